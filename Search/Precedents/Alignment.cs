namespace KnowledgeGraph.Search.Precedents;

/// <summary>Which words of two texts correspond, in order: the common subsequence of most weight, long runs preferred.</summary>
/// <remarks>A run that says nothing by itself, «of the», is no correspondence.</remarks>
internal sealed class Alignment
{
    private const byte SkipOlder = 1;
    private const byte SkipNewer = 2;
    private const byte Pair = 3;
    private const byte Together = 4;

    private readonly List<(int Older, int Newer, int Length)> runs = [];

    private Alignment()
    {
    }

    /// <summary>Runs of words in both, ascending and apart.</summary>
    internal IReadOnlyList<(int Older, int Newer, int Length)> Runs => runs;

    /// <summary>Aligns two texts; <paramref name="weightOf"/> says how much a stem counts.</summary>
    internal static Alignment Of(ComparedText older, ComparedText newer, Func<string, float> weightOf)
    {
        int n = older.Words.Length, m = newer.Words.Length;
        var weights = new float[n];
        for (var i = 0; i < n; i++)
        {
            weights[i] = weightOf(older.Stems[i]);
        }

        // best[j] is the value of the suffixes from i and j; follows[j] the same when i and j correspond.
        var step = new byte[n * m];
        var best = new float[m + 1];
        var follows = new float[m + 1];
        var lastBest = new float[m + 1];
        var lastFollows = new float[m + 1];
        for (var i = n - 1; i >= 0; i--)
        {
            (best, lastBest) = (lastBest, best);
            (follows, lastFollows) = (lastFollows, follows);
            best[m] = 0;
            follows[m] = 0;
            for (var j = m - 1; j >= 0; j--)
            {
                var skip = Math.Max(lastBest[j], best[j + 1]);
                var take = lastBest[j] >= best[j + 1] ? SkipOlder : SkipNewer;
                follows[j] = 0;
                if (older.Stems[i] == newer.Stems[j])
                {
                    var weight = weights[i] * (older.Words[i] == newer.Words[j] ? 1f : 0.85f);
                    var together = lastFollows[j + 1] > 0 ? lastFollows[j + 1] + (0.3f * weight) : 0;
                    var value = weight + Math.Max(lastBest[j + 1], together);
                    follows[j] = value;
                    if (value > skip)
                    {
                        skip = value;
                        take = Pair;
                    }

                    take |= together > 0 && together >= lastBest[j + 1] ? Together : (byte)0;
                }

                best[j] = skip;
                step[(i * m) + j] = take;
            }
        }

        var alignment = new Alignment();
        alignment.Trace(step, older, newer, weightOf);
        return alignment;
    }

    private void Trace(byte[] step, ComparedText older, ComparedText newer, Func<string, float> weightOf)
    {
        int n = older.Words.Length, m = newer.Words.Length, i = 0, j = 0;
        var forced = false;
        while (i < n && j < m)
        {
            var take = step[(i * m) + j];
            if (forced || (take & Pair) == Pair)
            {
                AddPair(i, j);
                forced = (take & Together) != 0;
                i++;
                j++;
                continue;
            }

            if ((take & Pair) == SkipOlder)
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        runs.RemoveAll(r => !Says(older, r, weightOf));
    }

    private static bool Says(ComparedText older, (int Older, int Newer, int Length) run, Func<string, float> weightOf)
    {
        float weight = 0;
        for (var i = 0; i < run.Length; i++)
        {
            weight += weightOf(older.Stems[run.Older + i]);
        }

        return weight >= 0.6f;
    }

    private void AddPair(int i, int j)
    {
        if (runs.Count > 0 && runs[^1].Older + runs[^1].Length == i && runs[^1].Newer + runs[^1].Length == j)
        {
            runs[^1] = (runs[^1].Older, runs[^1].Newer, runs[^1].Length + 1);
        }
        else
        {
            runs.Add((i, j, 1));
        }
    }

    /// <summary>The comparison as runs of words, from the older to the newer.</summary>
    internal IReadOnlyList<DiffPart> Diff(ComparedText older, ComparedText newer)
    {
        var parts = new List<DiffPart>();
        int i = 0, j = 0;
        foreach (var run in runs)
        {
            Add(parts, DiffOperation.Delete, older.Slice(i, run.Older));
            Add(parts, DiffOperation.Insert, newer.Slice(j, run.Newer));
            Add(parts, DiffOperation.Equal, newer.Slice(run.Newer, run.Newer + run.Length));
            i = run.Older + run.Length;
            j = run.Newer + run.Length;
        }

        Add(parts, DiffOperation.Delete, older.Slice(i, older.Words.Length));
        Add(parts, DiffOperation.Insert, newer.Slice(j, newer.Words.Length));
        return parts;
    }

    private static void Add(List<DiffPart> parts, DiffOperation operation, string text)
    {
        if (text.Length > 0)
        {
            parts.Add(new DiffPart(operation, text));
        }
    }
}
