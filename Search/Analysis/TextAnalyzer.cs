namespace KnowledgeGraph.Search.Analysis;

/// <summary>Cuts a text into the tokens that are indexed and searched: words, hyphenated words joined, and units of the domain.</summary>
/// <remarks>
/// Thread-safe: holds nothing. Of «record-keeping» come the words <c>record</c> and <c>keeping</c> and the joined
/// <c>recordkeeping</c>; of «A/CONF.192/15» its words and the unit <c>a/conf.192/15</c>; of «A/RES/71/48» also
/// <c>71/48</c>; of «article 8, paragraph 1 (a)» the units <c>§8</c>, <c>§8/1</c> and <c>§8/1/a</c>.
/// «State's» is <c>state</c>. No input makes it fail; time and memory are linear.
/// </remarks>
internal static class TextAnalyzer
{
    /// <summary>A longer run without white space is cut here: base64 and rulers are no words.</summary>
    internal const int MaxTokenLength = 64;

    /// <summary>Raised when the tokens of a text change; an index of another version is rebuilt.</summary>
    internal const int Version = 1;

    /// <summary>Adds the tokens of a text to a list, from the list's next position on.</summary>
    internal static void Analyze(ReadOnlySpan<char> text, TokenList into)
    {
        var previousEnd = -2;
        var previousIndex = -1;
        var unitUntil = 0;
        var i = 0;
        while (i < text.Length)
        {
            if (!CharacterFolding.IsWord(text[i]))
            {
                i++;
                continue;
            }

            if (i >= unitUntil)
            {
                UnitScanner.Scan(text, i, into, out unitUntil);
            }

            var start = i;
            var room = into.Reserve(MaxTokenLength + CharacterFolding.MaxExpansion);
            var length = 0;
            while (i < text.Length && length < MaxTokenLength)
            {
                var c = text[i];
                if (CharacterFolding.IsWord(c))
                {
                    length += CharacterFolding.Write(c, room[length..]);
                }
                else if (!IsInnerApostrophe(text, i) || IsPossessive(text, i))
                {
                    break;
                }

                i++;
            }

            if (length == 0)
            {
                // Marks alone.
                continue;
            }

            var index = into.Count;
            into.Add(length, into.NextPosition++, start, i, TokenForm.Word);
            if (previousIndex >= 0 && start == previousEnd + 1 && text[previousEnd] is '-' or '\u2010' or '\u2011')
            {
                Join(into, previousIndex, index);
            }

            previousEnd = i;
            previousIndex = index;
            if (i < text.Length && IsInnerApostrophe(text, i) && IsPossessive(text, i))
            {
                i += 2;
            }
        }
    }

    private static void Join(TokenList into, int first, int second)
    {
        var a = into[first];
        var b = into[second];
        var length = a.Length + b.Length;
        if (length > MaxTokenLength || CharacterFolding.IsDigit(into.Term(second)[0]) || CharacterFolding.IsDigit(into.Term(first)[0]))
        {
            return;
        }

        var room = into.Reserve(length);
        into.Term(first).CopyTo(room);
        into.Term(second).CopyTo(room[a.Length..]);
        into.Add(length, a.Position, a.Start, b.End, TokenForm.Joined);
    }

    private static bool IsInnerApostrophe(ReadOnlySpan<char> text, int i) =>
        text[i] is '\'' or '\u2019' && i > 0 && i + 1 < text.Length && char.IsLetter(text[i - 1]) && char.IsLetter(text[i + 1]);

    private static bool IsPossessive(ReadOnlySpan<char> text, int i) =>
        text[i + 1] is 's' or 'S' && (i + 2 == text.Length || !CharacterFolding.IsWord(text[i + 2]));
}
