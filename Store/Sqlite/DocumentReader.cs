using KnowledgeGraph.Model;

namespace KnowledgeGraph.Store.Sqlite;

/// <summary>Documents and paragraphs by identifier, place and source; each method one or two statements, whatever the batch.</summary>
internal static class DocumentReader
{
    internal static IReadOnlyDictionary<string, HeldSource> GetSources(Session session, IReadOnlyCollection<string>? sources)
    {
        var held = new Dictionary<string, HeldSource>(StringComparer.Ordinal);
        const string Columns = "SELECT d.source, d.id, d.hash, d.rules FROM ";
        session.ForEach(
            sources is null ? Columns + "document d ORDER BY d.source" : Columns + "json_each($1) q CROSS JOIN document d ON d.source = q.value",
            r => held[r.GetString(0)] = new HeldSource(DocumentId.Parse(r.GetString(1)), r.GetString(2), r.GetString(3)),
            sources is null ? [] : [Session.Json(sources)]);
        return held;
    }

    internal static IReadOnlyDictionary<string, HeldSource> FindSources(Session session, string prefix)
    {
        var held = new Dictionary<string, HeldSource>(StringComparer.Ordinal);
        session.ForEach(
            // In byte order, all that begin so stand between the prefix and the prefix with the greatest character behind it.
            "SELECT d.source, d.id, d.hash, d.rules FROM document d WHERE d.source >= $1 AND d.source < $1 || char(1114111) ORDER BY d.source",
            r => held[r.GetString(0)] = new HeldSource(DocumentId.Parse(r.GetString(1)), r.GetString(2), r.GetString(3)),
            prefix);
        return held;
    }

    internal static IReadOnlyDictionary<string, IReadOnlyList<DocumentId>> Resolve(Session session, IReadOnlyCollection<string> names)
    {
        var found = new Dictionary<string, List<DocumentId>>(StringComparer.Ordinal);
        // A document's own identifier names one text; a work's, or one that it had before, names all its texts.
        session.ForEach(
            """
            SELECT q.value, d.id, 0 AS english, d.language, 0 AS duplicate, d.agrees, d.rank, d.hash, d.source
            FROM json_each($1) q CROSS JOIN document d ON d.id = q.value
            UNION ALL
            SELECT q.value, d.id, d.language <> 'en', d.language, d.id <> d.claimed, d.agrees, d.rank, d.hash, d.source
            FROM json_each($1) q
            CROSS JOIN entity e ON e.key = coalesce((SELECT f.entity FROM entity_former f WHERE f.id = q.value), (SELECT w.key FROM entity w WHERE w.id = q.value))
            CROSS JOIN document d ON d.work = e.key
            ORDER BY 1, 3, 4, 5, 6 DESC, 7 DESC, 8, 9
            """,
            r =>
            {
                var name = r.GetString(0);
                if (!found.TryGetValue(name, out var ids))
                {
                    found.Add(name, ids = []);
                }

                ids.Add(DocumentId.Parse(r.GetString(1)));
            },
            Session.Json(names.Distinct()));
        return found.ToDictionary(f => f.Key, f => (IReadOnlyList<DocumentId>)f.Value, StringComparer.Ordinal);
    }

    internal static IReadOnlyDictionary<DocumentId, DocumentRecord> GetDocuments(Session session, IReadOnlyCollection<DocumentId> ids)
    {
        var found = new Dictionary<DocumentId, DocumentRecord>();
        session.ForEach(
            $"SELECT {DocumentRows.DocumentColumns} FROM json_each($1) q CROSS JOIN document d ON d.id = q.value",
            r =>
            {
                var record = DocumentRows.Document(r);
                found[record.Document.Id] = record;
            },
            Session.Json(ids.Select(i => i.ToString()).Distinct()));
        return found;
    }

    internal static IReadOnlyDictionary<ParagraphId, Paragraph> GetParagraphs(Session session, IReadOnlyCollection<ParagraphId> ids)
    {
        var found = new Dictionary<ParagraphId, Paragraph>();
        session.ForEach(
            $"""
            SELECT d.id, {DocumentRows.ParagraphColumns} FROM json_each($1) q
            CROSS JOIN document d ON d.id = q.value ->> 0 CROSS JOIN paragraph p ON p.document = d.key AND p.path = q.value ->> 1
            """,
            r =>
            {
                var paragraph = DocumentRows.Paragraph(r, DocumentId.Parse(r.GetString(0)), 1);
                found[paragraph.Id] = paragraph;
            },
            Session.Json(ids.Distinct().Select(i => new[] { i.Document.ToString(), i.Path })));
        return found;
    }

