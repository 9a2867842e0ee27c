namespace KnowledgeGraph.GraphQL.Tests;

public sealed class ExecutionTests
{
    public static TheoryData<string, string> Rows => new()
    {
        { "{ book(id: 1) { id title kind published pages } }", """{"data":{"book":{"id":"1","title":"Winter","kind":"NOVEL","published":"1990-02-03","pages":120}}}""" },
        { "{ b: book(id: \"2\") { __typename t: title } x: book(id: 9) { id } }", """{"data":{"b":{"__typename":"Book","t":"Spring"},"x":null}}""" },
        { "{ books { title } all: books(first: 9, where: {kind: [LONG_POEM]}) { id } }", """{"data":{"books":[{"title":"Winter"},{"title":"Spring"}],"all":[{"id":"2"}]}}""" },
        { "{ things { ... on Item { id } ... on Book { title } ...A } } fragment A on Author { name }", """{"data":{"things":[{"id":"1","title":"Winter"},{"id":"a","name":"Ana"}]}}""" },
        { "{ item(id: \"a\") { __typename id ... on Author { name books { title } } } }", """{"data":{"item":{"__typename":"Author","id":"a","name":"Ana","books":[{"title":"Winter"},{"title":"Summer"}]}}}""" },
        { "query($no: Boolean = false) { book(id: 1) { id @skip(if: true) title @include(if: $no) pages } }", """{"data":{"book":{"pages":120}}}""" },
        { "{ broken }", """{"errors":[{"message":"Field \"broken\" failed.","locations":[{"line":1,"column":3}],"path":["broken"],"extensions":{"code":"INTERNAL_ERROR"}}],"data":{"broken":null}}""" },
        { "{ a: book(id: 1) { id } required }", """{"errors":[{"message":"Cannot return null for the non-nullable field Query.required.","locations":[{"line":1,"column":25}],"path":["required"],"extensions":{"code":"BAD_RESULT"}}],"data":null}""" },
        { "mutation { a: add(input: {title: \"Autumn\"}) { id } n: count b: add(input: {title: \"Fog\", kind: LONG_POEM, published: \"2001-01-01\"}) { id kind published } m: count }", """{"data":{"a":{"id":"4"},"n":4,"b":{"id":"5","kind":"LONG_POEM","published":"2001-01-01"},"m":5}}""" },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Document_runs_to_this_response(string document, string expected) =>
        Assert.Equal(expected, await LibrarySchema.RunAsync(document));

    [Fact]
    public async Task Loader_fetches_each_level_once()
    {
        var library = new Library();
        await LibrarySchema.RunAsync("{ books(first: 3) { author { name books { author { name } } } } }", library: library);
        Assert.Equal(["authors:a,b"], library.Fetches);
    }

    [Fact]
    public async Task Loader_after_loader_fetches_each_once()
    {
        var library = new Library();
        var json = await LibrarySchema.RunAsync("{ books(first: 3) { twice { name } } }", library: library);
        Assert.Equal(["authors:a,b", "again:a,b"], library.Fetches);
        Assert.Contains("Ben", json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_that_come_later_make_the_same_response()
    {
        var sdl = NodeTools.Read("tests", "GraphQL.Tests", "node", "everything.graphql");
        var options = new GraphQLOptions { MaxCost = double.MaxValue };
        var (now, later) = (MockResolvers.Engine(sdl, options), MockResolvers.Engine(sdl, options, later: true));
        var generator = new DocumentGenerator(now.Schema, 77);
        var compared = 0;
        foreach (var trial in HandMade.Documents.Concat(Enumerable.Range(0, 600).Select(_ => generator.Next())))
        {
            var request = new GraphQLRequest { Document = trial.Query, Variables = trial.Variables, OperationName = trial.OperationName };
            using var first = await now.ExecuteAsync(request);
            using var second = await later.ExecuteAsync(request);
            Assert.Equal(DataOf(first), DataOf(second));
            Assert.Equal(first.Errors.Count > 0, second.Errors.Count > 0);
            compared += first.HasData ? 1 : 0;
        }

        Assert.True(compared > 300);
    }

    [Fact]
    public async Task Fetch_that_loads_is_answered_at_once()
    {
        var schema = SchemaBuilder.FromSdl("type Query { items: [Item!]! } type Item { id: ID!  name: String }")
            .Resolve("Query", "items", _ => new object[] { "1", "2", "3" })
            .Resolve("Item", "id", ctx => ctx.Parent<string>())
            .Resolve("Item", "name", ctx => ctx.Loader<string, string>("outer", async (keys, _) =>
            {
                var inner = ctx.Loader<string, string>("inner", (k, _) => Task.FromResult<IReadOnlyDictionary<string, string>>(k.ToDictionary(x => x, x => $"{x} of {k.Count}")));
                return (await inner.LoadManyAsync(keys)).Select((value, i) => (keys[i], value!)).ToDictionary();
            }).LoadAsync(ctx.Parent<string>()))
            .Build();
        using var response = await new GraphQLEngine(schema).ExecuteAsync(new GraphQLRequest { Document = "{ items { name } }" });
        Assert.Equal("""{"data":{"items":[{"name":"1 of 3"},{"name":"2 of 3"},{"name":"3 of 3"}]}}""", response.ToJson());
    }

    [Fact]
    public async Task Fetch_that_fails_fails_the_fields_that_wait_for_it()
    {
        var schema = SchemaBuilder.FromSdl("type Query { items: [Item!]! } type Item { name: String  id: ID }")
            .Resolve("Query", "items", _ => new object[] { "1", "2" })
            .Resolve("Item", "id", ctx => ctx.Parent<string>())
            .Resolve("Item", "name", ctx => ctx.Loader<string, string>("names", (_, _) => throw new GraphQLException("No names today.", "CLOSED")).LoadAsync(ctx.Parent<string>()))
            .Build();
        using var response = await new GraphQLEngine(schema).ExecuteAsync(new GraphQLRequest { Document = "{ items { name id } }" });
        Assert.Equal(["CLOSED", "CLOSED"], response.Errors.Select(e => e.Code));
        Assert.EndsWith("""
            "data":{"items":[{"name":null,"id":"1"},{"name":null,"id":"2"}]}}
            """.Trim(), response.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Resolver_can_look_ahead_and_report()
    {
        var schema = SchemaBuilder.FromSdl("type Query { page: Page! } type Page { total: Int  nodes: [Node!]! } type Node { id: ID! }")
            .Resolve("Query", "page", ctx =>
            {
                if (ctx.Selects("nodes.id") && !ctx.Selects("total"))
                {
                    ctx.ReportError("Not counted.", "NOTE");
                }

                return new Dictionary<string, object?> { ["nodes"] = Array.Empty<object>(), ["total"] = null };
            })
            .Type<Dictionary<string, object?>>("Page")
            .Resolve("Node", "id", _ => "1")
            .Build();
        using var response = await new GraphQLEngine(schema).ExecuteAsync(new GraphQLRequest { Document = "{ page { ...F } } fragment F on Page { nodes { id } }" });
        Assert.Equal("""{"errors":[{"message":"Not counted.","locations":[{"line":1,"column":3}],"path":["page"],"extensions":{"code":"NOTE"}}],"data":{"page":{"nodes":[]}}}""", response.ToJson());
    }

    private static string DataOf(GraphQLResponse response)
    {
        var json = response.ToJson();
        return response.HasData ? json[json.IndexOf("\"data\":", StringComparison.Ordinal)..] : "";
    }

    [Fact]
    public async Task Variables_are_coerced_and_reported()
    {
        var variables = new Dictionary<string, object?> { ["w"] = new Dictionary<string, object?> { ["kind"] = new List<object?> { "NOVEL", "NOVLE" } } };
        var json = await LibrarySchema.RunAsync("query($w: BookFilter) { books(where: $w) { id } }", variables);
        Assert.Contains("at \\\"w.kind[1]\\\": Value \\\"NOVLE\\\" does not exist in enum \\\"Kind\\\". Did you mean the enum value \\\"NOVEL\\\"?", json, StringComparison.Ordinal);
        Assert.DoesNotContain("\"data\"", json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Time_limit_ends_a_request()
    {
        var engine = LibrarySchema.Engine(new GraphQLOptions { Timeout = TimeSpan.FromMilliseconds(30) });
        using var response = await engine.ExecuteAsync(LibrarySchema.Request("{ slow }"));
        Assert.Equal(ErrorCodes.Timeout, Assert.Single(response.Errors).Code);
    }

    [Fact]
    public async Task Cancellation_ends_a_request()
    {
        using var leaving = new CancellationTokenSource(30);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => await LibrarySchema.Engine().ExecuteAsync(LibrarySchema.Request("{ slow }"), leaving.Token));
    }
}
