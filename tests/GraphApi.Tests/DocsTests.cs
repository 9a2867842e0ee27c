using System.Text.RegularExpressions;
using KnowledgeGraph.GraphApi.Hosting;
using KnowledgeGraph.Tests;

namespace KnowledgeGraph.GraphApi.Tests;

/// <summary>What the documentation shows works, and what can be set is documented.</summary>
[Collection(ApiServerCollection.Name)]
public sealed partial class DocsTests(ApiServer server)
{
    [Theory]
    [InlineData("README.md")]
    [InlineData("docs/api.md")]
    public async Task Every_query_shown_runs(string page)
    {
        var queries = Fence().Matches(await File.ReadAllTextAsync(Path.Combine(CheckoutRoot.Folder!, page))).Select(m => m.Groups[1].Value).ToList();
        Assert.NotEmpty(queries);
        foreach (var query in queries)
        {
            // A mutation needs its input; the rest runs as it stands.
            var variables = query.Contains("$input", StringComparison.Ordinal) ? new { input = new { text = "Resolution 9/97 on docs", source = "docs-test.txt" } } : null;
            var answer = await server.PostAsync(query, variables);
            Assert.False(answer.TryGetProperty("errors", out var errors), $"{page}: {errors}\n{query}");
        }
    }

    [Fact]
    public async Task Every_option_is_documented()
    {
        var page = await File.ReadAllTextAsync(Path.Combine(CheckoutRoot.Folder!, "docs", "configuration.md"));
        Assert.All(typeof(ServerOptions).GetProperties(), p => Assert.Contains($"| `{p.Name}` |", page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_code_of_a_finding_is_documented()
    {
        var page = await File.ReadAllTextAsync(Path.Combine(CheckoutRoot.Folder!, "docs", "api.md"));
        var codes = typeof(References.ReferenceCodes).GetFields(System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.NonPublic).Select(f => (string)f.GetRawConstantValue()!);
        Assert.All(codes, c => Assert.Contains($"| `{c}` |", page, StringComparison.Ordinal));
    }

    [GeneratedRegex("```graphql\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Fence();
}
