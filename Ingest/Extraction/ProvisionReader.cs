using System.Globalization;

namespace KnowledgeGraph.Ingest.Extraction;

/// <summary>Reads «article 8, paragraph 1 (a)» and its kind into paths: <c>8/1/a</c>.</summary>
/// <remarks>Mutable; for one text after another on one thread. A list is cut after <see cref="MostProvisions"/>.</remarks>
internal sealed class ProvisionReader(TextScan scan)
{
    /// <summary>How many provisions one list may have; ranges longer than that are misprints.</summary>
    public const int MostProvisions = 120;

    /// <summary>The levels of texts, outermost first.</summary>
    internal enum Level
    {
        None,
        Annex,
        Part,
        Chapter,
        Section,
        Article,
        Paragraph,
        Subparagraph,
    }

    /// <summary>A provision read.</summary>
    internal readonly record struct Provision(string Path, int Start, int End, Level Level);

    private TokenBuffer Tokens => scan.Tokens;

    /// <summary>The level that a token names; <see cref="Level.None"/> for other words.</summary>
    public static Level LevelOf(Term term) => term switch
    {
        Term.Article or Term.Articles or Term.Art or Term.Arts => Level.Article,
        Term.Paragraph or Term.Paragraphs or Term.Para or Term.Paras => Level.Paragraph,
        Term.Subparagraph or Term.Subparagraphs => Level.Subparagraph,
        Term.Chapter or Term.Chapters or Term.Chap => Level.Chapter,
        Term.Part or Term.Parts => Level.Part,
        Term.Section or Term.Sections or Term.Sect => Level.Section,
        Term.Annex or Term.Annexes => Level.Annex,
        _ => Level.None,
    };

    /// <summary>Reads one list with what hangs on it, and adds its provisions.</summary>
    /// <param name="at">The token of the level's word.</param>
    /// <param name="into">Gets the provisions, in order of the text.</param>
    /// <returns>The token after it; <paramref name="at"/> when there is no list.</returns>
    public int Read(int at, List<Provision> into)
    {
        var level = LevelOf(scan.TermAt(at));
        var word = at;
        var first = at + 1;
        if (Tokens[first].Kind == TokenKind.Dot)
        {
            first++;
        }

        var begin = into.Count;
        var next = ReadList(level, first, Tokens[word].Start, into);
        if (into.Count == begin)
        {
            return at;
        }

        // «article 8, paragraph 2»: what is smaller hangs on the last.
        var comma = Tokens[next].Kind == TokenKind.Comma ? next + 1 : next;
        var lower = LevelOf(scan.TermAt(comma));
        if (lower > level && (lower >= Level.Paragraph || level < Level.Chapter))
        {
            var owner = into[^1];
            var inner = into.Count;
            var after = Read(comma, into);
            if (after > comma)
            {
                for (var i = inner; i < into.Count; i++)
                {
                    into[i] = into[i] with { Path = $"{owner.Path}/{into[i].Path}", Level = level, Start = i == inner ? owner.Start : into[i].Start };
                }

                into.RemoveAt(inner - 1);
                return after;
            }
        }

        // «paragraph 1 of article 8»: what is larger comes after.
        var of = scan.TermAt(next) == Term.Of ? (scan.TermAt(next + 1) == Term.The ? next + 2 : next + 1) : 0;
        var higher = of > 0 ? LevelOf(scan.TermAt(of)) : Level.None;
        if (higher != Level.None && higher < level)
        {
            var outer = into.Count;
            var after = Read(of, into);
            if (after > of)
            {
                if (level > Level.Article)
                {
                    var owner = into[outer];
                    for (var i = begin; i < outer; i++)
                    {
                        into[i] = into[i] with { Path = $"{owner.Path}/{into[i].Path}", Level = owner.Level, End = i == outer - 1 ? owner.End : into[i].End };
                    }

                    into.RemoveAt(outer);
                }

                return after;
            }
        }

        return next;
    }

    private int ReadList(Level level, int at, int start, List<Provision> into)
    {
        var next = at;
        var count = 0;
        while (count < MostProvisions && ReadOne(level, at, out var path, out var after))
        {
            into.Add(new Provision(path, count == 0 ? start : Tokens[at].Start, Tokens[after - 1].End, level));
            count++;
            next = after;
            after = ReadSiblings(level, after, path, into, ref count);
            next = Math.Max(next, after);
            var from = Tokens.Number(at);
            var range = (scan.TermAt(next) is Term.To or Term.Through || Tokens[next].Kind == TokenKind.Hyphen) && from > 0;
            if (range && ReadOne(level, next + 1, out var lastPath, out after) && int.TryParse(lastPath, CultureInfo.InvariantCulture, out var to) && to > from && to - from < MostProvisions)
            {
                for (var n = from + 1; n <= to; n++)
                {
                    into.Add(new Provision(Text(n), Tokens[next + 1].Start, Tokens[after - 1].End, level));
                    count++;
                }

                next = after;
            }

            at = PassSeparator(next);
            if (at == next)
            {
                break;
            }
        }

        return next;
    }

