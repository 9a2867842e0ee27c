using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace KnowledgeGraph.Ingest.Reading.Docx;

/// <summary>Reads Word documents: real footnotes, numbering as Word computes it, tracked changes as accepted.</summary>
/// <remarks>
/// Stateless and thread-safe. Macros, links, embedded objects and external parts are never opened. One block of the
/// body is in memory at a time.
/// </remarks>
internal sealed class DocxReader : ISourceReader
{
    private const int Rank = 30;

    /// <inheritdoc/>
    public string Name => "docx";

    /// <inheritdoc/>
    public IReadOnlyList<string> MediaTypes { get; } = [ContentType.Docx];

    /// <inheritdoc/>
    public SourceText Read(SourceFile file, ReadingLimits limits, CancellationToken cancellation)
    {
        Archive.Check(file, limits);
        try
        {
            using var stream = new MemoryStream(file.Content.ToArray(), writable: false);
            var settings = new OpenSettings { AutoSave = false, MaxCharactersInPart = limits.MaxCharacters };
            using var package = WordprocessingDocument.Open(stream, isEditable: false, settings);
            return Read(file, package, limits, cancellation);
        }
        catch (Exception e) when (e is OpenXmlPackageException or FileFormatException or InvalidDataException or XmlException
            or KeyNotFoundException or ArgumentException or InvalidOperationException or NullReferenceException or FormatException or UriFormatException)
        {
            // The SDK throws all of these on packages that Word did not write; none tells more than its words.
            throw new UnreadableFileException(ReadingMessages.DamagedDocument(file.Source, "Word", e.GetType().Name), e);
        }
    }

    private SourceText Read(SourceFile file, WordprocessingDocument package, ReadingLimits limits, CancellationToken cancellation)
    {
        var main = package.MainDocumentPart
            ?? throw new UnreadableFileException(ReadingMessages.DamagedDocument(file.Source, "Word", "it has no main part"));
        var blocks = new DocxBlocks(new DocxStyles(main), new DocxNumbering(main), new DocxNotes(main), limits.MaxNesting);
        foreach (var header in FirstPageHeaders(main))
        {
            foreach (var block in header.ChildElements)
            {
                blocks.Add(block);
            }
        }

        using (var reader = OpenXmlReader.Create(main))
        {
            foreach (var block in BodyBlocks(reader))
            {
                cancellation.ThrowIfCancellationRequested();
                blocks.Add(block);
                if (blocks.Characters > limits.MaxCharacters)
                {
                    throw new UnreadableFileException(ReadingMessages.TooManyCharacters(file.Source, blocks.Characters, limits.MaxCharacters));
                }
            }
        }

        if (blocks.Characters == 0)
        {
            throw new UnreadableFileException(ReadingMessages.Empty(file.Source));
        }

        if (blocks.TooDeep)
        {
            throw new UnreadableFileException(ReadingMessages.TooDeep(file.Source, limits.MaxNesting));
        }

        return new SourceText(file.Source, file.Hash, file.MediaType, Name, Rank, blocks.Pages, blocks.Lines, []);
    }

    /// <summary>The masthead of an official document stands in the header of its first page.</summary>
    private static IEnumerable<OpenXmlElement> FirstPageHeaders(MainDocumentPart main)
    {
        var reference = main.Document?.Body?.Descendants<SectionProperties>().FirstOrDefault()?.Elements<HeaderReference>()
            .FirstOrDefault(h => h.Type?.Value == HeaderFooterValues.First);
        if (reference?.Id?.Value is { } id && main.TryGetPartById(id, out var part) && part is HeaderPart { Header: { } header })
        {
            yield return header;
        }
    }

    private static IEnumerable<OpenXmlElement> BodyBlocks(OpenXmlReader reader)
    {
        if (!reader.Read() || !reader.ReadFirstChild() || reader.ElementType != typeof(Body) || !reader.ReadFirstChild())
        {
            yield break;
        }

        do
        {
            if (reader.LoadCurrentElement() is { } element)
            {
                yield return element;
            }
        }
        while (!reader.EOF && (reader.IsStartElement || reader.ReadNextSibling()));
    }
}
