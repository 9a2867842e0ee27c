namespace KnowledgeGraph.GraphApi.Tests;

/// <summary>Store calls are constant a level of the query, whatever the lists' length.</summary>
[Collection(ApiServerCollection.Name)]
public sealed class NoQueryInALoop(ApiServer server)
{
    private const string Deep = """
        query ($n: Int!) {
          documents(first: $n) { nodes {
            id work { id name } body { id }
            cites(first: $n) { nodes { to { ... on Entity { id coMentioned(first: 3) { entity { id } } timeline { year count } documents { id } } } evidence { text footnote { text } paragraph { citation } } } }
            addresses { nodes { to { ... on Entity { name } } } }
            paragraphs(first: $n) { nodes {
              id citation entity { id } parent { id } previous { id } next { id } items { id }
              mentions { entity { id name parent { id } } candidates { id } }
              acts { verb addressees { entity { name } of { name } } }
              footnotes { text mentions { entity { id } } }
            } }
          } }
        }
        """;

    [Fact]
    public async Task A_list_of_many_costs_as_many_calls_as_a_list_of_one()
    {
        var one = await CallsOf(1);
        var many = await CallsOf(8);
        // The short list may end a level early; the long one never starts another round.
        Assert.True(many <= one + 12, $"{one} calls for lists of 1, {many} for lists of 8: {server.Calls}");
        Assert.InRange(many, 1, 40);
    }

    private async Task<int> CallsOf(int n)
    {
        server.Calls.Reset();
        await server.AskAsync(Deep, new { n });
        return server.Calls.Total;
    }
}
