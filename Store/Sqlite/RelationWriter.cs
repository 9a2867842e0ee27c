namespace KnowledgeGraph.Store.Sqlite;

/// <summary>Relations and who says them, within a writer's turn.</summary>
/// <remarks>For the writer's thread alone.</remarks>
internal sealed class RelationWriter(EntityWriter entities)
{
    /// <summary>Notes what a document (0 for the authority files) says.</summary>
    /// <param name="session">The writer's.</param>
    /// <param name="document">The document's key.</param>
    /// <param name="paragraphs">The keys of its paragraphs, by position.</param>
    /// <param name="statements">Each relation once.</param>
    internal void Insert(Session session, long document, ReadOnlySpan<long> paragraphs, IReadOnlyList<PreparedStatement> statements)
    {
        foreach (var statement in statements)
        {
            var relation = session.Scalar<long>(
                """
                INSERT INTO relation(type, source, target, verb, evidence, statements, authority) VALUES ($1, $2, $3, $4, $5, 1, $6)
                ON CONFLICT(source, type, target, verb) DO UPDATE
                SET evidence = evidence + excluded.evidence, statements = statements + 1, authority = authority + excluded.authority
                RETURNING key
                """,
                (int)statement.Type,
                Node(session, document, paragraphs, statement.From),
                Node(session, document, paragraphs, statement.To),
                statement.Verb,
                statement.Count,
                statement.Authority);
            session.Execute(
                "INSERT INTO statement(document, relation, authority, count, evidence) VALUES ($1, $2, $3, $4, $5)",
                document, relation, statement.Authority, statement.Count, statement.Evidence);
        }
    }

    /// <summary>Takes back all that a document says; relations that nobody else says go.</summary>
    internal static void RemoveAll(Session session, long document)
    {
        session.Execute(
            """
            UPDATE relation SET evidence = relation.evidence - s.count, statements = relation.statements - 1, authority = relation.authority - s.authority
            FROM statement s WHERE s.document = $1 AND relation.key = s.relation
            """,
            document);
        var gone = session.Query(
            "SELECT r.key, r.source, r.target FROM statement s CROSS JOIN relation r ON r.key = s.relation WHERE s.document = $1 AND r.statements = 0",
            r => (Key: r.GetInt64(0), Source: r.GetInt64(1), Target: r.GetInt64(2)),
            document);
        session.Execute("DELETE FROM statement WHERE document = $1", document);
        session.Execute("DELETE FROM relation WHERE key IN (SELECT value FROM json_each($1))", Session.Json(gone.Select(g => g.Key)));
        var externals = gone.SelectMany(g => new[] { g.Source, g.Target }).Where(n => NodeKey.Table(n) == NodeKey.External).Select(NodeKey.Key);
        foreach (var external in externals.Distinct())
        {
            session.Execute(
                "DELETE FROM external WHERE key = $1 AND NOT EXISTS (SELECT 1 FROM relation WHERE source = $2) AND NOT EXISTS (SELECT 1 FROM relation WHERE target = $2)",
                external, NodeKey.Of(NodeKey.External, external));
        }
    }

    private long Node(Session session, long document, ReadOnlySpan<long> paragraphs, PreparedNode node) => node.Table switch
    {
        NodeKey.Entity => NodeKey.Of(NodeKey.Entity, entities.KeyOf(session, node.Entity)),
        NodeKey.Document => NodeKey.Of(NodeKey.Document, document),
        NodeKey.Paragraph => NodeKey.Of(NodeKey.Paragraph, paragraphs[node.Position]),
        _ => NodeKey.Of(NodeKey.External, session.Scalar<long>(
            "INSERT INTO external(id) VALUES ($1) ON CONFLICT(id) DO UPDATE SET id = excluded.id RETURNING key", node.External)),
    };
}
