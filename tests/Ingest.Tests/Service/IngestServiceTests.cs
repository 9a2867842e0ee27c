using System.IO.Compression;
using System.Text;
using KnowledgeGraph.Ingest.Reading;
using KnowledgeGraph.Ingest.Service;
using KnowledgeGraph.Model;
using KnowledgeGraph.Store;
using KnowledgeGraph.Store.Tests.Contract;

namespace KnowledgeGraph.Ingest.Tests.Service;

public sealed class IngestServiceTests
{
    [Fact]
    public async Task A_folder_goes_in_whole_and_a_second_time_changes_nothing()
    {
        await using var folder = new IngestFolder();
        folder.Write("a.txt", "The Working Group notes the report.");
        folder.Write("deep/er/b.txt", "The Working Group requests a study.");
        var seen = new List<IngestProgress>();

        var report = await folder.AddAsync(new Collector(seen));

        Assert.Equal((2, 2, 2, 0), (report.Counts.Done, report.Counts.Total, report.Counts.Added, report.Counts.Failed));
        Assert.Equal(["files/a.txt", "files/deep/er/b.txt"], (await folder.Store.GetSourcesAsync(null)).Keys);
        Assert.Equal([1, 2], seen.Select(s => s.Counts.Done));
        Assert.All(seen, s => Assert.NotNull(s.Document));

        var again = await folder.AddAsync();
        Assert.Equal((2, 2, 0), (again.Counts.Done, again.Counts.Unchanged, again.Counts.Added));
    }

    [Fact]
    public async Task Changed_content_replaces_and_the_provenance_is_kept()
    {
        await using var folder = new IngestFolder();
        folder.Write("a.txt", "One.");
        await folder.AddAsync();
        folder.Write("a.txt", "Another text.");
        Assert.Equal(1, (await folder.AddAsync()).Counts.Replaced);
        var document = Assert.Single((await folder.Store.FindDocumentsAsync(new DocumentQuery(), new PageRequest(5))).Nodes).Node;
        Assert.Equal(new Provenance(13, "text", IngestRules.Version), document.Provenance);
        using var original = new OriginalFiles(folder.Originals).Open(document.Document.Hash);
        Assert.Equal("Another text.", new StreamReader(original!).ReadToEnd());
    }

    [Fact]
    public async Task Hidden_files_unfinished_downloads_and_links_are_passed_over()
    {
        await using var folder = new IngestFolder();
        folder.Write("a.txt", "One text.");
        folder.Write(".hidden", "No.");
        folder.Write(".git/b.txt", "No.");
        folder.Write("c.pdf.part", "No.");
        folder.Write("d.txt~", "No.");
        var outside = Path.Combine(Path.GetDirectoryName(folder.Files)!, "outside.txt");
        await File.WriteAllTextAsync(outside, "Out of the folder.");
        File.CreateSymbolicLink(Path.Combine(folder.Files, "link.txt"), outside);
        Directory.CreateSymbolicLink(Path.Combine(folder.Files, "circle"), folder.Files);
        Assert.Equal(1, (await folder.AddAsync()).Counts.Total);
    }

    [Fact]
    public async Task Bad_files_fail_alone_with_a_reason_that_names_no_path_of_the_machine()
    {
        await using var folder = new IngestFolder();
        folder.Write("good.txt", "One text.");
        folder.Write("empty.txt", "");
        folder.Write("binary.txt", [.. Enumerable.Range(0, 4000).Select(i => (byte)(i % 7))]);
        folder.Write("picture.png", [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0]);
        folder.Write("broken.zip", [(byte)'P', (byte)'K', 3, 4, 1, 2, 3]);
        folder.Write("name\nwith\tcontrols.txt", "");

        var report = await folder.AddAsync();

        Assert.Equal((6, 1, 5), (report.Counts.Done, report.Counts.Added, report.Counts.Failed));
        Assert.Equal(
            ["files/binary.txt", "files/broken.zip", "files/empty.txt", "files/name_with_controls.txt", "files/picture.png"],
            report.Failures.Select(f => f.Source));
        Assert.All(report.Failures, f => Assert.DoesNotContain(Path.GetTempPath(), f.Reason, StringComparison.Ordinal));
        Assert.Equal("files/empty.txt: holds no text (0 letters or digits); check that the file was copied completely.", report.Failures[2].Reason);
        var noted = await folder.Store.GetFailuresAsync(new PageRequest(10));
        Assert.Equal(5, noted.TotalCount);
        Assert.All(noted.Nodes, n => Assert.Equal(("read", 1), (n.Node.Stage, n.Node.Attempts)));
    }

