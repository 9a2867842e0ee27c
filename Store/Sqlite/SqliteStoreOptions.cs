namespace KnowledgeGraph.Store.Sqlite;

/// <summary>Where a SQLite store is, and how it behaves.</summary>
/// <param name="Path">The database file; created with its folder when missing, unless opened read-only.</param>
public sealed record SqliteStoreOptions(string Path)
{
    /// <summary>Where the database is unless one is named: under the working folder.</summary>
    public const string DefaultPath = "data/graph.db";

    /// <summary>How long a writer waits for another one.</summary>
    public TimeSpan BusyTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Opens for reading only: nothing is created or migrated, and every change is refused.</summary>
    public bool ReadOnly { get; init; }

    /// <summary>Refuses growth beyond this many bytes; null for no limit but the disk's.</summary>
    public long? MaxBytes { get; init; }
}