    /// <summary>Letters in brackets beside the last: «12 (a), (b) and (c)».</summary>
    private int ReadSiblings(Level level, int at, string path, List<Provision> into, ref int count)
    {
        var slash = path.LastIndexOf('/');
        if (level == Level.Subparagraph || slash < 0)
        {
            return at;
        }

        while (count < MostProvisions)
        {
            var open = PassSeparator(at);
            if (open == at || !ReadBracket(open, out var letter, out var after))
            {
                return at;
            }

            into.Add(new Provision($"{path[..slash]}/{letter}", Tokens[open].Start, Tokens[after - 1].End, level));
            count++;
            at = after;
        }

        return at;
    }

    private bool ReadOne(Level level, int at, out string path, out int next)
    {
        path = "";
        next = at;
        switch (level)
        {
            case Level.Subparagraph:
                return ReadBracket(at, out path, out next) && ReadBrackets(ref path, ref next);
            case Level.Article or Level.Paragraph:
                var number = Tokens.Number(at);
                if (number < 0 && level == Level.Article)
                {
                    number = Numerals.Roman(Tokens.Spelling(at));
                }

                if (number is < 1 or > 999)
                {
                    return false;
                }

                next = at + 1;
                path = Text(number);
                if (scan.TermAt(next) is Term.Bis or Term.Ter or Term.Quater or Term.Quinquies)
                {
                    path += "-" + scan.TermAt(next).ToString().ToLowerInvariant();
                    next++;
                }

                if (IsBareLetter(next))
                {
                    path += "/" + Tokens.Text[Tokens[next].Start];
                    next++;
                }

                return ReadBrackets(ref path, ref next) || true;
            default:
                var value = Tokens.Number(at);
                value = value > 0 ? value : Numerals.Roman(Tokens.Spelling(at));
                var prefix = level switch { Level.Annex => "annex", Level.Part => "part", Level.Chapter => "chapter", _ => "section" };
                if (value is > 0 and <= 200)
                {
                    path = $"{prefix}-{Text(value)}";
                    next = at + 1;
                    return true;
                }

                var spelling = Tokens.Spelling(at);
                if (level is not Level.Chapter && spelling.Length == 1 && char.IsAsciiLetterUpper(spelling[0]))
                {
                    path = $"{prefix}-{char.ToLowerInvariant(spelling[0])}";
                    next = at + 1;
                    return true;
                }

                return false;
        }
    }

    /// <summary>«76 b» of old prints: a small letter alone, before what may end a citation.</summary>
    private bool IsBareLetter(int at)
    {
        ref readonly var token = ref Tokens[at];
        return token.Kind == TokenKind.Word && token.End - token.Start == 1 && char.IsAsciiLetterLower(Tokens.Text[token.Start])
            && (scan.TermAt(at + 1) is Term.Of or Term.And or Term.To || Tokens[at + 1].Kind is TokenKind.Comma or TokenKind.Semicolon or TokenKind.Close);
    }

    private bool ReadBrackets(ref string path, ref int next)
    {
        var any = false;
        while (ReadBracket(next, out var letter, out var after))
        {
            path += "/" + letter;
            next = after;
            any = true;
        }

        return any || path.Length > 0;
    }

    /// <summary>One bracket: «(a)», «(1)», «(iv)»; not «(2004)», not words.</summary>
    private bool ReadBracket(int at, out string inside, out int next)
    {
        inside = "";
        next = at;
        if (Tokens[at].Kind != TokenKind.Open || Tokens[at + 2].Kind != TokenKind.Close)
        {
            return false;
        }

        var spelling = Tokens.Spelling(at + 1);
        var fits = Tokens[at + 1].Kind switch
        {
            TokenKind.Number => spelling.Length <= 2,
            TokenKind.Word => spelling.Length == 1 || IsSmallRoman(spelling) || (spelling.Length == 2 && spelling[0] == spelling[1]),
            _ => false,
        };
        if (!fits)
        {
            return false;
        }

        inside = spelling.ToString().ToLowerInvariant();
        next = at + 3;
        return true;
    }

    private static bool IsSmallRoman(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (c is not ('i' or 'v' or 'x'))
            {
                return false;
            }
        }

        return text.Length <= 5;
    }

    private int PassSeparator(int at)
    {
        var next = Tokens[at].Kind == TokenKind.Comma ? at + 1 : at;
        return scan.TermAt(next) is Term.And or Term.Or ? next + 1 : next;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
