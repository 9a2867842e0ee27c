namespace KnowledgeGraph.Search.Precedents;

/// <summary>How much of two texts corresponds.</summary>
/// <param name="Similarity">From 0 to 1; 1 for the same words.</param>
/// <param name="Strength">How close.</param>
internal readonly record struct Closeness(float Similarity, PrecedentStrength Strength)
{
    /// <summary>Runs of fewer words count less: the same words in other company say little.</summary>
    private const int FullRun = 4;

    /// <summary>From here on, a whole clause is carried over with small edits.</summary>
    private const float NearFrom = 0.56f;

    /// <summary>Measures an alignment.</summary>
    internal static Closeness Of(ComparedText older, ComparedText newer, Alignment alignment, Func<string, float> weightOf)
    {
        if (older.Words.AsSpan().SequenceEqual(newer.Words))
        {
            return new Closeness(1, PrecedentStrength.Identical);
        }

        float shared = 0;
        foreach (var (start, other, length) in alignment.Runs)
        {
            float run = 0;
            for (var i = 0; i < length; i++)
            {
                var same = older.Words[start + i] == newer.Words[other + i] ? 1f : 0.9f;
                run += same * weightOf(older.Stems[start + i]);
            }

            shared += run * Math.Min(1f, 0.4f + (0.6f * (length - 1) / (FullRun - 1)));
        }

        var inOlder = shared / Math.Max(0.01f, older.Stems.Sum(weightOf));
        var inNewer = shared / Math.Max(0.01f, newer.Stems.Sum(weightOf));
        var both = 2 * inOlder * inNewer / Math.Max(0.01f, inOlder + inNewer);
        // A short text inside a long one is carried over whole, yet less alike than two of a length.
        var similarity = Math.Min(0.999f, (0.6f * both) + (0.4f * Math.Max(inOlder, inNewer)));
        return new Closeness(similarity, similarity >= NearFrom ? PrecedentStrength.Near : PrecedentStrength.Adapted);
    }
}
