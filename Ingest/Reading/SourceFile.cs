namespace KnowledgeGraph.Ingest.Reading;

/// <summary>A file's content, with the name that it is known by.</summary>
/// <param name="Source">The path under the inbox, or the name given; <c>/</c> between folders.</param>
/// <param name="Content">All its bytes; within the limit of size.</param>
/// <param name="Hash">SHA-256 of the bytes, lower-case hexadecimal.</param>
/// <param name="MediaType">Found by content, the name only where content can't tell.</param>
internal sealed record SourceFile(string Source, ReadOnlyMemory<byte> Content, string Hash, string MediaType);
