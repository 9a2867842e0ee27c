using KnowledgeGraph.Model;

namespace KnowledgeGraph.Store.Sqlite;

/// <summary>Rows as pages. A page is read with one row more than asked for, which says whether more follow.</summary>
internal static class Paging
{
    /// <exception cref="ArgumentOutOfRangeException">Fewer than none were asked for.</exception>
    internal static void Check(PageRequest page)
    {
        if (page.First < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(page), StoreMessages.NegativeFirst(page.First));
        }
    }

    internal static Page<T> Page<TRow, T>(IReadOnlyList<TRow> rows, int first, int total, Func<TRow, T> node, Func<TRow, string> cursor) =>
        new([.. rows.Take(first).Select(r => new Edge<T>(node(r), cursor(r)))], total, rows.Count > first);

    /// <summary>
    /// A page for each document that exists: those whose page is empty are missing from <paramref name="found"/>, though
    /// their lists may have elements before the cursor.
    /// </summary>
    internal static IReadOnlyDictionary<DocumentId, Page<Paragraph>> Complete(
        Session session,
        IReadOnlyCollection<DocumentId> documents,
        Dictionary<DocumentId, (int Total, List<Paragraph> Rows)> found,
        int first,
        IReadOnlyCollection<ParagraphKind>? kinds,
        Func<Paragraph, string> cursor)
    {
        var pages = found.ToDictionary(f => f.Key, f => Page(f.Value.Rows, first, f.Value.Total, p => p, cursor));
        var missing = documents.Where(d => !pages.ContainsKey(d)).Distinct().ToArray();
        if (missing.Length > 0)
        {
            session.ForEach(
                """
                SELECT d.id, (SELECT count(*) FROM paragraph p WHERE p.document = d.key AND ($2 IS NULL OR p.kind IN (SELECT value FROM json_each($2))))
                FROM json_each($1) q CROSS JOIN document d ON d.id = q.value
                """,
                r => pages[DocumentId.Parse(r.GetString(0))] = new Page<Paragraph>([], r.GetInt32(1), false),
                Session.Json(missing.Select(d => d.ToString())), kinds is null ? null : Session.Json(kinds.Select(k => (int)k)));
        }

        return pages;
    }
}