    internal static IReadOnlyDictionary<(DocumentId Document, int Position), Paragraph> GetParagraphsAt(
        Session session, IReadOnlyCollection<(DocumentId Document, int Position)> places)
    {
        var found = new Dictionary<(DocumentId Document, int Position), Paragraph>();
        session.ForEach(
            $"""
            SELECT d.id, {DocumentRows.ParagraphColumns} FROM json_each($1) q
            CROSS JOIN document d ON d.id = q.value ->> 0 CROSS JOIN paragraph p ON p.document = d.key AND p.position = q.value ->> 1
            """,
            r =>
            {
                var document = DocumentId.Parse(r.GetString(0));
                var paragraph = DocumentRows.Paragraph(r, document, 1);
                found[(document, paragraph.Position)] = paragraph;
            },
            Session.Json(places.Distinct().Select(p => new object[] { p.Document.ToString(), p.Position })));
        return found;
    }

    internal static IReadOnlyDictionary<ParagraphId, IReadOnlyList<Paragraph>> GetItems(Session session, IReadOnlyCollection<ParagraphId> paragraphs)
    {
        var found = new Dictionary<ParagraphId, List<Paragraph>>();
        session.ForEach(
            $"""
            SELECT d.id, {DocumentRows.ParagraphColumns} FROM json_each($1) q
            CROSS JOIN document d ON d.id = q.value ->> 0 CROSS JOIN paragraph p ON p.document = d.key AND p.parent = q.value ->> 1
            ORDER BY d.id, p.position
            """,
            r =>
            {
                var item = DocumentRows.Paragraph(r, DocumentId.Parse(r.GetString(0)), 1);
                var parent = new ParagraphId(item.Id.Document, item.Parent!);
                if (!found.TryGetValue(parent, out var items))
                {
                    found.Add(parent, items = []);
                }

                items.Add(item);
            },
            Session.Json(paragraphs.Distinct().Select(i => new[] { i.Document.ToString(), i.Path })));
        return found.ToDictionary(f => f.Key, f => (IReadOnlyList<Paragraph>)f.Value);
    }

    internal static IReadOnlyList<DocumentChange> GetChanges(Session session, long after, int limit)
    {
        var changes = session.Query(
            $"""
            SELECT c.sequence, c.document, {DocumentRows.DocumentColumns} FROM change c LEFT JOIN document d ON d.key = c.document
            WHERE c.sequence > $1 ORDER BY c.sequence LIMIT $2
            """,
            r => (Sequence: r.GetInt64(0), Key: r.GetInt64(1), Record: r.IsDBNull(2) ? null : DocumentRows.Document(r, 2)),
            after, limit);
        var ids = changes.Where(c => c.Record is not null).ToDictionary(c => c.Key, c => c.Record!.Document.Id);
        var paragraphs = ids.Keys.ToDictionary(k => k, _ => new List<Paragraph>());
        session.ForEach(
            $"""
            SELECT p.document, {DocumentRows.ParagraphColumns} FROM json_each($1) q CROSS JOIN paragraph p ON p.document = q.value
            ORDER BY p.document, p.position
            """,
            r => paragraphs[r.GetInt64(0)].Add(DocumentRows.Paragraph(r, ids[r.GetInt64(0)], 1)),
            Session.Json(ids.Keys));
        var recommended = RecommendedAt(session, ids);
        return [.. changes.Select(c => new DocumentChange(c.Sequence, c.Key, c.Record, c.Record is null ? [] : paragraphs[c.Key])
        {
            RecommendedAt = recommended.TryGetValue(c.Key, out var meetings) ? meetings : new Dictionary<ParagraphId, IReadOnlyList<EntityId>>(),
        })];
    }

    /// <summary>The relations RECOMMENDED_AT of documents, by document and paragraph.</summary>
    private static Dictionary<long, Dictionary<ParagraphId, IReadOnlyList<EntityId>>> RecommendedAt(Session session, Dictionary<long, DocumentId> documents)
    {
        var found = new Dictionary<long, Dictionary<ParagraphId, IReadOnlyList<EntityId>>>();
        session.ForEach(
            $"""
            SELECT p.document, p.path, e.id FROM json_each($1) q
            CROSS JOIN statement s ON s.document = q.value
            CROSS JOIN relation r ON r.key = s.relation AND r.type = $2 AND r.source & 3 = {NodeKey.Paragraph} AND r.target & 3 = {NodeKey.Entity}
            CROSS JOIN paragraph p ON p.key = r.source >> 2
            CROSS JOIN entity e ON e.key = r.target >> 2
            ORDER BY p.document, p.position, e.id
            """,
            r =>
            {
                var document = r.GetInt64(0);
                if (!found.TryGetValue(document, out var paragraphs))
                {
                    found.Add(document, paragraphs = []);
                }

                var paragraph = new ParagraphId(documents[document], r.GetString(1));
                paragraphs[paragraph] = [.. paragraphs.GetValueOrDefault(paragraph, []), EntityId.Parse(r.GetString(2))];
            },
            Session.Json(documents.Keys), (int)RelationType.RecommendedAt);
        return found;
    }
}
