using KnowledgeGraph.Model;

namespace KnowledgeGraph.Store.Sqlite;

/// <summary>The graph around some nodes.</summary>
internal static class NeighbourhoodFinder
{
    private static readonly RelationType[] OfWholes =
        [.. Enum.GetValues<RelationType>().Except([RelationType.Mentions, RelationType.RecommendedAt, RelationType.Reuses])];

    internal static Subgraph Find(
        Session session,
        IReadOnlyCollection<string> ids,
        int depth,
        IReadOnlyCollection<EntityKind>? kinds,
        IReadOnlyCollection<RelationType>? types,
        int limit)
    {
        var known = NodeLookup.Find(session, ids);
        var asked = ids.Where(known.ContainsKey).Select(i => GraphEdges.Whole(session, known[i])).Distinct().ToArray();
        var nodes = asked.Take(limit).ToList();
        var truncated = asked.Length > nodes.Count;
        var members = nodes.ToHashSet();
        var side = nodes.ToList();
        for (var distance = 1; distance <= depth && side.Count > 0 && !truncated; distance++)
        {
            var weights = new Dictionary<long, int>();
            foreach (var edge in GraphEdges.Of(session, side, types ?? OfWholes))
            {
                if (!members.Contains(edge.To))
                {
                    weights[edge.To] = weights.GetValueOrDefault(edge.To) + edge.Evidence;
                }
            }

            side = Choose(session, weights, kinds, limit - nodes.Count, out truncated);
            nodes.AddRange(side);
            members.UnionWith(side);
        }

        var edges = GraphEdges.Of(session, nodes, types ?? OfWholes).Where(e => members.Contains(e.To)).ToArray();
        var relations = GraphEdges.Records(session, edges).Values.DistinctBy(r => r.Id).OrderBy(r => r.Id.ToString(), StringComparer.Ordinal);
        var names = GraphEdges.Ids(session, nodes);
        return new Subgraph([.. nodes.Select(n => names[n])], [.. relations], truncated);
    }

    /// <summary>The nodes with the most evidence, at most so many.</summary>
    private static List<long> Choose(Session session, Dictionary<long, int> weights, IReadOnlyCollection<EntityKind>? kinds, int most, out bool truncated)
    {
        var candidates = session.Query(
            $"""
            SELECT q.value ->> 0 FROM json_each($1) q
            WHERE $2 IS NULL OR (q.value ->> 0 & 3 = {NodeKey.Entity} AND (SELECT e.kind FROM entity e WHERE e.key = q.value ->> 0 >> 2) IN (SELECT value FROM json_each($2)))
            """.Replace("q.value ->> 0", "(q.value ->> 0)", StringComparison.Ordinal),
            r => r.GetInt64(0),
            Session.Json(weights.Keys.Select(k => new[] { k })), kinds is null ? null : Session.Json(kinds.Select(k => (int)k)));
        truncated = candidates.Count > most;
        var ids = GraphEdges.Ids(session, candidates);
        return [.. candidates.OrderByDescending(c => weights[c]).ThenBy(c => ids[c], StringComparer.Ordinal).Take(most)];
    }
}
