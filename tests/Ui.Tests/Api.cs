using System.Net.Http.Json;
using System.Text.Json;

namespace KnowledgeGraph.Ui.Tests;

/// <summary>Asks the server what the page should show.</summary>
internal sealed class Api(Uri address) : IDisposable
{
    private readonly HttpClient client = new() { BaseAddress = address };

    /// <summary>The data of a query; fails with the server's errors.</summary>
    public async Task<JsonElement> QueryAsync(string query, object? variables = null)
    {
        using var answer = await client.PostAsJsonAsync(new Uri("/graphql", UriKind.Relative), new { query, variables });
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.False(body.TryGetProperty("errors", out var errors), $"{query}: {errors}");
        return body.GetProperty("data");
    }

    /// <summary>The instrument that is mentioned most.</summary>
    public async Task<(string Id, string Name)> InstrumentAsync()
    {
        var data = await QueryAsync("{ entities(where: {kind: [INSTRUMENT]}, orderBy: MENTIONS_DESC, first: 1) { nodes { id name } } }");
        var entity = data.GetProperty("entities").GetProperty("nodes")[0];
        return (entity.GetProperty("id").GetString()!, entity.GetProperty("name").GetString()!);
    }

    /// <summary>The paragraph that answers a search best, with its document.</summary>
    public async Task<(string Id, string Document, string Title, string Text)> ParagraphAsync(string search)
    {
        var data = await QueryAsync(
            "query($q: String) { search(text: $q, first: 1) { nodes { paragraph { id text document { id title } } } } }", new { q = search });
        var paragraph = data.GetProperty("search").GetProperty("nodes")[0].GetProperty("paragraph");
        var document = paragraph.GetProperty("document");
        return (paragraph.GetProperty("id").GetString()!, document.GetProperty("id").GetString()!, document.GetProperty("title").GetString()!, paragraph.GetProperty("text").GetString()!);
    }

    public async Task<int> CountAsync(string search)
    {
        var data = await QueryAsync("query($q: String) { search(text: $q, first: 1) { totalCount } }", new { q = search });
        return data.GetProperty("search").GetProperty("totalCount").GetInt32();
    }

    public void Dispose() => client.Dispose();
}
