using KnowledgeGraph.Model;

namespace KnowledgeGraph.Store.Sqlite;

/// <summary>Pages of documents and of their paragraphs.</summary>
internal static class DocumentFinder
{
    internal static Page<DocumentRecord> Find(Session session, DocumentQuery query, PageRequest page)
    {
        Paging.Check(page);
        var conditions = Conditions(session, query);
        var total = session.Scalar<int>($"SELECT count(*) FROM document d{conditions.Where}", conditions.Values);

        // Undated ones come last in both orders; that is one expression and one comparison each.
        var (key, descending) = query.Order switch
        {
            DocumentOrder.DateAscending => ($"coalesce(d.day, {int.MaxValue})", false),
            DocumentOrder.Title => ("d.title", false),
            _ => ("coalesce(d.day, -1)", true),
        };
        var list = "documents-" + query.Order;
        if (Cursor.Parse(list, page.After, query.Order == DocumentOrder.Title ? typeof(string) : typeof(long), typeof(string)) is [{ } value, { } id])
        {
            var at = conditions.Add(value);
            conditions.Require($"({key} {(descending ? "<" : ">")} {at} OR ({key} = {at} AND d.id > {conditions.Add(id)}))");
        }

        var rows = session.Query(
            $"SELECT {key}, {DocumentRows.DocumentColumns} FROM document d{conditions.Where} ORDER BY 1 {(descending ? "DESC" : "")}, d.id LIMIT {conditions.Add((long)page.First + 1)}",
            r => (Key: r.GetValue(0), Record: DocumentRows.Document(r, 1)),
            conditions.Values);
        return Paging.Page(rows, page.First, total, r => r.Record, r => Cursor.Of(list, r.Key, r.Record.Document.Id.ToString()));
    }

    internal static IReadOnlyDictionary<DocumentId, Page<Paragraph>> GetParagraphPages(
        Session session, IReadOnlyCollection<DocumentId> documents, IReadOnlyCollection<ParagraphKind>? kinds, PageRequest page)
    {
        Paging.Check(page);
        var after = Cursor.Parse("paragraphs", page.After, typeof(long)) is [long position] ? position : -1;
        var found = new Dictionary<DocumentId, (int Total, List<Paragraph> Rows)>();
        session.ForEach(
            $"""
            WITH listed AS (
              SELECT d.id AS document, p.key, p.position,
                count(*) OVER (PARTITION BY d.key) AS total,
                sum(p.position > $3) OVER (PARTITION BY d.key ORDER BY p.position) AS number
              FROM json_each($1) q CROSS JOIN document d ON d.id = q.value CROSS JOIN paragraph p ON p.document = d.key
              WHERE $2 IS NULL OR p.kind IN (SELECT value FROM json_each($2)))
            SELECT l.document, l.total, {DocumentRows.ParagraphColumns} FROM listed l CROSS JOIN paragraph p ON p.key = l.key
            WHERE l.position > $3 AND l.number <= $4 ORDER BY l.document, l.position
            """,
            r =>
            {
                var document = DocumentId.Parse(r.GetString(0));
                if (!found.TryGetValue(document, out var rows))
                {
                    found.Add(document, rows = (r.GetInt32(1), []));
                }

                rows.Rows.Add(DocumentRows.Paragraph(r, document, 2));
            },
            Session.Json(documents.Distinct().Select(d => d.ToString())), kinds is null ? null : Session.Json(kinds.Select(k => (int)k)), after, (long)page.First + 1);
        return Paging.Complete(
            session, documents, found, page.First, kinds,
            p => Cursor.Of("paragraphs", (long)p.Position));
    }

    private static Conditions Conditions(Session session, DocumentQuery query)
    {
        var conditions = new Conditions();
        if (query.Kinds is { } kinds)
        {
            conditions.RequireIn("d.kind", kinds.Select(k => (int)k));
        }

        if (query.Bodies is { } bodies)
        {
            conditions.Require($"d.body IN ({EntityLookup.KeysSql(conditions.Add(Session.Json(bodies.Select(b => b.Value))))})");
        }

        if (query.From is { } from)
        {
            conditions.Require($"d.day >= {conditions.Add(from.DayNumber)}");
        }

        if (query.To is { } to)
        {
            conditions.Require($"d.day <= {conditions.Add(to.DayNumber)}");
        }

        if (query.Title is { } title)
        {
            conditions.Require($"kg_matches(d.title, {conditions.Add(TextFold.Fold(title))})");
        }

        if (query.Mentions is { } mentions)
        {
            foreach (var one in mentions.All ?? [])
            {
                conditions.Require("d.key IN " + Mentioning([one]));
            }

            if (mentions.Any is { } any)
            {
                conditions.Require("d.key IN " + Mentioning(any));
            }

            if (mentions.None is { Count: > 0 } none)
            {
                conditions.Require("d.key NOT IN " + Mentioning(none));
            }

            string Mentioning(IReadOnlyCollection<EntityId> entities)
            {
                var keys = EntityLookup.Keys(session, entities, mentions.IncludeParts);
                return $"(SELECT x.document FROM json_each({conditions.Add(Session.Json(keys))}) q CROSS JOIN document_entity x ON x.entity = q.value WHERE x.paragraphs > 0)";
            }
        }

        return conditions;
    }
}
