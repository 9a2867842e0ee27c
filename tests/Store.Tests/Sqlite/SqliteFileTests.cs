using Microsoft.Data.Sqlite;
using KnowledgeGraph.Store.Sqlite;
using KnowledgeGraph.Store.Tests.Contract;

namespace KnowledgeGraph.Store.Tests.Sqlite;

/// <summary>What only a file can do: be of another version, on a read-only disk, in use, damaged, cut off.</summary>
public sealed class SqliteFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string Database => folder.File("graph.db");

    public void Dispose() => folder.Dispose();

    private static Model.ExtractedDocument Document(int i, string text = "Recalls [the treaty](ins:att).") =>
        new DocumentBuilder($"res:sc/{i}@en", $"{i}.txt").Paragraph("1", text, "recall").Build();

    [Fact]
    public async Task What_was_stored_is_there_after_opening_again()
    {
        string dump;
        await using (var store = SqliteStore.Open(new SqliteStoreOptions(Database)))
        {
            await store.ReplaceAllAsync([Document(1), Document(2)]);
            dump = await GraphDump.OfAsync(store, store);
        }

        Assert.Equal(["graph.db"], Directory.GetFiles(folder.Path).Select(Path.GetFileName));
        await using (var again = SqliteStore.Open(new SqliteStoreOptions(Database)))
        {
            Assert.Equal(dump, await GraphDump.OfAsync(again, again));
            await again.ReplaceAsync(Document(3));
            Assert.Equal(3, await again.GetLastSequenceAsync());
        }
    }

    [Fact]
    public async Task Opening_makes_the_folder_and_a_second_opening_migrates_nothing()
    {
        var path = folder.File("a/b/graph.db");
        for (var i = 0; i < 2; i++)
        {
            await using var store = SqliteStore.Open(new SqliteStoreOptions(path));
            Assert.Equal(0, await store.GetLastSequenceAsync());
        }

        using var connection = Raw(path);
        Assert.Equal((long)Schema.Version, Scalar(connection, "SELECT count(*) FROM migration"));
    }

    [Fact]
    public async Task A_database_of_a_newer_version_is_refused_and_left_as_it_is()
    {
        await SqliteStore.Open(new SqliteStoreOptions(Database)).DisposeAsync();
        using (var connection = Raw(Database))
        {
            Scalar(connection, "INSERT INTO migration VALUES (99, 'from the future', '')");
        }

        var before = await File.ReadAllBytesAsync(Database);
        var error = Assert.Throws<StoreException>(() => SqliteStore.Open(new SqliteStoreOptions(Database)));
        Assert.Equal(StoreFault.NewerVersion, error.Fault);
        Assert.Equal($"{Database}: the database is of schema version 99, this program knows up to {Schema.Version}; nothing was changed. Use the newer program, or another --database.", error.Message);
        Assert.Equal(before, await File.ReadAllBytesAsync(Database));
        Assert.Equal(StoreFault.NewerVersion, Assert.Throws<StoreException>(() => SqliteStore.Open(new SqliteStoreOptions(Database) { ReadOnly = true })).Fault);
    }

    [Fact]
    public async Task An_older_database_is_brought_up_to_date_but_not_by_readers()
    {
        using (var connection = Raw(Database))
        {
            Scalar(connection, $"PRAGMA application_id = {Schema.ApplicationId}");
            Scalar(connection, "CREATE TABLE migration(version INTEGER PRIMARY KEY, name TEXT NOT NULL, applied TEXT NOT NULL) STRICT");
        }

        var error = Assert.Throws<StoreException>(() => SqliteStore.Open(new SqliteStoreOptions(Database) { ReadOnly = true }));
        Assert.Equal(StoreFault.OlderVersion, error.Fault);
        await using var store = SqliteStore.Open(new SqliteStoreOptions(Database));
        await store.ReplaceAsync(Document(1));
        await using var reader = SqliteStore.Open(new SqliteStoreOptions(Database) { ReadOnly = true });
        Assert.Equal(1, await reader.GetLastSequenceAsync());
    }

    [Fact]
    public void What_is_no_database_of_ours_is_refused_and_left_as_it_is()
    {
        File.WriteAllText(Database, "This is a letter, not a database, and long enough to be looked at as one.");
        Assert.Equal(StoreFault.Damaged, Assert.Throws<StoreException>(() => SqliteStore.Open(new SqliteStoreOptions(Database))).Fault);
        Assert.StartsWith("This is a letter", File.ReadAllText(Database), StringComparison.Ordinal);

        var other = folder.File("other.db");
        using (var connection = Raw(other))
        {
            Scalar(connection, "CREATE TABLE accounts(id INTEGER)");
        }

        var error = Assert.Throws<StoreException>(() => SqliteStore.Open(new SqliteStoreOptions(other)));
        Assert.Equal($"{other}: the file is a SQLite database of another program; nothing was changed. Choose another --database.", error.Message);
    }

    [Fact]
    public void Reading_a_database_that_is_not_there_makes_none()
    {
        var error = Assert.Throws<StoreException>(() => SqliteStore.Open(new SqliteStoreOptions(Database) { ReadOnly = true }));
        Assert.Equal((StoreFault.Unavailable, $"{Database}: there is no database; ingest something first («ingest add PATH»), or choose another --database."), (error.Fault, error.Message));
        Assert.False(File.Exists(Database));
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_said()
    {
        // Nobody, not even the superuser, makes a folder below a file.
        File.WriteAllText(folder.File("file"), "");
        var error = Assert.Throws<StoreException>(() => SqliteStore.Open(new SqliteStoreOptions(folder.File("file/graph.db"))));
        Assert.Equal((StoreFault.Unavailable, true), (error.Fault, error.MayPass));
        Assert.Contains("cannot be opened", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void On_a_read_only_disk_writing_is_refused()
    {
        if (!Directory.Exists("/proc/self"))
        {
            return;
        }

        // /proc takes no new files from anyone, as a read-only disk.
        var error = Assert.Throws<StoreException>(() => SqliteStore.Open(new SqliteStoreOptions("/proc/graph.db")));
        Assert.Equal((StoreFault.ReadOnly, "/proc/graph.db: the database can be read but not written; nothing was changed. Check the permissions of the file, its folder and its disk."), (error.Fault, error.Message));
    }

    [Fact]
    public async Task A_store_opened_for_reading_refuses_changes_and_sees_those_of_others()
    {
        await using var store = SqliteStore.Open(new SqliteStoreOptions(Database));
        await using var reader = SqliteStore.Open(new SqliteStoreOptions(Database) { ReadOnly = true });
        await store.ReplaceAsync(Document(1));
        Assert.Equal(1, await reader.GetLastSequenceAsync());
        Assert.Equal(StoreFault.ReadOnly, (await Assert.ThrowsAsync<StoreException>(() => reader.RemoveAsync("1.txt"))).Fault);
        Assert.Equal(StoreFault.ReadOnly, (await Assert.ThrowsAsync<StoreException>(() => reader.ReplaceAsync(Document(2)))).Fault);
    }

    [Fact]
    public async Task A_second_writer_waits_and_then_says_why_it_gave_up()
    {
        await using var store = SqliteStore.Open(new SqliteStoreOptions(Database) { BusyTimeout = TimeSpan.FromSeconds(0.2) });
        using (var other = Raw(Database))
        {
            Scalar(other, "BEGIN IMMEDIATE");
            var error = await Assert.ThrowsAsync<StoreException>(() => store.ReplaceAsync(Document(1)));
            Assert.Equal((StoreFault.Busy, true), (error.Fault, error.MayPass));
            Assert.Equal($"{Database}: another process has been writing for 0.2 seconds; nothing was changed. Wait for it to end, then try again.", error.Message);
            // Readers are not kept waiting.
            Assert.Equal(0, await store.GetLastSequenceAsync());
        }

        await store.ReplaceAsync(Document(1));
        Assert.Equal(1, await store.GetLastSequenceAsync());
    }

    [Fact]
    public async Task Two_stores_on_one_file_take_turns_and_do_not_trust_what_they_remember()
    {
        await using var one = SqliteStore.Open(new SqliteStoreOptions(Database));
        await using var two = SqliteStore.Open(new SqliteStoreOptions(Database));
        for (var i = 0; i < 10; i++)
        {
            // Each removal takes the treaty's entity with it, whose key the other remembers.
            await (i % 2 == 0 ? one : two).ReplaceAsync(Document(i));
            await (i % 2 == 0 ? two : one).RemoveAsync($"{i}.txt");
        }

        await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Task.Run(() => (i % 2 == 0 ? one : two).ReplaceAsync(Document(i)))));
        Assert.Equal(40, (await one.GetStatisticsAsync()).Documents);
        AssertSound();
    }

    [Fact]
    public async Task A_full_disk_loses_nothing_and_the_next_try_succeeds()
    {
        var large = new DocumentBuilder("res:sc/2@en", "2.txt");
        for (var i = 0; i < 3000; i++)
        {
            large.Paragraph($"{i}", $"Decides [number {i}](res:sc/{i}) of a long text.", "decide");
        }

        await using (var store = SqliteStore.Open(new SqliteStoreOptions(Database) { MaxBytes = 60 * 8192 }))
        {
            await store.ReplaceAsync(Document(1));
            var before = await GraphDump.OfAsync(store, store);
            var error = await Assert.ThrowsAsync<StoreException>(() => store.ReplaceAsync(large.Build()));
            Assert.Equal((StoreFault.Full, $"{Database}: no space left for the database; nothing was changed. Free some space, then try again."), (error.Fault, error.Message));
            Assert.Equal(before, await GraphDump.OfAsync(store, store));
            await store.ReplaceAsync(Document(3));
            Assert.Equal(2, (await store.GetStatisticsAsync()).Documents);
        }

        await using var roomy = SqliteStore.Open(new SqliteStoreOptions(Database));
        await roomy.ReplaceAsync(large.Build());
        Assert.Equal(3, (await roomy.GetStatisticsAsync()).Documents);
    }

    [Fact]
    public async Task A_crash_in_the_middle_of_a_transaction_leaves_the_last_whole_state()
    {
        var copy = folder.File("crashed.db");
        string before;
        await using (var store = SqliteStore.Open(new SqliteStoreOptions(Database)))
        {
            await store.ReplaceAllAsync([Document(1), Document(2)]);
            before = await GraphDump.OfAsync(store, store);
            using var other = Raw(Database);
            Scalar(other, "PRAGMA cache_size = 2; BEGIN IMMEDIATE; DELETE FROM change; DELETE FROM mention; UPDATE paragraph SET text = hex(randomblob(200000)); UPDATE meta SET value = 77 WHERE name = 'sequence'");
            // The files as a killed process leaves them: pages of an open transaction are in the log already.
            Assert.True(new FileInfo(Database + "-wal").Length > 200_000);
            File.Copy(Database, copy);
            File.Copy(Database + "-wal", copy + "-wal");
        }

        await using var recovered = SqliteStore.Open(new SqliteStoreOptions(copy));
        Assert.Equal(before, await GraphDump.OfAsync(recovered, recovered));
    }

    [Theory]
    [InlineData("UPDATE entity SET mentions = mentions + 1 WHERE id = 'ins:att'", "entity ins:att: 3 mentions counted, 2 found")]
    [InlineData("DELETE FROM mention WHERE paragraph = (SELECT min(key) FROM paragraph)", "document res:sc/1@en: its mentions are not those of its paragraphs")]
    [InlineData("UPDATE paragraph SET text = 'x' || text WHERE document = 1", "document res:sc/1@en: what is stored is not what was extracted")]
    [InlineData("DELETE FROM change WHERE document = 2", "document res:sc/2@en: no change tells of it")]
    [InlineData("UPDATE relation SET evidence = 9 WHERE key = 1", "relation 1: 9 places counted")]
    [InlineData("UPDATE document SET claimed = 'res:sc/7@en' WHERE key = 1", "document res:sc/1@en: it claims res:sc/7@en, which nobody has")]
    [InlineData("PRAGMA foreign_keys = 0; DELETE FROM paragraph WHERE document = 1", "table mention row ?: refers to a missing row of paragraph")]
    [InlineData("UPDATE paragraph SET content = x'09' WHERE document = 1", "document res:sc/1@en: cannot be read back (res:sc/1@en~1: paragraph content of an unknown layout.)")]
    public async Task Verification_names_what_does_not_agree(string damage, string finding)
    {
        await using var store = SqliteStore.Open(new SqliteStoreOptions(Database));
        await store.ReplaceAllAsync([Document(1), Document(2)]);
        Assert.Empty(await store.VerifyAsync());
        using (var connection = Raw(Database))
        {
            Scalar(connection, damage);
        }

        Assert.Contains(finding, await store.VerifyAsync());
    }

    [Fact]
    public async Task A_backup_is_of_one_moment_and_restores_while_others_read_and_write()
    {
        var backup = folder.File("backups/one.db");
        await using var store = SqliteStore.Open(new SqliteStoreOptions(Database));
        await store.ReplaceAllAsync([Document(1), Document(2)]);
        var (dump, identity) = (await GraphDump.OfAsync(store, store), await store.GetIdentityAsync());
        var adding = Task.Run(async () =>
        {
            for (var i = 10; i < 40; i++)
            {
                await store.ReplaceAsync(Document(i));
            }
        });
        await store.BackUpAsync(backup);
        await adding;
        Assert.Equal([backup], Directory.GetFiles(folder.File("backups")));
        var again = await Assert.ThrowsAsync<StoreException>(() => store.BackUpAsync(backup));
        Assert.Contains("there is a file of this name already", again.Message, StringComparison.Ordinal);
        await store.RemoveAllAsync([.. Enumerable.Range(10, 30).Select(i => $"{i}.txt")]);
        await store.ReplaceAsync(Document(99));

        await SqliteStore.RestoreAsync(backup, new SqliteStoreOptions(Database));

        // The store that was open all the time answers from the restored content, and writes on.
        Assert.NotEqual(identity, await store.GetIdentityAsync());
        Assert.False((await store.GetSourcesAsync(["99.txt"])).ContainsKey("99.txt"));
        await store.RemoveAllAsync([.. Enumerable.Range(10, 30).Select(i => $"{i}.txt")]);
        Assert.Equal(dump, await GraphDump.OfAsync(store, store));
        Assert.Empty(await store.VerifyAsync());
        Assert.DoesNotContain(Directory.GetFiles(folder.Path), f => f.Contains("restoring", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_restore_replaces_a_damaged_database_and_refuses_a_damaged_backup()
    {
        var backup = folder.File("one.db");
        await using (var store = SqliteStore.Open(new SqliteStoreOptions(Database)))
        {
            await store.ReplaceAsync(Document(1));
            await store.BackUpAsync(backup);
        }

        await File.WriteAllTextAsync(Database, "Something has written over the database, and it is none any more.");
        await SqliteStore.RestoreAsync(backup, new SqliteStoreOptions(Database));
        await using (var restored = SqliteStore.Open(new SqliteStoreOptions(Database)))
        {
            Assert.Equal(1, (await restored.GetStatisticsAsync()).Documents);
            Assert.Empty(await restored.VerifyAsync());
        }

        Assert.True(File.Exists(Database + ".damaged"));
        await File.WriteAllTextAsync(backup, "No backup.");
        Assert.Equal(StoreFault.Damaged, (await Assert.ThrowsAsync<StoreException>(() => SqliteStore.RestoreAsync(backup, new SqliteStoreOptions(Database)))).Fault);
        Assert.Equal(StoreFault.Unavailable, (await Assert.ThrowsAsync<StoreException>(() => SqliteStore.RestoreAsync(folder.File("none.db"), new SqliteStoreOptions(Database)))).Fault);
    }

    [Fact]
    public async Task A_damaged_file_is_called_damaged()
    {
        await using (var store = SqliteStore.Open(new SqliteStoreOptions(Database)))
        {
            await store.ReplaceAllAsync([.. Enumerable.Range(0, 200).Select(i => Document(i))]);
        }

        using (var file = File.OpenWrite(Database))
        {
            file.Position = 8192 * 3;
            file.Write(new byte[(int)(file.Length - (8192 * 4))]);
        }

        var error = await Assert.ThrowsAsync<StoreException>(async () =>
        {
            await using var store = SqliteStore.Open(new SqliteStoreOptions(Database));
            await GraphDump.OfAsync(store, store);
        });
        Assert.Equal((StoreFault.Damaged, false), (error.Fault, error.MayPass));
        Assert.Contains("ingest restore", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_read_ends_when_it_is_cancelled()
    {
        await using var store = SqliteStore.Open(new SqliteStoreOptions(Database));
        using var database = new Database(new SqliteStoreOptions(Database));
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));
        Assert.ThrowsAny<OperationCanceledException>(() => database.Read(
            s => s.Scalar<long>("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT sum(i) FROM n"), cancellation.Token));
    }

    private void AssertSound()
    {
        using var connection = Raw(Database);
        Assert.Equal("ok", Scalar(connection, "PRAGMA integrity_check"));
        Assert.Null(Scalar(connection, "PRAGMA foreign_key_check"));
        Assert.Equal(0L, Scalar(connection, "SELECT count(*) FROM relation WHERE evidence <> (SELECT sum(count) FROM statement WHERE relation = key)"));
    }

    private static SqliteConnection Raw(string path)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ConnectionString);
        connection.Open();
        return connection;
    }

    private static object? Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
