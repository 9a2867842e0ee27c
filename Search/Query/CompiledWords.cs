using KnowledgeGraph.Search.Analysis;
using KnowledgeGraph.Search.Ranking;
using KnowledgeGraph.Search.Segments;

namespace KnowledgeGraph.Search.Query;

/// <summary>What a run of plain words came to. Not thread-safe.</summary>
/// <param name="strict">Whether every concept must match, instead of any.</param>
internal sealed class CompiledWords(bool strict)
{
    private readonly List<Concept> concepts = [];
    private readonly List<Matcher> matchers = [];
    private readonly List<(PostingsLeaf Leaf, int Position)> placed = [];
    private readonly List<Action<Highlights>> marks = [];

    internal IReadOnlyList<Concept> Concepts => concepts;

    /// <summary>The condition; null when the run came to nothing.</summary>
    internal Matcher? Matcher => matchers.Count switch
    {
        0 => null,
        1 => matchers[0],
        _ => strict ? new AndMatcher(matchers) : new OrMatcher(matchers),
    };

    /// <summary>Words that follow each other, words left out between them counted.</summary>
    internal IEnumerable<(PostingsLeaf First, PostingsLeaf Second, int Gap)> Pairs =>
        placed.Zip(placed.Skip(1), (a, b) => (a.Leaf, b.Leaf, b.Position - a.Position)).Where(p => p.Item3 > 0);

    internal void Highlight(Highlights into) => marks.ForEach(m => m(into));

    /// <summary>A leaf for all words of a word's stem; at a position of the run when it takes part in proximity.</summary>
    internal PostingsLeaf Word(string word, int? position, float factor = 1)
    {
        var stem = Stemmer.Stem(word);
        var leaf = OfStem(word, stem, factor);
        marks.Add(h => h.Stems.Add(stem));
        if (position is { } place)
        {
            placed.Add((leaf, place));
        }

        return leaf;
    }

    /// <summary>A leaf for a stem that means much the same as one of the query's.</summary>
    internal PostingsLeaf Synonym(string stem, float factor)
    {
        marks.Add(h => h.Stems.Add(stem));
        return OfStem(stem, stem, factor);
    }

    /// <summary>A leaf for a symbol, number or provision as one.</summary>
    internal PostingsLeaf Unit(string unit, float factor)
    {
        marks.Add(h => h.Words.Add(unit));
        return new PostingsLeaf($"«{unit}»", _ => [(Fields.Word, unit)], null) { Factor = factor };
    }

    /// <summary>A leaf for mentions of entities and their parts, and for the words that are theirs.</summary>
    internal PostingsLeaf Entity(string label, IReadOnlyCollection<string> entities, float factor)
    {
        marks.Add(h => h.Entities.UnionWith(entities));
        return new PostingsLeaf(
            $"{label} as {string.Join(" or ", entities)}",
            _ => entities.SelectMany(e => new[] { (Fields.MentionOrPart, e), (Fields.Own, e) }), null) { Factor = factor };
    }

    /// <summary>Adds a concept; its ways from <paramref name="own"/> on count for the score alone.</summary>
    internal void Add(IReadOnlyList<IReadOnlyList<Leaf>> ways, int own = int.MaxValue)
    {
        concepts.Add(new Concept(ways));
        matchers.Add(new OrMatcher([.. ways.Take(own).Select(w => strict ? Whole(w) : Any(w))]));
    }

    /// <summary>Adds words that a hyphen binds: all of them, or the one that they make when joined.</summary>
    internal void AddTogether(IReadOnlyList<Leaf> words, Leaf joined)
    {
        concepts.Add(new Concept([words, [joined]]));
        matchers.Add(new OrMatcher([Whole(words), new LeafMatcher(joined)]));
    }

    private static Matcher Whole(IReadOnlyList<Leaf> way) => way.Count == 1 ? new LeafMatcher(way[0]) : new AndMatcher([.. way.Select(l => new LeafMatcher(l))]);

    private static Matcher Any(IReadOnlyList<Leaf> way) => way.Count == 1 ? new LeafMatcher(way[0]) : new OrMatcher([.. way.Select(l => new LeafMatcher(l))]);

    private static PostingsLeaf OfStem(string label, string stem, float factor) =>
        new($"«{label}»", segment => segment.WordsOf(stem).Select(w => (Fields.Word, w)), stem) { Factor = factor };
}
