namespace KnowledgeGraph.Ingest.Reading;

/// <summary>Reads one format into the neutral form.</summary>
/// <remarks>Stateless and thread-safe.</remarks>
internal interface ISourceReader
{
    /// <summary>Name for provenance: <c>text</c>, <c>pdf</c>, <c>docx</c>, <c>html</c>.</summary>
    string Name { get; }

    /// <summary>The media types that it reads.</summary>
    IReadOnlyList<string> MediaTypes { get; }

    /// <summary>Reads a file's content.</summary>
    /// <exception cref="UnreadableFileException">The content can't be read; the message says why and what to do.</exception>
    SourceText Read(SourceFile file, ReadingLimits limits, CancellationToken cancellation);
}
