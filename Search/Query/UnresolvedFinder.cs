using System.Globalization;
using System.Numerics;
using KnowledgeGraph.Model;
using KnowledgeGraph.Search.Index;
using KnowledgeGraph.Search.Segments;
using KnowledgeGraph.Store;

namespace KnowledgeGraph.Search.Query;

/// <summary>Counts the references that could not be resolved, under conditions.</summary>
internal static class UnresolvedFinder
{
    internal static Page<UnresolvedReference> Find(Snapshot snapshot, IReadOnlyList<PlanPart> conditions, PageRequest page, CancellationToken cancellation)
    {
        var found = new Dictionary<string, (int Count, SortedSet<EntityId> Candidates, ParagraphId Example)>(StringComparer.Ordinal);
        using var evaluation = new Evaluation(snapshot, cancellation);
        var matcher = new AndMatcher([new TermsMatcher(Fields.Unresolved, [""]), .. conditions.Select(c => c.Matcher)]);
        foreach (var segment in snapshot.Segments)
        {
            var set = evaluation.RentToKeep(segment.Reader).Span;
            matcher.Fill(segment, set, evaluation);
            segment.KeepLive(set);
            for (var w = 0; w < set.Length; w++)
            {
                for (var word = set[w]; word != 0; word &= word - 1)
                {
                    cancellation.ThrowIfCancellationRequested();
                    Add(segment.Reader, (w << 6) + BitOperations.TrailingZeroCount(word), found);
                }
            }
        }

        var after = ParseCursor(page.After);
        var ordered = found.OrderByDescending(f => f.Value.Count).ThenBy(f => f.Key, StringComparer.Ordinal)
            .Where(f => after is not { } a || f.Value.Count < a.Count || (f.Value.Count == a.Count && string.CompareOrdinal(f.Key, a.Text) > 0)).ToList();
        var nodes = ordered.Take(Math.Clamp(page.First, 0, Searcher.MaxPage)).Select(f => new Edge<UnresolvedReference>(
            new UnresolvedReference(f.Key, f.Value.Count, [.. f.Value.Candidates], f.Value.Example), CursorOf(f.Value.Count, f.Key))).ToList();
        return new Page<UnresolvedReference>(nodes, found.Count, ordered.Count > nodes.Count);
    }

    private static void Add(
        SegmentReader reader, int paragraph, Dictionary<string, (int Count, SortedSet<EntityId> Candidates, ParagraphId Example)> found)
    {
        var stored = reader.Text.Get(paragraph);
        foreach (var mention in stored.Mentions)
        {
            if (mention.Entity >= 0)
            {
                continue;
            }

            var source = mention.Footnote < 0 ? stored.Text : stored.Footnotes[mention.Footnote];
            var text = string.Join(' ', source[mention.Start..Math.Min(mention.End, source.Length)].Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
            var id = new ParagraphId(reader.Documents[reader.DocumentOf(paragraph)].DocumentId, stored.Path);
            var known = found.TryGetValue(text, out var before) ? before : (Count: 0, Candidates: [], Example: id);
            known.Candidates.UnionWith(mention.Candidates.Select(c => EntityId.Parse(reader.Entities[c])));
            var first = id.Document.CompareTo(known.Example.Document) < 0 ? id : known.Example;
            found[text] = (known.Count + 1, known.Candidates, first);
        }
    }

    private static string CursorOf(int count, string text) =>
        System.Buffers.Text.Base64Url.EncodeToString(System.Text.Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{count} {text}")));

    private static (int Count, string Text)? ParseCursor(string? cursor)
    {
        if (cursor is null)
        {
            return null;
        }

        try
        {
            var text = System.Text.Encoding.UTF8.GetString(System.Buffers.Text.Base64Url.DecodeFromChars(cursor));
            var space = text.IndexOf(' ');
            if (space > 0 && int.TryParse(text.AsSpan(0, space), NumberStyles.None, CultureInfo.InvariantCulture, out var count))
            {
                return (count, text[(space + 1)..]);
            }
        }
        catch (FormatException)
        {
            // Said below.
        }

        throw new FormatException(SearchMessages.BadCursor(cursor));
    }
}
