using KnowledgeGraph.Model;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Store.Sqlite;

/// <summary>Relations of nodes and by identifier. MENTIONS relations are made of the rows of <c>mention</c>.</summary>
internal static class RelationReader
{
    /// <summary>SQL for the written name of the type in a column.</summary>
    private static readonly string TypeName =
        "CASE x.type " + string.Concat(Enum.GetValues<RelationType>().Select(t => $"WHEN {(int)t} THEN '{RelationTypeNames.Of(t)}' ")) + "END";

    internal static IReadOnlyDictionary<string, Page<RelationRecord>> GetPages(
        Session session, IReadOnlyCollection<string> nodes, RelationQuery query, PageRequest page)
    {
        Paging.Check(page);
        var asked = NodeLookup.Find(session, nodes);
        var conditions = new Conditions();
        var edges = EdgesSql(conditions, asked.Values, query);
        var past = Cursor.Parse("relations", page.After, typeof(long), typeof(string)) is [long evidence, string last]
            ? $"(x.evidence < {conditions.Add(evidence)} OR (x.evidence = {conditions.Add(evidence)} AND x.id > {conditions.Add(last)}))"
            : "1";
        var limit = conditions.Add((long)page.First + 1);
        var found = new Dictionary<long, (int Total, List<RelationRecord> Rows)>();
        session.ForEach(
            $"""
            WITH edges(asked, type, source, target, verb, evidence, authority) AS ({edges}),
            named AS (
              SELECT x.*, {NodeKey.IdSql("x.source")} AS from_id, {NodeKey.IdSql("x.target")} AS to_id, {TypeName} AS type_name FROM edges x),
            keyed AS (
              SELECT *, type_name || '|' || from_id || '|' || to_id || iif(verb = '', '', '|' || verb) AS id FROM named),
            listed AS (
              SELECT x.*, count(*) OVER (PARTITION BY x.asked) AS total, {past} AS past,
                sum({past}) OVER (PARTITION BY x.asked ORDER BY x.evidence DESC, x.id) AS number
              FROM keyed x)
            SELECT type, from_id, to_id, verb, evidence, authority, asked, total, past FROM listed
            WHERE (past AND number <= {limit}) OR number = 0 ORDER BY asked, evidence DESC, id
            """,
            r =>
            {
                var node = r.GetInt64(6);
                if (!found.TryGetValue(node, out var rows))
                {
                    found.Add(node, rows = (r.GetInt32(7), []));
                }

                if (r.GetBoolean(8))
                {
                    rows.Rows.Add(Record(r));
                }
            },
            conditions.Values);
        return asked.ToDictionary(
            a => a.Key,
            a => found.TryGetValue(a.Value, out var rows)
                ? Paging.Page(rows.Rows, page.First, rows.Total, r => r, r => Cursor.Of("relations", (long)r.EvidenceCount, r.Id.ToString()["rel:".Length..]))
                : new Page<RelationRecord>([], 0, false),
            StringComparer.Ordinal);
    }

    internal static IReadOnlyDictionary<RelationId, RelationRecord> Get(Session session, IReadOnlyCollection<RelationId> ids)
    {
        var found = new Dictionary<RelationId, RelationRecord>();
        foreach (var (id, _, evidence, authority, _) in Rows(session, ids))
        {
            found[id] = new RelationRecord(id, evidence, authority);
        }

        return found;
    }

