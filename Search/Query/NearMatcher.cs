using System.Numerics;
using KnowledgeGraph.Search.Segments;

namespace KnowledgeGraph.Search.Query;

/// <summary>Paragraphs that have all of some stems, in any order, with at most so many other words between the first and the last.</summary>
internal sealed class NearMatcher(IReadOnlyList<string> stems, int within) : Matcher
{
    internal override void Fill(SegmentView segment, Span<ulong> into, Evaluation evaluation)
    {
        var readers = new PositionsReader[stems.Count];
        var all = evaluation.Rent(segment.Reader).Span;
        Bits.Fill(all, 0, segment.Reader.ParagraphCount);
        for (var i = 0; i < stems.Count; i++)
        {
            readers[i] = new PositionsReader(segment.Reader, segment.Reader.WordsOf(stems[i]));
            var one = evaluation.Rent(segment.Reader).Span;
            readers[i].FillBits(one);
            Bits.And(all, one);
            evaluation.GiveBackLast();
        }

        var places = new List<(int Position, int Word)>();
        for (var w = 0; w < all.Length; w++)
        {
            for (var word = all[w]; word != 0; word &= word - 1)
            {
                var paragraph = (w << 6) + BitOperations.TrailingZeroCount(word);
                if (Matches(readers, paragraph, places))
                {
                    into[w] |= 1UL << (paragraph & 63);
                }
            }
        }

        evaluation.GiveBackLast();
    }

    private bool Matches(PositionsReader[] readers, int paragraph, List<(int Position, int Word)> places)
    {
        places.Clear();
        for (var i = 0; i < readers.Length; i++)
        {
            foreach (var position in readers[i].Positions(paragraph))
            {
                places.Add((position, i));
            }
        }

        places.Sort();
        return Narrowest(places, readers.Length) <= within + readers.Length - 1;
    }

    /// <summary>The distance from first to last of the narrowest run that has every word.</summary>
    private static int Narrowest(List<(int Position, int Word)> places, int words)
    {
        var counts = new int[words];
        var having = 0;
        var best = int.MaxValue;
        var left = 0;
        foreach (var (position, word) in places)
        {
            if (counts[word]++ == 0)
            {
                having++;
            }

            while (having == words)
            {
                best = Math.Min(best, position - places[left].Position);
                if (--counts[places[left].Word] == 0)
                {
                    having--;
                }

                left++;
            }
        }

        return best;
    }
}
