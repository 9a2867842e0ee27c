namespace KnowledgeGraph.Search.Query;

/// <summary>Keeps the last few sets of matches: one request asks for hits and for seven facets of the same query. Thread-safe.</summary>
internal sealed class MatchCache
{
    private const int Capacity = 12;

    private readonly Lock gate = new();
    private readonly LinkedList<(string Key, MatchSet Matches)> recent = new();

    /// <summary>The matches of a query on a state; made when they are not at hand. A null key is never kept.</summary>
    internal MatchSet GetOrAdd(long version, string? key, Func<MatchSet> make)
    {
        if (key is null)
        {
            return make();
        }

        lock (gate)
        {
            for (var node = recent.First; node is not null; node = node.Next)
            {
                if (node.Value.Matches.Version == version && node.Value.Key == key)
                {
                    recent.Remove(node);
                    recent.AddFirst(node);
                    return node.Value.Matches;
                }
            }
        }

        var made = make();
        lock (gate)
        {
            recent.AddFirst((key, made));
            if (recent.Count > Capacity)
            {
                recent.RemoveLast();
            }
        }

        return made;
    }
}
