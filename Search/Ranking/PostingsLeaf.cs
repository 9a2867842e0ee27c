using KnowledgeGraph.Search.Query;
using KnowledgeGraph.Search.Segments;

namespace KnowledgeGraph.Search.Ranking;

/// <summary>A leaf found in postings: words of one stem, a unit, an entity; perhaps in titles and headings too.</summary>
/// <param name="label">What it is, for explanations.</param>
/// <param name="termsOf">Its terms in a segment.</param>
/// <param name="stem">The stem to look for in titles and headings; null for none.</param>
internal sealed class PostingsLeaf(string label, Func<SegmentReader, IEnumerable<(char Field, string Term)>> termsOf, string? stem) : Leaf(label)
{
    private readonly List<Found> found = [];

    /// <summary>The stem, for proximity and highlights; null when it is no plain word.</summary>
    internal string? Stem => stem;

    /// <summary>Its terms in a segment.</summary>
    internal IEnumerable<(char Field, string Term)> TermsOf(SegmentReader segment) => termsOf(segment);

    private protected override void Fill(int index, SegmentView segment, Span<ulong> into, Evaluation evaluation)
    {
        var here = new Found();
        foreach (var (field, term) in termsOf(segment.Reader))
        {
            if (segment.Reader.Find(field, term) is { } cursor)
            {
                here.Cursors.Add(new Walk(cursor));
                cursor.FillBits(into);
            }
        }

        CountLiving(segment, into, evaluation);
        if (stem is not null)
        {
            here.Titles = segment.Reader.Ranges(Fields.Title, stem);
            here.Headings = segment.Reader.Ranges(Fields.Heading, stem);
            foreach (var (start, end) in here.Titles.Concat(here.Headings))
            {
                Bits.Fill(into, start, end);
            }
        }

        found.Add(here);
    }

    internal override float Bound(int segment, int from, int to)
    {
        var here = found[segment];
        float bound = 0;
        foreach (var walk in here.Cursors)
        {
            bound += walk.Bound(from, to);
        }

        return Weight * (bound + (Reaches(here.Titles, ref here.TitleAt, from, to) ? Impact.TitleWeight : 0)
            + (Reaches(here.Headings, ref here.HeadingAt, from, to) ? Impact.HeadingWeight : 0));
    }

    internal override void AddScores(int segment, int from, int to, ReadOnlySpan<byte> codes, Span<float> scores, Span<ulong> marks, ulong mark, Span<float> scratch)
    {
        var here = found[segment];
        if (here.Cursors.Count == 1)
        {
            here.Cursors[0].AddImpacts(from, to, Weight, codes, scores, marks, mark);
        }
        else if (here.Cursors.Count > 1)
        {
            var frequencies = scratch[..(to - from)];
            frequencies.Clear();
            foreach (var walk in here.Cursors)
            {
                walk.AddFrequencies(from, to, frequencies);
            }

            for (var i = 0; i < frequencies.Length; i++)
            {
                if (frequencies[i] > 0)
                {
                    scores[i] += Weight * Impact.Of(frequencies[i], codes[from + i]);
                    marks[i] |= mark;
                }
            }
        }

        AddRanges(here.Titles, from, to, Weight * Impact.TitleWeight, scores, marks, mark);
        AddRanges(here.Headings, from, to, Weight * Impact.HeadingWeight, scores, marks, mark);
    }

