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

    /// <summary>Appends with every run of white space as one blank; looks at every character once, however long the line.</summary>
    private static void AppendWords(TextBuffer builder, ReadOnlySpan<char> line)
    {
        while (!line.IsEmpty)
        {
            var odd = line.IndexOfAny(OddBlanks);
            AppendBlanked(builder, odd < 0 ? line : line[..odd]);
            if (odd < 0)
                return;
            if (builder.Length > 0 && builder[^1] != ' ')
                builder.Append(' ');
            line = line[(odd + 1)..].TrimStart();
        }
    }

    /// <summary>Appends words that only plain blanks part.</summary>
    private static void AppendBlanked(TextBuffer builder, ReadOnlySpan<char> words)
    {
        for (var twice = words.IndexOf("  "); twice >= 0; twice = words.IndexOf("  "))
        {
            builder.Append(words[..(twice + 1)]);
            words = words[(twice + 1)..].TrimStart(' ');
        }

        builder.Append(words);
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
