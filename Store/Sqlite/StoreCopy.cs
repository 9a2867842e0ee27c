namespace KnowledgeGraph.Store.Sqlite;

/// <summary>Copies a whole store out of, and into, its file while others use it.</summary>
internal static class StoreCopy
{
    internal static bool BackUp(Database database, string path, CancellationToken cancellation)
    {
        var full = Path.GetFullPath(path);
        if (File.Exists(full))
        {
            throw new StoreException(StoreFault.Unavailable, StoreMessages.BackupExists(path));
        }

        var unfinished = full + ".unfinished";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.Delete(unfinished);
            // VACUUM INTO reads one snapshot, and cannot run inside a transaction.
            database.ReadOutsideTransaction(s => s.Execute("VACUUM INTO $1", unfinished), cancellation);
            File.Move(unfinished, full);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StoreException(StoreFault.Unavailable, StoreMessages.CannotOpen(path, e.Message), e);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    internal static void Restore(string backup, SqliteStoreOptions options)
    {
        // Both are opened as stores first: that checks whose and of what version they are, and makes a missing target.
        using var from = new Database(new SqliteStoreOptions(backup) { ReadOnly = true });
        var damage = from.Read(s => s.Scalar<string>("PRAGMA integrity_check(1)"), CancellationToken.None);
        if (damage != "ok")
        {
            throw new StoreException(StoreFault.Damaged, StoreMessages.Damaged(backup, damage!));
        }

        DamagedIsReplaced(options);
        var prepared = Path.GetFullPath(options.Path) + ".restoring";
        Delete(prepared);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(prepared)!);
            from.ReadOutsideTransaction(s => s.Execute("VACUUM INTO $1", prepared), CancellationToken.None);
            // Brought up to date and renamed before it is copied, so that the copy is right the moment it is there.
            using var source = new Database(new SqliteStoreOptions(prepared));
            source.WriteAsync(s => s.Execute("UPDATE meta SET value = lower(hex(randomblob(16))) WHERE name = 'identity'"), CancellationToken.None).GetAwaiter().GetResult();
            using var to = new Database(options);
            to.Overwrite(source);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StoreException(StoreFault.Unavailable, StoreMessages.CannotOpen(options.Path, e.Message), e);
        }
        finally
        {
            Delete(prepared);
        }
    }

    private static void Delete(string path)
    {
        foreach (var suffix in (string[])["", "-wal", "-shm", "-journal"])
        {
            File.Delete(path + suffix);
        }
    }

    /// <summary>A target that cannot be opened because it is damaged is what a restore is for: it is put aside.</summary>
    private static void DamagedIsReplaced(SqliteStoreOptions options)
    {
        if (!File.Exists(options.Path))
        {
            return;
        }

        try
        {
            using var target = new Database(options);
            _ = target.Read(s => s.Scalar<string>("SELECT value FROM meta WHERE name = 'identity'"), CancellationToken.None);
        }
        catch (StoreException e) when (e.Fault == StoreFault.Damaged && e.Message != StoreMessages.NotOurs(options.Path))
        {
            foreach (var suffix in (string[])["", "-wal", "-shm"])
            {
                if (File.Exists(options.Path + suffix))
                {
                    File.Move(options.Path + suffix, options.Path + ".damaged" + suffix, overwrite: true);
                }
            }
        }
    }
}
