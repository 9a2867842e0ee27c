using System.Buffers;

namespace KnowledgeGraph.Ingest.Structure;

/// <summary>Joins the lines of a paragraph, and words broken at a line's end.</summary>
internal static class LineJoiner
{
    private static readonly SearchValues<char> OddBlanks = SearchValues.Create(
        [.. Enumerable.Range(0, 0x3001).Select(c => (char)c).Where(c => c != ' ' && (char.IsWhiteSpace(c) || char.IsControl(c)))]);

    private static readonly string[] HyphenatedPrefixes =
    [
        "non", "co", "re", "self", "semi", "cross", "anti", "multi", "mid", "ex", "post", "pre", "well", "long", "short", "high", "low",
        "trans", "inter", "intra", "sub", "counter", "cease", "arms", "peace", "record", "decision", "law", "policy", "capacity", "follow", "large",
        "small", "year", "half", "full", "part", "time", "country", "gender", "human", "State", "end", "on", "in", "up", "vice", "Vice",
    ];

    /// <summary>Appends a line to the lines before it, with a blank between or the broken word rejoined.</summary>
    internal static void Append(TextBuffer builder, ReadOnlySpan<char> line)
    {
        if (builder.Length > 0)
        {
            var last = builder[^1];
            if (last == '\u00AC')
                builder.Length--;
            else if (last is '-' or '\u2010' && builder.Length > 1 && char.IsLetter(builder[^2]) && line.Length > 0 && char.IsLetter(line[0]))
                JoinHyphen(builder, line);
            else if (last != '/' && last != '-' || builder.Length == 1 || char.IsWhiteSpace(builder[^2]))
                builder.Append(' ');
        }

        AppendWords(builder, line);
    }

    /// <summary>Appends with every run of white space as one blank.</summary>
    private static void AppendWords(TextBuffer builder, ReadOnlySpan<char> line)
    {
        while (!line.IsEmpty)
        {
            var gap = FindGap(line);
            if (gap < 0)
            {
                builder.Append(line);
                return;
            }

            builder.Append(line[..gap]).Append(' ');
            line = line[(gap + 1)..].TrimStart();
        }
    }

    /// <summary>Where white space stands that is more than one blank; -1 when nowhere.</summary>
    private static int FindGap(ReadOnlySpan<char> line)
    {
        var odd = line.IndexOfAny(OddBlanks);
        var twice = (odd < 0 ? line : line[..odd]).IndexOf("  ");
        if (twice >= 0)
            return twice;
        return odd > 0 && line[odd - 1] == ' ' ? odd - 1 : odd;
    }

    /// <summary>A hyphen at a line's end belongs to the word («cease-fire») or to the line («estab-lished»).</summary>
    private static void JoinHyphen(TextBuffer builder, ReadOnlySpan<char> line)
    {
        if (char.IsUpper(line[0]))
            return;
        var start = builder.Length - 1;
        while (start > 0 && (char.IsLetter(builder[start - 1]) || builder[start - 1] is '-' or '’' or '\''))
            start--;
        var left = builder.ToString(start, builder.Length - 1 - start);
        if (left.Contains('-'))
            return;
        foreach (var prefix in HyphenatedPrefixes)
        {
            if (left.Equals(prefix, StringComparison.OrdinalIgnoreCase))
                return;
        }

        var tail = line;
        var right = DraftingWords.NextWord(ref tail);
        if (right is "based" or "related" or "making" or "keeping" or "building" or "term" or "wide" or "free" or "fire" or "level" or "up" or "ranging" or "style" or "like" or "specific" or "oriented" or "mandated" or "led" or "scale" or "operation" or "operate")
            return;
        builder.Length--;
    }
}
