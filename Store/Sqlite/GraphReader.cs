using System.Text.Json;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Store.Sqlite;

/// <summary>Questions about the graph that count over many rows.</summary>
internal static class GraphReader
{
    private const string Asked =
        """
        WITH asked AS MATERIALIZED (
          SELECT q.value AS id, coalesce((SELECT f.entity FROM entity_former f WHERE f.id = q.value), (SELECT x.key FROM entity x WHERE x.id = q.value)) AS key
          FROM json_each($1) q)
        """;

    internal static IReadOnlyDictionary<EntityId, IReadOnlyList<ParagraphId>> GetProvisionParagraphs(Session session, IReadOnlyCollection<EntityId> provisions, int first)
    {
        var found = new Dictionary<EntityId, List<ParagraphId>>();
        session.ForEach(
            $"""
            {Asked},
            parts(asked, key) AS (
              SELECT id, key FROM asked WHERE key IS NOT NULL
              UNION SELECT p.asked, e.key FROM parts p CROSS JOIN entity e ON e.parent = p.key),
            listed AS (
              SELECT p.asked, d.id AS document, g.path,
                row_number() OVER (PARTITION BY p.asked ORDER BY d.id, g.position) AS number
              FROM parts p CROSS JOIN paragraph g ON g.entity = p.key CROSS JOIN document d ON d.key = g.document)
            SELECT asked, document, path FROM listed WHERE number <= $2 ORDER BY asked, number
            """.Replace("WITH asked", "WITH RECURSIVE asked", StringComparison.Ordinal),
            r => List(found, EntityId.Parse(r.GetString(0))).Add(new ParagraphId(DocumentId.Parse(r.GetString(1)), r.GetString(2))),
            Session.Json(provisions.Select(p => p.Value).Distinct()), first);
        return Frozen(found);
    }

    internal static IReadOnlyDictionary<EntityId, IReadOnlyList<CoMention>> GetCoMentions(
        Session session, IReadOnlyCollection<EntityId> entities, IReadOnlyCollection<EntityKind>? kinds, int first)
    {
        var found = new Dictionary<EntityId, List<CoMention>>();
        session.ForEach(
            $"""
            {Asked},
            beside AS (
              SELECT a.id AS asked, o.entity, count(*) AS paragraphs
              FROM asked a CROSS JOIN mention m ON m.entity = a.key CROSS JOIN mention o ON o.paragraph = m.paragraph AND o.entity <> m.entity
              GROUP BY a.id, o.entity),
            listed AS (
              SELECT b.asked, b.entity, b.paragraphs, row_number() OVER (PARTITION BY b.asked ORDER BY b.paragraphs DESC, e.id) AS number
              FROM beside b CROSS JOIN entity e ON e.key = b.entity
              WHERE $2 IS NULL OR e.kind IN (SELECT value FROM json_each($2)))
            SELECT l.asked, l.paragraphs, {EntityReader.Columns} FROM listed l CROSS JOIN entity e ON e.key = l.entity
            WHERE l.number <= $3 ORDER BY l.asked, l.number
            """,
            r => List(found, EntityId.Parse(r.GetString(0))).Add(new CoMention(EntityReader.Record(r, 2), r.GetInt32(1))),
            Session.Json(entities.Select(e => e.Value).Distinct()), kinds is null ? null : Session.Json(kinds.Select(k => (int)k)), first);
        return Frozen(found);
    }

    internal static IReadOnlyDictionary<EntityId, IReadOnlyList<YearCount>> GetTimelines(Session session, IReadOnlyCollection<EntityId> entities)
    {
        var found = new Dictionary<EntityId, List<YearCount>>();
        session.ForEach(
            $"""
            {Asked}
            SELECT a.id, d.year, count(*) FROM asked a CROSS JOIN mention m ON m.entity = a.key CROSS JOIN document d ON d.key = m.document
            WHERE d.year IS NOT NULL GROUP BY a.id, d.year ORDER BY a.id, d.year
            """,
            r => List(found, EntityId.Parse(r.GetString(0))).Add(new YearCount(r.GetInt32(1), r.GetInt32(2))),
            Session.Json(entities.Select(e => e.Value).Distinct()));
        return Frozen(found);
    }

    internal static Page<UnresolvedReference> FindUnresolved(Session session, PageRequest page)
    {
        Paging.Check(page);
        var (count, text) = Cursor.Parse("unresolved", page.After, typeof(long), typeof(string)) is [long c, string t] ? ((long?)c, t) : (null, null);
        var total = session.Scalar<int>("SELECT count(DISTINCT text) FROM unresolved");
        var rows = session.Query(
            """
            WITH counted AS (SELECT text, sum(count) AS count FROM unresolved GROUP BY text),
            chosen AS (SELECT * FROM counted WHERE $1 IS NULL OR count < $1 OR (count = $1 AND text > $2) ORDER BY count DESC, text LIMIT $3)
            SELECT c.text, c.count,
              (SELECT json_group_array(DISTINCT k.value) FROM unresolved u, json_each(u.candidates) k WHERE u.text = c.text),
              (SELECT json_array(d.id, p.path) FROM unresolved u JOIN document d ON d.key = u.document
                 JOIN paragraph p ON p.document = u.document AND p.position = u.position WHERE u.text = c.text ORDER BY d.id LIMIT 1)
            FROM chosen c ORDER BY c.count DESC, c.text
            """,
            r =>
            {
                var place = JsonSerializer.Deserialize<string[]>(r.GetString(3))!;
                var candidates = JsonSerializer.Deserialize<string[]>(r.GetString(2))!;
                return new UnresolvedReference(
                    r.GetString(0), r.GetInt32(1), [.. candidates.Select(EntityId.Parse).Order()], new ParagraphId(DocumentId.Parse(place[0]), place[1]));
            },
            count, text, (long)page.First + 1);
        return Paging.Page(rows, page.First, total, u => u, u => Cursor.Of("unresolved", (long)u.Count, u.Text));
    }

    internal static StoreStatistics GetStatistics(Session session)
    {
        var relations = session.Query("SELECT type, count(*) FROM relation GROUP BY type", r => ((RelationType)r.GetInt32(0), r.GetInt32(1)))
            .Append((RelationType.Mentions, session.Scalar<int>("SELECT count(*) FROM mention")))
            .Where(r => r.Item2 > 0);
        var updated = session.Scalar<string>("SELECT value FROM meta WHERE name = 'updated'");
        return new StoreStatistics(
            session.Scalar<int>("SELECT count(*) FROM document"),
            session.Scalar<int>("SELECT count(*) FROM paragraph"),
            session.Query("SELECT kind, count(*) FROM entity GROUP BY kind", r => ((EntityKind)r.GetInt32(0), r.GetInt32(1))).ToDictionary(e => e.Item1, e => e.Item2),
            relations.ToDictionary(r => r.Item1, r => r.Item2),
            session.Scalar<int>("SELECT coalesce(sum(count), 0) FROM unresolved"),
            string.IsNullOrEmpty(updated) ? null : DocumentRows.Instant(updated));
    }

    private static List<T> List<T>(Dictionary<EntityId, List<T>> lists, EntityId id)
    {
        if (!lists.TryGetValue(id, out var list))
        {
            lists.Add(id, list = []);
        }

        return list;
    }

    private static Dictionary<EntityId, IReadOnlyList<T>> Frozen<T>(Dictionary<EntityId, List<T>> lists) =>
        lists.ToDictionary(l => l.Key, l => (IReadOnlyList<T>)l.Value);
}
