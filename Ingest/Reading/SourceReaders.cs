using System.Security.Cryptography;
using KnowledgeGraph.Ingest.Reading.Docx;
using KnowledgeGraph.Ingest.Reading.Html;
using KnowledgeGraph.Ingest.Reading.Pdf;

namespace KnowledgeGraph.Ingest.Reading;

/// <summary>The readers of this build, chosen by content.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
internal sealed class SourceReaders
{
    private readonly Dictionary<string, ISourceReader> byMediaType = new(StringComparer.Ordinal);

    /// <summary>All readers: text, Markdown, PDF, DOCX, HTML.</summary>
    internal SourceReaders()
        : this([new PlainTextReader(), new PdfReader(), new DocxReader(), new HtmlReader()])
    {
    }

    /// <summary>These readers and no other.</summary>
    internal SourceReaders(IEnumerable<ISourceReader> readers)
    {
        foreach (var reader in readers)
        {
            foreach (var type in reader.MediaTypes)
            {
                byMediaType.Add(type, reader);
            }
        }
    }

    /// <summary>Names, types and fingerprints a file's content.</summary>
    internal static SourceFile File(string source, ReadOnlyMemory<byte> content) =>
        new(source, content, Convert.ToHexStringLower(SHA256.HashData(content.Span)), ContentType.Detect(content, source));

    /// <summary>Reads one document.</summary>
    /// <exception cref="UnreadableFileException">No reader has this format, or its reader can't read it.</exception>
    internal SourceText Read(SourceFile file, ReadingLimits limits, CancellationToken cancellation)
    {
        if (file.Content.Length > limits.MaxBytes)
        {
            throw new UnreadableFileException(ReadingMessages.TooLarge(file.Source, file.Content.Length, limits.MaxBytes));
        }

        if (!byMediaType.TryGetValue(file.MediaType, out var reader))
        {
            throw new UnreadableFileException(ReadingMessages.NoReader(file.Source, file.MediaType));
        }

        return reader.Read(file, limits, cancellation);
    }
}
