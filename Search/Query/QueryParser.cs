using KnowledgeGraph.Search.Analysis;

namespace KnowledgeGraph.Search.Query;

/// <summary>Reads a query as far as it goes; it never fails, and says what it left out.</summary>
/// <remarks>
/// Binding, tightest first: signs and fields, side by side, NOT, AND, OR. Operators count in capitals only.
/// Time is linear in the text; depth and number of words are bounded. Not thread-safe; made for one text.
/// </remarks>
internal sealed class QueryParser
{
    /// <summary>More words, phrases and conditions than this are left out.</summary>
    internal const int MaxParts = 64;

    /// <summary>Units of the text that are read.</summary>
    internal const int MaxLength = 8_192;

    private const int MaxDepth = 24;

    private static readonly string[] FieldNames =
        ["title", "verb", "to", "mentions", "cites", "body", "kind", "year", "date", "in"];

    private readonly string text;
    private readonly List<(int Start, string Text)> ignored = [];
    private int at;
    private int parts;
    private int leftOut;
    private int leftOutStart;
    private int depth;

    private QueryParser(string text) => this.text = text;

    /// <summary>Reads a query.</summary>
    /// <returns>What was understood, null when it is nothing; and what was not, in order.</returns>
    internal static (QueryNode? Node, IReadOnlyList<string> Ignored) Parse(string text)
    {
        var parser = new QueryParser(text.Length <= MaxLength ? text : text[..MaxLength]);
        if (text.Length > MaxLength)
        {
            parser.ignored.Add((MaxLength, SearchMessages.QueryTooLong(text.Length - MaxLength, MaxLength)));
        }

        var node = parser.ParseAll();
        if (parser.leftOut > 0)
        {
            parser.ignored.Add((parser.leftOutStart, SearchMessages.TooManyParts(parser.leftOut, MaxParts)));
        }

        return (node, [.. parser.ignored.OrderBy(i => i.Start).Select(i => i.Text)]);
    }

    private QueryNode? ParseAll()
    {
        var nodes = new List<QueryNode>();
        while (true)
        {
            if (ParseOr() is { } node)
            {
                nodes.Add(node);
            }

            SkipSpace();
            if (at >= text.Length)
            {
                break;
            }

            // A closing bracket that none opened.
            Ignore(at, text[at].ToString());
            at++;
        }

        return nodes.Count <= 1 ? nodes.FirstOrDefault() : Sequence([.. nodes.Select(n => new SequencePart(Sign.None, n))]);
    }

    private QueryNode? ParseOr() => ParseList(ParseAnd, "OR", "||", (list, start, end) => new OrNode(list, start, end));

    private QueryNode? ParseAnd() => ParseList(ParseNot, "AND", "&&", (list, start, end) => new AndNode(list, start, end));

    private QueryNode? ParseList(Func<QueryNode?> parse, string word, string sign, Func<IReadOnlyList<QueryNode>, int, int, QueryNode> make)
    {
        var list = new List<QueryNode>();
        var first = parse();
        if (first is not null)
        {
            list.Add(first);
        }

        while (TryOperator(word, sign, out var start, out var taken))
        {
            var next = parse();
            if (next is null || list.Count == 0)
            {
                Ignore(start, taken);
            }

            if (next is not null)
            {
                list.Add(next);
            }
        }

        return list.Count <= 1 ? list.FirstOrDefault() : make(list, list[0].Start, list[^1].End);
    }

    private QueryNode? ParseNot()
    {
        if (!TryOperator("NOT", "!", out var start, out var taken))
        {
            return ParseSequence();
        }

        var deep = ++depth > MaxDepth;
        var inner = ParseNot();
        depth--;
        if (inner is null || deep)
        {
            Ignore(start, taken);
            return inner;
        }

        return new NotNode(inner, start, inner.End);
    }

