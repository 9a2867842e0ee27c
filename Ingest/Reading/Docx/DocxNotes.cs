using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace KnowledgeGraph.Ingest.Reading.Docx;

/// <summary>The document's footnotes and endnotes, numbered as their references come.</summary>
/// <remarks>Stateful: ask in the order of the text.</remarks>
internal sealed class DocxNotes
{
    private const string Digits = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private readonly Dictionary<long, OpenXmlElement> footnotes = [];
    private readonly Dictionary<long, OpenXmlElement> endnotes = [];
    private int number;

    internal DocxNotes(MainDocumentPart main)
    {
        foreach (var note in main.FootnotesPart?.Footnotes?.Elements<Footnote>() ?? [])
        {
            if (note.Id?.Value is { } id)
            {
                footnotes.TryAdd(id, note);
            }
        }

        foreach (var note in main.EndnotesPart?.Endnotes?.Elements<Endnote>() ?? [])
        {
            if (note.Id?.Value is { } id)
            {
                endnotes.TryAdd(id, note);
            }
        }
    }

    /// <summary>A note by its identifier; null when it is missing.</summary>
    internal OpenXmlElement? Find(long id, bool isEndnote) => (isEndnote ? endnotes : footnotes).GetValueOrDefault(id);

    /// <summary>The next number, as superscript digits.</summary>
    internal string NextMark() => Superscript((++number).ToString(CultureInfo.InvariantCulture));

    /// <summary>Digits as superscript digits; other characters stay.</summary>
    internal static string Superscript(string digits) =>
        string.Concat(digits.Select(c => char.IsAsciiDigit(c) ? Digits[c - '0'] : c));
}
