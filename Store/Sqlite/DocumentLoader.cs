using KnowledgeGraph.Model;

namespace KnowledgeGraph.Store.Sqlite;

/// <summary>Makes of a document's rows what was given to the store.</summary>
internal static class DocumentLoader
{
    /// <summary>The document under the identifier that it claims, with its spellings as its entities' names.</summary>
    internal static ExtractedDocument Load(Session session, long key)
    {
        var (record, claimed, claim) = session.Query(
            $"SELECT {DocumentRows.DocumentColumns}, d.claimed, d.agrees, d.rank FROM document d WHERE d.key = $1",
            r => (DocumentRows.Document(r), DocumentId.Parse(r.GetString(9)), new IdentifierClaim(r.GetBoolean(10), r.GetInt32(11))),
            key)[0];
        var own = session.Scalar<string>("SELECT fields FROM document WHERE key = $1", key)!;
        var document = record.Document with { Id = claimed, Warnings = DocumentFields.Read(own).Warnings };
        var paragraphs = session.Query(
            $"SELECT {DocumentRows.ParagraphColumns} FROM paragraph p WHERE p.document = $1 ORDER BY p.position",
            r => DocumentRows.Paragraph(r, claimed),
            key);
        var entities = session.Query(
            "SELECT e.id, x.name, e.curated FROM document_entity x JOIN entity e ON e.key = x.entity WHERE x.document = $1 AND x.name IS NOT NULL AND x.weight > 0 ORDER BY e.id",
            r => new Entity(EntityId.Parse(r.GetString(0)), r.GetString(1), r.GetBoolean(2)),
            key);
        return new ExtractedDocument(document, paragraphs, entities, Relations(session, key, record.Document.Id, claimed, paragraphs))
        {
            Claim = claim,
            Provenance = record.Provenance,
        };
    }

    private static List<Relation> Relations(Session session, long key, DocumentId id, DocumentId claimed, List<Paragraph> paragraphs)
    {
        return session.Query(
            $"""
            SELECT r.type, {NodeKey.IdSql("r.source")}, {NodeKey.IdSql("r.target")}, r.verb, s.authority, s.evidence
            FROM statement s JOIN relation r ON r.key = s.relation WHERE s.document = $1 ORDER BY 1, 2, 3, 4
            """,
            r => new Relation((RelationType)r.GetInt32(0), Claimed(r.GetString(1)), Claimed(r.GetString(2)), r.GetString(3) is { Length: > 0 } verb ? verb : null)
            {
                FromAuthority = r.GetBoolean(4),
                Evidence = [.. EvidenceContent.Read(r.GetFieldValue<byte[]>(5)).Select(e => new Evidence(paragraphs[e.Position].Id, e.Footnote, e.Start, e.End))],
            },
            key);

        // The document itself and its paragraphs are named by what it claims, as they were when it was given.
        string Claimed(string node)
        {
            var own = id.ToString();
            return node == own || node.StartsWith(own + "~", StringComparison.Ordinal) ? claimed + node[own.Length..] : node;
        }
    }
}
