using System.IO.Compression;
using KnowledgeGraph.Ingest.Service;
using KnowledgeGraph.Ingest.Tests.Service;
using KnowledgeGraph.Ingest.Worker;
using KnowledgeGraph.Store;
using KnowledgeGraph.Store.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace KnowledgeGraph.Ingest.Tests.Worker;

public sealed class InboxWorkerTests : IDisposable
{
    private static readonly TimeSpan Settle = TimeSpan.FromSeconds(2);
    private readonly ManualTime time = new();
    private readonly IngestFolder folder;
    private readonly List<IngestProgress> seen = [];

    public InboxWorkerTests() => folder = new IngestFolder(time: time);

    public void Dispose() => folder.DisposeAsync().AsTask().GetAwaiter().GetResult();

    private WorkerOptions Options => new() { Folders = [folder.Files], LockFile = folder.Database + ".lock", Settle = Settle };

    private InboxWorker Worker(SqliteStore? store = null) => new(
        store is null ? folder.Service : new IngestService(store, IngestFolder.Authority, IngestFolder.Pipeline, new IngestOptions()),
        store ?? folder.Store, Options, NullLogger<InboxWorker>.Instance, new Collector(seen), time);

    /// <summary>Looks until nothing more is due now.</summary>
    private async Task SettledAsync(InboxWorker worker)
    {
        time.Move(Settle);
        while (await worker.LookAsync(CancellationToken.None) <= TimeSpan.FromMilliseconds(1))
        {
        }
    }

    private async Task<string> SourcesAsync() => string.Join(' ', (await folder.Store.GetSourcesAsync(null)).Keys);

    [Fact]
    public async Task Files_that_come_change_and_go_are_followed()
    {
        using var worker = Worker();
        folder.Write("a.txt", "The first text.");
        folder.Write("sub/b.txt", "The second text.");
        await SettledAsync(worker);
        Assert.Equal("files/a.txt files/sub/b.txt", await SourcesAsync());
        Assert.True(worker.FirstLook.IsCompletedSuccessfully);

        folder.Write("a.txt", "Other words altogether.");
        folder.Write("c.txt", "The third text.");
        File.Delete(Path.Combine(folder.Files, "sub", "b.txt"));
        await SettledAsync(worker);
        await SettledAsync(worker);
        Assert.Equal("files/a.txt files/c.txt", await SourcesAsync());
        Assert.Equal(
            ["Added files/a.txt", "Added files/c.txt", "Added files/sub/b.txt", "Removed files/sub/b.txt", "Replaced files/a.txt"],
            seen.Select(s => $"{s.Stage} {s.Source}").Order(StringComparer.Ordinal));

        seen.Clear();
        await SettledAsync(worker);
        Assert.Empty(seen);
    }

    [Fact]
    public async Task A_file_is_not_read_before_it_is_left_alone()
    {
        using var worker = Worker();
        var path = folder.Write("a.txt", "Half of");
        File.SetLastWriteTimeUtc(path, time.GetUtcNow().UtcDateTime);
        var pause = await worker.LookAsync(CancellationToken.None);
        Assert.Empty(seen);
        Assert.InRange(pause, TimeSpan.FromSeconds(1), Settle);

        time.Move(TimeSpan.FromSeconds(1.5));
        folder.Write("a.txt", "Half of a text, and the other half.");
        File.SetLastWriteTimeUtc(path, time.GetUtcNow().UtcDateTime);
        time.Move(TimeSpan.FromSeconds(1));
        await worker.LookAsync(CancellationToken.None);
        Assert.Empty(seen);
        await SettledAsync(worker);
        Assert.Equal("Half of a text, and the other half.", (await folder.Store.GetChangesAsync(0, 5))[0].Paragraphs[0].Text);
    }

    [Fact]
    public async Task A_file_dated_in_the_future_is_read_when_it_stays_as_it_is()
    {
        using var worker = Worker();
        File.SetLastWriteTimeUtc(folder.Write("a.txt", "A text of tomorrow."), time.GetUtcNow().UtcDateTime.AddYears(1));
        await worker.LookAsync(CancellationToken.None);
        Assert.Empty(seen);
        await SettledAsync(worker);
        Assert.Single(seen);
    }

