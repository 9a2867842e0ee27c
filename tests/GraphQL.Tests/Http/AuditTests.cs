using System.Text.Json.Nodes;
using KnowledgeGraph.Tests;

namespace KnowledgeGraph.GraphQL.Tests;

/// <summary>The public audit suite of the GraphQL-over-HTTP specification.</summary>
public sealed class AuditTests
{
    [ProgramFact("node")]
    public async Task All_audits_pass()
    {
        await using var server = await TestServer.StartAsync();
        var results = JsonNode.Parse(await NodeTools.RunAsync("audit.mjs", "", new Uri(server.Address, "/graphql").ToString()))!.AsArray();
        Assert.True(results.Count >= 60, $"Only {results.Count} audits ran.");
        Assert.Empty(results.Where(r => (string?)r!["status"] != "ok").Select(r => $"{r!["id"]} {r["name"]}: {r["status"]}, {r["reason"]}"));
    }
}
