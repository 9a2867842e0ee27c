using System.Globalization;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Store.Sqlite;

/// <summary>Adds, replaces and removes documents within a writer's turn.</summary>
/// <remarks>For the writer's thread alone.</remarks>
internal sealed class DocumentWriter(EntityWriter entities)
{
    private readonly RelationWriter relations = new(entities);

    /// <summary>Stores documents; the answer is in their order.</summary>
    internal IReadOnlyList<StoredDocument> Replace(Session session, IReadOnlyList<PreparedDocument> documents)
    {
        var changes = new ChangeWriter();
        var keys = new long[documents.Count];
        var outcomes = new StoreOutcome[documents.Count];
        var claims = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < documents.Count; i++)
        {
            (keys[i], outcomes[i]) = Replace(session, documents[i], claims);
            if (outcomes[i] != StoreOutcome.Unchanged)
            {
                changes.Add(keys[i]);
            }
        }

        IdentifierClaims.Settle(session, claims, changes);
        entities.Settle(session);
        changes.Write(session);
        return [.. documents.Select((_, i) => Answer(session, keys[i], outcomes[i]))];
    }

    /// <summary>Removes the documents of sources; how many there were.</summary>
    internal int Remove(Session session, IEnumerable<string> sources)
    {
        var changes = new ChangeWriter();
        var claims = new HashSet<string>(StringComparer.Ordinal);
        var removed = 0;
        foreach (var source in sources.Distinct(StringComparer.Ordinal))
        {
            foreach (var (key, claimed) in session.Query("SELECT key, claimed FROM document WHERE source = $1", r => (r.GetInt64(0), r.GetString(1)), source))
            {
                RemoveContents(session, key);
                session.Execute("DELETE FROM document WHERE key = $1", key);
                claims.Add(claimed);
                changes.Add(key);
                removed++;
            }
        }

        IdentifierClaims.Settle(session, claims, changes);
        entities.Settle(session);
        changes.Write(session);
        return removed;
    }

    private (long Key, StoreOutcome Outcome) Replace(Session session, PreparedDocument document, HashSet<string> claims)
    {
        var held = session.Query(
            "SELECT key, claimed, fingerprint, rules FROM document WHERE source = $1",
            r => (Key: r.GetInt64(0), Claimed: r.GetString(1), Fingerprint: r.GetFieldValue<byte[]>(2), Rules: r.GetString(3)),
            document.Document.Source);
        var claimed = document.Claimed.ToString();
        if (held.Count == 0)
        {
            var added = Insert(session, document);
            InsertContents(session, added, document);
            claims.Add(claimed);
            return (added, StoreOutcome.Added);
        }

        var (key, before, fingerprint, rules) = held[0];
        if (fingerprint.AsSpan().SequenceEqual(document.Fingerprint))
        {
            if (rules != document.Rules)
            {
                session.Execute("UPDATE document SET rules = $2 WHERE key = $1", key, document.Rules);
            }

            return (key, StoreOutcome.Unchanged);
        }

        RemoveContents(session, key);
        Update(session, key, document);
        InsertContents(session, key, document);
        claims.Add(before);
        claims.Add(claimed);
        return (key, StoreOutcome.Replaced);
    }

    private long Insert(Session session, PreparedDocument document) => session.Scalar<long>(
        """
        INSERT INTO document(source, id, claimed, agrees, rank, hash, fingerprint, work, language, kind, day, year, body, title, fields, ingested, rules)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17) RETURNING key
        """,
        // Until claims are settled, the source stands in for an identifier: it is unique, and none.
        [document.Document.Source, IdentifierClaims.Unsettled + document.Document.Source, .. Columns(session, document)]);

    private void Update(Session session, long key, PreparedDocument document) => session.Execute(
        """
        UPDATE document SET claimed = $2, agrees = $3, rank = $4, hash = $5, fingerprint = $6, work = $7, language = $8,
          kind = $9, day = $10, year = $11, body = $12, title = $13, fields = $14, ingested = $15, rules = $16 WHERE key = $1
        """,
        [key, .. Columns(session, document)]);

    private object?[] Columns(Session session, PreparedDocument prepared)
    {
        var document = prepared.Document;
        return
        [
            prepared.Claimed.ToString(),
            prepared.Claim.AgreesWithName,
            prepared.Claim.ReaderRank,
            document.Hash,
            prepared.Fingerprint,
            entities.KeyOf(session, document.Work),
            document.Language,
            (int)document.Kind,
            document.Date?.DayNumber,
            document.Date?.Year,
            document.Body is { } body ? entities.KeyOf(session, body) : null,
            TextFold.Fold(document.Title),
            prepared.Fields,
            DateTimeOffset.UtcNow.ToString("O", CultureInfo.InvariantCulture),
            prepared.Rules,
        ];
    }

    private void InsertContents(Session session, long document, PreparedDocument prepared)
    {
        var keys = new long[prepared.Paragraphs.Count];
        foreach (var (paragraph, content, mentions) in prepared.Paragraphs)
        {
            var key = session.Scalar<long>(
                "INSERT INTO paragraph(document, position, path, kind, parent, entity, text, content) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING key",
                document,
                paragraph.Position,
                paragraph.Id.Path,
                (int)paragraph.Kind,
                paragraph.Parent,
                paragraph.Entity is { } provision ? entities.KeyOf(session, provision) : null,
                paragraph.Text,
                content);
            keys[paragraph.Position] = key;
            foreach (var (entity, count) in mentions)
            {
                session.Execute(
                    "INSERT INTO mention(entity, paragraph, document, count) VALUES ($1, $2, $3, $4)",
                    entities.KeyOf(session, entity), key, document, count);
            }
        }

        foreach (var (entity, reference) in prepared.References)
        {
            entities.Add(session, document, entities.KeyOf(session, entity), reference);
        }

        foreach (var reference in prepared.Unresolved)
        {
            session.Execute(
                "INSERT INTO unresolved(document, text, count, position, candidates) VALUES ($1, $2, $3, $4, $5)",
                document, reference.Text, reference.Count, reference.Position, reference.Candidates);
        }

        relations.Insert(session, document, keys, prepared.Statements);
    }

    private void RemoveContents(Session session, long document)
    {
        RelationWriter.RemoveAll(session, document);
        entities.RemoveAll(session, document);
        session.Execute("DELETE FROM unresolved WHERE document = $1", document);
        session.Execute("DELETE FROM mention WHERE (entity, paragraph) IN (SELECT m.entity, m.paragraph FROM paragraph p CROSS JOIN mention m ON m.paragraph = p.key WHERE p.document = $1)", document);
        session.Execute("DELETE FROM paragraph WHERE document = $1", document);
    }

    private static StoredDocument Answer(Session session, long key, StoreOutcome outcome) => session.Query(
        "SELECT id, warning, fields FROM document WHERE key = $1",
        r => new StoredDocument(
            DocumentId.Parse(r.GetString(0)),
            outcome,
            DocumentRows.Warnings(DocumentFields.Read(r.GetString(2)).Warnings, r.IsDBNull(1) ? null : r.GetString(1))),
        key)[0];
}