    [Fact]
    public async Task A_restarted_worker_repeats_nothing_and_finds_what_happened_meanwhile()
    {
        folder.Write("a.txt", "The first text.");
        folder.Write("b.txt", "The second text.");
        using (var worker = Worker())
        {
            await SettledAsync(worker);
        }

        File.Delete(Path.Combine(folder.Files, "a.txt"));
        folder.Write("c.txt", "The third text.");
        seen.Clear();
        using var next = Worker();
        await SettledAsync(next);
        await SettledAsync(next);
        Assert.Equal(["Added files/c.txt", "Removed files/a.txt", "Unchanged files/b.txt"], seen.Select(s => $"{s.Stage} {s.Source}").Order());
    }

    [Fact]
    public async Task What_other_ways_brought_into_the_store_is_left_alone()
    {
        await folder.Service.AddTextAsync("A text of another way.", "note");
        using var worker = Worker();
        await SettledAsync(worker);
        await SettledAsync(worker);
        Assert.Equal("note", await SourcesAsync());
    }

    [Fact]
    public async Task A_folder_that_is_missing_or_suddenly_empty_removes_nothing()
    {
        using var worker = Worker();
        for (var i = 0; i < 12; i++)
        {
            folder.Write($"{i}.txt", $"Text number {i}.");
        }

        await SettledAsync(worker);
        Directory.Move(folder.Files, folder.Files + "-unmounted");
        await SettledAsync(worker);
        await SettledAsync(worker);
        Assert.Equal(12, (await folder.Store.GetSourcesAsync(null)).Count);
        Directory.CreateDirectory(folder.Files);
        await SettledAsync(worker);
        await SettledAsync(worker);
        Assert.Equal(12, (await folder.Store.GetSourcesAsync(null)).Count);
        folder.Write("0.txt", "Text number 0.");
        await SettledAsync(worker);
        await SettledAsync(worker);
        Assert.Equal("files/0.txt", await SourcesAsync());
    }

