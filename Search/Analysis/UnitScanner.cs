namespace KnowledgeGraph.Search.Analysis;

/// <summary>
/// Finds units that are searched as one: document symbols, numbers of resolutions, targets and indicators
/// (<c>a/conf.192/15</c>, <c>5/4</c>, <c>16.4.2</c>), and provisions (<c>§8/1/a</c>).
/// </summary>
/// <remarks>
/// Accepts runs of letters, digits, <c>/</c>, <c>.</c>, <c>-</c> with a digit and an inner <c>/</c>, or digits with
/// inner points; and «article», «articles», «art.» before numbers. Rejects «and/or», «1,234», dates with words.
/// </remarks>
internal static class UnitScanner
{
    private const int MaxListed = 64;

    /// <summary>Adds the units that begin with the word at a place; says how far they reach.</summary>
    internal static void Scan(ReadOnlySpan<char> text, int at, TokenList into, out int until)
    {
        until = at;
        var c = text[at];
        if (c is 'a' or 'A' && IsArticleWord(text, at, out var afterWord))
        {
            ScanArticles(text, at, afterWord, into);
            return;
        }

        if (at > 0 && text[at - 1] is '/' or '.' && at > 1 && CharacterFolding.IsWord(text[at - 2]))
        {
            return;
        }

        var end = at;
        int slashes = 0, points = 0, digits = 0;
        while (end < text.Length && end - at < TextAnalyzer.MaxTokenLength)
        {
            c = text[end];
            if (c < 128 && CharacterFolding.IsWord(c))
            {
                digits += CharacterFolding.IsDigit(c) ? 1 : 0;
            }
            else if (c is '/' or '.' or '-' && end + 1 < text.Length && text[end + 1] < 128 && CharacterFolding.IsWord(text[end + 1]))
            {
                slashes += c == '/' ? 1 : 0;
                points += c == '.' ? 1 : 0;
            }
            else
            {
                break;
            }

            end++;
        }

        if (digits == 0 || (slashes == 0 && (points == 0 || !IsPointed(text[at..end]))))
        {
            return;
        }

        until = end;
        Add(text, at, end, into);
        var tail = NumericTail(text[at..end]);
        if (slashes > 1 && tail > 0)
        {
            Add(text, at + tail, end, into);
        }
    }

    /// <summary>Digits, with a letter or more digits after each point: 16.4, 16.4.2, 16.a.</summary>
    private static bool IsPointed(ReadOnlySpan<char> run)
    {
        var parts = 0;
        foreach (var part in run.Split('.'))
        {
            var s = run[part];
            parts++;
            if (s.Length == 0 || s.Length > 3 || (!CharacterFolding.IsDigit(s[0]) && (s.Length > 1 || parts == 1)))
            {
                return false;
            }
        }

        return parts > 1;
    }

    /// <summary>Where the last two parts begin when the first of them is a number: 71/48 of A/RES/71/48; else 0.</summary>
    private static int NumericTail(ReadOnlySpan<char> run)
    {
        var last = run.LastIndexOf('/');
        var before = last < 0 ? -1 : run[..last].LastIndexOf('/');
        return before >= 0 && before + 1 < last && CharacterFolding.IsDigit(run[before + 1]) && CharacterFolding.IsDigit(run[last + 1]) ? before + 1 : 0;
    }

    private static void Add(ReadOnlySpan<char> text, int start, int end, TokenList into)
    {
        var room = into.Reserve(end - start);
        for (var i = start; i < end; i++)
        {
            room[i - start] = char.ToLowerInvariant(text[i]);
        }

        into.Add(end - start, into.NextPosition, start, end, TokenForm.Unit);
    }

    private static bool IsArticleWord(ReadOnlySpan<char> text, int at, out int after)
    {
        after = at;
        while (after < text.Length && after - at <= "articles".Length && char.IsAsciiLetter(text[after]))
        {
            after++;
        }

        var word = text[at..after];
        if (after < text.Length && text[after] == '.')
        {
            after++;
        }

        return word.Equals("article", StringComparison.OrdinalIgnoreCase) || word.Equals("articles", StringComparison.OrdinalIgnoreCase)
            || word.Equals("art", StringComparison.OrdinalIgnoreCase) || word.Equals("arts", StringComparison.OrdinalIgnoreCase);
    }

