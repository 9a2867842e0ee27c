namespace KnowledgeGraph.Ingest.Reading.Pdf;

/// <summary>A page with its lines.</summary>
internal sealed record PdfTextPage(PdfPage Page, IReadOnlyList<PdfLine> Lines);

/// <summary>
/// Makes the neutral form of pages of lines: running heads and page numbers dropped, footnotes marked,
/// paragraphs apart by an empty line.
/// </summary>
internal static class PdfText
{
    private const double FootnoteHeight = 0.93;
    private const double ParagraphGap = 1.3;

    internal static IReadOnlyList<SourceLine> Of(IReadOnlyList<PdfTextPage> pages)
    {
        var lines = new List<SourceLine>();
        var bodyHeight = BodyHeight(pages);
        var kept = PdfFurniture.Remove(pages);
        for (var i = 0; i < pages.Count; i++)
        {
            var number = pages[i].Page.Number;
            var (body, notes) = Divide(kept[i], bodyHeight);
            var first = lines.Count;
            AddBody(lines, body, number);
            AddFootnotes(lines, notes, number);
            if (lines.Count > first)
            {
                lines[first] = lines[first] with { Hints = lines[first].Hints | LineHints.PageStart };
            }
        }

        return lines;
    }

    private static void AddBody(List<SourceLine> lines, IReadOnlyList<PdfLine> body, int page)
    {
        var pitch = Pitch(body);
        var left = Left(body);
        for (var i = 0; i < body.Count; i++)
        {
            var line = body[i];
            if (i > 0 && BeginsParagraph(body[i - 1], line, pitch, left))
            {
                lines.Add(new SourceLine("", page, LineHints.None));
            }

            lines.Add(new SourceLine(line.Text, page, line.IsTableRow ? LineHints.TableRow : LineHints.None));
        }
    }

    /// <summary>By a wider gap, another size of print, or a first-line indent after a line that ended a clause.</summary>
    private static bool BeginsParagraph(PdfLine previous, PdfLine line, double pitch, double left)
    {
        var distance = line.Bottom - previous.Bottom;
        if (distance < 0 || distance > ParagraphGap * pitch || Math.Abs(line.Height - previous.Height) > 0.15 * line.Height)
        {
            return true;
        }

        var indent = (line.Left - left) / line.Height;
        var ended = previous.Text.Length > 0 && previous.Text[^1] is '.' or ';' or ':' or ',' or '¹' or '²' or '³' or (>= '⁰' and <= '⁹');
        return ended && indent is > 1 and < 6 && line.Left > previous.Left + line.Height;
    }

    private static void AddFootnotes(List<SourceLine> lines, IReadOnlyList<PdfLine> notes, int page)
    {
        foreach (var note in notes)
        {
            if (note.OpensWithMark || lines.Count == 0 || !lines[^1].Hints.HasFlag(LineHints.Footnote))
            {
                lines.Add(new SourceLine(note.Text, page, LineHints.Footnote | LineHints.WholeParagraph));
            }
            else
            {
                var joined = lines[^1].Text.EndsWith('-') ? lines[^1].Text + note.Text : lines[^1].Text + " " + note.Text;
                lines[^1] = lines[^1] with { Text = joined };
            }
        }
    }

    /// <summary>Divides a page at the rule above its footnotes, or where small print that opens with a mark begins at its foot.</summary>
    private static (IReadOnlyList<PdfLine> Body, IReadOnlyList<PdfLine> Notes) Divide(IReadOnlyList<PdfLine> lines, double bodyHeight)
    {
        for (var i = lines.Count - 1; i > 0; i--)
        {
            if (IsRule(lines[i].Text))
            {
                return lines.Skip(i + 1).Any(l => l.OpensWithMark)
                    ? (lines.Take(i).ToList(), lines.Skip(i + 1).ToList())
                    : (lines.Where((_, k) => k != i).ToList(), []);
            }
        }

        var start = lines.Count;
        for (var i = lines.Count - 1; i > 0 && lines[i].Height < FootnoteHeight * bodyHeight; i--)
        {
            if (lines[i].OpensWithMark)
            {
                start = i;
            }
        }

        return start == lines.Count ? (lines, []) : (lines.Take(start).ToList(), lines.Skip(start).ToList());
    }

    private static bool IsRule(string text) => text.Length >= 5 && text.All(c => c is '_' or '—' or '–' or '─' or ' ');

    /// <summary>The height that most characters have.</summary>
    private static double BodyHeight(IReadOnlyList<PdfTextPage> pages) =>
        pages.SelectMany(p => p.Lines).GroupBy(l => Math.Round(l.Height, 1))
            .OrderByDescending(g => g.Sum(l => l.Text.Length)).ThenByDescending(g => g.Key).Select(g => g.Key).FirstOrDefault(10);

    /// <summary>The distance between baselines that most neighbouring lines have.</summary>
    private static double Pitch(IReadOnlyList<PdfLine> lines) =>
        lines.Zip(lines.Skip(1), (a, b) => Math.Round(b.Bottom - a.Bottom)).Where(d => d is > 2 and < 60)
            .GroupBy(d => d).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).Select(g => g.Key).FirstOrDefault(12);

    /// <summary>The left edge that most lines have.</summary>
    private static double Left(IReadOnlyList<PdfLine> lines) =>
        lines.GroupBy(l => Math.Round(l.Left)).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).Select(g => g.Key).FirstOrDefault();
}
