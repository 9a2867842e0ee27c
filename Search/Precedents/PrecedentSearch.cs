using KnowledgeGraph.Model;
using KnowledgeGraph.Search.Index;
using KnowledgeGraph.Search.Query;
using KnowledgeGraph.Search.Ranking;
using KnowledgeGraph.Search.Segments;
using KnowledgeGraph.Store;

namespace KnowledgeGraph.Search.Precedents;

/// <summary>Precedents of a text, reuse of paragraphs, likeness of documents: all by the same comparison. Not thread-safe.</summary>
internal sealed class PrecedentSearch(Snapshot snapshot, CancellationToken cancellation)
{
    /// <summary>Less alike than this is no reuse of one paragraph by another.</summary>
    internal const float LeastReuse = 0.3f;

    private const int MostReused = 50;
    private const int MostCompared = 500;
    private const int FewestWords = 8;

    private readonly PrecedentFinder finder = new(snapshot, cancellation);

    internal Page<PrecedentHit> FindPrecedents(string text, IReadOnlyList<PlanPart> conditions, PageRequest page)
    {
        var filter = conditions.Count == 0 ? null : new AndMatcher([.. conditions.Select(c => c.Matcher)]);
        var found = finder.Find(text, filter, textIsNewer: true);
        var start = page.After is null ? 0 : found.FindIndex(f => CursorOf(f) == page.After) + 1;
        if (page.After is not null && start == 0)
        {
            start = PlaceAfter(found, page.After);
        }

        var nodes = found.Skip(start).Take(Math.Clamp(page.First, 0, Searcher.MaxPage)).Select(f => new Edge<PrecedentHit>(HitOf(f), CursorOf(f))).ToList();
        return new Page<PrecedentHit>(nodes, found.Count, start + nodes.Count < found.Count);
    }

    internal IReadOnlyDictionary<ParagraphId, IReadOnlyList<PrecedentHit>> FindReuse(IReadOnlyCollection<ParagraphId> paragraphs, bool later, int first)
    {
        var answers = new Dictionary<ParagraphId, IReadOnlyList<PrecedentHit>>();
        foreach (var byDocument in paragraphs.Distinct().GroupBy(p => p.Document))
        {
            if (Locate(byDocument.Key) is not { } place)
            {
                continue;
            }

            var document = place.Reader.Documents[place.Document];
            var filter = OthersThan(document, later);
            var wanted = byDocument.Select(p => p.Path).ToHashSet(StringComparer.Ordinal);
            for (var p = document.First; p < document.End; p++)
            {
                var stored = place.Reader.Text.Get(p);
                if (wanted.Contains(stored.Path))
                {
                    answers[new ParagraphId(byDocument.Key, stored.Path)] = [.. Reuse(stored.Text, filter, later).Take(Math.Min(first, MostReused)).Select(HitOf)];
                }
            }
        }

        return answers;
    }

    internal IReadOnlyList<SimilarDocument> FindSimilar(DocumentId id, int first)
    {
        if (Locate(id) is not { } place)
        {
            return [];
        }

        var document = place.Reader.Documents[place.Document];
        var filter = new NotMatcher(new RangesMatcher(Fields.Document, [document.Id]));
        var shared = new Dictionary<string, (int Count, float Sum)>(StringComparer.Ordinal);
        var compared = 0;
        for (var p = document.First; p < document.End && compared < MostCompared; p++)
        {
            var kind = Impact.KindOf(place.Reader.Codes[p]);
            var text = place.Reader.Text.Get(p).Text;
            if (kind is ParagraphKind.Title or ParagraphKind.Heading || text.Count(c => c == ' ') < FewestWords)
            {
                continue;
            }

            compared++;
            foreach (var best in Reuse(text, filter, later: false).GroupBy(DocumentOf).Select(g => g.First()))
            {
                var other = DocumentOf(best);
                var (count, sum) = shared.GetValueOrDefault(other);
                shared[other] = (count + 1, sum + best.Closeness.Similarity);
            }
        }

        return [.. shared.OrderByDescending(s => s.Value.Count).ThenByDescending(s => s.Value.Sum).ThenBy(s => s.Key, StringComparer.Ordinal)
            .Take(Math.Max(0, first)).Select(s => new SimilarDocument(DocumentId.Parse(s.Key), s.Value.Count, s.Value.Sum / compared))];
    }

    private IEnumerable<FoundPrecedent> Reuse(string text, Matcher filter, bool later) =>
        finder.Find(text, filter, textIsNewer: !later).Where(f => f.Closeness.Similarity >= LeastReuse);

    private string DocumentOf(FoundPrecedent found)
    {
        var reader = snapshot.Segments[found.Place.Segment].Reader;
        return reader.Documents[reader.DocumentOf(found.Place.Paragraph)].Id;
    }

    private (SegmentReader Reader, int Document)? Locate(DocumentId id)
    {
        var name = id.ToString();
        foreach (var segment in snapshot.Segments)
        {
            var at = segment.Reader.LowerBound(name);
            for (; at < segment.Reader.Documents.Length && segment.Reader.Documents[at].Id == name; at++)
            {
                if (!segment.IsDead(at))
                {
                    return (segment.Reader, at);
                }
            }
        }

        return null;
    }

    /// <summary>Other documents before or after one's day; without a day, nothing is earlier or later.</summary>
    private static DocumentMatcher OthersThan(DocumentEntry document, bool later) => new(other =>
        other.Key != document.Key && other.Day >= 0 && document.Day >= 0 && (later ? other.Day > document.Day : other.Day < document.Day));

    private PrecedentHit HitOf(FoundPrecedent found)
    {
        var reader = snapshot.Segments[found.Place.Segment].Reader;
        return new PrecedentHit(
            reader.IdOf(found.Place.Paragraph), found.Closeness.Similarity, found.Closeness.Strength, found.Alignment.Diff(found.Older, found.Newer));
    }

    private string CursorOf(FoundPrecedent found)
    {
        var (document, position) = new HitOrder(snapshot.Segments, SearchOrder.Relevance).PlaceOf(found.Place);
        return new HitCursor(found.Closeness.Similarity, -1, document, position, []).ToString();
    }

    private int PlaceAfter(List<FoundPrecedent> found, string after)
    {
        if (!HitCursor.TryParse(after, out var cursor))
        {
            throw new FormatException(SearchMessages.BadCursor(after));
        }

        var order = new HitOrder(snapshot.Segments, SearchOrder.Relevance);
        var at = found.FindIndex(f => order.IsAfter(f.Place, cursor));
        return at < 0 ? found.Count : at;
    }
}
