using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using KnowledgeGraph.GraphQL;
using KnowledgeGraph.GraphQL.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace KnowledgeGraph.Benchmarks;

/// <summary>
/// Requests a second of the GraphQL server and of the reference implementation, in turns on the same machine: the same
/// schema, data, query of three levels and resolvers that answer at once; results written as JSON on both sides.
/// </summary>
internal static class GraphQLBenchmark
{
    private const int Connections = 16;

    private const string Sdl = """
        type Query { books(first: Int = 10): [Book!]! }
        type Book { id: ID!  title: String!  pages: Int!  score: Float!  kept: Boolean!  author: Author! }
        type Author { id: ID!  name: String!  books: [Book!]! }
        """;

    private const string Query = "query Three { books(first: 10) { id title pages author { id name books { id title score kept } } } }";

    private static readonly List<Author> Authors = [.. Enumerable.Range(0, 10).Select(i => new Author($"a{i}", $"Author {i}", []))];

    private static readonly List<Book> Books = [.. Enumerable.Range(0, 50).Select(i => new Book($"b{i}", $"Title of book {i}", 100 + i, i / 4.0, i % 2 == 0, Authors[i % 10]))];

    /// <summary>Runs <c>[--seconds N] [--turns N]</c>.</summary>
    public static async Task<int> RunAsync(string[] arguments)
    {
        var seconds = Option(arguments, "--seconds", 3);
        var turns = (int)Option(arguments, "--turns", 3);
        foreach (var book in Books)
        {
            book.Author.Books.Add(book);
        }

        var engine = Engine();
        using (var probe = await engine.ExecuteAsync(new GraphQLRequest { Document = Query }))
        {
            Console.WriteLine($"Answer: {probe.ToJson().Length} bytes, {probe.Errors.Count} errors.");
        }

        await RateAsync(engine, unique: true, 1);
        await RateAsync(engine, unique: false, 1);
        for (var turn = 1; turn <= turns; turn++)
        {
            var whole = await RateAsync(engine, unique: true, seconds);
            var cached = await RateAsync(engine, unique: false, seconds);
            var theirs = await ReferenceAsync(seconds);
            var (theirWhole, theirExecute) = (theirs.GetProperty("whole").GetDouble(), theirs.GetProperty("execute").GetDouble());
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"Turn {turn}: parse+validate+execute {whole:N0}/s, reference {theirWhole:N0}/s, ratio {whole / theirWhole:0.0}; cached {cached:N0}/s, ratio {cached / theirWhole:0.0}, to its execute alone ({theirExecute:N0}/s) {cached / theirExecute:0.0}"));
        }

        await AllocationsAsync(engine);
        await HttpAsync(engine, seconds);
        return 0;
    }

    private static GraphQLEngine Engine() => new(SchemaBuilder.FromSdl(Sdl)
        .Type<Book>("Book")
        .Type<Author>("Author")
        .Resolve("Query", "books", static ctx => Books.GetRange(0, ctx.Argument<int>("first")))
        .Build());

    private static async Task<double> RateAsync(GraphQLEngine engine, bool unique, double seconds)
    {
        var output = new ArrayBufferWriter<byte>(64 * 1024);
        var watch = Stopwatch.StartNew();
        var count = 0;
        while (watch.Elapsed.TotalSeconds < seconds)
        {
            for (var i = 0; i < 20; i++)
            {
                var text = unique ? $"{Query} #{Guid.NewGuid()}" : Query;
                using var response = await engine.ExecuteAsync(new GraphQLRequest { Document = text });
                output.ResetWrittenCount();
                response.WriteTo(output);
                count++;
            }
        }

        return count / watch.Elapsed.TotalSeconds;
    }

    private static async Task AllocationsAsync(GraphQLEngine engine)
    {
        const int Runs = 1_000;
        var request = new GraphQLRequest { Document = Query };
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Runs; i++)
        {
            // All resolvers answer at once, so it all happens on this thread.
            using var response = await engine.ExecuteAsync(request);
        }

        var bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / (double)Runs;
        var own = 24 + (8 * 10) + 32.0;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Cached: {bytes:N0} bytes a request allocated, of which the resolver's list is {own:N0}; an object has 24 at least, so {(bytes - own) / 24:N0} allocations at most. {Books.Count + 11} objects are in the answer."));
    }

    private static async Task HttpAsync(GraphQLEngine engine, double seconds)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var app = builder.Build();
        app.MapGraphQL("/graphql", engine);
        await app.StartAsync();
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = Connections }) { BaseAddress = new Uri(app.Urls.Single()) };
        await LoadAsync(client, 1);
        var times = await LoadAsync(client, seconds);
        times.Sort();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"HTTP on loopback, {Connections} connections, client in the same process: {times.Count / seconds:N0} requests/s, p50 {times[times.Count / 2]:0.00} ms, p99 {times[times.Count * 99 / 100]:0.00} ms"));
    }

    private static async Task<List<double>> LoadAsync(HttpClient client, double seconds)
    {
        var end = Stopwatch.GetTimestamp() + (long)(seconds * Stopwatch.Frequency);
        var all = await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Task.Run(async () =>
        {
            var times = new List<double>();
            while (Stopwatch.GetTimestamp() < end)
            {
                var start = Stopwatch.GetTimestamp();
                using var response = await client.PostAsJsonAsync("/graphql", new { query = Query });
                await response.Content.ReadAsByteArrayAsync();
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }

            return times;
        })));
        return [.. all.SelectMany(t => t)];
    }

    private static async Task<JsonElement> ReferenceAsync(double seconds)
    {
        var start = new ProcessStartInfo("node", [Path.Combine(Folder(), "speed.mjs"), seconds.ToString(CultureInfo.InvariantCulture)])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        await process.StandardInput.WriteAsync(JsonSerializer.Serialize(new
        {
            sdl = Sdl,
            query = Query,
            books = Books.Select(b => new { id = b.Id, title = b.Title, pages = b.Pages, score = b.Score, kept = b.Kept, authorId = b.Author.Id }),
            authors = Authors.Select(a => new { id = a.Id, name = a.Name }),
        }));
        process.StandardInput.Close();
        var text = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return JsonSerializer.Deserialize<JsonElement>(text);
    }

    /// <summary>Where the scripts of the reference implementation are; <c>npm ci</c> there first.</summary>
    private static string Folder()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "KnowledgeGraph.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("Run it inside the repository.");
        }

        return Path.Combine(folder, "tests", "GraphQL.Tests", "node");
    }

    private static double Option(string[] arguments, string name, double fallback)
    {
        var at = Array.IndexOf(arguments, name);
        return at >= 0 && at + 1 < arguments.Length ? double.Parse(arguments[at + 1], CultureInfo.InvariantCulture) : fallback;
    }

    private sealed record Author(string Id, string Name, List<Book> Books);

    private sealed record Book(string Id, string Title, int Pages, double Score, bool Kept, Author Author);
}
