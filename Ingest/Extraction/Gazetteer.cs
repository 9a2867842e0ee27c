using KnowledgeGraph.Model;

namespace KnowledgeGraph.Ingest.Extraction;

/// <summary>Finds every name of the authority files in a text, in one pass.</summary>
/// <remarks>
/// Immutable and thread-safe; built once a process. Case, hyphens, dashes, apostrophes, diacritics,
/// non-breaking spaces, double spaces and line breaks hide no name. Signs between a name's words
/// (commas, brackets) may be there only where the authority file writes them, and may be lacking there.
/// Acronyms count in exactly their case; States, and names of one word, with a capital or as the authority file writes them.
/// </remarks>
internal sealed class Gazetteer
{
    private readonly TokenTrie trie;

    internal Gazetteer(Vocabulary vocabulary, TokenTrie trie)
    {
        Vocabulary = vocabulary;
        Tokenizer = new Tokenizer(vocabulary);
        this.trie = trie;
    }

    /// <summary>The words that names and rules are made of.</summary>
    public Vocabulary Vocabulary { get; }

    /// <summary>Cuts texts into tokens that know this gazetteer's words.</summary>
    public Tokenizer Tokenizer { get; }

    /// <summary>
    /// Builds the gazetteer of all records that a text can mention by name: not classes of actors, which are addressees only,
    /// nor Goals, which are cited by number.
    /// </summary>
    public static Gazetteer From(Authority authority)
    {
        var builder = new GazetteerBuilder();
        foreach (var record in authority.Records)
        {
            if (record.Id.Kind is not (EntityKind.Actor or EntityKind.Sdg))
            {
                builder.Add(record);
            }
        }

        return builder.Build();
    }

    /// <summary>Finds the names of a text.</summary>
    /// <returns>In order of start, the longer first; of names that begin at one place the longest alone;
    /// a name inside a longer one is kept, with its <see cref="GazetteerMatch.Depth"/>; none cross.</returns>
    public IReadOnlyList<GazetteerMatch> FindAll(string text)
    {
        var tokens = new TokenBuffer();
        var matches = new List<GazetteerMatch>();
        Tokenizer.Read(text, tokens);
        FindAll(tokens, matches);
        return matches;
    }

    /// <summary>Finds the names of a text already cut into tokens, and adds them to a list as <see cref="FindAll(string)"/> orders them.</summary>
    public void FindAll(TokenBuffer tokens, List<GazetteerMatch> into)
    {
        Span<int> openEnds = stackalloc int[16];
        var open = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            ref readonly var token = ref tokens[i];
            if (token.Kind is not (TokenKind.Word or TokenKind.Number))
            {
                continue;
            }

            var node = token.Word == 0 ? 0 : trie.Begin(token.Word);
            var joined = tokens[i + 2].Joined == 0 || token.Kind != TokenKind.Word ? 0 : trie.Begin(tokens[i + 2].Joined);
            if (node == 0 && joined == 0)
            {
                continue;
            }

            while (open > 0 && openEnds[open - 1] < i)
            {
                open--;
            }

            var limit = open > 0 ? openEnds[open - 1] : int.MaxValue;
            (int Last, GazetteerName? Name) best = node == 0 ? default : Longest(tokens, i, i, node, limit);
            if (best.Name is null && joined != 0 && i + 2 <= limit)
            {
                best = Longest(tokens, i, i + 2, joined, limit);
            }

            if (best.Name is not null)
            {
                into.Add(new GazetteerMatch(token.Start, tokens[best.Last].End, i, best.Last, best.Name, open));
                if (open < openEnds.Length)
                {
                    openEnds[open++] = best.Last;
                }
            }
        }
    }

    /// <summary>The longest name that begins where a match begins and is shorter: the body before a system's name. Null when none is.</summary>
    public GazetteerMatch? ShorterThan(TokenBuffer tokens, in GazetteerMatch match)
    {
        var word = tokens[match.FirstToken].Word;
        if (word == 0 || trie.Begin(word) is not (> 0 and var node))
        {
            return null;
        }

        var (last, name) = Longest(tokens, match.FirstToken, match.FirstToken, node, match.LastToken - 1);
        return name is null ? null : new GazetteerMatch(match.Start, tokens[last].End, match.FirstToken, last, name, match.Depth + 1);
    }

    private (int Last, GazetteerName? Name) Longest(TokenBuffer tokens, int first, int read, int node, int limit)
    {
        (int, GazetteerName?) best = (read, null);
        for (var last = read; ;)
        {
            if (trie.NamesAt(node) is { } names && Fitting(tokens, first, last, names) is { } name)
            {
                best = (last, name);
            }

            var next = last + 1;
            var sign = false;
            while (next < tokens.Count && tokens[next].Word == 0 && IsPassed(tokens[next].Kind, ref sign))
            {
                next++;
            }

            if (next >= tokens.Count || next > limit)
            {
                return best;
            }

            var former = node;
            node = tokens[next].Word == 0 ? 0 : trie.Next(former, tokens[next].Word);
            if (node == 0 && tokens[next + 2].Joined != 0 && next + 2 <= limit)
            {
                // «peace-keeping» where the name has «peacekeeping».
                node = trie.Next(former, tokens[next + 2].Joined);
                next += 2;
            }

            if (node == 0 || (sign && !trie.SignBefore(node)))
            {
                return best;
            }

            last = next;
        }
    }

    private static bool IsPassed(TokenKind kind, ref bool sign)
    {
        switch (kind)
        {
            case TokenKind.Hyphen:
                return true;
            case TokenKind.Comma or TokenKind.Open or TokenKind.Close or TokenKind.Quote or TokenKind.Colon or TokenKind.Slash or TokenKind.Dot or TokenKind.Other:
                sign = true;
                return true;
            default:
                return false;
        }
    }

    private static GazetteerName? Fitting(TokenBuffer tokens, int first, int last, GazetteerName[] names)
    {
        foreach (var name in names)
        {
            var fits = name.Form switch
            {
                NameForm.Acronym => IsExactly(tokens, first, last, name.Spelling),
                NameForm.Adjective => tokens[first].Capital,
                NameForm.Name => tokens[first].Capital || (first != last ? name.Records[0].Id.Kind != EntityKind.State : IsExactly(tokens, first, last, name.Spelling)),
                _ => true,
            };
            if (fits)
            {
                return name;
            }
        }

        return null;
    }

    /// <summary>Whether the letters and digits are the same in the same case; other signs don't count.</summary>
    private static bool IsExactly(TokenBuffer tokens, int first, int last, string spelling)
    {
        var text = tokens.Text.AsSpan(tokens[first].Start, tokens[last].End - tokens[first].Start);
        int i = 0, j = 0;
        while (true)
        {
            while (i < text.Length && !char.IsLetterOrDigit(text[i]))
            {
                i++;
            }

            while (j < spelling.Length && !char.IsLetterOrDigit(spelling[j]))
            {
                j++;
            }

            if (i == text.Length || j == spelling.Length)
            {
                return i == text.Length && j == spelling.Length;
            }

            if (text[i++] != spelling[j++])
            {
                return false;
            }
        }
    }
}
