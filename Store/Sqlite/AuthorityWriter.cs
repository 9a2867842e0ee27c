using System.Security.Cryptography;
using System.Text.Json;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Store.Sqlite;

/// <summary>Keeps the authority's entities and relations; they are what document 0 says.</summary>
/// <remarks>For the writer's thread alone.</remarks>
internal sealed class AuthorityWriter(EntityWriter entities, DocumentWriter documents)
{
    private const long Authority = 0;
    private readonly RelationWriter relations = new(entities);

    /// <summary>What tells one authority from another.</summary>
    internal static string Fingerprint(Authority authority) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(authority.Records, ContractJson.Options)));

    /// <summary>Whether these records are kept already.</summary>
    internal static bool IsKept(Session session, string fingerprint) =>
        session.Scalar<string>("SELECT value FROM meta WHERE name = 'authority'") == fingerprint;

    internal void Replace(Session session, Authority authority, string fingerprint)
    {
        RelationWriter.RemoveAll(session, Authority);
        entities.RemoveAll(session, Authority);
        session.Execute("DELETE FROM entity_former");
        foreach (var (key, id) in session.Query("SELECT key, id FROM entity WHERE curated", r => (r.GetInt64(0), EntityId.Parse(r.GetString(1)))))
        {
            // What the new records keep is set again below; the rest falls back to what documents say.
            session.Execute("UPDATE entity SET curated = 0, aliases = NULL, parent = $2 WHERE key = $1", key, id.Parent is { } whole ? entities.KeyOf(session, whole) : null);
            entities.Touch(key);
        }

        foreach (var record in authority.Records)
        {
            Keep(session, record);
        }

        var statements = authority.Relations()
            .Select(r => new PreparedStatement(r.Type, Node(r.From), Node(r.To), r.Verb ?? "", true, 0, []))
            .ToArray();
        relations.Insert(session, Authority, [], statements);
        foreach (var entity in authority.Records.Select(r => r.Id).Concat(statements.SelectMany(s => new[] { s.From.Entity, s.To.Entity })).Distinct())
        {
            entities.Add(session, Authority, entities.KeyOf(session, entity), new PreparedReference());
        }

        entities.Settle(session);
        Retire(session, authority);
        session.Execute("UPDATE meta SET value = $1 WHERE name = 'authority'", fingerprint);
    }

    private void Keep(Session session, AuthorityRecord record)
    {
        var key = entities.KeyOf(session, record.Id);
        // An instrument's parent is what it supplements, not what it is a part of.
        var whole = record.Id.Parent ?? (record.Id.Kind == EntityKind.Instrument ? null : record.Parent);
        string[] aliases = [.. record.Aliases.Concat(record.Acronyms).Concat(record.ShortForms).Where(a => a != record.Name).Distinct()];
        session.Execute(
            "UPDATE entity SET curated = 1, name = $2, aliases = $3, parent = $4 WHERE key = $1",
            key, record.Name, JsonSerializer.Serialize(aliases), whole is { } parent ? entities.KeyOf(session, parent) : null);
        entities.Touch(key);
        foreach (var former in record.FormerIds)
        {
            session.Execute("INSERT OR REPLACE INTO entity_former(id, entity) VALUES ($1, $2)", former.Value, key);
        }
    }

    /// <summary>Stores anew the documents that name something by an identifier that is now a former one.</summary>
    private void Retire(Session session, Authority authority)
    {
        var affected = session.Query(
            "SELECT DISTINCT x.document FROM entity_former f JOIN entity e ON e.id = f.id JOIN document_entity x ON x.entity = e.key ORDER BY 1",
            r => r.GetInt64(0));
        foreach (var key in affected)
        {
            var renamed = FormerIdentifiers.Replace(DocumentLoader.Load(session, key), authority);
            documents.Replace(session, [DocumentPreparation.Prepare(renamed)]);
        }
    }

    private static PreparedNode Node(string id) => new(NodeKey.Entity, 0, EntityId.Parse(id), "");
}
