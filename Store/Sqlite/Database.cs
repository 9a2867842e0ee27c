using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Store.Sqlite;

/// <summary>The file with its connections: any number that read, each call in one snapshot, beside one that writes.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class Database : IDisposable
{
    private const int MaxIdleReaders = 16;
    private readonly ConcurrentBag<Session> idle = [];
    private readonly SemaphoreSlim writing = new(1, 1);
    private readonly Session? writer;
    private readonly string readerString;
    private long dataVersion = -1;
    private bool disposed;

    internal Database(SqliteStoreOptions options)
    {
        Options = options;
        try
        {
            var immutable = DatabaseFile.Check(options);
            readerString = DatabaseFile.ReaderString(options, immutable);
            writer = options.ReadOnly ? null : DatabaseFile.OpenWriter(options);
            // Opened now, so that trouble shows at the start and not at the first question.
            Return(OpenReader());
        }
        catch (SqliteException e)
        {
            writer?.Dispose();
            throw SqliteFaults.Of(e, options);
        }
    }

    internal SqliteStoreOptions Options { get; }

    /// <summary>Raised inside the writer's turn when another process, or a failed transaction, made what it remembers stale.</summary>
    internal Action? Forget { get; set; }

    public void Dispose()
    {
        if (disposed)
        {
            return;
        }

        disposed = true;
        writing.Wait();
        while (idle.TryTake(out var session))
        {
            session.Dispose();
        }

        writer?.Dispose();
        writing.Dispose();
    }

    /// <summary>Reads in one snapshot.</summary>
    internal T Read<T>(Func<Session, T> read, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        ObjectDisposedException.ThrowIf(disposed, this);
        Session? session = null;
        try
        {
            session = idle.TryTake(out var pooled) ? pooled : OpenReader();
            T result;
            using (cancellation.CanBeCanceled ? cancellation.Register(session.Interrupt) : default)
            {
                session.Execute("BEGIN");
                result = read(session);
                session.Execute("COMMIT");
            }

            Return(session);
            return result;
        }
        catch (Exception e)
        {
            // A session that failed is not used again: it may hold an open transaction.
            session?.Dispose();
            if (e is SqliteException sqlite)
            {
                throw SqliteFaults.Of(sqlite, Options);
            }

            throw;
        }
    }

    /// <summary>Runs a statement that reads, and that no transaction may hold.</summary>
    internal void ReadOutsideTransaction(Action<Session> read, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        using var session = OpenReader();
        try
        {
            session.Execute("PRAGMA query_only = 0");
            using (cancellation.Register(session.Interrupt))
            {
                read(session);
            }
        }
        catch (SqliteException e)
        {
            throw SqliteFaults.Of(e, Options);
        }
    }

    /// <summary>Replaces everything by what another database holds, in one transaction.</summary>
    internal void Overwrite(Database from)
    {
        using var source = from.OpenReader();
        writing.Wait();
        try
        {
            source.Connection.BackupDatabase(writer!.Connection);
            Forget?.Invoke();
        }
        catch (SqliteException e)
        {
            throw SqliteFaults.Of(e, Options);
        }
        finally
        {
            writing.Release();
        }
    }

    /// <summary>Writes in one transaction, when it is this caller's turn.</summary>
    internal async Task<T> WriteAsync<T>(Func<Session, T> write, CancellationToken cancellation)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        if (writer is null)
        {
            throw new StoreException(StoreFault.ReadOnly, StoreMessages.ReadOnly(Options.Path));
        }

        await writing.WaitAsync(cancellation);
        try
        {
            return Write(writer, write);
        }
        catch (SqliteException e)
        {
            throw SqliteFaults.Of(e, Options);
        }
        finally
        {
            writing.Release();
        }
    }

    private T Write<T>(Session session, Func<Session, T> write)
    {
        session.Execute("BEGIN IMMEDIATE");
        try
        {
            // Changes when another connection wrote since; our own writes leave it as it is.
            var version = session.Scalar<long>("PRAGMA data_version");
            if (version != dataVersion)
            {
                Forget?.Invoke();
                dataVersion = version;
            }

            var result = write(session);
            session.Execute("COMMIT");
            return result;
        }
        catch
        {
            Forget?.Invoke();
            Rollback(session);
            throw;
        }
    }

    private static void Rollback(Session session)
    {
        try
        {
            session.Execute("ROLLBACK");
        }
        catch (SqliteException)
        {
            // SQLite has rolled back by itself already, as it does when the disk is full.
        }
    }

    private Session OpenReader()
    {
        var session = new Session(readerString);
        session.Script($"PRAGMA busy_timeout = {(long)Options.BusyTimeout.TotalMilliseconds}; PRAGMA query_only = 1; PRAGMA cache_size = -8192; PRAGMA temp_store = MEMORY;");
        return session;
    }

    private void Return(Session session)
    {
        if (disposed || idle.Count >= MaxIdleReaders)
        {
            session.Dispose();
        }
        else
        {
            idle.Add(session);
        }
    }
}
