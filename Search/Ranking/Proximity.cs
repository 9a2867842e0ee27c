using KnowledgeGraph.Search.Query;
using KnowledgeGraph.Search.Segments;

namespace KnowledgeGraph.Search.Ranking;

/// <summary>How near neighbouring words of a query stand to each other in a paragraph: 0 to 1, weighted by the rarer of each pair.</summary>
/// <remarks>Not thread-safe.</remarks>
internal sealed class Proximity
{
    /// <summary>What the nearest words add to a score, in parts of it.</summary>
    internal const float MostGain = 0.35f;

    private const int MaxPairs = 10;
    private const int Reach = 10;

    private readonly IReadOnlyList<(PostingsLeaf First, PostingsLeaf Second, int Gap)> pairs;
    private readonly Dictionary<PostingsLeaf, PositionsReader>[] readers;
    private readonly IReadOnlyList<SegmentView> segments;
    private readonly float all;

    /// <summary>Takes pairs of words that follow each other in the query, with how many places apart they stand there.</summary>
    internal Proximity(IReadOnlyList<(PostingsLeaf First, PostingsLeaf Second, int Gap)> pairs, IReadOnlyList<SegmentView> segments)
    {
        this.pairs = pairs.Count <= MaxPairs ? pairs : [.. pairs.OrderByDescending(WeightOf).Take(MaxPairs)];
        this.segments = segments;
        readers = [.. segments.Select(_ => new Dictionary<PostingsLeaf, PositionsReader>())];
        all = this.pairs.Sum(WeightOf);
    }

    /// <summary>Whether there is anything to measure.</summary>
    internal bool Counts => pairs.Count > 0 && all > 0;

    /// <summary>The factor for a paragraph: from 1 to 1 + <see cref="MostGain"/>.</summary>
    internal float Factor(int segment, int paragraph) => 1 + (MostGain * Of(segment, paragraph));

    private float Of(int segment, int paragraph)
    {
        float sum = 0;
        foreach (var pair in pairs)
        {
            if (!Bits.Has(pair.First.BitsOf(segment), paragraph) || !Bits.Has(pair.Second.BitsOf(segment), paragraph))
            {
                continue;
            }

            var first = ReaderOf(segment, pair.First).Positions(paragraph);
            var second = ReaderOf(segment, pair.Second).Positions(paragraph);
            sum += WeightOf(pair) * Closeness(first, second, pair.Gap);
        }

        return sum / all;
    }

    private PositionsReader ReaderOf(int segment, PostingsLeaf leaf)
    {
        if (!readers[segment].TryGetValue(leaf, out var reader))
        {
            var view = segments[segment].Reader;
            readers[segment].Add(leaf, reader = new PositionsReader(view, [.. leaf.TermsOf(view).Where(t => t.Field == Fields.Word).Select(t => t.Term)]));
        }

        return reader;
    }

    private static float WeightOf((PostingsLeaf First, PostingsLeaf Second, int Gap) pair) => Math.Min(pair.First.Weight, pair.Second.Weight);

    private static float Closeness(ReadOnlySpan<int> first, ReadOnlySpan<int> second, int gap)
    {
        float best = 0;
        int i = 0, j = 0;
        while (i < first.Length && j < second.Length)
        {
            var distance = second[j] - first[i];
            if (distance == gap)
            {
                return 1;
            }

            var apart = Math.Abs(distance);
            if (apart is > 0 and <= Reach)
            {
                best = Math.Max(best, 1f / (1 + (0.35f * apart)));
            }

            if (distance > 0)
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return best;
    }
}
