using System.Diagnostics;
using System.Globalization;
using KnowledgeGraph.Model;
using KnowledgeGraph.Search;
using KnowledgeGraph.Store;

namespace KnowledgeGraph.Benchmarks.Search;

/// <summary>Builds an index of a generated corpus, and measures building, size, queries, and readers beside an ingest.</summary>
internal static class SearchBenchmark
{
    private const int Repeats = 60;

    private static string? only;

    /// <summary>Before a measurement, so that compiled code is what a server runs after its first minute.</summary>
    private const int WarmUp = 80;

    internal static async Task<int> RunAsync(string[] arguments)
    {
        if (arguments.Length == 0 || !int.TryParse(arguments[0], NumberStyles.None, CultureInfo.InvariantCulture, out var paragraphs))
        {
            Console.Error.WriteLine("usage: search PARAGRAPHS [--seed N] [--folder F] [--readers N] [--only PART-OF-A-NAME, on a folder that is kept]");
            return 2;
        }

        var seed = int.Parse(OptionOf(arguments, "--seed") ?? "1", CultureInfo.InvariantCulture);
        var readers = int.Parse(OptionOf(arguments, "--readers") ?? "10", CultureInfo.InvariantCulture);
        var folder = OptionOf(arguments, "--folder") ?? Path.Combine(Path.GetTempPath(), $"kg-bench-{paragraphs}-{seed}");
        var corpus = new GeneratedCorpus(seed);
        var store = new GeneratedStore(corpus, paragraphs / GeneratedCorpus.ParagraphsPerDocument);
        only = OptionOf(arguments, "--only");
        if (only is null && Directory.Exists(folder))
        {
            Directory.Delete(folder, true);
        }

        await using var index = SearchIndex.Open(folder, store, new DispatchGraph(), new Authority([]), new SearchIndexOptions());
        if (index.AppliedSequence < store.Documents)
        {
            await BuildAsync(index, store, folder, paragraphs);
        }

        await QueriesAsync(index, corpus);
        if (only is not null)
        {
            return 0;
        }

        if (readers > 0)
        {
            await ReadersAsync(index, store, corpus, readers);
        }

        await index.DisposeAsync();
        Directory.Delete(folder, true);
        return 0;
    }

    private static async Task BuildAsync(SearchIndex index, GeneratedStore store, string folder, int paragraphs)
    {
        var processor = Process.GetCurrentProcess().TotalProcessorTime;
        var watch = Stopwatch.StartNew();
        await index.CatchUpAsync();
        var building = watch.Elapsed - store.Making;
        processor = Process.GetCurrentProcess().TotalProcessorTime - processor;
        Say("paragraphs", $"{paragraphs:n0}");
        Say("index built", $"{building.TotalSeconds:0.0} s", $"{paragraphs / building.TotalSeconds:n0} paragraphs/s", $"processor {processor.TotalSeconds:0.0} s, with making the corpus in {store.Making.TotalSeconds:0.0} s");
        watch.Restart();
        await index.Writer.MergesAsync();
        Say("merges went on for", $"{watch.Elapsed.TotalSeconds:0.0} s");
        Say("size, segments", $"{SizeOf(folder):0.0} MB", $"{Directory.GetFiles(folder, "*.segment").Length} segments");
        watch.Restart();
        index.Writer.MergeToOne();
        var snapshot = index.Writer.Acquire();
        foreach (var (name, length) in snapshot.Segments.SelectMany(s => s.Reader.Sizes).OrderByDescending(s => s.Length).Take(6))
        {
            Say("of it, " + name, $"{length / 1e6:0.0} MB");
        }

        snapshot.Release();
        Say("size, one segment", $"{SizeOf(folder):0.0} MB", $"merged in {watch.Elapsed.TotalSeconds:0.0} s");
    }

    private static async Task QueriesAsync(SearchIndex index, GeneratedCorpus corpus)
    {
        var w = corpus.Words;
        await MeasureAsync("most common word", index, _ => Request(w[0]));
        await MeasureAsync("three words OR", index, i => Request($"{w[0]} {w[1 + (i % 7)]} {w[8 + (i % 20)]}"));
        await MeasureAsync("three words AND", index, i => Request($"{w[0]} AND {w[1 + (i % 7)]} AND {w[8 + (i % 20)]}"));
        await MeasureAsync("phrase of two common words", index, i => Request($"\"{w[0]} {w[1 + (i % 3)]}\""));
        await MeasureAsync("prefix", index, i => Request(w[3_000 + i][..3] + "*"));
        await MeasureAsync("five words of a question", index, i => Request($"{w[40 + i]} {w[400 + i]} {w[900 + i]} {w[2_000 + i]} {w[9_000 + i]}"));
        await MeasureAsync("rare word", index, i => Request(w[20_000 + i]));
        await MeasureAsync("misspelt word", index, i => Request(Misspelt(w[2_000 + (i * 7)])));
        await MeasureAsync("filter alone, by date", index, i => new SearchRequest(null, Filter(i), SearchOrder.DateDescending, new PageRequest(20)));
        await MeasureAsync("words and filter, seven facets", index, Combined, facets: true);
        await MeasureSuggestAsync(index, corpus);

        SearchRequest Combined(int i) => new($"{w[i % 30]} {w[100 + i]} {w[1_000 + i]}", Filter(i), SearchOrder.Relevance, new PageRequest(20));
    }