    internal override (float Score, string Why) Explain(SegmentView view, int segment, int paragraph, byte code)
    {
        var frequency = 0;
        foreach (var (field, term) in termsOf(view.Reader))
        {
            if (view.Reader.Find(field, term) is { } cursor)
            {
                var block = cursor.BlockFor(paragraph, 0);
                if (block < cursor.Blocks && cursor.Documents(block).BinarySearch(paragraph) is >= 0 and var at)
                {
                    frequency += cursor.Frequencies(block)[at];
                }
            }
        }

        var here = found[segment];
        var title = Has(here.Titles, paragraph);
        var heading = Has(here.Headings, paragraph);
        var score = frequency > 0 ? Weight * Impact.Of(frequency, code) : 0;
        score += title ? Weight * Impact.TitleWeight : 0;
        score += heading ? Weight * Impact.HeadingWeight : 0;
        var places = new List<string>();
        if (frequency > 0)
        {
            places.Add(frequency == 1 ? "in its words" : $"in its words {frequency} times");
        }

        if (heading)
        {
            places.Add("in a heading above");
        }

        if (title)
        {
            places.Add("in the title");
        }

        return (score, string.Join(", ", places));
    }

    private static bool Has(List<(int Start, int End)> ranges, int paragraph) => ranges.Exists(r => r.Start <= paragraph && paragraph < r.End);

    private static bool Reaches(List<(int Start, int End)> ranges, ref int at, int from, int to)
    {
        while (at < ranges.Count && ranges[at].End <= from)
        {
            at++;
        }

        return at < ranges.Count && ranges[at].Start < to;
    }

    private static void AddRanges(List<(int Start, int End)> ranges, int from, int to, float score, Span<float> scores, Span<ulong> marks, ulong mark)
    {
        if (ranges.Count == 0)
        {
            return;
        }

        var low = 0;
        var high = ranges.Count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (ranges[middle].End <= from)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        for (; low < ranges.Count && ranges[low].Start < to; low++)
        {
            var end = Math.Min(to, ranges[low].End);
            for (var p = Math.Max(from, ranges[low].Start); p < end; p++)
            {
                scores[p - from] += score;
                marks[p - from] |= mark;
            }
        }
    }

    private sealed class Found
    {
        internal readonly List<Walk> Cursors = [];
        internal List<(int Start, int End)> Titles = [];
        internal List<(int Start, int End)> Headings = [];
        internal int TitleAt;
        internal int HeadingAt;
    }

    /// <summary>A walk over one term's blocks, window by window.</summary>
    private sealed class Walk(PostingsCursor cursor)
    {
        private int block;

        internal float Bound(int from, int to)
        {
            block = cursor.BlockFor(from, block);
            float bound = 0;
            for (var b = block; b < cursor.Blocks; b++)
            {
                bound = Math.Max(bound, cursor.MaximumOf(b));
                if (cursor.LastOf(b) >= to - 1)
                {
                    break;
                }
            }

            return bound;
        }

        internal void AddImpacts(int from, int to, float weight, ReadOnlySpan<byte> codes, Span<float> scores, Span<ulong> marks, ulong mark)
        {
            block = cursor.BlockFor(from, block);
            for (; block < cursor.Blocks; block++)
            {
                var documents = cursor.Documents(block);
                var frequencies = cursor.Frequencies(block);
                var i = documents[0] >= from ? 0 : LowerBound(documents, from);
                for (; i < documents.Length && documents[i] < to; i++)
                {
                    var paragraph = documents[i];
                    scores[paragraph - from] += weight * Impact.Of(frequencies[i], codes[paragraph]);
                    marks[paragraph - from] |= mark;
                }

                if (i < documents.Length)
                {
                    return;
                }
            }
        }

        internal void AddFrequencies(int from, int to, Span<float> into)
        {
            block = cursor.BlockFor(from, block);
            for (; block < cursor.Blocks; block++)
            {
                var documents = cursor.Documents(block);
                var frequencies = cursor.Frequencies(block);
                var i = documents[0] >= from ? 0 : LowerBound(documents, from);
                for (; i < documents.Length && documents[i] < to; i++)
                {
                    into[documents[i] - from] += frequencies[i];
                }

                if (i < documents.Length)
                {
                    return;
                }
            }
        }

        private static int LowerBound(ReadOnlySpan<int> documents, int from)
        {
            var at = documents.BinarySearch(from);
            return at < 0 ? ~at : at;
        }
    }
}