    [Fact]
    public async Task An_archive_is_followed_inside()
    {
        using var worker = Worker();
        Zip("one.txt", "two.txt");
        await SettledAsync(worker);
        Assert.Equal("files/all.zip!/one.txt files/all.zip!/two.txt", await SourcesAsync());
        Zip("two.txt", "three.txt");
        await SettledAsync(worker);
        Assert.Equal("files/all.zip!/three.txt files/all.zip!/two.txt", await SourcesAsync());
        File.Delete(Path.Combine(folder.Files, "all.zip"));
        await SettledAsync(worker);
        await SettledAsync(worker);
        Assert.Equal("", await SourcesAsync());

        void Zip(params string[] names)
        {
            var path = Path.Combine(folder.Files, "all.zip");
            File.Delete(path);
            using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
            foreach (var name in names)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write($"The text of {name}.");
            }
        }
    }

    [Fact]
    public async Task A_bad_file_is_tried_once_and_again_when_it_changes_and_forgotten_when_it_goes()
    {
        using var worker = Worker();
        folder.Write("bad.txt", "");
        await SettledAsync(worker);
        await SettledAsync(worker);
        Assert.Equal("Failed files/bad.txt", Assert.Single(seen.Select(s => $"{s.Stage} {s.Source}")));
        var failure = (await folder.Store.FindFailuresAsync(["files/bad.txt"]))["files/bad.txt"];
        Assert.Equal((1, null, Path.Combine(folder.Files, "bad.txt")), (failure.Attempts, failure.RetryAt, failure.Path));

        folder.Write("bad.txt", " \n ");
        await SettledAsync(worker);
        Assert.Equal(2, (await folder.Store.FindFailuresAsync(["files/bad.txt"]))["files/bad.txt"].Attempts);
        File.Delete(Path.Combine(folder.Files, "bad.txt"));
        await SettledAsync(worker);
        Assert.Equal(0, (await folder.Store.GetFailuresAsync(new PageRequest(1))).TotalCount);
    }

    [Fact]
    public async Task A_failure_of_an_earlier_worker_is_forgotten_when_its_file_is_gone()
    {
        folder.Write("bad.txt", "");
        using (var worker = Worker())
        {
            await SettledAsync(worker);
        }

        File.Delete(Path.Combine(folder.Files, "bad.txt"));
        using var next = Worker();
        await SettledAsync(next);
        Assert.Equal(0, (await folder.Store.GetFailuresAsync(new PageRequest(1))).TotalCount);
    }

    [Fact]
    public async Task A_file_in_use_is_tried_again_with_growing_pauses()
    {
        using var worker = Worker();
        var path = folder.Write("locked.txt", "A text that somebody is using.");
        using (new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            await SettledAsync(worker);
            var first = (await folder.Store.FindFailuresAsync(["files/locked.txt"]))["files/locked.txt"];
            Assert.Equal(TimeSpan.FromSeconds(1), first.RetryAt - first.At);
            await SettledAsync(worker);
            var second = (await folder.Store.FindFailuresAsync(["files/locked.txt"]))["files/locked.txt"];
            Assert.Equal((2, TimeSpan.FromSeconds(2)), (second.Attempts, second.RetryAt - second.At));
        }

        time.Move(TimeSpan.FromMinutes(1));
        await SettledAsync(worker);
        Assert.Equal("files/locked.txt", await SourcesAsync());
        Assert.Equal(0, (await folder.Store.GetFailuresAsync(new PageRequest(1))).TotalCount);
    }

    [Fact]
    public async Task A_running_worker_follows_the_folder_by_itself_and_waits_out_a_busy_store()
    {
        await using var store = SqliteStore.Open(new SqliteStoreOptions(folder.Database) { BusyTimeout = TimeSpan.FromMilliseconds(50) });
        var added = new TaskCompletionSource();
        var options = Options with { Settle = TimeSpan.FromMilliseconds(1), Retries = new RetryPauses(TimeSpan.FromMilliseconds(20), TimeSpan.FromMilliseconds(50)), Rescan = TimeSpan.FromMinutes(10) };
        using var worker = new InboxWorker(
            new IngestService(store, IngestFolder.Authority, IngestFolder.Pipeline, new IngestOptions()), store, options, NullLogger<InboxWorker>.Instance,
            new Collector(seen, s => { if (s.Source == "files/late.txt") added.TrySetResult(); }));
        await store.ReplaceAuthorityAsync(IngestFolder.Authority);
        folder.Write("early.txt", "A text from before.");
        using (var other = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={folder.Database};Pooling=False"))
        {
            other.Open();
            using var command = other.CreateCommand();
            command.CommandText = "BEGIN IMMEDIATE";
            command.ExecuteNonQuery();
            await worker.StartAsync(CancellationToken.None);
            await Task.WhenAny(worker.FirstLook, Task.Delay(2500));
            Assert.False(worker.FirstLook.IsCompleted);
        }

        await worker.FirstLook.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Equal("files/early.txt", await SourcesAsync());
        // Found by the system's sign: the next look of its own is minutes away.
        folder.Write("late.txt", "A text from later.");
        await added.Task.WaitAsync(TimeSpan.FromSeconds(30));
        await worker.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task There_is_one_worker_a_store()
    {
        using var first = Worker();
        using var second = Worker();
        await first.StartAsync(CancellationToken.None);
        await first.FirstLook.WaitAsync(TimeSpan.FromSeconds(30));
        await second.StartAsync(CancellationToken.None);
        var error = await Assert.ThrowsAsync<StoreException>(() => second.FirstLook.WaitAsync(TimeSpan.FromSeconds(30)));
        Assert.Contains($"another worker keeps this store (process {Environment.ProcessId} on ", error.Message, StringComparison.Ordinal);
        await first.StopAsync(CancellationToken.None);

        using var third = Worker();
        await third.StartAsync(CancellationToken.None);
        await third.FirstLook.WaitAsync(TimeSpan.FromSeconds(30));
        await third.StopAsync(CancellationToken.None);
    }

    [Fact]
    public void Two_inboxes_of_one_name_are_refused()
    {
        var options = Options with { Folders = [folder.Files, folder.Files + "/../files"] };
        Assert.Throws<ArgumentException>(() => new InboxWorker(folder.Service, folder.Store, options, NullLogger<InboxWorker>.Instance));
    }

    private sealed class Collector(List<IngestProgress> seen, Action<IngestProgress>? also = null) : IProgress<IngestProgress>
    {
        public void Report(IngestProgress value)
        {
            lock (seen)
            {
                seen.Add(value);
            }

            also?.Invoke(value);
        }
    }
}
