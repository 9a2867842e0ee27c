using System.Globalization;
using System.Xml;

namespace KnowledgeGraph.Ingest.Reading.Pdf;

/// <summary>Reads what <c>pdftotext -bbox</c> prints: every word with its box, page by page.</summary>
internal static class PdfPages
{
    // More words than a page of print can hold; a page that has them is a drawing or an attack.
    private const int MaxWordsPerPage = 50_000;

    /// <summary>Yields the pages as they are read; nothing but the current one is held.</summary>
    /// <exception cref="UnreadableFileException">More pages or characters than the limits allow.</exception>
    internal static IEnumerable<PdfPage> Read(Stream xml, ReadingLimits limits)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, CheckCharacters = false };
        using var reader = XmlReader.Create(xml, settings);
        var number = 0;
        long characters = 0;
        List<PdfWord>? words = null;
        double width = 0, height = 0;
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "page")
            {
                if (++number > limits.MaxPages)
                {
                    throw new UnreadableFileException(PdfMessages.TooManyPages(number, limits.MaxPages));
                }

                (width, height, words) = (Number(reader, "width"), Number(reader, "height"), []);
                if (reader.IsEmptyElement)
                {
                    yield return new PdfPage(number, width, height, words);
                    words = null;
                }
            }
            else if (reader.NodeType == XmlNodeType.EndElement && reader.LocalName == "page" && words is not null)
            {
                yield return new PdfPage(number, width, height, words);
                words = null;
            }
            else if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "word" && words is not null && words.Count < MaxWordsPerPage)
            {
                var (left, top, right, bottom) = (Number(reader, "xMin"), Number(reader, "yMin"), Number(reader, "xMax"), Number(reader, "yMax"));
                var text = reader.IsEmptyElement ? "" : Clean(reader.ReadElementContentAsString());
                characters += text.Length;
                if (characters > limits.MaxCharacters)
                {
                    throw new UnreadableFileException(PdfMessages.TooManyCharacters(characters, limits.MaxCharacters));
                }

                if (text.Length > 0 && bottom > top)
                {
                    words.Add(new PdfWord(text, left, top, right, bottom));
                }
            }
        }
    }

    private static string Clean(string text) =>
        text.Any(char.IsControl) ? string.Concat(text.Where(c => !char.IsControl(c))) : text;

    private static double Number(XmlReader reader, string attribute) =>
        double.TryParse(reader.GetAttribute(attribute), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value : 0;
}
