using System.Xml;

namespace KnowledgeGraph.Ingest.Reading.Pdf;

/// <summary>Reads PDF files through poppler's <c>pdftotext</c>, by the place and size of every word.</summary>
/// <remarks>Stateless and thread-safe. Never follows links, runs scripts or opens attachments: only words are asked for.</remarks>
internal sealed class PdfReader : ISourceReader
{
    private const string Program = "pdftotext";
    private const int Rank = 20;
    private const double PoorShare = 0.015;

    /// <inheritdoc/>
    public string Name => "pdf";

    /// <inheritdoc/>
    public IReadOnlyList<string> MediaTypes { get; } = ["application/pdf"];

    /// <inheritdoc/>
    public SourceText Read(SourceFile file, ReadingLimits limits, CancellationToken cancellation)
    {
        var pages = ReadPages(file, limits, cancellation, out var warnings);
        var empty = pages.Count(p => p.Words.Count == 0);
        if (empty == pages.Count)
        {
            throw new UnreadableFileException(PdfMessages.NoText(pages.Count));
        }

        if (empty > 0)
        {
            warnings.Add(PdfMessages.PagesWithoutText(empty, pages.Count));
        }

        var misread = PdfQuality.MisreadShare(pages);
        if (misread > PoorShare)
        {
            warnings.Add(PdfMessages.PoorTextLayer(misread));
        }

        var lines = PdfText.Of([.. pages.Select(p => new PdfTextPage(p, PdfLines.Of(p)))]);
        return new SourceText(file.Source, file.Hash, file.MediaType, Name, Rank, pages.Count, lines, warnings);
    }

    private static List<PdfPage> ReadPages(SourceFile file, ReadingLimits limits, CancellationToken cancellation, out List<string> warnings)
    {
        warnings = [];
        var pages = new List<PdfPage>();
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, file.Content.Span);
            XmlException? broken = null;
            var (exitCode, error) = GuardedProcess.Run(
                Program,
                ["-bbox", "-enc", "UTF-8", path, "-"],
                limits,
                output =>
                {
                    try
                    {
                        pages.AddRange(PdfPages.Read(output, limits));
                    }
                    catch (XmlException e)
                    {
                        broken = e;
                        output.CopyTo(Stream.Null);
                    }
                },
                cancellation);
            if (error.Contains("Incorrect password", StringComparison.Ordinal))
            {
                throw new UnreadableFileException(PdfMessages.Encrypted());
            }

            if (pages.Count == 0)
            {
                throw new UnreadableFileException(PdfMessages.Damaged(error), broken!);
            }

            if (exitCode != 0 || broken is not null)
            {
                warnings.Add(PdfMessages.Truncated(pages.Count));
            }

            return pages;
        }
        finally
        {
            File.Delete(path);
        }
    }
}
