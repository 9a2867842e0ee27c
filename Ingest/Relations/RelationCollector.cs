using KnowledgeGraph.Model;

namespace KnowledgeGraph.Ingest.Relations;

/// <summary>Collects relations with their places: one for each (type, from, to, verb), places in the order of being added.</summary>
/// <remarks>Mutable; for one document.</remarks>
internal sealed class RelationCollector
{
    private readonly Dictionary<(RelationType Type, string From, string To, string? Verb), List<Evidence>> found = [];

    /// <summary>Adds a place that says so.</summary>
    public void Add(RelationType type, string from, string to, Evidence evidence, string? verb = null)
    {
        if (from == to)
        {
            return;
        }

        if (!found.TryGetValue((type, from, to, verb), out var places))
        {
            found.Add((type, from, to, verb), places = []);
        }

        if (!places.Contains(evidence))
        {
            places.Add(evidence);
        }
    }

    /// <summary>All relations, in order of type, from, to and verb; none without evidence.</summary>
    public IReadOnlyList<Relation> ToList() =>
    [
        .. found
            .OrderBy(f => f.Key.Type).ThenBy(f => f.Key.From, StringComparer.Ordinal).ThenBy(f => f.Key.To, StringComparer.Ordinal).ThenBy(f => f.Key.Verb, StringComparer.Ordinal)
            .Select(f => new Relation(f.Key.Type, f.Key.From, f.Key.To, f.Key.Verb) { Evidence = f.Value }),
    ];
}
