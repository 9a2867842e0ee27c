using KnowledgeGraph.Search.Tests.Support;

namespace KnowledgeGraph.Search.Tests;

/// <summary>Whatever happens to the files, the index and the store agree after the next catching up.</summary>
public sealed class RecoveryTests
{
    [Fact]
    public async Task Killed_between_any_two_file_operations_it_agrees_with_the_store_after_the_restart()
    {
        for (var survive = 0; ; survive++)
        {
            await using var index = new IndexFixture(new SearchIndexOptions { MergeInBackground = false, ParagraphsPerSegment = 30, MergeFactor = 2 });
            var random = new Random(survive);
            DifferentialTests.Change(index.Store, random, 20);
            await index.Index.CatchUpAsync();
            await index.Index.DisposeAsync();

            var left = survive;
            var killed = false;
            var victim = index.Open(operation =>
            {
                if (left-- <= 0)
                {
                    killed = true;
                    throw new KilledException(operation);
                }
            });
            try
            {
                DifferentialTests.Change(index.Store, random, 20);
                await victim.CatchUpAsync();
                victim.Writer.MergeToOne();
                index.Store.Remove(3);
                await victim.CatchUpAsync();
            }
            catch (KilledException)
            {
                // As a process that ends here: nothing else is written.
            }

            await DisposeQuietlyAsync(victim);
            await index.ReopenAsync();
            await AssertAgreesAsync(index, $"killed after {survive} operations");
            if (!killed)
            {
                Assert.True(survive > 10);
                return;
            }
        }
    }

    [Theory]
    [InlineData("cut")]
    [InlineData("one byte")]
    [InlineData("empty")]
    [InlineData("missing")]
    public async Task Damaged_files_are_noticed_and_the_index_is_made_anew(string damage)
    {
        await using var probe = await FilledAsync();
        var files = Directory.GetFiles(probe.Path).Length;
        for (var f = 0; f < files; f++)
        {
            await using var index = await FilledAsync();
            await index.Index.DisposeAsync();
            var path = Directory.GetFiles(index.Path).Order(StringComparer.Ordinal).ElementAt(f);
            var bytes = File.ReadAllBytes(path);
            for (var place = 1; place < 12; place++)
            {
                var at = (int)((long)bytes.Length * place / 12);
                switch (damage)
                {
                    case "cut":
                        File.WriteAllBytes(path, bytes[..at]);
                        break;
                    case "one byte":
                        var other = bytes.ToArray();
                        other[at] ^= 0x40;
                        File.WriteAllBytes(path, other);
                        break;
                    case "empty":
                        File.WriteAllBytes(path, []);
                        break;
                    default:
                        File.Delete(path);
                        break;
                }

                await index.ReopenAsync();
                await AssertAgreesAsync(index, $"{damage} {Path.GetFileName(path)} at {at}");
                await index.Index.DisposeAsync();
                path = Directory.GetFiles(index.Path).Order(StringComparer.Ordinal).ElementAtOrDefault(f) ?? path;
                bytes = File.ReadAllBytes(path);
            }

            await index.ReopenAsync();
        }
    }

    [Fact]
    public async Task Another_store_is_followed_from_its_start()
    {
        await using var index = await FilledAsync();
        await index.Index.DisposeAsync();
        var other = new MemoryStore { Identity = "another" };
        DifferentialTests.Change(other, new Random(99), 60);
        index.Use(other);
        await index.ReopenAsync();
        await AssertAgreesAsync(index, "another store");
    }

    [Fact]
    public async Task An_older_copy_of_the_store_is_followed_from_its_start()
    {
        await using var index = await FilledAsync();
        await index.Index.DisposeAsync();
        var older = new MemoryStore();
        DifferentialTests.Change(older, new Random(98), 5);
        index.Use(older);
        await index.ReopenAsync();
        await AssertAgreesAsync(index, "an older copy");
    }

    [Fact]
    public async Task Unknown_files_in_the_folder_stay()
    {
        await using var index = await FilledAsync();
        await index.Index.DisposeAsync();
        var note = Path.Combine(index.Path, "note.txt");
        File.WriteAllText(note, "kept");
        File.WriteAllText(Path.Combine(index.Path, "ffffffff.segment"), "left by a process that was killed");
        await index.ReopenAsync();
        Assert.True(File.Exists(note));
        Assert.False(File.Exists(Path.Combine(index.Path, "ffffffff.segment")));
        await AssertAgreesAsync(index, "unknown files");
    }

    [Fact]
    public async Task Merges_in_the_background_lose_nothing_beside_changes_and_readers()
    {
        await using var index = new IndexFixture(new SearchIndexOptions { MergeInBackground = true, MergeFactor = 3, ParagraphsPerSegment = 40 });
        var random = new Random(5);
        using var stop = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                var answer = await index.SearchAsync("marking the treaty", first: 20);
                Assert.Equal(answer.Hits.Nodes.Count, Math.Min(20, answer.Hits.TotalCount));
                await index.Index.GetFacetAsync(new SearchRequest("the", null, SearchOrder.Relevance, new Store.PageRequest(1)), Facet.Entity, 10);
                await index.Index.SuggestAsync("ma", 5);
            }
        })).ToArray();
        for (var round = 0; round < 40; round++)
        {
            DifferentialTests.Change(index.Store, random, 6);
            await index.Index.CatchUpAsync();
        }

        await stop.CancelAsync();
        await Task.WhenAll(readers);
        await index.Index.Writer.MergesAsync();
        await AssertAgreesAsync(index, "after merges");
        Assert.InRange(Directory.GetFiles(index.Path, "*.segment").Length, 1, 12);
    }

    private static async Task<IndexFixture> FilledAsync()
    {
        var index = new IndexFixture(new SearchIndexOptions { MergeInBackground = false, ParagraphsPerSegment = 60 });
        DifferentialTests.Change(index.Store, new Random(7), 40);
        await index.Index.CatchUpAsync();
        return index;
    }

    private static async Task AssertAgreesAsync(IndexFixture index, string where)
    {
        Assert.Equal(await index.Store.GetLastSequenceAsync(), await index.Index.CatchUpAsync());
        var truth = new BruteForce(index.Store, index.Graph);
        await DifferentialTests.CompareAsync(index, truth, "", _ => true, null, where);
        await DifferentialTests.CompareAsync(index, truth, "marking", r => r.HasWord("marking"), null, where);
        await DifferentialTests.CompareAsync(index, truth, "\"of the\"", r => r.HasPhrase("of", "the"), null, where);
    }

    private static async Task DisposeQuietlyAsync(SearchIndex index)
    {
        try
        {
            await index.DisposeAsync();
        }
        catch (KilledException)
        {
            // Deleting files when the last reader is gone is a file operation too.
        }
    }

    private sealed class KilledException(string operation) : Exception("Killed before: " + operation);
}
