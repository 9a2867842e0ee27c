using System.Numerics;
using KnowledgeGraph.Search.Query;
using KnowledgeGraph.Search.Segments;

namespace KnowledgeGraph.Search.Ranking;

/// <summary>
/// Scores the paragraphs of a set: the sum over concepts of their best way, times how much of the query a paragraph
/// covers, times how near the query's words stand to each other.
/// </summary>
/// <remarks>
/// Goes over windows of paragraphs. A window whose block maxima can't reach the worst hit kept is skipped unread, and
/// positions are read for those alone that could still be kept. Not thread-safe; used for one query.
/// </remarks>
internal sealed class Scorer
{
    /// <summary>Concepts that are scored at most; what a query has more than that only matches.</summary>
    internal const int MaxConcepts = 64;

    private const int Window = 256;
    private const int TableBits = 10;

    private readonly IReadOnlyList<Concept> concepts;
    private readonly Proximity proximity;
    private readonly Evaluation evaluation;
    private readonly float[] weights;
    private readonly float[] coverOfMarks;
    private readonly float all;
    private readonly bool hasParts;
    private readonly float[] scores = new float[Window];
    private readonly ulong[] marks = new ulong[Window];
    private readonly float[] cover = new float[Window];
    private readonly float[] best = new float[Window];
    private readonly float[] bestCover = new float[Window];
    private readonly float[] way = new float[Window];
    private readonly float[] wayCover = new float[Window];
    private readonly float[] single = new float[Window];
    private readonly ulong[] unread = new ulong[Window];
    private readonly float[] scratch = new float[Window];

    internal Scorer(IReadOnlyList<Concept> concepts, Proximity proximity, Evaluation evaluation)
    {
        this.concepts = concepts;
        this.proximity = proximity;
        this.evaluation = evaluation;
        weights = [.. concepts.Select(c => c.Weight)];
        all = weights.Sum();
        hasParts = concepts.Any(c => !IsSingle(c));
        coverOfMarks = new float[1 << Math.Min(TableBits, concepts.Count)];
        for (var m = 0; m < coverOfMarks.Length; m++)
        {
            coverOfMarks[m] = CoverOf((ulong)m);
        }
    }

    /// <summary>Offers the paragraphs of a set that come after a cursor to the hits kept.</summary>
    internal void Collect(int segment, ReadOnlySpan<ulong> set, TopHits top, HitOrder order, HitCursor? after)
    {
        var reader = evaluation.Snapshot.Segments[segment].Reader;
        var codes = reader.Codes;
        var most = proximity.Counts ? 1 + Proximity.MostGain : 1;
        for (var from = 0; from < reader.ParagraphCount; from += Window)
        {
            var to = Math.Min(from + Window, reader.ParagraphCount);
            var bits = set[(from >> 6)..((to + 63) >> 6)];
            if (Bits.IsEmpty(bits) || (top.IsFull && !CanReach(Bound(segment, from, to) * most, segment, from, top, order)))
            {
                continue;
            }

            evaluation.Cancellation.ThrowIfCancellationRequested();
            ScoreWindow(segment, from, to, codes);
            for (var w = 0; w < bits.Length; w++)
            {
                for (var word = bits[w]; word != 0; word &= word - 1)
                {
                    var i = (w << 6) + BitOperations.TrailingZeroCount(word);
                    if (top.IsFull && scores[i] * most < top.Worst.Score)
                    {
                        continue;
                    }

                    var score = concepts.Count == 1 && !hasParts ? scores[i] : Covered(scores[i], CoverOf(i));
                    if (top.IsFull && score * most < top.Worst.Score)
                    {
                        continue;
                    }

                    if (proximity.Counts)
                    {
                        score *= proximity.Factor(segment, from + i);
                    }

                    var candidate = new Candidate(score, 0, segment, from + i);
                    if (after is null || order.IsAfter(candidate, after))
                    {
                        top.Offer(candidate);
                    }
                }
            }
        }
    }

    /// <summary>A good part of a score is given for covering the whole query, in parts of the weight that is covered.</summary>
    internal float Covered(float score, float covered) => all <= 0 ? score : score * (0.4f + (0.6f * Math.Min(1, covered / all)));

    /// <summary>Whether a window's paragraphs, the first of them at a place, can beat the worst hit kept.</summary>
    private static bool CanReach(float bound, int segment, int from, TopHits top, HitOrder order) =>
        bound > top.Worst.Score || (bound == top.Worst.Score && order.Compare(new Candidate(bound, 0, segment, from), top.Worst) < 0);

    private static bool IsSingle(Concept concept) => concept.Ways.Count == 1 && concept.Ways[0].Count == 1;

    private float CoverOf(int i) => (marks[i] < (ulong)coverOfMarks.Length ? coverOfMarks[marks[i]] : CoverOf(marks[i])) + (hasParts ? cover[i] : 0);

    private float CoverOf(ulong marked)
    {
        float sum = 0;
        for (; marked != 0; marked &= marked - 1)
        {
            sum += weights[BitOperations.TrailingZeroCount(marked)];
        }

        return sum;
    }

    private float Bound(int segment, int from, int to)
    {
        float bound = 0;
        foreach (var concept in concepts)
        {
            bound += concept.Bound(segment, from, to);
        }

        // Sums in another order than the scores' may differ in the last bits.
        return concepts.Count == 1 && !hasParts ? bound : bound * 1.0001f;
    }

    private void ScoreWindow(int segment, int from, int to, ReadOnlySpan<byte> codes)
    {
        var length = to - from;
        scores.AsSpan(0, length).Clear();
        marks.AsSpan(0, length).Clear();
        if (hasParts)
        {
            cover.AsSpan(0, length).Clear();
        }

        for (var c = 0; c < concepts.Count; c++)
        {
            var ways = concepts[c].Ways;
            if (IsSingle(concepts[c]))
            {
                ways[0][0].AddScores(segment, from, to, codes, scores.AsSpan(0, length), marks, 1UL << c, scratch);
                continue;
            }

            best.AsSpan(0, length).Clear();
            bestCover.AsSpan(0, length).Clear();
            foreach (var leaves in ways)
            {
                ScoreWay(leaves, segment, from, to, codes);
                for (var i = 0; i < length; i++)
                {
                    if (way[i] > best[i])
                    {
                        best[i] = way[i];
                        bestCover[i] = wayCover[i];
                    }
                }
            }

            for (var i = 0; i < length; i++)
            {
                scores[i] += best[i];
                cover[i] += weights[c] * bestCover[i];
            }
        }
    }

    /// <summary>Adds up a way's leaves, and what part of the way's weight is there.</summary>
    private void ScoreWay(IReadOnlyList<Leaf> leaves, int segment, int from, int to, ReadOnlySpan<byte> codes)
    {
        var length = to - from;
        way.AsSpan(0, length).Clear();
        wayCover.AsSpan(0, length).Clear();
        var total = Concept.WeightOf(leaves);
        if (total <= 0)
        {
            return;
        }

        foreach (var leaf in leaves)
        {
            var part = leaf.Weight / total;
            var one = single.AsSpan(0, length);
            one.Clear();
            leaf.AddScores(segment, from, to, codes, one, unread, 0, scratch);
            for (var i = 0; i < length; i++)
            {
                if (one[i] > 0)
                {
                    way[i] += one[i];
                    wayCover[i] += part;
                }
            }
        }
    }
}
