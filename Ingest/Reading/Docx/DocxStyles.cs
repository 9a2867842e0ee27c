using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace KnowledgeGraph.Ingest.Reading.Docx;

/// <summary>What a paragraph style says of numbering and headings, its ancestors followed.</summary>
internal sealed class DocxStyles
{
    private const int MaxAncestors = 20;

    private readonly Dictionary<string, Style> byId = new(StringComparer.Ordinal);

    internal DocxStyles(MainDocumentPart main)
    {
        foreach (var style in main.StyleDefinitionsPart?.Styles?.Elements<Style>() ?? [])
        {
            if (style.StyleId?.Value is { } id)
            {
                byId.TryAdd(id, style);
            }
        }
    }

    /// <summary>Whether the style, or one that it is based on, has an outline level or a heading's name.</summary>
    internal bool IsHeading(string? styleId) =>
        Lineage(styleId).Any(s =>
            s.StyleParagraphProperties?.OutlineLevel?.Val?.Value is < 9
            || s.StyleName?.Val?.Value?.StartsWith("heading", StringComparison.OrdinalIgnoreCase) == true);

    /// <summary>The numbering that the style gives; null when none.</summary>
    internal NumberingProperties? Numbering(string? styleId) =>
        Lineage(styleId).Select(s => s.StyleParagraphProperties?.NumberingProperties).FirstOrDefault(n => n is not null);

    private IEnumerable<Style> Lineage(string? styleId)
    {
        for (var i = 0; i < MaxAncestors && styleId is not null && byId.TryGetValue(styleId, out var style); i++)
        {
            yield return style;
            styleId = style.BasedOn?.Val?.Value;
        }
    }
}
