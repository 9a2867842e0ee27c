using KnowledgeGraph.Model;

namespace KnowledgeGraph.Store.Sqlite;

/// <summary>A relation between two nodes of a walk, seen from one of them.</summary>
/// <remarks><c>From</c> is the node walked from, <c>To</c> the other; <c>Source</c> and <c>Target</c> are the relation's own
/// ends, which may be texts of these. <c>Relation</c> is its key, negative for a MENTIONS.</remarks>
internal readonly record struct GraphEdge(long From, long To, RelationType Type, long Source, long Target, string Verb, int Evidence, bool Authority, long Relation);

/// <summary>Steps through the graph. A work and its texts are one node, the work's.</summary>
internal static class GraphEdges
{
    /// <summary>The node that stands for a node: of a document, its work's.</summary>
    internal static long Whole(Session session, long node) => NodeKey.Table(node) == NodeKey.Document
        ? NodeKey.Of(NodeKey.Entity, session.Scalar<long>("SELECT work FROM document WHERE key = $1", NodeKey.Key(node)))
        : node;

    /// <summary>All relations of nodes, in either direction; those of a node to itself left out.</summary>
    internal static List<GraphEdge> Of(Session session, IReadOnlyCollection<long> nodes, IReadOnlyCollection<RelationType>? types)
    {
        const string Whole = "CASE r.{0} & 3 WHEN 1 THEN (SELECT d.work << 2 FROM document d WHERE d.key = r.{0} >> 2) ELSE r.{0} END";
        var target = Whole.Replace("{0}", "target", StringComparison.Ordinal);
        var source = Whole.Replace("{0}", "source", StringComparison.Ordinal);
        var mentions = types is null || types.Contains(RelationType.Mentions);
        return session.Query(
            $"""
            WITH walked(node, part) AS MATERIALIZED (
              SELECT value, value FROM json_each($1)
              UNION ALL SELECT q.value, d.key << 2 | {NodeKey.Document} FROM json_each($1) q CROSS JOIN document d ON d.work = q.value >> 2 WHERE q.value & 3 = {NodeKey.Entity}),
            edges AS (
              SELECT w.node, {target} AS other, r.type, r.source, r.target, r.verb, r.evidence, r.authority > 0, r.key FROM walked w CROSS JOIN relation r ON r.source = w.part
              WHERE $2 IS NULL OR r.type IN (SELECT value FROM json_each($2))
              UNION ALL
              SELECT w.node, {source}, r.type, r.source, r.target, r.verb, r.evidence, r.authority > 0, r.key FROM walked w CROSS JOIN relation r ON r.target = w.part
              WHERE $2 IS NULL OR r.type IN (SELECT value FROM json_each($2))
              UNION ALL
              SELECT w.node, m.paragraph << 2 | 2, 0, m.paragraph << 2 | 2, m.entity << 2, '', m.count, 0, -1 FROM walked w CROSS JOIN mention m ON m.entity = w.part >> 2
              WHERE $3 AND w.part & 3 = {NodeKey.Entity}
              UNION ALL
              SELECT w.node, m.entity << 2, 0, m.paragraph << 2 | 2, m.entity << 2, '', m.count, 0, -1 FROM walked w CROSS JOIN mention m ON m.paragraph = w.part >> 2
              WHERE $3 AND w.part & 3 = {NodeKey.Paragraph})
            SELECT * FROM edges WHERE node <> other
            """,
            r => new GraphEdge(
                r.GetInt64(0), r.GetInt64(1), (RelationType)r.GetInt32(2), r.GetInt64(3), r.GetInt64(4), r.GetString(5), r.GetInt32(6), r.GetBoolean(7), r.GetInt64(8)),
            Session.Json(nodes), types is null ? null : Session.Json(types.Select(t => (int)t)), mentions);
    }

    /// <summary>The identifiers of nodes.</summary>
    internal static Dictionary<long, string> Ids(Session session, IEnumerable<long> nodes) => session.Query(
        $"SELECT q.value, {NodeKey.IdSql("q.value")} FROM json_each($1) q", r => (r.GetInt64(0), r.GetString(1)), Session.Json(nodes.Distinct()))
        .ToDictionary(n => n.Item1, n => n.Item2);

    /// <summary>Edges as relations, their ends named.</summary>
    internal static Dictionary<GraphEdge, RelationRecord> Records(Session session, IReadOnlyCollection<GraphEdge> edges)
    {
        var ids = Ids(session, edges.SelectMany(e => new[] { e.Source, e.Target }));
        return edges.Distinct().ToDictionary(
            e => e,
            e => new RelationRecord(new RelationId(e.Type, ids[e.Source], ids[e.Target], e.Verb.Length == 0 ? null : e.Verb), e.Evidence, e.Authority));
    }
}
