using KnowledgeGraph.Model;
using KnowledgeGraph.Search.Index;
using KnowledgeGraph.Search.Names;
using KnowledgeGraph.Search.Segments;

namespace KnowledgeGraph.Search.Suggestions;

/// <summary>What a user may be about to type: entities by any alias, documents, frequent phrases. Thread-safe.</summary>
internal sealed class Suggester
{
    private readonly EntityNames names;
    private readonly SuggestionTable authority;

    internal Suggester(EntityNames names)
    {
        this.names = names;
        authority = new SuggestionTable(names.Authority.Records.SelectMany(r =>
            r.Aliases.Concat(r.Acronyms).Prepend(r.Name).Distinct(StringComparer.Ordinal).Select(n => new SuggestionEntry(n, r.Id.Value, 0))));
    }

    /// <summary>The first suggestions for a prefix: what stands in most paragraphs first, beginnings of whole labels before others.</summary>
    internal IReadOnlyList<Suggestion> Suggest(string prefix, int first, Snapshot snapshot)
    {
        var folded = SuggestionTable.Fold(prefix);
        if (folded.Length == 0 || first <= 0)
        {
            return [];
        }

        var found = new List<(SuggestionEntry Entry, bool Whole)>();
        authority.Find(folded, found);
        foreach (var segment in snapshot.Segments)
        {
            segment.Reader.Suggestions.Find(folded, found);
        }

        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. found
            .GroupBy(f => f.Entry.Entity ?? "\"" + f.Entry.Label, StringComparer.Ordinal)
            .Select(g => Rank(g.Key, [.. g], snapshot, counts))
            .OrderByDescending(r => r.Rank).ThenBy(r => r.Label, StringComparer.Ordinal)
            .Take(first)
            .Select(r => r.Suggestion)];
    }

    private (double Rank, string Label, Suggestion Suggestion) Rank(
        string key, List<(SuggestionEntry Entry, bool Whole)> group, Snapshot snapshot, Dictionary<string, int> counts)
    {
        // The label that begins with the prefix, the shortest of those.
        var (entry, whole) = group.OrderByDescending(g => g.Whole).ThenBy(g => g.Entry.Label.Length).ThenBy(g => g.Entry.Label, StringComparer.Ordinal).First();
        if (entry.Entity is null)
        {
            var inAll = group.Sum(g => g.Entry.Count);
            return (Value(inAll, whole) * 0.6, entry.Label, new Suggestion(entry.Label, null, $"\"{entry.Label}\""));
        }

        if (!counts.TryGetValue(key, out var count))
        {
            count = snapshot.Segments.Sum(s => s.Reader.TryFind(Fields.MentionOrPart, key, out var term) ? term.Count : 0);
            counts.Add(key, count);
        }

        var id = EntityId.Parse(entry.Entity);
        var name = names.NameOf(id);
        var label = name is null || name == entry.Label ? entry.Label : $"{entry.Label} ({name})";
        return (Value(count, whole), label, new Suggestion(label, id, null));
    }

    private static double Value(int count, bool whole) => (1 + Math.Log(1 + count)) * (whole ? 1 : 0.5);
}