    private static void ScanArticles(ReadOnlySpan<char> text, int start, int at, TokenList into)
    {
        for (var listed = 0; listed < MaxListed; listed++)
        {
            var place = at;
            SkipSpace(text, ref place);
            if (!TryNumber(text, ref place, 4, out var article))
            {
                return;
            }

            ScanParts(text, start, ref place, article, into);
            at = place;
            if (!SkipListJoint(text, ref at))
            {
                return;
            }
        }
    }

    /// <summary>Reads «, paragraph 1 (a) (ii)», «(1) (b)», «/1/a» after an article's number.</summary>
    private static void ScanParts(ReadOnlySpan<char> text, int start, scoped ref int place, ReadOnlySpan<char> article, TokenList into)
    {
        Span<char> unit = stackalloc char[TextAnalyzer.MaxTokenLength];
        unit[0] = '§';
        article.CopyTo(unit[1..]);
        var length = 1 + article.Length;
        Emit(unit[..length], start, place, into);
        for (var depth = 0; depth < 4; depth++)
        {
            var next = place;
            if (!TryPart(text, ref next, out var part) || length + part.Length + 1 > unit.Length)
            {
                return;
            }

            unit[length++] = '/';
            foreach (var c in part)
            {
                unit[length++] = char.ToLowerInvariant(c);
            }

            place = next;
            Emit(unit[..length], start, place, into);
        }
    }

    private static void Emit(ReadOnlySpan<char> unit, int start, int end, TokenList into)
    {
        unit.CopyTo(into.Reserve(unit.Length));
        into.Add(unit.Length, into.NextPosition, start, end, TokenForm.Unit);
    }

    private static bool TryPart(ReadOnlySpan<char> text, scoped ref int place, out ReadOnlySpan<char> part)
    {
        part = default;
        var at = place;
        if (at < text.Length && text[at] == '/')
        {
            at++;
            var begin = at;
            while (at < text.Length && char.IsAsciiLetterOrDigit(text[at]) && at - begin < 4)
            {
                at++;
            }

            part = text[begin..at];
            place = at;
            return part.Length > 0;
        }

        if (at < text.Length && text[at] == ',')
        {
            at++;
        }

        SkipSpace(text, ref at);
        foreach (var word in (ReadOnlySpan<string>)["paragraphs", "paragraph", "paras.", "paras", "para.", "para", "subparagraph"])
        {
            if (text[at..].StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                at += word.Length;
                SkipSpace(text, ref at);
                if (TryNumber(text, ref at, 3, out part) || TryBracket(text, ref at, out part))
                {
                    place = at;
                    return true;
                }

                return false;
            }
        }

        if (TryBracket(text, ref at, out part))
        {
            place = at;
            return true;
        }

        return false;
    }

    private static bool TryBracket(ReadOnlySpan<char> text, scoped ref int place, out ReadOnlySpan<char> part)
    {
        part = default;
        if (place >= text.Length || text[place] != '(')
        {
            return false;
        }

        var end = place + 1;
        while (end < text.Length && end - place <= 5 && char.IsAsciiLetterOrDigit(text[end]))
        {
            end++;
        }

        if (end >= text.Length || text[end] != ')' || end == place + 1)
        {
            return false;
        }

        part = text[(place + 1)..end];
        place = end + 1;
        return true;
    }

    private static bool TryNumber(ReadOnlySpan<char> text, scoped ref int place, int most, out ReadOnlySpan<char> number)
    {
        var begin = place;
        while (place < text.Length && CharacterFolding.IsDigit(text[place]))
        {
            place++;
        }

        number = text[begin..place];
        return number.Length > 0 && number.Length <= most;
    }

    private static bool SkipListJoint(ReadOnlySpan<char> text, scoped ref int at)
    {
        var begin = at;
        SkipSpace(text, ref at);
        if (at < text.Length && text[at] == ',')
        {
            at++;
            SkipSpace(text, ref at);
        }

        foreach (var word in (ReadOnlySpan<string>)["and ", "or ", "to "])
        {
            if (text[at..].StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                at += word.Length;
                break;
            }
        }

        return at > begin && at < text.Length && CharacterFolding.IsDigit(text[at]);
    }

    private static void SkipSpace(ReadOnlySpan<char> text, scoped ref int at)
    {
        while (at < text.Length && (text[at] == ' ' || text[at] == '\u00A0'))
        {
            at++;
        }
    }
}
