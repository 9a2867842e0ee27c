using System.Globalization;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Store.Sqlite;

/// <summary>Opens the file: creates it, checks whose and of what version it is, brings it up to date.</summary>
internal static class DatabaseFile
{
    /// <summary>
    /// Makes the folder, or checks that there is something to read.
    /// Returns whether the file must be read as one that nobody writes, because its folder can't be written.
    /// </summary>
    internal static bool Check(SqliteStoreOptions options)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(options.Path))!;
        if (options.ReadOnly)
        {
            if (!File.Exists(options.Path))
            {
                throw new StoreException(StoreFault.Unavailable, StoreMessages.Missing(options.Path));
            }

            // SQLite reads a database with a log only beside the log's index, which it would have to create.
            var immutable = !IsWritable(folder) && !File.Exists(options.Path + "-wal");
            using var session = new Session(ReaderString(options, immutable));
            CheckVersion(session, options);
            return immutable;
        }

        try
        {
            Directory.CreateDirectory(folder);
            if (!IsWritable(folder))
            {
                throw new StoreException(StoreFault.ReadOnly, StoreMessages.ReadOnly(options.Path));
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StoreException(StoreFault.Unavailable, StoreMessages.CannotOpen(options.Path, e.Message), e);
        }

        return false;
    }

    internal static string ReaderString(SqliteStoreOptions options, bool immutable) => new SqliteConnectionStringBuilder
    {
        DataSource = immutable ? new Uri(Path.GetFullPath(options.Path)).AbsoluteUri + "?immutable=1" : options.Path,
        Mode = SqliteOpenMode.ReadOnly,
        Pooling = false,
    }.ConnectionString;

    internal static Session OpenWriter(SqliteStoreOptions options)
    {
        var session = new Session(new SqliteConnectionStringBuilder
        {
            DataSource = options.Path,
            Mode = SqliteOpenMode.ReadWriteCreate,
            Pooling = false,
        }.ConnectionString);
        try
        {
            session.Script($"PRAGMA busy_timeout = {(long)options.BusyTimeout.TotalMilliseconds};");
            // Before anything is written: a file of a newer version, or of another program, stays as it is.
            CheckVersion(session, options);
            // An accepted document survives a power cut: FULL syncs the log at each commit.
            session.Script("""
                PRAGMA page_size = 8192; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
                PRAGMA cache_size = -32768; PRAGMA temp_store = MEMORY; PRAGMA journal_size_limit = 67108864;
                """);
            if (options.MaxBytes is { } max)
            {
                session.Script(string.Create(CultureInfo.InvariantCulture, $"PRAGMA max_page_count = {max / 8192};"));
            }

            Migrate(session);
            return session;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    /// <summary>The schema's version; 0 for an empty file.</summary>
    internal static int Version(Session session) =>
        session.Scalar<long>("SELECT count(*) FROM sqlite_master WHERE name = 'migration'") == 0
            ? 0
            : session.Scalar<int>("SELECT coalesce(max(version), 0) FROM migration");

    private static void CheckVersion(Session session, SqliteStoreOptions options)
    {
        var version = Version(session);
        if (version > Schema.Version)
        {
            throw new StoreException(StoreFault.NewerVersion, StoreMessages.NewerVersion(options.Path, version, Schema.Version));
        }

        var empty = session.Scalar<long>("SELECT count(*) FROM sqlite_master") == 0;
        if (!empty && session.Scalar<long>("PRAGMA application_id") != Schema.ApplicationId)
        {
            throw new StoreException(StoreFault.Damaged, StoreMessages.NotOurs(options.Path));
        }

        if (options.ReadOnly && version < Schema.Version)
        {
            throw new StoreException(StoreFault.OlderVersion, StoreMessages.OlderVersion(options.Path, version, Schema.Version));
        }
    }

    /// <summary>Applies the steps that the file lacks, all in one transaction.</summary>
    private static void Migrate(Session session)
    {
        if (Version(session) == Schema.Version)
        {
            return;
        }

        session.Script("BEGIN IMMEDIATE");
        try
        {
            // Another process may have migrated while this one waited for its turn.
            var version = Version(session);
            if (version == 0)
            {
                session.Script($"PRAGMA application_id = {Schema.ApplicationId};");
                session.Script("CREATE TABLE IF NOT EXISTS migration(version INTEGER PRIMARY KEY, name TEXT NOT NULL, applied TEXT NOT NULL) STRICT");
            }

            for (; version < Schema.Version; version++)
            {
                session.Script(Schema.Migrations[version].Sql);
                session.Execute(
                    "INSERT INTO migration VALUES ($1, $2, $3)",
                    version + 1,
                    Schema.Migrations[version].Name,
                    DateTimeOffset.UtcNow.ToString("O", CultureInfo.InvariantCulture));
            }

            session.Script("COMMIT");
        }
        catch
        {
            session.Script("ROLLBACK");
            throw;
        }
    }

    /// <summary>Whether files can be made there. Permission bits alone don't say, on a read-only disk or for root.</summary>
    private static bool IsWritable(string folder)
    {
        var probe = Path.Combine(folder, $".write-{Guid.NewGuid():N}");
        try
        {
            using (new FileStream(probe, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose))
            {
                return true;
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
