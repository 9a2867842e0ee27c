namespace KnowledgeGraph.Store.Sqlite;

/// <summary>Checks a store against itself; reads everything, changes nothing.</summary>
internal static class StoreVerifier
{
    /// <summary>Each gives a line for each row that does not agree.</summary>
    private static readonly string[] Checks =
    [
        "SELECT 'entity ' || id || ': ' || mentions || ' mentions counted, ' || (SELECT count(*) FROM mention m WHERE m.entity = e.key) || ' found' FROM entity e WHERE mentions <> (SELECT count(*) FROM mention m WHERE m.entity = e.key)",
        "SELECT 'entity ' || id || ': ' || documents || ' documents counted, ' || (SELECT count(*) FROM document_entity x WHERE x.entity = e.key AND x.paragraphs > 0) || ' found' FROM entity e WHERE documents <> (SELECT count(*) FROM document_entity x WHERE x.entity = e.key AND x.paragraphs > 0)",
        "SELECT 'entity ' || id || ': nothing names it' FROM entity e WHERE NOT EXISTS (SELECT 1 FROM document_entity x WHERE x.entity = e.key) AND NOT EXISTS (SELECT 1 FROM entity c WHERE c.parent = e.key)",
        "SELECT 'entity ' || e.id || ': its name is «' || e.name || '», its commonest spelling «' || n.name || '»' FROM entity e JOIN entity_name n ON n.entity = e.key WHERE NOT e.curated AND n.name <> e.name AND n.name = (SELECT s.name FROM entity_name s WHERE s.entity = e.key ORDER BY s.weight DESC, s.name LIMIT 1)",
        "SELECT 'entity ' || e.id || ': the spelling «' || n.name || '» is counted ' || n.weight || ' times' FROM entity_name n JOIN entity e ON e.key = n.entity WHERE n.weight <> (SELECT coalesce(sum(x.weight), -1) FROM document_entity x WHERE x.entity = n.entity AND x.name = n.name)",
        "SELECT 'relation ' || key || ': ' || evidence || ' places counted' FROM relation r WHERE evidence <> (SELECT coalesce(sum(s.count), 0) FROM statement s WHERE s.relation = r.key) OR statements <> (SELECT count(*) FROM statement s WHERE s.relation = r.key) OR statements = 0 OR authority <> (SELECT coalesce(sum(s.authority), 0) FROM statement s WHERE s.relation = r.key)",
        $"SELECT 'relation ' || key || ': an end is missing' FROM relation r WHERE ({NodeKey.IdSql("r.source")}) IS NULL OR ({NodeKey.IdSql("r.target")}) IS NULL",
        "SELECT 'document ' || id || ': no change tells of it' FROM document d WHERE NOT EXISTS (SELECT 1 FROM change c WHERE c.document = d.key)",
        "SELECT 'document ' || id || ': it claims ' || claimed || ', which nobody has' FROM document d WHERE NOT EXISTS (SELECT 1 FROM document w WHERE w.id = d.claimed)",
        "SELECT 'document ' || id || ': its paragraphs are not numbered from 0 without gap' FROM document d WHERE (SELECT count(*) FROM paragraph p WHERE p.document = d.key) <> (SELECT coalesce(max(p.position), -1) + 1 FROM paragraph p WHERE p.document = d.key)",
        "SELECT 'sequence ' || value || ' is behind a change' FROM meta WHERE name = 'sequence' AND value < (SELECT coalesce(max(sequence), 0) FROM change)",
        "SELECT 'table ' || \"table\" || ' row ' || coalesce(rowid, '?') || ': refers to a missing row of ' || parent FROM pragma_foreign_key_check",
        "SELECT 'file: ' || integrity_check FROM pragma_integrity_check WHERE integrity_check <> 'ok'",
    ];

    internal static IReadOnlyList<string> Verify(Session session)
    {
        var found = new List<string>();
        foreach (var check in Checks)
        {
            found.AddRange(session.Query(check, r => r.GetString(0)));
        }

        foreach (var (key, fingerprint) in session.Query("SELECT key, fingerprint FROM document ORDER BY key", r => (r.GetInt64(0), r.GetFieldValue<byte[]>(1))))
        {
            if (Check(session, key, fingerprint) is { } problem)
            {
                found.Add(problem);
            }
        }

        return found;
    }

    /// <summary>Makes the document of its rows and fingerprints it anew, with its mentions beside those of the table.</summary>
    private static string? Check(Session session, long key, byte[] fingerprint)
    {
        var id = session.Scalar<string>("SELECT id FROM document WHERE key = $1", key);
        try
        {
            var prepared = DocumentPreparation.Prepare(DocumentLoader.Load(session, key));
            if (!prepared.Fingerprint.AsSpan().SequenceEqual(fingerprint))
            {
                return $"document {id}: what is stored is not what was extracted";
            }

            var mentions = session.Query(
                "SELECT p.position, e.id, m.count FROM paragraph p JOIN mention m ON m.paragraph = p.key JOIN entity e ON e.key = m.entity WHERE p.document = $1",
                r => (r.GetInt32(0), r.GetString(1), r.GetInt32(2)),
                key).ToHashSet();
            var expected = prepared.Paragraphs.SelectMany(p => p.Mentions.Select(m => (p.Paragraph.Position, m.Key.Value, m.Value))).ToHashSet();
            return mentions.SetEquals(expected) ? null : $"document {id}: its mentions are not those of its paragraphs";
        }
        catch (Exception e) when (e is ArgumentException or FormatException or InvalidDataException or EndOfStreamException)
        {
            return $"document {id}: cannot be read back ({e.Message})";
        }
    }
}