    /// <summary>Relations by identifier, with their keys; that of a MENTIONS is 0, and its paragraph is given.</summary>
    internal static List<(RelationId Id, long Key, int Evidence, bool Authority, long Paragraph)> Rows(Session session, IReadOnlyCollection<RelationId> ids)
    {
        var nodes = NodeLookup.Find(session, ids.SelectMany(i => new[] { i.From, i.To }));
        var known = ids.Distinct().Where(i => nodes.ContainsKey(i.From) && nodes.ContainsKey(i.To)).ToArray();
        var rows = new List<(RelationId, long, int, bool, long)>();
        session.ForEach(
            """
            SELECT q.value ->> 0, r.key, r.evidence, r.authority > 0, 0 FROM json_each($1) q
            CROSS JOIN relation r ON r.source = q.value ->> 1 AND r.type = q.value ->> 2 AND r.target = q.value ->> 3 AND r.verb = q.value ->> 4
            """,
            r => rows.Add((known[r.GetInt32(0)], r.GetInt64(1), r.GetInt32(2), r.GetBoolean(3), 0)),
            Session.Json(known.Select((k, i) => new object[] { i, nodes[k.From], (int)k.Type, nodes[k.To], k.Verb ?? "" })));
        var mentions = known.Select((k, i) => (Id: k, Index: i))
            .Where(k => k.Id.Type == RelationType.Mentions && k.Id.Verb is null
                && NodeKey.Table(nodes[k.Id.From]) == NodeKey.Paragraph && NodeKey.Table(nodes[k.Id.To]) == NodeKey.Entity)
            .Select(k => new object[] { k.Index, NodeKey.Key(nodes[k.Id.From]), NodeKey.Key(nodes[k.Id.To]) }).ToArray();
        if (mentions.Length > 0)
        {
            session.ForEach(
                "SELECT q.value ->> 0, m.count, m.paragraph FROM json_each($1) q CROSS JOIN mention m ON m.entity = q.value ->> 2 AND m.paragraph = q.value ->> 1",
                r => rows.Add((known[r.GetInt32(0)], 0, r.GetInt32(1), false, r.GetInt64(2))),
                Session.Json(mentions));
        }

        return rows;
    }

    private static RelationRecord Record(SqliteDataReader row) => new(
        new RelationId((RelationType)row.GetInt32(0), row.GetString(1), row.GetString(2), row.GetString(3) is { Length: > 0 } verb ? verb : null),
        row.GetInt32(4),
        row.GetBoolean(5));

    private static string EdgesSql(Conditions conditions, IEnumerable<long> asked, RelationQuery query)
    {
        var nodes = conditions.Add(Session.Json(asked.Distinct()));
        var filter = "";
        if (query.Types is { } types)
        {
            filter += $" AND r.type IN (SELECT value FROM json_each({conditions.Add(Session.Json(types.Select(t => (int)t)))}))";
        }

        if (query.Verbs is { } verbs)
        {
            filter += $" AND r.verb IN (SELECT value FROM json_each({conditions.Add(Session.Json(verbs))})) AND r.verb <> ''";
        }

        var kinds = query.OtherKinds is { } k ? conditions.Add(Session.Json(k.Select(x => (int)x))) : null;
        var parts = new List<string>();
        if (query.Direction != RelationDirection.In)
        {
            parts.Add($"SELECT q.value, r.type, r.source, r.target, r.verb, r.evidence, r.authority > 0 FROM json_each({nodes}) q CROSS JOIN relation r ON r.source = q.value WHERE 1{filter}{OtherKind("r.target")}");
        }

        if (query.Direction != RelationDirection.Out)
        {
            // A relation of a node to itself is listed once.
            var once = query.Direction == RelationDirection.Both ? " AND r.source <> r.target" : "";
            parts.Add($"SELECT q.value, r.type, r.source, r.target, r.verb, r.evidence, r.authority > 0 FROM json_each({nodes}) q CROSS JOIN relation r ON r.target = q.value WHERE 1{once}{filter}{OtherKind("r.source")}");
        }

        if (query.Verbs is null && (query.Types is null || query.Types.Contains(RelationType.Mentions)))
        {
            const string Mention = "SELECT q.value, 0, m.paragraph << 2 | 2, m.entity << 2, '', m.count, 0";
            if (query.Direction != RelationDirection.In)
            {
                parts.Add($"{Mention} FROM json_each({nodes}) q CROSS JOIN mention m ON m.paragraph = q.value >> 2 WHERE q.value & 3 = {NodeKey.Paragraph}{OtherKind("(m.entity << 2)")}");
            }

            if (query.Direction != RelationDirection.Out && kinds is null)
            {
                parts.Add($"{Mention} FROM json_each({nodes}) q CROSS JOIN mention m ON m.entity = q.value >> 2 WHERE q.value & 3 = {NodeKey.Entity}");
            }
        }

        return string.Join(" UNION ALL ", parts);

        string OtherKind(string node) => kinds is null
            ? ""
            : $" AND {node} & 3 = {NodeKey.Entity} AND (SELECT o.kind FROM entity o WHERE o.key = {node} >> 2) IN (SELECT value FROM json_each({kinds}))";
    }
}
