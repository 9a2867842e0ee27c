using System.Numerics;
using KnowledgeGraph.Search.Segments;

namespace KnowledgeGraph.Search.Query;

/// <summary>Paragraphs whose text, or one of whose footnotes, has folded words side by side in an order.</summary>
internal sealed class PhraseMatcher(IReadOnlyList<string> words) : Matcher
{
    internal override void Fill(SegmentView segment, Span<ulong> into, Evaluation evaluation)
    {
        var readers = new (PositionsReader Reader, int Offset)[words.Count];
        for (var i = 0; i < words.Count; i++)
        {
            readers[i] = (new PositionsReader(segment.Reader, [words[i]]), i);
            if (readers[i].Reader.IsEmpty)
            {
                return;
            }
        }

        Array.Sort(readers, (a, b) => a.Reader.Count.CompareTo(b.Reader.Count));
        var all = evaluation.Rent(segment.Reader).Span;
        var one = evaluation.Rent(segment.Reader).Span;
        readers[0].Reader.FillBits(all);
        foreach (var (reader, _) in readers.AsSpan(1))
        {
            one.Clear();
            reader.FillBits(one);
            Bits.And(all, one);
        }

        for (var w = 0; w < all.Length; w++)
        {
            for (var word = all[w]; word != 0; word &= word - 1)
            {
                var paragraph = (w << 6) + BitOperations.TrailingZeroCount(word);
                if (!Matches(readers, paragraph))
                {
                    all[w] &= ~(1UL << (paragraph & 63));
                }
            }
        }

        Bits.Or(into, all);
        evaluation.GiveBackLast();
        evaluation.GiveBackLast();
    }

    private static bool Matches((PositionsReader Reader, int Offset)[] readers, int paragraph)
    {
        var (first, offset) = readers[0];
        var starts = first.Positions(paragraph);
        if (readers.Length == 1)
        {
            return true;
        }

        foreach (var start in starts)
        {
            var begin = start - offset;
            var matches = true;
            for (var r = 1; r < readers.Length && matches; r++)
            {
                matches = Contains(readers[r].Reader.Positions(paragraph), begin + readers[r].Offset);
            }

            if (matches)
            {
                return true;
            }
        }

        return false;
    }

    private static bool Contains(ReadOnlySpan<int> places, int place)
    {
        foreach (var p in places)
        {
            if (p >= place)
            {
                return p == place;
            }
        }

        return false;
    }
}
