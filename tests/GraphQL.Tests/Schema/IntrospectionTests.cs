using System.Text.Json;
using System.Text.Json.Nodes;
using KnowledgeGraph.Tests;

namespace KnowledgeGraph.GraphQL.Tests;

/// <summary>Introspection as tools use it.</summary>
public sealed class IntrospectionTests
{
    [ProgramFact("node")]
    public async Task Client_schema_and_sdl_agree()
    {
        foreach (var sdl in new[] { NodeTools.Read("GraphApi", "schema.graphql"), NodeTools.Read("tests", "GraphQL.Tests", "node", "everything.graphql"), LibrarySchema.Sdl })
        {
            var engine = MockResolvers.Engine(sdl, new GraphQLOptions());
            using var response = await engine.ExecuteAsync(new GraphQLRequest { Document = await NodeTools.RunAsync("introspection.mjs", "", "query") });
            Assert.Empty(response.Errors);
            var input = JsonSerializer.Serialize(new { sdl, introspection = JsonNode.Parse(response.ToJson()) });
            var printed = JsonNode.Parse(await NodeTools.RunAsync("introspection.mjs", input))!;
            Assert.Equal((string?)printed["sdl"], (string?)printed["client"]);
            var own = JsonSerializer.Serialize(new { sdl = engine.Schema.ToSdl(), introspection = JsonNode.Parse(response.ToJson()) });
            Assert.Equal((string?)printed["sdl"], (string?)JsonNode.Parse(await NodeTools.RunAsync("introspection.mjs", own))!["sdl"]);
        }
    }

    [Fact]
    public async Task Introspection_can_be_switched_off()
    {
        var engine = LibrarySchema.Engine(new GraphQLOptions { Introspection = false });
        using var refused = await engine.ExecuteAsync(LibrarySchema.Request("{ __schema { description } __type(name: \"Book\") { name } }"));
        Assert.Equal(2, refused.Errors.Count);
        using var allowed = await engine.ExecuteAsync(LibrarySchema.Request("{ __typename }"));
        Assert.Empty(allowed.Errors);
    }

    [Fact]
    public async Task Suggestions_can_be_switched_off()
    {
        using var with = await LibrarySchema.Engine().ExecuteAsync(LibrarySchema.Request("{ boks { id } }"));
        Assert.Equal("Cannot query field \"boks\" on type \"Query\". Did you mean \"books\", \"book\" or \"broken\"?", with.Errors[0].Message);
        using var without = await LibrarySchema.Engine(new GraphQLOptions { Suggestions = false }).ExecuteAsync(LibrarySchema.Request("{ boks { id } }"));
        Assert.Equal("Cannot query field \"boks\" on type \"Query\".", without.Errors[0].Message);
    }
}