    private QueryNode? ParseSequence()
    {
        var list = new List<SequencePart>();
        while (true)
        {
            SkipSpace();
            if (at >= text.Length || text[at] == ')' || IsOperatorHere("AND", "&&") || IsOperatorHere("OR", "||"))
            {
                break;
            }

            if (IsOperatorHere("NOT", "!"))
            {
                if (list.Count == 0)
                {
                    break;
                }

                var not = at;
                TryOperator("NOT", "!", out _, out var taken);
                SkipSpace();
                if (ParsePart() is { } excluded)
                {
                    list.Add(new SequencePart(Sign.Minus, excluded));
                }
                else
                {
                    Ignore(not, taken);
                }

                continue;
            }

            var sign = Sign.None;
            var begin = at;
            if (text[at] is '+' or '-' or '\u2212')
            {
                if (at + 1 >= text.Length || char.IsWhiteSpace(text[at + 1]) || text[at + 1] is '+' or '-' or ')')
                {
                    Ignore(at, text[at].ToString());
                    at++;
                    continue;
                }

                sign = text[at] == '+' ? Sign.Plus : Sign.Minus;
                at++;
            }

            var before = at;
            if (ParsePart() is { } part)
            {
                list.Add(new SequencePart(sign, part));
            }
            else if (sign != Sign.None)
            {
                Ignore(begin, text[begin].ToString());
            }

            if (at == before)
            {
                at++;
            }
        }

        return list.Count switch
        {
            0 => null,
            1 when list[0].Sign != Sign.Minus => list[0].Node,
            _ => Sequence(list),
        };
    }

    private static SequenceNode Sequence(List<SequencePart> list) => new(list, list[0].Node.Start, list[^1].Node.End);

    private QueryNode? ParsePart()
    {
        if (at >= text.Length)
        {
            return null;
        }

        if (text[at] == '(')
        {
            return ParseGroup();
        }

        if (IsQuote(text[at]))
        {
            return ParsePhrase();
        }

        return TryField() ?? ParseWord();
    }

    private QueryNode? ParseGroup()
    {
        var start = at++;
        if (depth >= MaxDepth)
        {
            Ignore(start, "(");
            return null;
        }

        depth++;
        var inner = ParseOr();
        depth--;
        SkipSpace();
        if (at < text.Length && text[at] == ')')
        {
            at++;
        }
        else
        {
            Ignore(start, "(");
        }

        if (inner is null)
        {
            Ignore(start, "()");
        }

        return inner;
    }

    private PhraseNode? ParsePhrase()
    {
        var start = at;
        var inner = ReadQuoted();
        int? within = null;
        if (at < text.Length && text[at] == '~')
        {
            var begin = at++;
            var number = ReadDigits();
            within = number ?? 5;
            if (within > 100)
            {
                Ignore(begin, text[begin..at]);
                within = 100;
            }
        }

        if (!inner.Any(CharacterFolding.IsWord))
        {
            Ignore(start, text[start..at]);
            return null;
        }

        return Count(start) ? new PhraseNode(inner, within, start, at) : null;
    }

    private string ReadQuoted()
    {
        var start = ++at;
        while (at < text.Length && !IsQuote(text[at]))
        {
            at++;
        }

        var inner = text[start..at];
        if (at < text.Length)
        {
            at++;
        }
        else
        {
            Ignore(start - 1, text[start - 1].ToString());
        }

        return inner;
    }

    private FieldNode? TryField()
    {
        var colon = at;
        while (colon < text.Length && char.IsAsciiLetter(text[colon]))
        {
            colon++;
        }

        if (colon == at || colon >= text.Length || text[colon] != ':')
        {
            return null;
        }

        var name = FieldNames.FirstOrDefault(f => text.AsSpan(at, colon - at).Equals(f, StringComparison.OrdinalIgnoreCase));
        if (name is null)
        {
            return null;
        }

        var start = at;
        at = colon + 1;
        var quoted = at < text.Length && IsQuote(text[at]);
        var value = quoted ? ReadQuoted() : ReadBare();
        if (value.Trim().Length == 0)
        {
            Ignore(start, text[start..at]);
            return null;
        }

        return Count(start) ? new FieldNode(name, value.Trim(), quoted, start, at) : null;
    }

