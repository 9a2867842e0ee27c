using KnowledgeGraph.Search.Query;
using KnowledgeGraph.Search.Segments;

namespace KnowledgeGraph.Search.Ranking;

/// <summary>One thing that a query looks for, as found in the segments of one state: where it is, how often, what it counts. Not thread-safe.</summary>
internal abstract class Leaf(string label)
{
    private Memory<ulong>[] bits = [];

    /// <summary>What it is, for explanations: <c>«marking»</c>.</summary>
    internal string Label { get; } = label;

    /// <summary>How much an impact of 1 counts: how rare it is, times what the plan gives it.</summary>
    internal float Weight { get; set; }

    /// <summary>What the plan gives it, besides its rarity.</summary>
    internal float Factor { get; init; } = 1;

    /// <summary>How many living paragraphs have it.</summary>
    internal int Count { get; private protected set; }

    /// <summary>Finds it in every segment.</summary>
    internal void Prepare(Evaluation evaluation)
    {
        if (bits.Length > 0)
        {
            return;
        }

        var segments = evaluation.Snapshot.Segments;
        bits = new Memory<ulong>[segments.Count];
        for (var s = 0; s < segments.Count; s++)
        {
            bits[s] = evaluation.RentToKeep(segments[s].Reader);
            Fill(s, segments[s], bits[s].Span, evaluation);
        }

        Weight = Factor * Rarity(evaluation.Snapshot.LiveCount, Count);
    }

    /// <summary>The paragraphs of a segment that have it, removed ones perhaps included.</summary>
    internal ReadOnlySpan<ulong> BitsOf(int segment) => bits[segment].Span;

    /// <summary>Fills the set, counts the living, and keeps what scoring needs.</summary>
    private protected abstract void Fill(int index, SegmentView segment, Span<ulong> into, Evaluation evaluation);

    /// <summary>A bound of its score for the paragraphs from one to before another.</summary>
    internal abstract float Bound(int segment, int from, int to);

    /// <summary>Adds its score to those of the paragraphs from one to before another, and marks them; windows come ascending.</summary>
    internal abstract void AddScores(int segment, int from, int to, ReadOnlySpan<byte> codes, Span<float> scores, Span<ulong> marks, ulong mark, Span<float> scratch);

    /// <summary>Its score for one paragraph, and why.</summary>
    internal abstract (float Score, string Why) Explain(SegmentView view, int segment, int paragraph, byte code);

    private protected void CountLiving(SegmentView segment, Span<ulong> set, Evaluation evaluation)
    {
        if (segment.DeadCount == 0)
        {
            Count += Bits.Count(set);
            return;
        }

        var living = evaluation.Rent(segment.Reader).Span;
        set.CopyTo(living);
        segment.KeepLive(living);
        Count += Bits.Count(living);
        evaluation.GiveBackLast();
    }

    /// <summary>BM25's weight of a term that so many of all paragraphs have; never negative.</summary>
    internal static float Rarity(int all, int having) => MathF.Log(1 + ((all - having + 0.5f) / (having + 0.5f)));
}

/// <summary>The condition that a leaf is there.</summary>
internal sealed class LeafMatcher(Leaf leaf) : Matcher
{
    internal override void Fill(SegmentView segment, Span<ulong> into, Evaluation evaluation)
    {
        leaf.Prepare(evaluation);
        for (var s = 0; s < evaluation.Snapshot.Segments.Count; s++)
        {
            if (evaluation.Snapshot.Segments[s] == segment)
            {
                Bits.Or(into, leaf.BitsOf(s));
            }
        }
    }
}
