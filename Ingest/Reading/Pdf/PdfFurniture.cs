using System.Text.RegularExpressions;

namespace KnowledgeGraph.Ingest.Reading.Pdf;

/// <summary>Tells running heads, page numbers, job numbers and bar codes from the text, by place and repetition.</summary>
internal static partial class PdfFurniture
{
    private const double TopZone = 0.13;
    private const double BottomZone = 0.88;

    /// <summary>Each page's lines without furniture. The first page keeps its head: it is the title block.</summary>
    internal static IReadOnlyList<IReadOnlyList<PdfLine>> Remove(IReadOnlyList<PdfTextPage> pages)
    {
        var repeated = Repeated(pages);
        var symbols = pages.Count == 0 ? [] : SymbolPattern().Matches(string.Join('\n', pages[0].Lines.Take(6).Select(l => l.Text))).Select(m => m.Value).ToHashSet(StringComparer.Ordinal);
        return [.. pages.Select((p, i) => Remove(p, isFirst: i == 0, repeated, symbols))];
    }

    private static List<PdfLine> Remove(PdfTextPage page, bool isFirst, HashSet<string> repeated, HashSet<string> symbols)
    {
        var kept = page.Lines.Where(l => !IsFurniture(l)).ToList();
        if (!isFirst)
        {
            RemoveHead(kept, page.Page.Height, symbols);
        }

        return kept;

        bool IsFurniture(PdfLine line) =>
            NumberPattern().IsMatch(line.Text) && (InBottom(line, page) || (!isFirst && InTop(line, page)))
            || (InBottom(line, page) && line.Text.StartsWith("Please recycle", StringComparison.OrdinalIgnoreCase))
            || ((InBottom(line, page) || (!isFirst && InTop(line, page))) && repeated.Contains(Pattern(line.Text)));
    }

    /// <summary>A head that names the symbol goes whole: the symbol beside or below the title, up to the first wider gap.</summary>
    private static void RemoveHead(List<PdfLine> lines, double pageHeight, HashSet<string> symbols)
    {
        var last = -1;
        for (var i = 0; i < lines.Count && lines[i].Top < TopZone * pageHeight; i++)
        {
            var bare = SymbolPattern().Match(lines[i].Text);
            if (bare.Success && bare.Length == lines[i].Text.Trim().Length && (symbols.Count == 0 || symbols.Contains(bare.Value)))
            {
                last = i;
            }
        }

        if (last < 0)
        {
            return;
        }

        // The title printed beside the symbol may run on for a line or two, at the same distance.
        var baseline = lines[last].Bottom;
        while (last + 1 < lines.Count && lines[last + 1].Top < TopZone * pageHeight && lines[last + 1].Bottom - baseline < 0.6 * lines[last + 1].Height)
        {
            last++;
        }

        lines.RemoveRange(0, last + 1);
    }

    /// <summary>What stands in the same zone of two pages or more, digits apart.</summary>
    private static HashSet<string> Repeated(IReadOnlyList<PdfTextPage> pages) =>
        pages.Skip(1)
            .SelectMany(p => p.Lines.Where(l => InTop(l, p) || InBottom(l, p)).Select(l => Pattern(l.Text)).Distinct(StringComparer.Ordinal))
            .GroupBy(t => t, StringComparer.Ordinal)
            .Where(g => g.Count() > 1)
            .Select(g => g.Key)
            .ToHashSet(StringComparer.Ordinal);

    private static bool InTop(PdfLine line, PdfTextPage page) => line.Bottom < TopZone * page.Page.Height;

    private static bool InBottom(PdfLine line, PdfTextPage page) => line.Top > BottomZone * page.Page.Height;

    private static string Pattern(string text) => string.Concat(text.Select(c => char.IsAsciiDigit(c) ? '#' : c));

    /// <summary>Page numbers (<c>3</c>, <c>2/5</c>, <c>- 4 -</c>), job numbers (<c>17-08449 (E) 240517</c>, <c>GE.20-02503(E)</c>, <c>V.12-54508</c>) and bar codes (<c>*1708449*</c>), alone or together.</summary>
    [GeneratedRegex(@"^[\s\-–—]*(?:(?:\*?\d{7}[A-Z]?\*?|(?:GE|V|HV|NV)\.\d\d-\d+(?:\s?\([A-Z]\))?|\d\d-\d{5}\*?(?:\s?\([A-Z]\))?|\d{6}|\d{1,4}(?:/\d{1,4})?)[\s\-–—]*)+$")]
    private static partial Regex NumberPattern();

    /// <summary>A document's symbol: capitals and numbers between slashes.</summary>
    [GeneratedRegex(@"\b[A-Z]{1,6}(?:/[A-Za-z0-9.\-]+)+(?: ?\(\d{4}\))?")]
    private static partial Regex SymbolPattern();
}