    /// <summary>To the next white space; round brackets that close within belong to it: 2117(2013).</summary>
    private string ReadBare()
    {
        var start = at;
        var open = 0;
        while (at < text.Length && !char.IsWhiteSpace(text[at]) && !IsQuote(text[at]))
        {
            if (text[at] == ')' && --open < 0)
            {
                break;
            }

            open += text[at] == '(' ? 1 : 0;
            at++;
        }

        return text[start..at];
    }

    private QueryNode? ParseWord()
    {
        var start = at;
        while (at < text.Length && !char.IsWhiteSpace(text[at]) && text[at] is not ('(' or ')') && !IsQuote(text[at]))
        {
            at++;
        }

        // «1 (a)» and «resolution 2117(2013)»: a short bracket after a word is part of a reference, not a group.
        var raw = text[start..at];
        if (!raw.Any(CharacterFolding.IsWord))
        {
            if (raw.Trim(',', ';', '.', ':', '?', '!', '–', '—', '/', '…').Length > 0)
            {
                Ignore(start, raw);
            }

            return null;
        }

        if (!Count(start))
        {
            return null;
        }

        if (raw[^1] == '*' && raw.Length > 1)
        {
            var stem = raw.TrimEnd('*');
            if (IsOneWord(stem))
            {
                return new PrefixNode(stem, start, at);
            }
        }

        var tilde = raw.LastIndexOf('~');
        if (tilde > 0 && raw[(tilde + 1)..] is "" or "1" or "2" && IsOneWord(raw[..tilde]))
        {
            return new FuzzyNode(raw[..tilde], raw[(tilde + 1)..] == "1" ? 1 : 2, start, at);
        }

        return new WordNode(raw, start, at);
    }

    private static bool IsOneWord(string raw) => raw.Length > 0 && raw.All(CharacterFolding.IsWord);

    private bool Count(int start)
    {
        if (parts < MaxParts)
        {
            parts++;
            return true;
        }

        if (leftOut++ == 0)
        {
            leftOutStart = start;
        }

        return false;
    }

    private bool TryOperator(string word, string sign, out int start, out string taken)
    {
        SkipSpace();
        start = at;
        taken = "";
        if (!IsOperatorHere(word, sign))
        {
            return false;
        }

        taken = text.AsSpan(at).StartsWith(sign, StringComparison.Ordinal) ? sign : word;
        at += taken.Length;
        return true;
    }

    private bool IsOperatorHere(string word, string sign)
    {
        var rest = text.AsSpan(at);
        if (rest.StartsWith(sign, StringComparison.Ordinal))
        {
            return sign.Length > 1 || (rest.Length > 1 && (CharacterFolding.IsWord(rest[1]) || rest[1] == '(' || IsQuote(rest[1])));
        }

        return rest.StartsWith(word, StringComparison.Ordinal)
            && (rest.Length == word.Length || char.IsWhiteSpace(rest[word.Length]) || rest[word.Length] is '(' or ')' || IsQuote(rest[word.Length]))
            && (at == 0 || !CharacterFolding.IsWord(text[at - 1]));
    }

    private int? ReadDigits()
    {
        var value = 0;
        var start = at;
        while (at < text.Length && CharacterFolding.IsDigit(text[at]))
        {
            value = Math.Min(1_000_000, (value * 10) + text[at] - '0');
            at++;
        }

        return at > start ? value : null;
    }

    private void SkipSpace()
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }
    }

    private void Ignore(int start, string what)
    {
        if (ignored.Count < MaxParts)
        {
            ignored.Add((start, what));
        }
    }

    private static bool IsQuote(char c) => c is '"' or '\u201C' or '\u201D' or '\u201E' or '\u00AB' or '\u00BB';
}
