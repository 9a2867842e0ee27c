using System.Text;

namespace KnowledgeGraph.Ingest.Reading.Pdf;

/// <summary>Sets a page's words into lines in reading order: rows by baseline, columns by their gutter.</summary>
internal static class PdfLines
{
    // In units of the words' height, seen in official documents: a space is 0.22 to 0.4, a tab after a number up to 3,
    // a gap between the cells of a title block or a table more.
    private const double JoinGap = 0.12;
    private const double CellGap = 3.0;
    private const double RaisedHeight = 0.82;
    private const int MaxLabelLength = 6;

    /// <summary>The page's lines in reading order.</summary>
    internal static IReadOnlyList<PdfLine> Of(PdfPage page)
    {
        var rows = Rows(page.Words);
        var lines = new List<PdfLine>(rows.Count);
        foreach (var band in PdfColumns.Split(rows, page.Width))
        {
            lines.AddRange(band.SelectMany(Cells));
        }

        return lines;
    }

    /// <summary>Words that share a baseline, each row from left to right, rows from top to bottom.</summary>
    internal static List<List<PdfWord>> Rows(IReadOnlyList<PdfWord> words)
    {
        var rows = new List<List<PdfWord>>();
        var bounds = new List<(double Top, double Bottom)>();
        foreach (var word in words.OrderBy(w => w.Top + w.Bottom).ThenBy(w => w.Left))
        {
            // Only the last few rows can overlap: the words come sorted by their middle.
            var found = -1;
            for (var i = rows.Count - 1; i >= Math.Max(0, rows.Count - 4); i--)
            {
                var overlap = Math.Min(bounds[i].Bottom, word.Bottom) - Math.Max(bounds[i].Top, word.Top);
                if (overlap > 0.5 * Math.Min(word.Height, bounds[i].Bottom - bounds[i].Top))
                {
                    found = i;
                    break;
                }
            }

            if (found < 0)
            {
                rows.Add([word]);
                bounds.Add((word.Top, word.Bottom));
            }
            else
            {
                rows[found].Add(word);
                // A raised or a large word does not stretch the row; the taller of the ordinary ones stands for it.
                if (word.Height > bounds[found].Bottom - bounds[found].Top && word.Height < 1.5 * (bounds[found].Bottom - bounds[found].Top))
                {
                    bounds[found] = (word.Top, word.Bottom);
                }
            }
        }

        foreach (var row in rows)
        {
            row.Sort((a, b) => a.Left.CompareTo(b.Left));
        }

        return rows;
    }

    /// <summary>Cuts a row where its parts stand far apart; three parts or more are a table's row and stay one line.</summary>
    private static IEnumerable<PdfLine> Cells(List<PdfWord> row)
    {
        var height = MainHeight(row);
        var cells = new List<(int Start, int End)>();
        var start = 0;
        for (var i = 1; i < row.Count; i++)
        {
            var wide = row[i].Left - row[i - 1].Right > CellGap * height;
            var afterLabel = i - start == 1 && row[start].Text.Length <= MaxLabelLength && IsLabel(row[start].Text);
            if (wide && !afterLabel)
            {
                cells.Add((start, i));
                start = i;
            }
        }

        cells.Add((start, row.Count));
        if (cells.Count >= 3)
        {
            var texts = cells.Select(c => Text(row[c.Start..c.End], height));
            yield return Line(row, string.Join('\t', texts), height, isTableRow: true);
            yield break;
        }

        foreach (var (from, to) in cells)
        {
            var part = row[from..to];
            yield return Line(part, Text(part, MainHeight(part)), MainHeight(part), isTableRow: false);
        }
    }

    private static PdfLine Line(List<PdfWord> words, string text, double height, bool isTableRow)
    {
        var main = words.Where(w => w.Height >= RaisedHeight * height).DefaultIfEmpty(words[0]).ToList();
        var opensWithMark = words.Count > 1 && IsRaised(words[0], height, main[0].Bottom) && Raised(words[0].Text) is not null;
        return new PdfLine(text, words[0].Left, main.Min(w => w.Top), words[^1].Right, main.Max(w => w.Bottom), height, opensWithMark, isTableRow);
    }

    private static string Text(List<PdfWord> words, double height)
    {
        var gaps = words.Zip(words.Skip(1), (a, b) => b.Left - a.Right).Where(g => g > JoinGap * height).Order().ToList();
        var space = gaps.Count > 0 ? gaps[gaps.Count / 2] : 0;
        var bottom = words.Where(w => w.Height >= RaisedHeight * height).Select(w => w.Bottom).DefaultIfEmpty(words[0].Bottom).Max();
        var text = new StringBuilder();
        for (var i = 0; i < words.Count; i++)
        {
            if (IsRaised(words[i], height, bottom) && Raised(words[i].Text) is { } mark)
            {
                text.Append(mark);
                if (i == 0)
                {
                    text.Append(' ');
                }

                continue;
            }

            // A text layer that breaks a word leaves a gap far narrower than the line's other spaces.
            var gap = i == 0 ? 0 : words[i].Left - words[i - 1].Right;
            if (i > 0 && gap > JoinGap * height && gap > 0.35 * space && text.Length > 0 && text[^1] != ' ')
            {
                text.Append(' ');
            }

            text.Append(words[i].Text);
        }

        return text.ToString();
    }

    private static bool IsRaised(PdfWord word, double height, double bottom) =>
        word.Height < RaisedHeight * height && word.Bottom < bottom - (0.08 * height);

    /// <summary>The height that most characters of the words have.</summary>
    private static double MainHeight(List<PdfWord> words) =>
        words.GroupBy(w => Math.Round(w.Height, 1)).OrderByDescending(g => g.Sum(w => w.Text.Length)).ThenByDescending(g => g.Key).First().Key;

    private static bool IsLabel(string text) =>
        text[^1] is '.' or ')' || text.All(c => char.IsAsciiDigit(c) || c is '•' or '–' or '-' or '—');

    /// <summary>A footnote mark as superscript; null when the word is none.</summary>
    private static string? Raised(string text)
    {
        const string Digits = "⁰¹²³⁴⁵⁶⁷⁸⁹";
        if (text.Length > 6 || !text.All(c => char.IsAsciiDigit(c) || c is ',' or '*' or '†' or '‡') || text[0] == ',')
        {
            return null;
        }

        return string.Concat(text.Select(c => char.IsAsciiDigit(c) ? Digits[c - '0'] : c));
    }
}
