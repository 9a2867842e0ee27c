using System.Buffers;
using System.Text;

namespace KnowledgeGraph.Ingest.Reading;

/// <summary>Turns the marks of Markdown into hints and plain words.</summary>
/// <remarks>
/// <c>## Heading</c> gives <see cref="LineHints.Heading"/>, <c>*word*</c> and <c>**word**</c> the word,
/// <c>[A/60/88](#)</c> the words of the link, <c>^{8,9}</c> and <c>[^8]</c> raised digits. Bold runs glued together by
/// <c>****</c> are lines of their own, so are bold runs glued to the line's last word. An asterisk that
/// opens nothing stays: it is a footnote's mark. Emphasis may run over lines, never over an empty one.
/// </remarks>
internal static class MarkdownLines
{
    /// <summary>How far a mark's partner is looked for: keeps a line of fifty million brackets linear.</summary>
    private const int Reach = 2000;

    private static readonly SearchValues<char> Marks = SearchValues.Create("*[^#");
    private static readonly SearchValues<char> RaisedMarks = SearchValues.Create("0123456789, ");

    internal static IReadOnlyList<SourceLine> Resolve(List<SourceLine> lines)
    {
        var resolved = new List<SourceLine>(lines.Count);
        var builder = new StringBuilder();
        var open = false;
        foreach (var line in lines)
        {
            if (line.Text.Length == 0)
            {
                open = false;
                resolved.Add(line);
            }
            else if (!open && (!line.Text.AsSpan().ContainsAny(Marks) || IsBarcode(line.Text)))
            {
                resolved.Add(line);
            }
            else if (line.Text.Contains("****", StringComparison.Ordinal))
            {
                AddBoldRuns(resolved, line, builder);
                open = false;
            }
            else
            {
                Add(resolved, line, line.Text, builder, ref open);
            }
        }

        return resolved;
    }

    /// <summary><c>*1328223*</c>: the asterisks are the barcode's own.</summary>
    private static bool IsBarcode(string text)
    {
        var words = text.AsSpan().Trim();
        return words.Length > 5 && words[0] == '*' && words[^1] == '*' && !words[1..^1].ContainsAnyExceptInRange('0', '9');
    }

    /// <summary><c>Item 2**Title****Note by the Secretariat**</c>: three lines, apart as paragraphs are.</summary>
    private static void AddBoldRuns(List<SourceLine> resolved, SourceLine line, StringBuilder builder)
    {
        var hints = line.Hints;
        foreach (var run in line.Text.Split("**"))
        {
            if (run.AsSpan().Trim().IsEmpty)
                continue;
            if (resolved.Count > 0 && resolved[^1].Text.Length > 0)
                resolved.Add(new SourceLine("", line.Page, LineHints.None));
            var open = false;
            Add(resolved, line with { Hints = hints }, run, builder, ref open);
            hints = LineHints.None;
        }
    }

    private static void Add(List<SourceLine> resolved, SourceLine line, string text, StringBuilder builder, ref bool open)
    {
        var hints = line.Hints;
        var at = 0;
        while (at < text.Length && at < 6 && text[at] == '#')
            at++;
        if (at > 0 && at < text.Length && text[at] != '#' && !char.IsDigit(text[at]))
            hints |= LineHints.Heading;
        else
            at = 0;
        while (at > 0 && at < text.Length && text[at] == ' ')
            at++;

        builder.Clear();
        while (at < text.Length)
        {
            var next = text.AsSpan(at).IndexOfAny('*', '[', '^');
            if (next < 0)
            {
                builder.Append(text, at, text.Length - at);
                break;
            }

            builder.Append(text, at, next);
            at += next;
            at += text[at] switch
            {
                '*' => TakeAsterisks(text, at, builder, ref open),
                '[' => TakeLink(text, at, builder),
                _ => TakeRaised(text, at, builder),
            };
        }

        resolved.Add(new SourceLine(builder.ToString(), line.Page, hints));
    }

    private static int TakeAsterisks(string text, int at, StringBuilder builder, ref bool open)
    {
        var count = 1;
        while (at + count < text.Length && text[at + count] == '*')
            count++;

        var before = at == 0 ? ' ' : text[at - 1];
        var after = at + count == text.Length ? ' ' : text[at + count];
        if (open && !char.IsWhiteSpace(before))
            open = false;
        else if (!open && !char.IsWhiteSpace(after) && !char.IsLetterOrDigit(before) && (char.IsLetterOrDigit(after) || after is '“' or '"' or '(') && Closes(text, at + count))
            open = true;
        else
            builder.Append('*', count);
        return count;
    }

    /// <summary>An emphasis closes on its line, or runs to the line's end with more than a word behind it.</summary>
    private static bool Closes(string text, int at)
    {
        var ahead = text.AsSpan(at, Math.Min(Reach, text.Length - at));
        for (var i = 1; i < ahead.Length; i++)
        {
            if (ahead[i] == '*' && !char.IsWhiteSpace(ahead[i - 1]))
                return true;
        }

        return ahead.Contains(' ');
    }

    private static int TakeLink(string text, int at, StringBuilder builder)
    {
        if (TakeFootnoteMark(text, at, builder) is > 0 and var mark)
            return mark;
        var reach = Math.Min(Reach, text.Length - at);
        var middle = text.IndexOf("](", at, reach, StringComparison.Ordinal);
        var end = middle < 0 ? -1 : text.IndexOf(')', middle, at + reach - middle);
        if (end < 0 || text.AsSpan(at + 1, middle - at - 1).Contains('['))
        {
            builder.Append('[');
            return 1;
        }

        builder.Append(text, at + 1, middle - at - 1);
        return end + 1 - at;
    }

    /// <summary><c>[^1]</c> is a raised 1; <c>[^1]: A/60/88</c> at a line's start is its footnote.</summary>
    private static int TakeFootnoteMark(string text, int at, StringBuilder builder)
    {
        if (at + 3 >= text.Length || text[at + 1] != '^')
            return 0;
        var end = at + 2;
        while (end < text.Length && end < at + 5 && char.IsAsciiDigit(text[end]))
            end++;
        if (end == at + 2 || end == text.Length || text[end] != ']')
            return 0;
        foreach (var c in text.AsSpan(at + 2, end - at - 2))
            builder.Append("⁰¹²³⁴⁵⁶⁷⁸⁹"[c - '0']);
        return end + 1 - at + (at == 0 && end + 1 < text.Length && text[end + 1] == ':' ? 1 : 0);
    }

    private static int TakeRaised(string text, int at, StringBuilder builder)
    {
        var braced = at + 1 < text.Length && text[at + 1] == '{';
        var end = braced ? text.IndexOf('}', at, Math.Min(16, text.Length - at)) : at + 1;
        while (!braced && end < text.Length && char.IsAsciiDigit(text[end]))
            end++;
        var from = at + (braced ? 2 : 1);
        if (end <= from || end - from > 12 || text.AsSpan(from, end - from).ContainsAnyExcept(RaisedMarks))
        {
            builder.Append('^');
            return 1;
        }

        foreach (var c in text.AsSpan(from, end - from))
            builder.Append(char.IsAsciiDigit(c) ? "⁰¹²³⁴⁵⁶⁷⁸⁹"[c - '0'] : c);
        return end + (braced ? 1 : 0) - at;
    }
}
