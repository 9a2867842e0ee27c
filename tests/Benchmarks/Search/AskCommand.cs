using System.Text.Json.Nodes;
using KnowledgeGraph.Model;
using KnowledgeGraph.Search;
using KnowledgeGraph.Store;
using KnowledgeGraph.Store.Sqlite;

namespace KnowledgeGraph.Benchmarks.Search;

/// <summary>Answers requests from standard input, one JSON object a line, as lines of JSON: for judging the ranking without a server.</summary>
internal static class AskCommand
{
    internal static async Task<int> RunAsync(string[] arguments)
    {
        if (arguments.Length != 2)
        {
            Console.Error.WriteLine("usage: ask DATABASE INDEX");
            return 2;
        }

        await using var store = SqliteStore.Open(new SqliteStoreOptions(arguments[0]) { ReadOnly = true });
        await using var index = SearchIndex.Open(arguments[1], store, store, AuthorityFiles.Load());
        await index.CatchUpAsync();
        while (Console.ReadLine() is { } line)
        {
            var request = JsonNode.Parse(line)!;
            var filter = FilterOf(request["where"]);
            var page = new PageRequest(request["first"]?.GetValue<int>() ?? 10);
            var text = request["text"]?.GetValue<string>();
            var watch = System.Diagnostics.Stopwatch.StartNew();
            var answer = (request["kind"]?.GetValue<string>() ?? "search") switch
            {
                "precedents" => await PrecedentsAsync(index, store, text!, filter, page),
                "paragraphs" => await ParagraphsAsync(store, text!),
                "documents" => await DocumentsAsync(store),
                _ => await HitsAsync(index, store, new SearchRequest(text, filter, SearchOrder.Relevance, page)),
            };
            var milliseconds = watch.Elapsed.TotalMilliseconds;
            Console.WriteLine(new JsonObject { ["nodes"] = answer, ["milliseconds"] = milliseconds }.ToJsonString());
        }

        return 0;
    }

    private static async Task<JsonArray> HitsAsync(SearchIndex index, SqliteStore store, SearchRequest request)
    {
        var answer = await index.SearchAsync(request);
        var hits = answer.Hits.Nodes.Select(n => n.Node).ToList();
        var described = await DescribeAsync(store, [.. hits.Select(h => h.Paragraph)]);
        return [.. hits.Select(h => new JsonObject
        {
            ["score"] = h.Score, ["snippet"] = h.Snippet.Text, ["explanation"] = h.Explanation, ["paragraph"] = described[h.Paragraph].DeepClone(),
        })];
    }

    private static async Task<JsonArray> PrecedentsAsync(SearchIndex index, SqliteStore store, string text, ParagraphFilter? filter, PageRequest page)
    {
        var answer = await index.FindPrecedentsAsync(text, filter, page);
        var hits = answer.Nodes.Select(n => n.Node).ToList();
        var described = await DescribeAsync(store, [.. hits.Select(h => h.Paragraph)]);
        return [.. hits.Select(h => new JsonObject
        {
            ["similarity"] = h.Similarity, ["strength"] = h.Strength.ToString().ToUpperInvariant(), ["paragraph"] = described[h.Paragraph].DeepClone(),
        })];
    }

    private static async Task<JsonArray> ParagraphsAsync(SqliteStore store, string document)
    {
        var id = DocumentId.Parse(document);
        var page = (await store.GetParagraphPagesAsync([id], null, new PageRequest(10_000)))[id];
        var described = await DescribeAsync(store, [.. page.Nodes.Select(n => n.Node.Id)]);
        return [.. page.Nodes.Select(n => described[n.Node.Id].DeepClone())];
    }

    private static async Task<JsonArray> DocumentsAsync(SqliteStore store)
    {
        var page = await store.FindDocumentsAsync(new DocumentQuery(), new PageRequest(100_000));
        return [.. page.Nodes.Select(n => new JsonObject { ["id"] = n.Node.Document.Id.ToString(), ["source"] = n.Node.Document.Source })];
    }

    private static async Task<Dictionary<ParagraphId, JsonObject>> DescribeAsync(SqliteStore store, List<ParagraphId> ids)
    {
        var paragraphs = await store.GetParagraphsAsync(ids);
        var documents = await store.GetDocumentsAsync([.. ids.Select(i => i.Document).Distinct()]);
        var parents = await store.GetParagraphsAsync([.. paragraphs.Values.Where(p => p.Parent is not null).Select(p => new ParagraphId(p.Id.Document, p.Parent!)).Distinct()]);
        return paragraphs.ToDictionary(p => p.Key, p => new JsonObject
        {
            ["id"] = p.Key.ToString(),
            ["kind"] = p.Value.Kind.ToString().ToUpperInvariant(),
            ["text"] = p.Value.Text,
            ["label"] = p.Value.Label,
            ["section"] = new JsonArray([.. p.Value.Section.Select(s => JsonValue.Create(s))]),
            ["document"] = new JsonObject { ["source"] = documents[p.Key.Document].Document.Source },
            ["parent"] = p.Value.Parent is { } parent && parents.TryGetValue(new ParagraphId(p.Key.Document, parent), out var above)
                ? new JsonObject { ["label"] = above.Label, ["text"] = above.Text } : null,
        });
    }

    private static ParagraphFilter? FilterOf(JsonNode? where) => where is null ? null : new ParagraphFilter
    {
        Documents = where["document"]?.AsArray().Select(d => d!.GetValue<string>()).ToList(),
        DocumentKinds = where["documentKind"]?.AsArray().Select(k => Enum.Parse<DocumentKind>(k!.GetValue<string>().Replace("_", "", StringComparison.Ordinal), true)).ToList(),
        Kinds = where["kind"]?.AsArray().Select(k => Enum.Parse<ParagraphKind>(k!.GetValue<string>(), true)).ToList(),
        Verbs = where["verb"]?.AsArray().Select(v => v!.GetValue<string>()).ToList(),
        Addressees = where["addressee"]?.AsArray().Select(a => EntityId.Parse(a!.GetValue<string>())).ToList(),
        Bodies = where["body"]?.AsArray().Select(b => EntityId.Parse(b!.GetValue<string>())).ToList(),
        YearFrom = where["year"]?["from"]?.GetValue<int>(),
        YearTo = where["year"]?["to"]?.GetValue<int>(),
        Mentions = where["mentions"] is { } m
            ? new MentionCondition
            {
                All = m["all"]?.AsArray().Select(e => EntityId.Parse(e!.GetValue<string>())).ToList(),
                Any = m["any"]?.AsArray().Select(e => EntityId.Parse(e!.GetValue<string>())).ToList(),
            }
            : null,
    };
}
