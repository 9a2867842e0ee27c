using KnowledgeGraph.Model;

namespace KnowledgeGraph.Ingest.Resolution;

/// <summary>What a document has named in full, and so may call by a short form.</summary>
/// <remarks>Mutable; for one document. Rules and examples: docs/short-forms.md.</remarks>
internal sealed class Introductions
{
    private readonly Dictionary<string, List<(long Place, EntityId Entity)>> named = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(long Place, EntityId Entity)>> defined = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EntityId> own = new(StringComparer.Ordinal);

    /// <summary>The place of an offset in a text, comparable over the document.</summary>
    public static long PlaceOf(TextCitations text, int offset) => ((long)text.Order << 32) | (uint)offset;

    /// <summary>What the document itself stands for: its body, that body's parents and instrument; the first given of a key stays.</summary>
    public void AddOwn(string key, EntityId entity) => own.TryAdd(key, entity);

    /// <summary>A full name stands at a place.</summary>
    public void AddNamed(string key, long place, EntityId entity) => Add(named, key, place, entity);

    /// <summary>The document gives a name in brackets.</summary>
    public void AddDefined(string key, long place, EntityId entity) => Add(defined, key, place, entity);

    /// <summary>Whether anything has this short form anywhere in the document.</summary>
    public bool Knows(string key) => defined.ContainsKey(key) || own.ContainsKey(key) || named.ContainsKey(key);

    /// <summary>
    /// What a short form stands for at a place: a name that the document gave to it; else its own body, that body's parent or
    /// instrument; else what was named last before; else the only thing named after.
    /// </summary>
    /// <param name="key">The folded short form.</param>
    /// <param name="place">Where it stands.</param>
    /// <param name="candidates">What it may be when it is ambiguous; else empty.</param>
    /// <returns>Null when it is ambiguous or nothing is known.</returns>
    public EntityId? Resolve(string key, long place, out IReadOnlyList<EntityId> candidates)
    {
        candidates = [];
        if (Last(defined, key, place) is { } given)
        {
            return given.Entity;
        }

        if (own.TryGetValue(key, out var self))
        {
            return self;
        }

        if (!named.TryGetValue(key, out var all))
        {
            return null;
        }

        if (Last(named, key, place) is { } last)
        {
            return last.Entity;
        }

        var distinct = all.Select(n => n.Entity).Distinct().Order().ToList();
        if (distinct.Count == 1)
        {
            return distinct[0];
        }

        candidates = distinct;
        return null;
    }

    private static (long Place, EntityId Entity)? Last(Dictionary<string, List<(long Place, EntityId Entity)>> from, string key, long place)
    {
        if (!from.TryGetValue(key, out var all))
        {
            return null;
        }

        for (var i = all.Count - 1; i >= 0; i--)
        {
            if (all[i].Place < place)
            {
                return all[i];
            }
        }

        return null;
    }

    private static void Add(Dictionary<string, List<(long Place, EntityId Entity)>> to, string key, long place, EntityId entity)
    {
        if (!to.TryGetValue(key, out var all))
        {
            to.Add(key, all = []);
        }

        all.Add((place, entity));
    }
}
