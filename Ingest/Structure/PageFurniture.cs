using System.Text;
using KnowledgeGraph.Ingest.Reading;

namespace KnowledgeGraph.Ingest.Structure;

/// <summary>Finds what is printed for the page and not for the text.</summary>
/// <remarks>
/// Page numbers (<c>2/5</c>, a lone number beside a page break), job numbers (<c>V.12-54508 7</c>, <c>21-19549 (E)</c>), barcodes,
/// the symbol wherever it stands again, and the title where it stands beside such a line. A line of the text is never taken for its
/// words alone: a running head must repeat words of the title block and stand beside another sign of a page break.
/// </remarks>
internal static class PageFurniture
{
    private const int HeadLines = 60;
    private const int TitleBlockLines = 12;

    /// <summary>Marks the lines.</summary>
    /// <returns>The symbol of a running head; null when there is none.</returns>
    /// <param name="lines">The document's lines.</param>
    /// <param name="titleBlock">How many of them are the title block, in which running heads are looked for.</param>
    internal static string? Mark(TextLine[] lines, int titleBlock)
    {
        var symbols = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < lines.Length; i++)
        {
            var text = lines[i].Text;
            if (text.Length > 160)
                continue;
            if (IsPrintersLine(text) || (i >= TitleBlockLines && IsPageOfPages(text)))
                lines[i].Role = LineRole.Furniture;
            else if (SymbolScanner.ReadLine(text) is { } symbol && text[0] is not '[' and not '(' && !symbols.Add(symbol))
                lines[i].Role = LineRole.Furniture;
        }

