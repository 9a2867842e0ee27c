using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace KnowledgeGraph.Store.Sqlite;

/// <summary>SQLite's error codes as what they mean to a user of the store.</summary>
internal static class SqliteFaults
{
    internal static Exception Of(SqliteException e, SqliteStoreOptions options) => e.SqliteErrorCode switch
    {
        raw.SQLITE_INTERRUPT => new OperationCanceledException(e.Message, e),
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => Fault(StoreFault.Busy, StoreMessages.Busy(options.Path, options.BusyTimeout)),
        raw.SQLITE_FULL => Fault(StoreFault.Full, StoreMessages.Full(options.Path)),
        raw.SQLITE_READONLY or raw.SQLITE_PERM or raw.SQLITE_AUTH => Fault(StoreFault.ReadOnly, StoreMessages.ReadOnly(options.Path)),
        raw.SQLITE_CORRUPT => Fault(StoreFault.Damaged, StoreMessages.Damaged(options.Path, e.Message)),
        raw.SQLITE_NOTADB => Fault(StoreFault.Damaged, StoreMessages.NotADatabase(options.Path)),
        raw.SQLITE_CANTOPEN => Fault(StoreFault.Unavailable, StoreMessages.CannotOpen(options.Path, e.Message)),
        raw.SQLITE_IOERR => Fault(StoreFault.Unavailable, StoreMessages.Unavailable(options.Path, e.Message)),
        _ => e,
    };

    private static StoreException Fault(StoreFault fault, string message) => new(fault, message);
}
