using System.Diagnostics;
using System.Globalization;
using KnowledgeGraph.Ingest.Service;
using KnowledgeGraph.Ingest.Tests.Service;
using KnowledgeGraph.Store.Sqlite;
using KnowledgeGraph.Store.Tests.Contract;
using Xunit.Abstractions;

namespace KnowledgeGraph.Ingest.Tests.Worker;

/// <summary>The worker, killed by SIGKILL at moments of a seeded choice while files come, change and go.</summary>
public sealed class KillTests(ITestOutputHelper output)
{
    /// <summary>How often it is killed; <c>KG_KILLS=100</c> for a long run.</summary>
    private static readonly int Kills = Environment.GetEnvironmentVariable("KG_KILLS") is { Length: > 0 } n ? int.Parse(n, CultureInfo.InvariantCulture) : 6;

    [Fact]
    public async Task Whenever_it_is_killed_nothing_is_lost_and_nothing_is_twice()
    {
        var root = Directory.CreateTempSubdirectory("kill-").FullName;
        try
        {
            var inbox = Directory.CreateDirectory(Path.Combine(root, "inbox")).FullName;
            var database = Path.Combine(root, "graph.db");
            var random = new Random(7);
            for (var i = 0; i < 800; i++)
            {
                Write(inbox, i, 0);
            }

            var accepted = new HashSet<string>();
            for (var kill = 1; kill <= Kills; kill++)
            {
                using (var worker = Start(inbox, database))
                {
                    await MomentAsync(worker, random);
                    Assert.False(worker.HasExited, "The worker ended by itself.");
                    worker.Kill();
                    await worker.WaitForExitAsync();
                }

                // What a reader saw accepted is there after the next start, unless its file went.
                await using var store = SqliteStore.Open(new SqliteStoreOptions(database));
                var sources = (await store.GetSourcesAsync(null)).Keys.ToHashSet();
                Assert.Subset(sources, accepted.Where(s => File.Exists(Path.Combine(root, s))).ToHashSet());
                output.WriteLine($"kill {kill}: {sources.Count} documents, change {await store.GetLastSequenceAsync()}");
                accepted = sources;
                for (var change = 0; change < 60; change++)
                {
                    var i = random.Next(900);
                    if (random.Next(4) == 0)
                    {
                        File.Delete(Path.Combine(inbox, $"{i}.txt"));
                    }
                    else
                    {
                        Write(inbox, i, kill);
                    }
                }
            }

            Assert.Equal(await UndisturbedAsync(inbox, Path.Combine(root, "undisturbed.db")), await FinishedAsync(inbox, database));
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    /// <summary>Sometimes any moment of the start, mostly one soon after it has begun to change the store.</summary>
    private static async Task MomentAsync(Process worker, Random random)
    {
        if (random.Next(5) == 0)
        {
            await Task.Delay(random.Next(1500));
            return;
        }

        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        try
        {
            while (await worker.StandardOutput.ReadLineAsync(patience.Token) is { } line && line.Contains("\"unchanged\"", StringComparison.Ordinal))
            {
            }
        }
        catch (OperationCanceledException)
        {
            // It has nothing to do; then this is as good a moment as any.
        }

        await Task.Delay(random.Next(300));
    }

    private static void Write(string inbox, int i, int version) => File.WriteAllText(
        Path.Combine(inbox, $"{i}.txt"),
        // Every third shares its number with another source, so that claims are settled again and again.
        $"Resolution {1000 + (i - (i % 3 == 2 ? 1 : 0))} (1990)\nof 5 June 1990\n\nThe Security Council,\n\nRecalling its resolution {1000 + (i * 7 % 800)} (1990),\n\n"
        + $"1. Calls upon all States to report on matter {version};\n\n2. Decides to remain seized of matter {i}.\n");

    private static Process Start(string inbox, string database) => Process.Start(new ProcessStartInfo(
        "dotnet", [typeof(IngestService).Assembly.Location, "watch", inbox, "--database", database, "--settle", "0.01", "--rescan", "0.2", "--no-originals", "--json"])
    {
        RedirectStandardOutput = true,
    })!;

    private static async Task<string> UndisturbedAsync(string inbox, string database)
    {
        await using var store = SqliteStore.Open(new SqliteStoreOptions(database));
        var report = await new IngestService(store, IngestFolder.Authority, IngestFolder.Pipeline, new IngestOptions()).AddAsync([inbox]);
        Assert.Equal(0, report.Counts.Failed);
        return await GraphDump.OfAsync(store, store);
    }

    /// <summary>What the store holds once a worker has been let finish.</summary>
    private static async Task<string> FinishedAsync(string inbox, string database)
    {
        await using var store = SqliteStore.Open(new SqliteStoreOptions(database));
        using var worker = new Ingest.Worker.InboxWorker(
            new IngestService(store, IngestFolder.Authority, IngestFolder.Pipeline, new IngestOptions()),
            store,
            new Ingest.Worker.WorkerOptions { Folders = [inbox], LockFile = database + ".lock", Settle = TimeSpan.FromMilliseconds(1) },
            Microsoft.Extensions.Logging.Abstractions.NullLogger<Ingest.Worker.InboxWorker>.Instance);
        for (var idle = 0; idle < 3;)
        {
            idle = await worker.LookAsync(CancellationToken.None) > TimeSpan.FromSeconds(1) ? idle + 1 : 0;
        }

        Assert.Empty(await store.VerifyAsync());
        return await GraphDump.OfAsync(store, store);
    }
}
