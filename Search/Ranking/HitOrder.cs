using KnowledgeGraph.Search.Segments;

namespace KnowledgeGraph.Search.Ranking;

/// <summary>Orders candidates of one state: by score or day, then by document's identifier, then by position.</summary>
internal sealed class HitOrder(IReadOnlyList<SegmentView> segments, SearchOrder order)
{
    /// <summary>Negative when the first comes first.</summary>
    internal int Compare(Candidate a, Candidate b)
    {
        var by = order == SearchOrder.Relevance ? b.Score.CompareTo(a.Score) : CompareDays(a.Day, b.Day);
        if (by != 0)
        {
            return by;
        }

        return a.Segment == b.Segment ? a.Paragraph.CompareTo(b.Paragraph) : ComparePlaces(a, b);
    }

    /// <summary>Whether a candidate comes after the hit that a cursor names.</summary>
    internal bool IsAfter(Candidate candidate, HitCursor cursor)
    {
        var by = order == SearchOrder.Relevance ? cursor.Score.CompareTo(candidate.Score) : CompareDays(candidate.Day, cursor.Day);
        if (by != 0)
        {
            return by > 0;
        }

        var (document, position) = PlaceOf(candidate);
        by = string.CompareOrdinal(document, cursor.Document);
        return by != 0 ? by > 0 : position > cursor.Position;
    }

    /// <summary>The document's identifier, and the paragraph's position in it.</summary>
    internal (string Document, int Position) PlaceOf(Candidate candidate)
    {
        var reader = segments[candidate.Segment].Reader;
        var document = reader.Documents[reader.DocumentOf(candidate.Paragraph)];
        return (document.Id, candidate.Paragraph - document.First);
    }

    /// <summary>Undated documents come last in either direction.</summary>
    private int CompareDays(int a, int b) =>
        a == b ? 0 : a < 0 ? 1 : b < 0 ? -1 : order == SearchOrder.DateDescending ? b.CompareTo(a) : a.CompareTo(b);

    private int ComparePlaces(Candidate a, Candidate b)
    {
        var (first, firstPosition) = PlaceOf(a);
        var (second, secondPosition) = PlaceOf(b);
        var by = string.CompareOrdinal(first, second);
        return by != 0 ? by : firstPosition != secondPosition ? firstPosition.CompareTo(secondPosition) : a.Segment.CompareTo(b.Segment);
    }
}
