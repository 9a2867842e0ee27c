using System.Numerics;
using KnowledgeGraph.Search.Query;
using KnowledgeGraph.Search.Segments;

namespace KnowledgeGraph.Search.Ranking;

/// <summary>A leaf that is there or not: a phrase, words near each other, a prefix, a misspelt word.</summary>
internal sealed class SetLeaf(string label, Matcher matcher) : Leaf(label)
{
    private protected override void Fill(int index, SegmentView segment, Span<ulong> into, Evaluation evaluation)
    {
        matcher.Fill(segment, into, evaluation);
        CountLiving(segment, into, evaluation);
    }

    internal override float Bound(int segment, int from, int to)
    {
        var bits = BitsOf(segment)[(from >> 6)..((to + 63) >> 6)];
        return Bits.IsEmpty(bits) ? 0 : Weight * Impact.GreatestBoost;
    }

    internal override void AddScores(int segment, int from, int to, ReadOnlySpan<byte> codes, Span<float> scores, Span<ulong> marks, ulong mark, Span<float> scratch)
    {
        var bits = BitsOf(segment);
        for (var w = from >> 6; w < (to + 63) >> 6; w++)
        {
            for (var word = bits[w]; word != 0; word &= word - 1)
            {
                var paragraph = (w << 6) + BitOperations.TrailingZeroCount(word);
                scores[paragraph - from] += Weight * Impact.BoostOf(codes[paragraph]);
                marks[paragraph - from] |= mark;
            }
        }
    }

    internal override (float Score, string Why) Explain(SegmentView view, int segment, int paragraph, byte code) =>
        Bits.Has(BitsOf(segment), paragraph) ? (Weight * Impact.BoostOf(code), "in its words") : (0, "");
}
