namespace KnowledgeGraph.GraphApi.Tests;

[Collection(ApiServerCollection.Name)]
public sealed class WriteTests(ApiServer server)
{
    private const string Ingest = "mutation ($i: IngestTextInput!) { ingestText(input: $i) { outcome warnings document { id title } } }";

    [Fact]
    public async Task A_text_is_added_found_unchanged_the_second_time_and_removed()
    {
        var input = new { text = "Resolution 9/99\n\nQuokkas\n\nThe General Assembly,\n\n1. Requests the Secretary-General to count the quokkas.", source = "write-test.txt" };
        Assert.Equal("ADDED", (await server.AskAsync(Ingest, new { i = input })).GetProperty("ingestText").GetProperty("outcome").GetString());
        var again = (await server.AskAsync(Ingest, new { i = input })).GetProperty("ingestText");
        Assert.Equal("UNCHANGED", again.GetProperty("outcome").GetString());
        Assert.NotEqual(0, await CountAsync("quokkas"));
        var id = again.GetProperty("document").GetProperty("id").GetString();
        var removed = await server.AskAsync("mutation ($id: ID!) { removeDocument(id: $id) { removed } }", new { id });
        Assert.True(removed.GetProperty("removeDocument").GetProperty("removed").GetBoolean());
        Assert.Equal(0, await CountAsync("quokkas"));
    }

    [Fact]
    public async Task A_text_without_words_is_refused()
    {
        var answer = await server.PostAsync(Ingest, new { i = new { text = " … ", source = "empty.txt" } });
        Assert.Equal("BAD_USER_INPUT", answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    [Fact]
    public async Task With_a_key_set_only_its_holder_writes()
    {
        await using var guarded = server.WithWebHostBuilder(b => b.UseSetting("Key", "open sesame").UseSetting("Database", Path.Combine(Path.GetTempPath(), Path.GetRandomFileName(), "kg.db")));
        var variables = new { i = new { text = "Resolution 9/98 on keys", source = "key.txt" } };
        foreach (var (key, allowed) in new[] { ((string?)null, false), ("wrong", false), ("open sesame", true) })
        {
            using var client = guarded.CreateClient();
            using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = System.Net.Http.Json.JsonContent.Create(new { query = Ingest, variables }) };
            if (key is not null)
            {
                request.Headers.Authorization = new("Bearer", key);
            }

            using var response = await client.SendAsync(request);
            var text = await response.Content.ReadAsStringAsync();
            Assert.Equal(!allowed, text.Contains("FORBIDDEN", StringComparison.Ordinal));
        }
    }

    private async Task<int> CountAsync(string text) =>
        (await server.AskAsync("query ($t: String) { search(text: $t) { totalCount } }", new { t = text })).GetProperty("search").GetProperty("totalCount").GetInt32();
}
