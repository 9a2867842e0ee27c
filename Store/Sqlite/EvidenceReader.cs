using KnowledgeGraph.Model;

namespace KnowledgeGraph.Store.Sqlite;

/// <summary>The places that say a relation.</summary>
internal static class EvidenceReader
{
    internal static IReadOnlyDictionary<RelationId, IReadOnlyList<Evidence>> Get(Session session, IReadOnlyCollection<RelationId> relations, int first)
    {
        var rows = RelationReader.Rows(session, relations);
        var found = rows.ToDictionary(r => r.Id, _ => new List<Evidence>());
        AddStatements(session, rows.Where(r => r.Key != 0).ToDictionary(r => r.Key, r => found[r.Id]), first);
        AddMentions(session, [.. rows.Where(r => r.Key == 0).Select(r => (r.Id, r.Paragraph))], found, first);
        return found.ToDictionary(f => f.Key, f => (IReadOnlyList<Evidence>)f.Value);
    }

    private static void AddStatements(Session session, Dictionary<long, List<Evidence>> found, int first)
    {
        if (found.Count == 0)
        {
            return;
        }

        var places = new List<(long Relation, long Document, DocumentId Id, EvidencePlace Place)>();
        var taken = new Dictionary<long, int>();
        session.ForEach(
            """
            WITH said AS (
              SELECT s.relation, s.document, d.id, s.evidence,
                -- Documents before this one that say it; each has a place at least.
                coalesce(sum(s.count) OVER (PARTITION BY s.relation ORDER BY d.id ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS before
              FROM json_each($1) q CROSS JOIN statement s ON s.relation = q.value CROSS JOIN document d ON d.key = s.document WHERE s.count > 0)
            SELECT relation, document, id, evidence FROM said WHERE before < $2 ORDER BY relation, id
            """,
            r =>
            {
                var relation = r.GetInt64(0);
                var document = DocumentId.Parse(r.GetString(2));
                foreach (var place in EvidenceContent.Read(r.GetFieldValue<byte[]>(3)))
                {
                    var number = taken.GetValueOrDefault(relation);
                    if (number >= first)
                    {
                        break;
                    }

                    taken[relation] = number + 1;
                    places.Add((relation, r.GetInt64(1), document, place));
                }
            },
            Session.Json(found.Keys), first);
        var paths = new Dictionary<(long, int), string>();
        session.ForEach(
            "SELECT p.document, p.position, p.path FROM json_each($1) q CROSS JOIN paragraph p ON p.document = q.value ->> 0 AND p.position = q.value ->> 1",
            r => paths[(r.GetInt64(0), r.GetInt32(1))] = r.GetString(2),
            Session.Json(places.Select(p => (p.Document, p.Place.Position)).Distinct().Select(p => new[] { p.Document, p.Position })));
        foreach (var (relation, document, id, place) in places)
        {
            found[relation].Add(new Evidence(new ParagraphId(id, paths[(document, place.Position)]), place.Footnote, place.Start, place.End));
        }
    }

    private static void AddMentions(Session session, List<(RelationId Id, long Paragraph)> rows, Dictionary<RelationId, List<Evidence>> found, int first)
    {
        if (rows.Count == 0)
        {
            return;
        }

        var paragraphs = new Dictionary<long, Paragraph>();
        session.ForEach(
            $"SELECT p.key, d.id, {DocumentRows.ParagraphColumns} FROM json_each($1) q CROSS JOIN paragraph p ON p.key = q.value CROSS JOIN document d ON d.key = p.document",
            r => paragraphs[r.GetInt64(0)] = DocumentRows.Paragraph(r, DocumentId.Parse(r.GetString(1)), 2),
            Session.Json(rows.Select(r => r.Paragraph).Distinct()));
        var entities = EntityReader.Get(session, [.. rows.Select(r => EntityId.Parse(r.Id.To)).Distinct()]);
        foreach (var (id, key) in rows)
        {
            var entity = entities[EntityId.Parse(id.To)].Entity.Id;
            found[id].AddRange(paragraphs[key].Mentions
                .Where(m => m.Entity == entity)
                .Take(first)
                .Select(m => new Evidence(paragraphs[key].Id, m.Footnote, m.Start, m.End)));
        }
    }
}
