using KnowledgeGraph.Ingest.Reading;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Ingest.Structure;

/// <summary>From lines to a document's fields and paragraphs.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
internal sealed class StructureParser(Authority authority)
{
    /// <summary>Parses a text.</summary>
    internal ParsedDocument Parse(SourceText source)
    {
        _ = authority;
        var id = new DocumentId(EntityId.Create(EntityKind.File, source.Hash[..12]), "en");
        var document = new Document
        {
            Id = id,
            Kind = DocumentKind.Other,
            Title = source.Source,
            Source = source.Source,
            Hash = source.Hash,
            MediaType = source.MediaType,
            Pages = source.Pages,
            Warnings = source.Warnings,
        };
        var paragraphs = new List<Paragraph>();
        foreach (var line in source.Lines)
        {
            if (line.Text.Length > 0)
            {
                paragraphs.Add(new Paragraph
                {
                    Id = new ParagraphId(id, $"b{paragraphs.Count + 1}"),
                    Kind = ParagraphKind.Body,
                    Position = paragraphs.Count,
                    Page = line.Page == 0 ? null : line.Page,
                    Text = line.Text.Trim(),
                });
            }
        }

        return new ParsedDocument(document, paragraphs, new IdentifierClaim(false, source.ReaderRank));
    }
}
