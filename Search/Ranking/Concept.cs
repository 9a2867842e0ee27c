namespace KnowledgeGraph.Search.Ranking;

/// <summary>One idea of a query, with the ways to say it: its words, the entity that they name, words that mean the same. The best way counts.</summary>
internal sealed class Concept(IReadOnlyList<IReadOnlyList<Leaf>> ways)
{
    /// <summary>The ways to say it, the query's own words first; the scores of the leaves of a way are added.</summary>
    internal IReadOnlyList<IReadOnlyList<Leaf>> Ways { get; } = ways;

    /// <summary>What it counts in coverage: the weight of its heaviest way.</summary>
    internal float Weight => Ways.Max(WeightOf);

    /// <summary>A bound of its score in a window.</summary>
    internal float Bound(int segment, int from, int to)
    {
        float best = 0;
        foreach (var way in Ways)
        {
            float sum = 0;
            foreach (var leaf in way)
            {
                sum += leaf.Bound(segment, from, to);
            }

            best = Math.Max(best, sum);
        }

        return best;
    }

    /// <summary>All leaves, in order.</summary>
    internal IEnumerable<Leaf> Leaves => Ways.SelectMany(w => w);

    internal static float WeightOf(IReadOnlyList<Leaf> way)
    {
        float weight = 0;
        foreach (var leaf in way)
        {
            weight += leaf.Weight;
        }

        return weight;
    }
}
