using System.Text.Json;
using Microsoft.Data.Sqlite;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Store.Sqlite;

/// <summary>Entities by identifier, condition and whole.</summary>
internal static class EntityReader
{
    /// <summary>The columns that <see cref="Record"/> reads, of the table named <c>e</c>.</summary>
    internal const string Columns =
        """
        e.id, e.name, e.curated, e.mentions, e.documents,
        (SELECT w.id FROM entity w WHERE w.key = e.parent),
        CASE WHEN e.curated THEN e.aliases ELSE
          (SELECT json_group_array(n.name ORDER BY n.weight DESC, n.name) FROM entity_name n WHERE n.entity = e.key AND n.name <> e.name) END
        """;

    internal static EntityRecord Record(SqliteDataReader row, int from = 0) => new(
        new Entity(EntityId.Parse(row.GetString(from)), row.GetString(from + 1), row.GetBoolean(from + 2)),
        row.GetInt32(from + 3),
        row.GetInt32(from + 4))
    {
        Parent = row.IsDBNull(from + 5) ? null : EntityId.Parse(row.GetString(from + 5)),
        Aliases = row.IsDBNull(from + 6) ? [] : JsonSerializer.Deserialize<string[]>(row.GetString(from + 6))!,
    };

    internal static IReadOnlyDictionary<EntityId, EntityRecord> Get(Session session, IReadOnlyCollection<EntityId> ids)
    {
        var found = new Dictionary<EntityId, EntityRecord>();
        session.ForEach(
            $"""
            SELECT q.value, {Columns} FROM json_each($1) q CROSS JOIN entity e
            ON e.key = coalesce((SELECT f.entity FROM entity_former f WHERE f.id = q.value), (SELECT x.key FROM entity x WHERE x.id = q.value))
            """,
            r => found[EntityId.Parse(r.GetString(0))] = Record(r, 1),
            Session.Json(ids.Select(i => i.Value).Distinct()));
        return found;
    }

    internal static Page<EntityRecord> Find(Session session, EntityQuery query, PageRequest page)
    {
        Paging.Check(page);
        var conditions = new Conditions();
        if (query.Kinds is { } kinds)
        {
            conditions.RequireIn("e.kind", kinds.Select(k => (int)k));
        }

        if (query.Curated is { } curated)
        {
            conditions.Require($"e.curated = {conditions.Add(curated)}");
        }

        if (query.Parent is { } parent)
        {
            conditions.Require($"e.parent IN ({EntityLookup.KeysSql(conditions.Add(Session.Json([parent.Value])))})");
        }

        if (query.Name is { } name)
        {
            conditions.Require($"kg_matches(e.folded || char(10) || e.others, {conditions.Add(TextFold.Fold(name))})");
        }

        var total = session.Scalar<int>($"SELECT count(*) FROM entity e{conditions.Where}", conditions.Values);
        var (key, order, list) = query.OrderByName ? ("e.folded", "e.folded, e.id", "entities-name") : ("e.mentions", "e.mentions DESC, e.id", "entities-mentions");
        if (Cursor.Parse(list, page.After, query.OrderByName ? typeof(string) : typeof(long), typeof(string)) is [{ } value, { } id])
        {
            var at = conditions.Add(value);
            conditions.Require($"({key} {(query.OrderByName ? ">" : "<")} {at} OR ({key} = {at} AND e.id > {conditions.Add(id)}))");
        }

        var rows = session.Query(
            $"SELECT {key}, {Columns} FROM entity e{conditions.Where} ORDER BY {order} LIMIT {conditions.Add((long)page.First + 1)}",
            r => (Key: r.GetValue(0), Record: Record(r, 1)),
            conditions.Values);
        return Paging.Page(rows, page.First, total, r => r.Record, r => Cursor.Of(list, r.Key, r.Record.Entity.Id.Value));
    }

    internal static IReadOnlyDictionary<EntityId, Page<EntityRecord>> GetChildren(Session session, IReadOnlyCollection<EntityId> parents, PageRequest page)
    {
        Paging.Check(page);
        var after = Cursor.Parse("children", page.After, typeof(string)) is [string natural] ? natural : "";
        var found = new Dictionary<EntityId, (int Total, List<EntityRecord> Rows)>();
        session.ForEach(
            $"""
            WITH asked AS MATERIALIZED (
              SELECT q.value AS id, coalesce((SELECT f.entity FROM entity_former f WHERE f.id = q.value), (SELECT x.key FROM entity x WHERE x.id = q.value)) AS key
              FROM json_each($1) q),
            listed AS (
              SELECT a.id AS asked, c.key, c.natural,
                count(c.key) OVER (PARTITION BY a.id) AS total,
                sum(c.natural > $2) OVER (PARTITION BY a.id ORDER BY c.natural) AS number
              FROM asked a LEFT JOIN entity c ON c.parent = a.key WHERE a.key IS NOT NULL)
            SELECT l.asked, l.total, l.natural > $2 AND l.number <= $3, {Columns}
            FROM listed l LEFT JOIN entity e ON e.key = l.key
            WHERE l.natural IS NULL OR (l.natural > $2 AND l.number <= $3) OR l.number = 0
            ORDER BY l.asked, l.natural
            """,
            r =>
            {
                var asked = EntityId.Parse(r.GetString(0));
                if (!found.TryGetValue(asked, out var rows))
                {
                    found.Add(asked, rows = (r.GetInt32(1), []));
                }

                if (!r.IsDBNull(2) && r.GetBoolean(2))
                {
                    rows.Rows.Add(Record(r, 3));
                }
            },
            Session.Json(parents.Select(p => p.Value).Distinct()), after, (long)page.First + 1);
        return found.ToDictionary(
            f => f.Key,
            f => Paging.Page(f.Value.Rows, page.First, f.Value.Total, e => e, e => Cursor.Of("children", EntityNaming.Natural(e.Entity.Id))));
    }
}