    [Fact]
    public async Task A_failure_counts_its_attempts_and_goes_when_the_file_is_mended()
    {
        await using var folder = new IngestFolder();
        folder.Write("a.txt", "");
        await folder.AddAsync();
        await folder.AddAsync();
        Assert.Equal(2, (await folder.Store.FindFailuresAsync(["files/a.txt"]))["files/a.txt"].Attempts);
        folder.Write("a.txt", "Mended.");
        await folder.AddAsync();
        Assert.Equal(0, (await folder.Store.GetFailuresAsync(new PageRequest(1))).TotalCount);
    }

    [Fact]
    public async Task A_path_that_does_not_exist_is_a_failure_beside_the_others()
    {
        await using var folder = new IngestFolder();
        folder.Write("a.txt", "One text.");
        var missing = Path.Combine(folder.Files, "nowhere");
        var report = await folder.Service.AddAsync([missing, folder.Files]);
        Assert.Equal($"{missing}: there is no such file or folder; check the name.", Assert.Single(report.Failures).Reason);
        Assert.Equal(1, report.Counts.Added);
    }

    [Fact]
    public async Task Two_files_of_one_name_in_two_folders_are_not_taken_for_one()
    {
        await using var folder = new IngestFolder();
        folder.Write("x/in/a.txt", "One text.");
        folder.Write("y/in/a.txt", "Another text.");
        var report = await folder.Service.AddAsync([Path.Combine(folder.Files, "x", "in"), Path.Combine(folder.Files, "y", "in")]);
        Assert.Contains("has the same name under its folder", Assert.Single(report.Failures).Reason, StringComparison.Ordinal);
        Assert.Equal(1, report.Counts.Added);
    }

    [Fact]
    public async Task An_archives_files_are_documents_of_their_own()
    {
        await using var folder = new IngestFolder();
        using (var zip = ZipFile.Open(Path.Combine(folder.Files, "all.zip"), ZipArchiveMode.Create))
        {
            foreach (var (name, text) in new[] { ("one.txt", "The first text."), ("sub/two.txt", "The second text."), ("bad.txt", "") })
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write(text);
            }
        }

        var report = await folder.AddAsync();

