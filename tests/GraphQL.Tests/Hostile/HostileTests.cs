using System.Text;

namespace KnowledgeGraph.GraphQL.Tests;

/// <summary>Documents made to hurt: each gets a clean error, quickly, and the process lives.</summary>
public sealed class HostileTests
{
    private const int Kilobytes40 = 40 * 1024;

    private static readonly GraphQLEngine Engine = MockResolvers.Engine(NodeTools.Read("tests", "GraphQL.Tests", "node", "everything.graphql"), new GraphQLOptions());

    public static TheoryData<string, string, string> Documents => new()
    {
        { "nested selections", Repeat("{deep", Kilobytes40 / 5), ErrorCodes.LimitExceeded },
        { "nested inline fragments", Repeat("{...", Kilobytes40 / 4), ErrorCodes.LimitExceeded },
        { "nested lists", "{ echoInts(values: " + new string('[', Kilobytes40), ErrorCodes.LimitExceeded },
        { "nested input objects", "{ echoInput(input: " + Repeat("{and:", Kilobytes40 / 5), ErrorCodes.LimitExceeded },
        { "nested types", "query ($a: " + new string('[', Kilobytes40), ErrorCodes.LimitExceeded },
        { "nested constant", "query ($a: Int = " + new string('[', Kilobytes40), ErrorCodes.LimitExceeded },
        { "10,000 aliases", "{" + Join(10_000, i => $"a{i}:old ") + "}", ErrorCodes.LimitExceeded },
        { "10,000 equal fields", "{" + Repeat("old ", 10_000) + "}", ErrorCodes.LimitExceeded },
        { "1,900 equal fields with arguments", "{" + Join(1_900, _ => "echoInt(value:1) ") + "}", ErrorCodes.LimitExceeded },
        { "10,000 directives", "{ old " + Repeat("@mark ", 10_000) + "}", ErrorCodes.LimitExceeded },
        { "10,000 variables", "query (" + Join(10_000, i => $"$v{i}:Int ") + ") { old }", ErrorCodes.LimitExceeded },
        { "100,000 list elements", "{ echoInts(values: [" + Repeat("1 ", 100_000) + "]) }", ErrorCodes.LimitExceeded },
        { "10,000 fragments", "{ ...F0 } " + Join(10_000, i => $"fragment F{i} on Root {{ ...F{i + 1} }} "), ErrorCodes.LimitExceeded },
        { "fragments that double", "{ ...F0 } " + Join(200, i => $"fragment F{i} on Root {{ deep {{ ...G{i} }} }} ").Replace("...G", "name #", StringComparison.Ordinal), ErrorCodes.SyntaxError },
        { "doubling selections", Doubling(60), ErrorCodes.LimitExceeded },
        { "fragment cycle", "{ deep { ...A } } fragment A on Deep { next { ...B } } fragment B on Deep { next { ...A } }", ErrorCodes.ValidationFailed },
        { "long fragment cycle", "{ deep { ...F0 } } " + Join(240, i => $"fragment F{i} on Deep {{ next {{ ...F{(i + 1) % 240} }} }} "), ErrorCodes.ValidationFailed },
        { "fragments all in all", "{ deep { ...F0 } } " + Join(40, i => $"fragment F{i} on Deep {{ next {{ {Join(40, j => $"...F{j} ")} }} }} "), ErrorCodes.LimitExceeded },
        { "deep chain of fragments", "{ deep { ...F0 } } " + Join(240, i => $"fragment F{i} on Deep {{ {Repeat("next { ", 25)} ...F{i + 1} {Repeat("}", 25)} }} ") + "fragment F240 on Deep { name }", ErrorCodes.LimitExceeded },
        { "deep chain of inline fragments", "{ deep { ...F0 } } " + Join(240, i => $"fragment F{i} on Deep {{ {Repeat("... { ", 50)} ...F{i + 1} {Repeat("}", 50)} }} ") + "fragment F240 on Deep { name }", "" },
        { "the same as a subscription", "subscription { ...F0 } " + Join(240, i => $"fragment F{i} on Watch {{ {Repeat("... { ", 50)} ...F{i + 1} {Repeat("}", 50)} }} ") + "fragment F240 on Watch { name }", "" },
        { "many conflicts", "{" + Join(240, i => $"x: echoInt(value: {i}) ") + "}", ErrorCodes.ValidationFailed },
        { "huge integer", "{ echoInt(value: " + new string('9', 100_000) + ") }", ErrorCodes.ValidationFailed },
        { "huge exponent", "{ echoFloat(value: 1e" + new string('9', 1_000) + ") }", ErrorCodes.ValidationFailed },
        { "1 MB string", "{ echoString(value: \"" + new string('x', 1 << 20) + "\") }", ErrorCodes.LimitExceeded },
        { "1 MB of spaces", new string(' ', 1 << 20), ErrorCodes.LimitExceeded },
        { "open block string", "{ echoString(value: \"\"\"" + new string('\n', 200_000), ErrorCodes.SyntaxError },
        { "NUL", "\0", ErrorCodes.SyntaxError },
        { "introspection bomb", "{ __schema { types { fields { type { fields { type { fields { type { name } } } } } } } } }", ErrorCodes.ValidationFailed },
        { "introspection bomb by fragments", "{ __schema { types { ...T } } } fragment T on __Type { fields { type { ...U } } } fragment U on __Type { fields { type { ...V } } } fragment V on __Type { fields { name } }", ErrorCodes.ValidationFailed },
        { "introspection by aliases", "{" + Join(240, i => $"a{i}: __schema {{ types {{ fields {{ type {{ fields {{ name }} }} }} }} }} ") + "}", ErrorCodes.CostExceeded },
        { "lists in lists", "{ deep { list { list { list { list { list { list { list { list { name } } } } } } } } } }", ErrorCodes.CostExceeded },
        { "long name", "{ " + new string('n', 100_000) + " }", ErrorCodes.ValidationFailed },
        { "long unknown argument", "{ echoInt(" + new string('n', 100_000) + ": 1) }", ErrorCodes.ValidationFailed },
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task Hostile_document_gets_a_clean_error_quickly(string what, string document, string code)
    {
        // On a thread with the stack of the pool's, as a server has.
        var start = System.Diagnostics.Stopwatch.StartNew();
        using var response = await Task.Run(async () => await Engine.ExecuteAsync(new GraphQLRequest { Document = document }));
        var json = response.ToJson();
        Assert.True(start.Elapsed < TimeSpan.FromSeconds(30), $"{what} took {start.Elapsed}.");
        Assert.True(json.Length < 300_000, $"{what}: the answer has {json.Length} characters.");
        if (code.Length > 0)
        {
            Assert.Contains(response.Errors, e => e.Code == code);
            Assert.False(response.HasData);
        }
    }

    [Fact]
    public async Task Lone_surrogate_is_an_error_wherever_it_stands()
    {
        foreach (var document in new[] { "{ echoString(value: \"\ud800\") }", "# \udfff\n{ old }", "{ old \ud800 }", "{ echoString(value: \"\"\"\ude00\"\"\") }" })
        {
            using var response = await Engine.ExecuteAsync(new GraphQLRequest { Document = document });
            Assert.Equal(ErrorCodes.SyntaxError, Assert.Single(response.Errors).Code);
        }
    }

    [Fact]
    public async Task A_million_hostile_elements_in_variables_are_refused_or_answered()
    {
        var deep = (object?)1L;
        for (var i = 0; i < 60; i++)
        {
            deep = new Dictionary<string, object?> { ["and"] = new List<object?> { deep } };
        }

        using var nested = await Engine.ExecuteAsync(new GraphQLRequest { Document = "query ($f: BeingFilter) { echoInput(input: $f) }", Variables = new Dictionary<string, object?> { ["f"] = deep } });
        Assert.Equal(ErrorCodes.BadVariable, nested.Errors[0].Code);
        using var wide = await Engine.ExecuteAsync(new GraphQLRequest
        {
            Document = "query ($v: [Int!]) { echoInts(values: $v) }",
            Variables = new Dictionary<string, object?> { ["v"] = Enumerable.Repeat((object?)"x", 1_000_000).ToList() },
        });
        Assert.Equal(50, wide.Errors.Count);
    }

    [Fact]
    public async Task Memory_stays_bounded_over_many_different_documents()
    {
        for (var i = 0; i < 3_000; i++)
        {
            using var response = await Engine.ExecuteAsync(new GraphQLRequest { Document = $"{{ a{i}: old }} #{new string('c', 2_000)}" });
        }

        Assert.InRange(Engine.CachedDocuments, 1, Engine.Options.CachedDocuments);
    }

    private static string Doubling(int depth)
    {
        var text = new StringBuilder("{ deep { ...F0 } } ");
        for (var i = 0; i < depth; i++)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"fragment F{i} on Deep {{ a: next {{ ...F{i + 1} }} b: next {{ ...F{i + 1} }} }} ");
        }

        return text.Append(System.Globalization.CultureInfo.InvariantCulture, $"fragment F{depth} on Deep {{ name }}").ToString();
    }

    private static string Repeat(string part, int count) => new StringBuilder(part.Length * count).Insert(0, part, count).ToString();

    private static string Join(int count, Func<int, string> part) => string.Concat(Enumerable.Range(0, count).Select(part));
}
