using KnowledgeGraph.Model;

namespace KnowledgeGraph.Store.Sqlite;

/// <summary>Keys of nodes by identifier: entities (former identifiers followed), documents, paragraphs, and ends known by name only.</summary>
internal static class NodeLookup
{
    /// <summary>The node of each identifier; unknown ones are absent.</summary>
    internal static Dictionary<string, long> Find(Session session, IEnumerable<string> ids)
    {
        var entities = new List<string>();
        var documents = new List<string>();
        var paragraphs = new List<string[]>();
        foreach (var id in ids.Distinct(StringComparer.Ordinal))
        {
            if (DocumentId.TryParse(id, out _))
            {
                documents.Add(id);
            }
            else if (ParagraphId.TryParse(id, out var paragraph))
            {
                paragraphs.Add([id, paragraph.Document.ToString(), paragraph.Path]);
            }
            else if (EntityId.TryParse(id, out _))
            {
                entities.Add(id);
            }
        }

        var found = new Dictionary<string, long>(StringComparer.Ordinal);
        // First what is known by name only, so that a document that has come since wins.
        Add(NodeKey.External, "SELECT x.id, x.key FROM json_each($1) q CROSS JOIN external x ON x.id = q.value", Session.Json(documents.Concat(paragraphs.Select(p => p[0]))), documents.Count + paragraphs.Count);
        Add(
            NodeKey.Entity,
            "SELECT q.value, coalesce((SELECT f.entity FROM entity_former f WHERE f.id = q.value), (SELECT e.key FROM entity e WHERE e.id = q.value)) FROM json_each($1) q",
            Session.Json(entities), entities.Count);
        Add(NodeKey.Document, "SELECT d.id, d.key FROM json_each($1) q CROSS JOIN document d ON d.id = q.value", Session.Json(documents), documents.Count);
        Add(
            NodeKey.Paragraph,
            "SELECT q.value ->> 0, p.key FROM json_each($1) q CROSS JOIN document d ON d.id = q.value ->> 1 CROSS JOIN paragraph p ON p.document = d.key AND p.path = q.value ->> 2",
            Session.Json(paragraphs), paragraphs.Count);
        return found;

        void Add(int table, string sql, string json, int count)
        {
            if (count > 0)
            {
                session.ForEach(
                    sql,
                    r =>
                    {
                        if (!r.IsDBNull(1))
                        {
                            found[r.GetString(0)] = NodeKey.Of(table, r.GetInt64(1));
                        }
                    },
                    json);
            }
        }
    }
}