        Assert.Equal((3, 3, 2, 1), (report.Counts.Done, report.Counts.Total, report.Counts.Added, report.Counts.Failed));
        Assert.Equal(["files/all.zip!/one.txt", "files/all.zip!/sub/two.txt"], (await folder.Store.GetSourcesAsync(null)).Keys);
        Assert.Equal(2, (await folder.AddAsync()).Counts.Unchanged);
    }

    [Fact]
    public async Task Files_over_the_limit_are_not_read()
    {
        await using var folder = new IngestFolder(new IngestOptions { Limits = new ReadingLimits { MaxBytes = 1000 } });
        folder.Write("large.txt", new string('x', 1001));
        Assert.Equal("files/large.txt: has 1001 bytes, the limit is 1000; split the file or raise the limit maxBytes.", Assert.Single((await folder.AddAsync()).Failures).Reason);
    }

    [Fact]
    public async Task Text_is_added_replaced_and_unchanged()
    {
        await using var folder = new IngestFolder();
        var hints = new GivenFields("A title of its giver", null, new DateOnly(2024, 5, 6));
        var added = await folder.Service.AddTextAsync("Some words.", "note", hints);
        Assert.Equal(StoreOutcome.Added, added.Outcome);
        Assert.Equal(StoreOutcome.Unchanged, (await folder.Service.AddTextAsync("Some words.", "note", hints)).Outcome);
        var replaced = await folder.Service.AddTextAsync("Other words.", "note", hints);
        Assert.Equal(StoreOutcome.Replaced, replaced.Outcome);
        var document = (await folder.Store.GetDocumentsAsync([replaced.Id]))[replaced.Id].Document;
        Assert.Equal(("A title of its giver", new DateOnly(2024, 5, 6), "text/plain"), (document.Title, document.Date, document.MediaType));
        var named = await folder.Service.AddTextAsync("The words of a working paper on marking.", "paper", new GivenFields(null, "CTOC/COP/WG.6/2012/4", null));
        Assert.Equal("doc:CTOC/COP/WG.6/2012/4@en", named.Id.ToString());
        var error = await Assert.ThrowsAsync<UnreadableFileException>(() => folder.Service.AddTextAsync(" \n", "note"));
        Assert.Equal("note: the text is empty; give at least one word.", error.Message);
    }

    [Fact]
    public async Task A_cancelled_run_keeps_what_it_reported_and_goes_on_later()
    {
        await using var folder = new IngestFolder(new IngestOptions { BatchSize = 1, Workers = 2 });
        for (var i = 0; i < 40; i++)
        {
            folder.Write($"{i}.txt", $"Text number {i}.");
        }

        using var cancellation = new CancellationTokenSource();
        var seen = new List<IngestProgress>();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => folder.Service.AddAsync([folder.Files], new Collector(seen, s => s.Counts.Done == 5 ? cancellation : null), cancellation.Token));
        Assert.Equal(seen.Count, (await folder.Store.GetSourcesAsync(null)).Count);
        var report = await folder.AddAsync();
        Assert.Equal((40, 40), (report.Counts.Done, report.Counts.Added + report.Counts.Unchanged));
        Assert.Equal(seen.Count, report.Counts.Unchanged);
    }

    [Fact]
    public async Task What_other_rules_have_read_is_read_again_from_its_original()
    {
        await using var folder = new IngestFolder();
        folder.Write("a.txt", "The first text.");
        folder.Write("b.txt", "The second text.");
        await folder.AddAsync();
        var given = new GivenFields("A given title", "A/C.1/80/L.1", null);
        await folder.Service.AddTextAsync("<html> is how web pages begin.", "note", given);
        var before = await GraphDump.OfAsync(folder.Store, folder.Store);
        Assert.Equal(0, (await folder.Service.RebuildAsync(all: false)).Counts.Done);
        Assert.Equal((3, 3), Counts(await folder.Service.RebuildAsync(all: true)));

        foreach (var change in await folder.Store.GetChangesAsync(0, 10))
        {
            // As if older rules had found other words, and nothing else.
            var document = change.Document!;
            await folder.Store.ReplaceAsync(new ExtractedDocument(document.Document, [change.Paragraphs[0] with { Text = "Other words." }], [], [])
            {
                Provenance = document.Provenance with { Rules = "old" },
            });
        }

        folder.Write("a.txt", "The file is not what counts.");
        var report = await folder.Service.RebuildAsync(all: false);
        Assert.Equal((3, 3), (report.Counts.Done, report.Counts.Replaced));
        Assert.Equal(before, await GraphDump.OfAsync(folder.Store, folder.Store));

        static (int, int) Counts(IngestReport report) => (report.Counts.Done, report.Counts.Unchanged);
    }

    [Fact]
    public async Task What_has_no_original_or_a_damaged_one_stays_as_it_is_and_is_said()
    {
        await using var folder = new IngestFolder();
        folder.Write("a.txt", "The first text.");
        folder.Write("b.txt", "The second text.");
        await folder.AddAsync();
        var held = await folder.Store.GetSourcesAsync(null);
        new OriginalFiles(folder.Originals).Delete(held["files/a.txt"].Hash);
        var damaged = held["files/b.txt"].Hash;
        await File.WriteAllTextAsync(Path.Combine(folder.Originals, damaged[..2], damaged), "Something else.");

        var report = await folder.Service.RebuildAsync(all: true);

        Assert.Equal(
            ["files/a.txt: its original was not kept; add the file again to have it read by the present rules.", $"files/b.txt: the kept original is not what it was ({damaged[..12]}…); add the file again."],
            report.Failures.Select(f => f.Reason));
        Assert.Equal(2, (await folder.Store.GetStatisticsAsync()).Documents);
        Assert.Equal(
            [$"source files/a.txt: its original is not kept", $"original {damaged}: its content is not what it was"],
            await OriginalCheck.RunAsync(folder.Store, folder.Originals, CancellationToken.None));
    }

    [Fact]
    public async Task Originals_go_with_the_last_document_that_holds_them()
    {
        var time = new ManualTime();
        await using var folder = new IngestFolder(time: time);
        folder.Write("a.txt", "The same text.");
        folder.Write("b.txt", "The same text.");
        folder.Write("c.txt", "Another text.");
        await folder.AddAsync();
        var originals = new OriginalFiles(folder.Originals);
        Assert.Equal(2, originals.Hashes().Count());
        Assert.Equal(1, await folder.Service.RemoveAsync(["files/a.txt"]));
        Assert.Equal(2, originals.Hashes().Count());
        await folder.Service.RemoveAsync(["files/b.txt"]);
        File.Delete(Path.Combine(folder.Files, "a.txt"));
        File.Delete(Path.Combine(folder.Files, "b.txt"));
        Assert.Single(originals.Hashes());

        folder.Write("c.txt", "The third text, in place of another.");
        await folder.AddAsync();
        Assert.Equal(0, await folder.Service.SweepOriginalsAsync());
        time.Move(TimeSpan.FromHours(1));
        Assert.Equal(1, await folder.Service.SweepOriginalsAsync());
        Assert.Equal((await folder.Store.GetSourcesAsync(null))["files/c.txt"].Hash, Assert.Single(originals.Hashes()));
    }

    [Fact]
    public void Originals_are_found_by_hash_and_by_nothing_else()
    {
        var originals = new OriginalFiles(Path.GetTempPath());
        Assert.Null(originals.Open("../../../../etc/passwd"));
        Assert.Null(originals.Open(""));
        Assert.Null(originals.Open(new string('a', 64)));
    }

    [Fact]
    public async Task A_failed_file_is_tried_again_where_it_is()
    {
        await using var folder = new IngestFolder();
        folder.Write("a.txt", "");
        folder.Write("b.txt", "");
        await folder.AddAsync();
        folder.Write("a.txt", "Mended.");
        Assert.Equal(1, (await folder.Service.RetryAsync(["files/b.txt"])).Counts.Failed);
        var report = await folder.Service.RetryAsync([]);
        Assert.Equal((2, 1, 1), (report.Counts.Done, report.Counts.Added, report.Counts.Failed));
        Assert.Equal(3, (await folder.Store.FindFailuresAsync(["files/b.txt"]))["files/b.txt"].Attempts);
    }

    [Fact]
    public async Task A_file_of_one_endless_line_is_refused_with_the_limit()
    {
        await using var folder = new IngestFolder();
        folder.Write("line.txt", string.Concat(Enumerable.Repeat("Recalling its resolution 1 (1946), ", 20_000)));
        folder.Write("lines.txt", string.Concat(Enumerable.Repeat("Recalling its resolution 1 (1946)\n", 20_000)));
        Assert.All(
            (await folder.AddAsync()).Failures,
            f => Assert.Matches("^files/lines?\\.txt: paragraph \\d+ has \\d+ characters, the limit is 500000; ", f.Reason));
    }

    [Fact]
    public async Task A_file_that_takes_too_long_fails_with_the_limit()
    {
        await using var folder = new IngestFolder(new IngestOptions { Limits = new ReadingLimits { MaxDuration = TimeSpan.FromMilliseconds(1) } });
        folder.Write("slow.txt", string.Concat(Enumerable.Repeat("Recalling its resolution 1 (1946) and its resolution 2 (1946).\n\n", 20_000)));
        Assert.Equal("files/slow.txt: took longer than 0 seconds, the limit; split the file or raise the limit maxSeconds.", Assert.Single((await folder.AddAsync()).Failures).Reason);
    }

    [Fact]
    public async Task Trouble_with_the_store_ends_the_run()
    {
        await using var folder = new IngestFolder();
        folder.Write("a.txt", "One text.");
        await folder.AddAsync();
        await using var full = Store.Sqlite.SqliteStore.Open(new Store.Sqlite.SqliteStoreOptions(folder.Database) { MaxBytes = 8192 * 20 });
        var service = new IngestService(full, IngestFolder.Authority, IngestFolder.Pipeline, new IngestOptions());
        var text = new StringBuilder();
        for (var i = 0; i < 20_000; i++)
        {
            text.Append("Paragraph ").Append(i).Append(" of a long text.\n\n");
        }

        folder.Write("b.txt", text.ToString());
        var error = await Assert.ThrowsAsync<StoreException>(() => service.AddAsync([folder.Files]));
        Assert.Equal((StoreFault.Full, true), (error.Fault, error.MayPass));
        Assert.Equal(["files/a.txt"], (await folder.Store.GetSourcesAsync(null)).Keys);
        // With space again, the same call succeeds.
        Assert.Equal((1, 1), ((await folder.AddAsync()).Counts.Added, (await folder.AddAsync()).Counts.Unchanged - 1));
    }

    private sealed class Collector(List<IngestProgress> seen, Func<IngestProgress, CancellationTokenSource?>? cancel = null) : IProgress<IngestProgress>
    {
        public void Report(IngestProgress value)
        {
            seen.Add(value);
            cancel?.Invoke(value)?.Cancel();
        }
    }
}
