using KnowledgeGraph.Model;
using KnowledgeGraph.Search.Analysis;
using KnowledgeGraph.Search.Index;
using KnowledgeGraph.Search.Names;
using KnowledgeGraph.Search.Ranking;
using KnowledgeGraph.Search.Segments;

namespace KnowledgeGraph.Search.Query;

/// <summary>
/// Turns a run of plain words into concepts: names and references become entities beside their words, units are
/// looked for as one, hyphenated words joined too, words unknown to the index are corrected, words that say little left out.
/// </summary>
/// <remarks>Not thread-safe; used for one query.</remarks>
internal sealed class WordCompiler(Snapshot snapshot, EntityNames names)
{
    private const float SynonymFactor = 0.45f;
    private const float CorrectionFactor = 0.8f;
    private const float PartialReferenceFactor = 0.4f;

    private readonly List<(int Start, int End, string By)> corrections = [];

    /// <summary>The folded words of a text, without joined words and units.</summary>
    internal static List<string> WordsOf(string text)
    {
        var tokens = new TokenList();
        TextAnalyzer.Analyze(text, tokens);
        var words = new List<string>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Form == TokenForm.Word)
            {
                words.Add(tokens.Term(i).ToString());
            }
        }

        return words;
    }

    /// <summary>The query with its unknown words corrected; null when there was none to correct.</summary>
    internal string? Correct(string text)
    {
        if (corrections.Count == 0)
        {
            return null;
        }

        foreach (var (start, end, by) in corrections.OrderByDescending(c => c.Start))
        {
            text = string.Concat(text.AsSpan(0, start), by, text.AsSpan(end));
        }

        return text.Trim();
    }

    /// <summary>Compiles words that stand side by side.</summary>
    /// <param name="query">The whole query.</param>
    /// <param name="run">The words, in order.</param>
    /// <param name="strict">Whether every word must match, instead of any.</param>
    internal CompiledWords Compile(string query, IReadOnlyList<WordNode> run, bool strict)
    {
        var start = run[0].Start;
        var text = query[start..run[^1].End];
        var tokens = new TokenList();
        TextAnalyzer.Analyze(text, tokens);
        var compiled = new CompiledWords(strict);
        var taken = new bool[tokens.NextPosition + 1];
        var named = ReferenceReader.FindNames(tokens, text, names);
        AddReferences(tokens, named, taken, compiled);
        var plain = PlainWords(tokens, taken, named);
        var all = plain.Count == 0 && compiled.Concepts.Count == 0 && named.Count == 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            if (token.Form != TokenForm.Word || taken[token.Position])
            {
                continue;
            }

            if (named.FirstOrDefault(n => n.First == token.Position) is { } name)
            {
                AddName(name, tokens, taken, compiled);
            }
            else if (JoinedAt(tokens, i) is { } joined)
            {
                AddJoined(joined, tokens, taken, compiled);
            }
            else if (all || plain.Contains(token.Position))
            {
                AddWord(tokens.Term(i).ToString(), token, start, compiled);
            }
        }

        return compiled;
    }

    private static HashSet<int> PlainWords(TokenList tokens, bool[] taken, List<NamedRun> named)
    {
        var plain = new HashSet<int>();
        for (var i = 0; i < tokens.Count; i++)
        {
            var position = tokens[i].Position;
            if (tokens[i].Form == TokenForm.Word && !taken[position] && !named.Exists(n => n.First <= position && position <= n.Last)
                && !StopWords.Contains(tokens.Term(i).ToString()))
            {
                plain.Add(position);
            }
        }

        return plain;
    }

    private void AddReferences(TokenList tokens, List<NamedRun> named, bool[] taken, CompiledWords compiled)
    {
        var entities = named.SelectMany(n => n.Entities).ToList();
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            if (taken[token.Position])
            {
                continue;
            }

            if (token.Form == TokenForm.Unit)
            {
                AddUnit(tokens, i, entities, taken, compiled);
            }
            else if (token.Form == TokenForm.Word && ReferenceReader.OfNumber(tokens, i) is { } number)
            {
                taken[token.Position] = true;
                compiled.Add([[compiled.Entity(number, [number], 1.2f)], [compiled.Word(tokens.Term(i).ToString(), null)]]);
            }
        }
    }

    private void AddUnit(TokenList tokens, int at, List<EntityId> entities, bool[] taken, CompiledWords compiled)
    {
        var longest = at;
        for (var i = at + 1; i < tokens.Count && tokens[i].Position == tokens[at].Position; i++)
        {
            if (tokens[i].Form == TokenForm.Unit && tokens[i].Start == tokens[at].Start && tokens[i].Length > tokens[longest].Length)
            {
                longest = i;
            }
        }

        var unit = tokens.Term(longest).ToString();
        var ways = new List<IReadOnlyList<Leaf>>();
        if (unit[0] == '§')
        {
            AddProvision(unit, entities, ways, compiled);
        }
        else
        {
            ways.Add([compiled.Unit(unit, 1)]);
            var meant = ReferenceReader.OfUnit(unit, entities, ReferenceReader.KindBefore(tokens, at), snapshot);
            if (meant.Count > 0)
            {
                ways.Add([compiled.Entity(unit, meant, 1.2f)]);
            }
            else if (!IsKnown(unit))
            {
                // Neither a unit nor a reference that any document has: its words are looked for instead.
                return;
            }
        }

        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Start >= tokens[longest].Start && tokens[i].End <= tokens[longest].End)
            {
                taken[tokens[i].Position] = true;
            }
        }

        compiled.Add(ways);
    }

    private static void AddProvision(string unit, List<EntityId> entities, List<IReadOnlyList<Leaf>> ways, CompiledWords compiled)
    {
        var factor = 1f;
        for (var part = unit; part.Length > 0; part = part.LastIndexOf('/') is > 0 and var cut ? part[..cut] : "")
        {
            var articles = ReferenceReader.ArticlesOf(part, entities);
            if (articles.Count > 0)
            {
                // Of a named instrument, the words alone are not enough: article 8 of another is another.
                ways.Add([compiled.Entity(part[1..], articles, 1.6f * factor)]);
            }
            else
            {
                ways.Add([compiled.Unit(part, factor)]);
            }

            factor *= PartialReferenceFactor;
        }
    }

    private bool IsKnown(string word) => snapshot.Segments.Any(s => s.Reader.Terms.TryFind(Fields.Word, word, out _));

    private static void AddName(NamedRun name, TokenList tokens, bool[] taken, CompiledWords compiled)
    {
        var words = new List<Leaf>();
        for (var i = 0; i < tokens.Count; i++)
        {
            var position = tokens[i].Position;
            if (tokens[i].Form == TokenForm.Word && name.First <= position && position <= name.Last && !taken[position])
            {
                taken[position] = true;
                var word = tokens.Term(i).ToString();
                if (!StopWords.Contains(word) || name.First == name.Last)
                {
                    words.Add(compiled.Word(word, position));
                }
            }
        }

        var entity = compiled.Entity(string.Join(" or ", name.Entities), [.. name.Entities.Select(e => e.Value)], 1.2f);
        compiled.Add(words.Count > 0 ? [words, [entity]] : [[entity]]);
    }

    private static int? JoinedAt(TokenList tokens, int word)
    {
        for (var i = word + 1; i < tokens.Count && tokens[i].Position <= tokens[word].Position + 1; i++)
        {
            if (tokens[i].Form == TokenForm.Joined && tokens[i].Position == tokens[word].Position)
            {
                return i;
            }
        }

        return null;
    }

    private static void AddJoined(int joined, TokenList tokens, bool[] taken, CompiledWords compiled)
    {
        var words = new List<Leaf>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Form == TokenForm.Word && tokens[i].Start >= tokens[joined].Start && tokens[i].End <= tokens[joined].End)
            {
                taken[tokens[i].Position] = true;
                words.Add(compiled.Word(tokens.Term(i).ToString(), tokens[i].Position));
            }
        }

        compiled.AddTogether(words, compiled.Word(tokens.Term(joined).ToString(), null));
    }

    private void AddWord(string word, Token token, int offset, CompiledWords compiled)
    {
        var stem = Stemmer.Stem(word);
        if (!HasStem(stem) && word.Length >= 4 && !word.AsSpan().ContainsAnyExceptInRange('a', 'z'))
        {
            var similar = SimilarWords.Find(snapshot, word, word.Length <= 5 ? 1 : 2, 24);
            var best = similar.Where(s => s.Distance == similar[0].Distance)
                .OrderByDescending(s => s.Word[0] == word[0]).ThenByDescending(s => s.Count).Take(2).ToList();
            if (best.Count > 0)
            {
                corrections.Add((offset + token.Start, offset + token.End, best[0].Word));
                compiled.Add([.. best.Select(b => (IReadOnlyList<Leaf>)[compiled.Word(b.Word, token.Position, CorrectionFactor)])]);
                return;
            }
        }

        var ways = new List<IReadOnlyList<Leaf>> { new Leaf[] { compiled.Word(word, token.Position) } };
        var own = ways.Count;
        foreach (var (other, factor) in Synonyms.Of(stem))
        {
            ways.Add([compiled.Synonym(other, SynonymFactor * factor)]);
        }

        compiled.Add(ways, own);
    }

    private bool HasStem(string stem) => snapshot.Segments.Any(s =>
        s.Reader.Terms.TryFind(Fields.Class, stem, out _) || s.Reader.Terms.TryFind(Fields.Word, stem, out _)
        || s.Reader.Terms.TryFind(Fields.Title, stem, out _) || s.Reader.Terms.TryFind(Fields.Heading, stem, out _));
}
