using System.Text.Json;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Store.Sqlite;

/// <summary>Entities within a writer's turn: makes them as they are named, counts, names them, and forgets those that nothing names.</summary>
/// <remarks>For the writer's thread alone. <see cref="Forget"/> it when another process wrote, or a transaction failed.</remarks>
internal sealed class EntityWriter
{
    private const int MaxRemembered = 300_000;
    private readonly Dictionary<EntityId, long> keys = [];
    private readonly Dictionary<long, Delta> deltas = [];

    internal void Forget()
    {
        keys.Clear();
        deltas.Clear();
    }

    /// <summary>The key of an entity; made with all that it is a part of when it is new.</summary>
    internal long KeyOf(Session session, EntityId id)
    {
        if (keys.TryGetValue(id, out var key))
        {
            return key;
        }

        if (keys.Count >= MaxRemembered)
        {
            keys.Clear();
        }

        key = session.Scalar<long>("SELECT key FROM entity WHERE id = $1", id.Value);
        if (key == 0)
        {
            object? parent = id.Parent is { } whole ? KeyOf(session, whole) : null;
            var name = EntityNaming.Fallback(id);
            key = session.Scalar<long>(
                "INSERT INTO entity(id, kind, natural, name, folded, parent) VALUES ($1, $2, $3, $4, $5, $6) RETURNING key",
                id.Value, (int)id.Kind, EntityNaming.Natural(id), name, TextFold.Fold(name), parent);
            _ = DeltaOf(key);
        }

        keys.Add(id, key);
        return key;
    }

    /// <summary>Notes what a document has to do with an entity.</summary>
    internal void Add(Session session, long document, long entity, PreparedReference reference)
    {
        session.Execute(
            "INSERT INTO document_entity(document, entity, paragraphs, name, weight) VALUES ($1, $2, $3, $4, $5)",
            document, entity, reference.Paragraphs, reference.Name, reference.Weight);
        DeltaOf(entity).Count(1, reference.Paragraphs, reference.Name, reference.Weight);
    }

    /// <summary>Takes back all that a document has to do with entities.</summary>
    internal void RemoveAll(Session session, long document)
    {
        session.ForEach(
            "SELECT entity, paragraphs, name, weight FROM document_entity WHERE document = $1",
            r => DeltaOf(r.GetInt64(0)).Count(-1, r.GetInt32(1), r.IsDBNull(2) ? null : r.GetString(2), r.GetInt32(3)),
            document);
        session.Execute("DELETE FROM document_entity WHERE document = $1", document);
    }

    /// <summary>Notes that an entity's names may have changed.</summary>
    internal void Touch(long entity) => DeltaOf(entity).Renamed = true;

    /// <summary>Brings counts and names up to date, and removes entities that nothing names any more.</summary>
    internal void Settle(Session session)
    {
        foreach (var (key, delta) in deltas)
        {
            if (delta.Mentions != 0 || delta.Documents != 0)
            {
                session.Execute("UPDATE entity SET mentions = mentions + $2, documents = documents + $3 WHERE key = $1", key, delta.Mentions, delta.Documents);
            }

            foreach (var (name, (weight, documents)) in delta.Names)
            {
                session.Execute(
                    """
                    INSERT INTO entity_name(entity, name, weight, documents) VALUES ($1, $2, $3, $4)
                    ON CONFLICT DO UPDATE SET weight = weight + excluded.weight, documents = documents + excluded.documents
                    """,
                    key, name, weight, documents);
            }

            if (delta.Names.Count > 0)
            {
                session.Execute("DELETE FROM entity_name WHERE entity = $1 AND documents <= 0", key);
            }

            if (delta.Renamed || delta.Names.Count > 0)
            {
                Rename(session, key);
            }
        }

        RemoveOrphans(session);
        deltas.Clear();
    }

    private static void Rename(Session session, long key)
    {
        var row = session.Query(
            "SELECT id, curated, name, aliases FROM entity WHERE key = $1",
            r => (Id: EntityId.Parse(r.GetString(0)), Curated: r.GetBoolean(1), Name: r.GetString(2), Aliases: r.IsDBNull(3) ? null : r.GetString(3)),
            key);
        if (row.Count == 0)
        {
            return;
        }

        var (id, curated, name, aliases) = row[0];
        var spellings = session.Query("SELECT name FROM entity_name WHERE entity = $1 ORDER BY weight DESC, name", r => r.GetString(0), key);
        IEnumerable<string> others = curated ? JsonSerializer.Deserialize<string[]>(aliases ?? "[]")! : spellings.Skip(1);
        name = curated ? name : spellings.FirstOrDefault() ?? EntityNaming.Fallback(id);
        session.Execute(
            "UPDATE entity SET name = $2, folded = $3, others = $4 WHERE key = $1",
            key, name, TextFold.Fold(name), string.Join('\n', others.Select(TextFold.Fold)));
    }

    private void RemoveOrphans(Session session)
    {
        var candidates = deltas.Keys.ToList();
        while (candidates.Count > 0)
        {
            var orphans = session.Query(
                """
                SELECT e.key, e.id, e.parent FROM json_each($1) q CROSS JOIN entity e ON e.key = q.value
                WHERE NOT EXISTS (SELECT 1 FROM document_entity d WHERE d.entity = e.key)
                  AND NOT EXISTS (SELECT 1 FROM entity c WHERE c.parent = e.key)
                """,
                r => (Key: r.GetInt64(0), Id: EntityId.Parse(r.GetString(1)), Parent: r.IsDBNull(2) ? 0 : r.GetInt64(2)),
                Session.Json(candidates));
            foreach (var (key, id, _) in orphans)
            {
                session.Execute("DELETE FROM entity_name WHERE entity = $1", key);
                session.Execute("DELETE FROM entity WHERE key = $1", key);
                keys.Remove(id);
            }

            candidates = [.. orphans.Where(o => o.Parent != 0).Select(o => o.Parent).Distinct()];
        }
    }

    private Delta DeltaOf(long entity)
    {
        if (!deltas.TryGetValue(entity, out var delta))
        {
            deltas.Add(entity, delta = new Delta());
        }

        return delta;
    }

    private sealed class Delta
    {
        internal int Mentions { get; private set; }

        internal int Documents { get; private set; }

        internal bool Renamed { get; set; }

        internal Dictionary<string, (int Weight, int Documents)> Names { get; } = new(StringComparer.Ordinal);

        internal void Count(int sign, int paragraphs, string? name, int weight)
        {
            Mentions += sign * paragraphs;
            Documents += paragraphs > 0 ? sign : 0;
            if (name is not null)
            {
                var (w, d) = Names.GetValueOrDefault(name);
                Names[name] = (w + (sign * weight), d + sign);
            }
        }
    }
}
