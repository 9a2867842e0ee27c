using System.Globalization;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Store.Sqlite;

/// <summary>Files that could not be ingested.</summary>
internal static class FailureTable
{
    private const string Columns = "f.source, f.reason, f.stage, f.at, f.attempts, f.hash, f.retry, f.path";

    internal static void Set(Session session, string source, IngestFailure? failure)
    {
        if (failure is null)
        {
            session.Execute("DELETE FROM failure WHERE source = $1", source);
            return;
        }

        session.Execute(
            "INSERT OR REPLACE INTO failure(source, reason, stage, at, attempts, hash, retry, path) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
            source, failure.Reason, failure.Stage, Text(failure.At), failure.Attempts, failure.Hash, failure.RetryAt is { } retry ? Text(retry) : null, failure.Path);
    }

    internal static Page<IngestFailure> Get(Session session, PageRequest page)
    {
        Paging.Check(page);
        var total = session.Scalar<int>("SELECT count(*) FROM failure");
        var (at, source) = Cursor.Parse("failures", page.After, typeof(string), typeof(string)) is [string a, string s] ? (a, s) : (null, null);
        var rows = session.Query(
            $"SELECT {Columns} FROM failure f WHERE $1 IS NULL OR f.at < $1 OR (f.at = $1 AND f.source > $2) ORDER BY f.at DESC, f.source LIMIT $3",
            Row,
            at, source, (long)page.First + 1);
        return Paging.Page(rows, page.First, total, f => f, f => Cursor.Of("failures", Text(f.At), f.Source));
    }

    internal static IReadOnlyDictionary<string, IngestFailure> Find(Session session, IReadOnlyCollection<string> sources) => session.Query(
        $"SELECT {Columns} FROM json_each($1) q CROSS JOIN failure f ON f.source = q.value", Row, Session.Json(sources.Distinct()))
        .ToDictionary(f => f.Source, StringComparer.Ordinal);

    private static IngestFailure Row(SqliteDataReader r) => new(r.GetString(0), r.GetString(1), r.GetString(2), DocumentRows.Instant(r.GetString(3)), r.GetInt32(4))
    {
        Hash = r.IsDBNull(5) ? null : r.GetString(5),
        RetryAt = r.IsDBNull(6) ? null : DocumentRows.Instant(r.GetString(6)),
        Path = r.IsDBNull(7) ? null : r.GetString(7),
    };

    // One width and one zone, so that text order is time order.
    private static string Text(DateTimeOffset at) => at.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);
}