        TakeConvertedMarks(lines);
        RunningHead? head = null;
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].Role == LineRole.Furniture || (lines[i].Hints & LineHints.PageStart) != 0)
                MarkNeighbours(lines, i, symbols, head ??= RunningHead.Read(lines.AsSpan(0, Math.Min(titleBlock, HeadLines))));
        }

        return FindSymbol(lines);
    }

    /// <summary>A word processor's footnote in the heading comes out as <c>1</c> and <c>0F</c> on lines of their own: a mark of the line before.</summary>
    private static void TakeConvertedMarks(TextLine[] lines)
    {
        for (var i = 1; i + 1 < lines.Length; i++)
        {
            var code = lines[i + 1].Text;
            if (code.Length is < 2 or > 4 || code[^1] != 'F' || code[..^1].ContainsAnyExceptInRange('0', '9'))
                continue;
            var mark = lines[i].Text;
            if (mark.Length > 3 || mark.ContainsAnyExceptInRange('0', '9'))
                continue;
            lines[i - 1].Mark = mark.ToString();
            lines[i].Role = lines[i + 1].Role = LineRole.Footnote;
        }
    }

    private static string? FindSymbol(TextLine[] lines)
    {
        foreach (var line in lines)
        {
            if (line.Role == LineRole.Furniture && SymbolScanner.ReadLine(line.Text) is { } symbol)
                return symbol;
        }

        return null;
    }

    private static void MarkNeighbours(TextLine[] lines, int at, HashSet<string> symbols, RunningHead head)
    {
        // A lone symbol that stands for the first time, in a text whose title block is lost, is a running head too.
        foreach (var i in (ReadOnlySpan<int>)[at - 1, at + 1, at + 2])
        {
            if ((uint)i < (uint)lines.Length && i >= TitleBlockLines && lines[i].Role == LineRole.Text && lines[i].Text.Length < 80
                && SymbolScanner.ReadLine(lines[i].Text) is { } symbol && symbols.Contains(symbol) && lines[i].Text[0] is not '[' and not '(')
                lines[i].Role = LineRole.Furniture;
        }

        foreach (var i in (ReadOnlySpan<int>)[at - 2, at - 1, at, at + 1, at + 2])
        {
            if ((uint)i < (uint)lines.Length && lines[i].Role == LineRole.Text && IsNearPageBreak(lines, i) && (IsProcessingDate(lines[i].Text) || IsPageLine(lines[i].Text)))
                lines[i].Role = LineRole.Furniture;
        }

        for (var i = at - 1; i >= TitleBlockLines && at - i < 5 && lines[i].Role == LineRole.Text; i--)
        {
            if (head.Holds(lines, i, at))
            {
                for (var j = i; j < at; j++)
                    lines[j].Role = LineRole.Furniture;
                break;
            }
        }

        var from = lines[at].Role == LineRole.Furniture ? at + 1 : at;
        for (var i = Math.Min(from + 3, lines.Length); i > from; i--)
        {
            if (from >= TitleBlockLines && lines[from].Role == LineRole.Text && AllText(lines, from, i) && head.Holds(lines, from, i))
            {
                for (var j = from; j < i; j++)
                    lines[j].Role = LineRole.Furniture;
                break;
            }
        }
    }

    private static bool AllText(TextLine[] lines, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (lines[i].Role != LineRole.Text)
                return false;
        }

        return true;
    }

    private static bool IsNearPageBreak(TextLine[] lines, int at) =>
        at > 0 && at + 1 < lines.Length && (lines[at - 1].Role == LineRole.Furniture || lines[at + 1].Role == LineRole.Furniture);

    /// <summary>«Page 2», «- 2 -».</summary>
    private static bool IsPageLine(ReadOnlySpan<char> text)
    {
        if (text.Length > 12)
            return false;
        var rest = text.StartsWith("Page ", StringComparison.OrdinalIgnoreCase) ? text[5..] : text.Trim("-– ");
        return rest.Length is > 0 and < 5 && rest.Length < text.Length && !rest.ContainsAnyExceptInRange('0', '9');
    }

    /// <summary>Six digits beside a job number: the day on which the page was processed.</summary>
    private static bool IsProcessingDate(ReadOnlySpan<char> text) => text.Length == 6 && !text.ContainsAnyExceptInRange('0', '9');

    /// <summary><c>2/5</c>: the page and how many.</summary>
    private static bool IsPageOfPages(ReadOnlySpan<char> text)
    {
        var slash = text.IndexOf('/');
        return slash > 0 && text.Length <= 9
            && int.TryParse(text[..slash], out var page) && int.TryParse(text[(slash + 1)..], out var pages)
            && page > 0 && page <= pages;
    }

    private static bool IsPrintersLine(ReadOnlySpan<char> text)
    {
        if (text.Length < 3)
            return false;
        if (text[0] == '*' && text[^1] == '*')
            return text.Length > 5 && !text[1..^1].ContainsAnyExceptInRange('0', '9');
        if (text is "Please recycle" or "Please recycle♲" or "/..." or "/…" || text.StartsWith("Please recycle"))
            return text.Length < 24;
        return IsJobNumber(text) || IsJobNumberAndPage(text);
    }

    /// <summary><c>2/5 21-19549</c>, <c>21-19549 3/4</c>: both on one line, in either order.</summary>
    private static bool IsJobNumberAndPage(ReadOnlySpan<char> text)
    {
        var blank = text.IndexOfAny(' ', '\t');
        if (blank < 3 || text.Length > 160)
            return false;
        var left = text[..blank];
        var right = text[blank..].TrimStart();
        return (IsPageOfPages(left) && IsJobNumber(right)) || (IsJobNumber(left) && IsPageOfPages(right));
    }

    /// <summary><c>21-19549 (E)</c>, <c>V.12-54508 7</c>, <c>GE.20-02503(E)</c>, <c>0272318</c> never.</summary>
    private static bool IsJobNumber(ReadOnlySpan<char> text)
    {
        var at = 0;
        while (at < text.Length && at < 3 && char.IsAsciiLetterUpper(text[at]))
            at++;
        if (at > 0 && (at == text.Length || text[at++] != '.'))
            return false;
        if (at + 8 > text.Length || !Digits(text, at, 2) || text[at + 2] is not ('-' or '–') || !Digits(text, at + 3, 5))
            return false;
        foreach (var c in text[(at + 8)..])
        {
            if (!char.IsAsciiDigit(c) && !char.IsWhiteSpace(c) && c is not ('(' or ')' or 'E' or '*'))
                return false;
        }

        return true;
    }

    private static bool Digits(ReadOnlySpan<char> text, int at, int count) => !text.Slice(at, count).ContainsAnyExceptInRange('0', '9');

    /// <summary>The words of the title block, in which a running head is looked for.</summary>
    private sealed class RunningHead
    {
        private const int ShortestHead = 12;

        private readonly string words;
        private readonly HashSet<int> starts;

        private RunningHead(string words, HashSet<int> starts)
        {
            this.words = words;
            this.starts = starts;
        }

        internal static RunningHead Read(ReadOnlySpan<TextLine> lines)
        {
            var builder = new StringBuilder();
            var starts = new HashSet<int>();
            foreach (var line in lines)
            {
                // The title block ends where somebody begins to speak.
                if (builder.Length > 2000)
                    break;
                var text = line.Text;
                var label = LabelScanner.Scan(text);
                starts.Add(builder.Length);
                Append(builder, text);
                if (OpeningWords.Are(text) || label.Kind == LabelKind.Number)
                    break;
            }

            // «71/48. The illicit trade …»: the running head leaves the number out.
            var all = builder.ToString();
            for (var i = 0; i < all.Length; i++)
            {
                if (char.IsDigit(all[i]) && i + 1 < all.Length && !char.IsDigit(all[i + 1]))
                    starts.Add(i + 1);
            }

            return new RunningHead(all, starts);
        }

        internal bool Holds(TextLine[] lines, int from, int to)
        {
            var builder = new StringBuilder();
            for (var i = from; i < to; i++)
            {
                if (lines[i].Text.Length > 150 || builder.Length > 600 || OpeningWords.Are(lines[i].Text))
                    return false;
                Append(builder, lines[i].Text);
            }

            if (builder.Length < ShortestHead)
                return false;
            var head = builder.ToString();
            for (var at = words.IndexOf(head, StringComparison.Ordinal); at >= 0; at = words.IndexOf(head, at + 1, StringComparison.Ordinal))
            {
                if (starts.Contains(at))
                    return true;
            }

            return false;
        }

        private static void Append(StringBuilder builder, ReadOnlySpan<char> text)
        {
            foreach (var c in text)
            {
                if (char.IsLetterOrDigit(c))
                    builder.Append(char.ToLowerInvariant(c));
            }
        }
    }
}
