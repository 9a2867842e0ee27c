using KnowledgeGraph.Model;

namespace KnowledgeGraph.Store.Sqlite;

/// <summary>Keys of entities by identifier; identifiers that they had before are followed.</summary>
internal static class EntityLookup
{
    /// <summary>SQL for the keys of a JSON array of identifiers, in a parameter or column.</summary>
    internal static string KeysSql(string json) =>
        $"SELECT coalesce((SELECT f.entity FROM entity_former f WHERE f.id = j.value), (SELECT e.key FROM entity e WHERE e.id = j.value)) FROM json_each({json}) j";

    /// <summary>Keys of entities, with all their parts if asked; unknown ones are left out.</summary>
    internal static IReadOnlyList<long> Keys(Session session, IReadOnlyCollection<EntityId> entities, bool includeParts) => session.Query(
        $"""
        WITH RECURSIVE found(key) AS (
          SELECT k.key FROM ({KeysSql("$1").Replace("FROM json_each", "AS key FROM json_each", StringComparison.Ordinal)}) k WHERE k.key IS NOT NULL
          UNION
          SELECT e.key FROM found CROSS JOIN entity e ON e.parent = found.key WHERE $2 AND e.kind IN ({PartKinds}))
        SELECT key FROM found ORDER BY key
        """,
        r => r.GetInt64(0),
        Session.Json(entities.Select(e => e.Value).Distinct()), includeParts);

    /// <summary>Kinds whose identifiers say what they are a part of; an organ of a body is no part in this sense.</summary>
    private static readonly string PartKinds = string.Join(
        ", ", ((EntityKind[])[EntityKind.Article, EntityKind.Provision, EntityKind.Sdg, EntityKind.Meeting]).Select(k => (int)k));
}