    private static SearchRequest Request(string text) => new(text, null, SearchOrder.Relevance, new PageRequest(20));

    private static ParagraphFilter Filter(int i) => new()
    {
        YearFrom = 1950 + (i % 40),
        Verbs = ["urge", "request", "recall"],
        Mentions = new MentionCondition { None = [EntityId.Parse("res:sc/0")] },
    };

    private static string Misspelt(string word) => word.Length < 5 ? word : string.Concat(word.AsSpan(0, 2), word.AsSpan(3, 1), word.AsSpan(2, 1), word.AsSpan(4));

    private static async Task MeasureAsync(string name, SearchIndex index, Func<int, SearchRequest> request, bool facets = false)
    {
        if (only is not null && !name.Contains(only, StringComparison.Ordinal))
        {
            return;
        }

        var times = new List<double>();
        long hits = 0;
        var before = TimeSpan.Zero;
        for (var i = -WarmUp; i < Repeats; i++)
        {
            if (i == -WarmUp / 2)
            {
                await Task.Delay(200);
            }

            if (i == 0)
            {
                before = Process.GetCurrentProcess().TotalProcessorTime;
            }

            var asked = request(Math.Abs(i) % Repeats);
            // A cached set of matches would measure the cache: each repeat is another text.
            asked = asked with { Text = asked.Text is null ? null : asked.Text + new string(' ', i + WarmUp + 1) };
            var watch = Stopwatch.StartNew();
            var answer = await index.SearchAsync(asked);
            if (facets)
            {
                foreach (var facet in Enum.GetValues<Facet>())
                {
                    await index.GetFacetAsync(asked, facet, 20);
                }
            }

            if (i >= 0)
            {
                times.Add(watch.Elapsed.TotalMilliseconds);
                hits += answer.Hits.TotalCount;
            }
        }

        var processor = (Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds / Repeats;
        times.Sort();
        Say(name, $"{times[times.Count / 2]:0.00} ms", $"p95 {times[(int)(times.Count * 0.95)]:0.00} ms", $"processor {processor:0.00} ms", $"{hits / Repeats:n0} hits");
    }

    private static async Task MeasureSuggestAsync(SearchIndex index, GeneratedCorpus corpus)
    {
        var times = new List<double>();
        for (var i = -WarmUp; i < Repeats; i++)
        {
            var word = corpus.Words[Math.Abs(i) % Repeats * 13];
            var watch = Stopwatch.StartNew();
            await index.SuggestAsync(word[..Math.Min(word.Length, 1 + (Math.Abs(i) % 4))], 10);
            if (i >= 0)
            {
                times.Add(watch.Elapsed.TotalMilliseconds);
            }
        }

        times.Sort();
        Say("suggestions", $"{times[times.Count / 2]:0.00} ms", $"p95 {times[(int)(times.Count * 0.95)]:0.00} ms");
    }

    private static async Task ReadersAsync(SearchIndex index, GeneratedStore store, GeneratedCorpus corpus, int readers)
    {
        var alone = await ThroughputAsync(index, corpus, readers, Task.Delay(TimeSpan.FromSeconds(4)));
        store.Documents += 4_000;
        var ingest = Task.Run(async () =>
        {
            // Documents come in small lots, as from a watched folder.
            var end = store.Documents;
            for (store.Documents = end - 3_900; store.Documents <= end; store.Documents += 100)
            {
                await index.CatchUpAsync();
            }
        });
        var beside = await ThroughputAsync(index, corpus, readers, ingest);
        Say($"{readers} readers alone", $"{alone:n0} queries/s");
        Say($"{readers} readers beside an ingest", $"{beside:n0} queries/s", $"{100 * beside / alone:0} %");
    }

    private static async Task<double> ThroughputAsync(SearchIndex index, GeneratedCorpus corpus, int readers, Task until)
    {
        long count = 0;
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, readers).Select(r => Task.Run(async () =>
        {
            for (var i = r; !until.IsCompleted; i += readers)
            {
                await index.SearchAsync(Request($"{corpus.Words[i % 50]} {corpus.Words[200 + (i % 500)]} {corpus.Words[2_000 + (i % 900)]}"));
                Interlocked.Increment(ref count);
            }
        })));
        await until;
        return count / watch.Elapsed.TotalSeconds;
    }

    private static double SizeOf(string folder) => Directory.GetFiles(folder).Sum(f => new FileInfo(f).Length) / 1e6;

    private static string? OptionOf(string[] arguments, string name)
    {
        var at = Array.IndexOf(arguments, name);
        return at >= 0 && at + 1 < arguments.Length ? arguments[at + 1] : null;
    }

    private static void Say(string name, params string[] values) => Console.WriteLine($"| {name} | {string.Join(" | ", values)} |");
}
