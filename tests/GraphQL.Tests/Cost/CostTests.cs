using KnowledgeGraph.GraphQL.Cost;
using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Validation;

namespace KnowledgeGraph.GraphQL.Tests;

public sealed class CostTests
{
    private const string Sdl = """
        directive @cost(weight: String!) on FIELD_DEFINITION
        directive @listSize(assumedSize: Int, slicingArguments: [String!], sizedFields: [String!]) on FIELD_DEFINITION
        type Query {
          one: Node
          all(first: Int = 20, filter: Filter): NodeConnection!
          nodes(ids: [ID!]!): [Node!]!
          list(n: Int): [Node!]! @listSize(slicingArguments: ["n"])
          some: [Node!]! @listSize(assumedSize: 7)
          dear: Node @cost(weight: "50")
          leaf: Int @cost(weight: "3")
          either: Either
        }
        type NodeConnection { nodes: [Node!]!  edges: [Edge!]!  total: Int! }
        type Edge { node: Node! }
        type Node { id: ID!  next: Node  many(limit: Int): [Node!]! }
        type Big { items: [Node!]! @listSize(assumedSize: 100) }
        union Either = Node | Big
        input Filter { first: Int }
        """;

    [Theory]
    [InlineData("{ one { id } }", 1)]
    [InlineData("{ one { next { next { id } } } }", 3)]
    [InlineData("{ all { nodes { id } } }", 21)]
    [InlineData("{ all(first: 3) { edges { node { id } } total } }", 7)]
    [InlineData("query ($n: Int) { all(first: $n) { nodes { id } } }", 6)]
    [InlineData("query ($m: Int = 9) { all(first: $m) { nodes { id } } }", 10)]
    [InlineData("query ($m: Int) { all(first: $m) { nodes { id } } }", 21)]
    [InlineData("{ all(first: null) { nodes { id } } }", 6)]
    [InlineData("{ all(first: -5) { nodes { id } } }", 1)]
    [InlineData("{ list(n: 4) { next { id } } }", 8)]
    [InlineData("{ list { id } }", 5)]
    [InlineData("{ nodes(ids: [1, 2, 3]) { next { id } } }", 6)]
    [InlineData("query ($i: [ID!]!) { nodes(ids: $i) { id } }", 2)]
    [InlineData("{ some { many(limit: 2) { id } } }", 21)]
    [InlineData("{ dear { id } leaf }", 53)]
    [InlineData("{ either { ... on Node { next { id } } ... on Big { items { id } } } }", 101)]
    [InlineData("{ one { ...F ...F } } fragment F on Node { next { id } }", 3)]
    public async Task Cost_follows_sizes_and_weights(string document, double expected)
    {
        var engine = MockResolvers.Engine(Sdl, new GraphQLOptions());
        using var response = await engine.ExecuteAsync(new GraphQLRequest { Document = document, Variables = new Dictionary<string, object?> { ["n"] = 5L, ["i"] = new List<object?> { "a", "b" } }, ReportCost = true });
        var cost = (IReadOnlyDictionary<string, object?>)response.Extensions!["cost"]!;
        Assert.Equal(expected, cost["estimated"]);
    }

    [Fact]
    public async Task Operation_over_the_limit_is_refused_with_its_cost()
    {
        var engine = MockResolvers.Engine(Sdl, new GraphQLOptions { MaxCost = 100 });
        using var response = await engine.ExecuteAsync(new GraphQLRequest { Document = "{ all(first: 1000) { nodes { id } } }" });
        var error = Assert.Single(response.Errors);
        Assert.Equal("The operation may cost 1001; the limit is 100. Ask for fewer elements (first), or for fewer lists in lists.", error.Message);
        Assert.Equal(1001.0, error.Extensions!["cost"]);
        Assert.False(response.HasData);
    }

    [Fact]
    public async Task Operation_over_the_depth_is_refused()
    {
        var engine = MockResolvers.Engine(Sdl, new GraphQLOptions { MaxDepth = 3 });
        using var response = await engine.ExecuteAsync(new GraphQLRequest { Document = "{ one { ...F } } fragment F on Node { next { next { id } } }" });
        Assert.Equal("The operation nests 4 fields deep; the limit is 3. Ask for less in one request.", Assert.Single(response.Errors).Message);
    }

    [Fact]
    public async Task Standard_introspection_is_admitted() =>
        Assert.InRange(await CostOfAsync(await IntrospectionAsync()), 1, 50_000);

    [Fact]
    public void Every_query_of_the_page_is_valid_and_admitted()
    {
        var folder = Path.Combine(NodeTools.Root, "ui", "src", "api", "operations");
        var text = string.Join('\n', Directory.GetFiles(folder, "*.graphql").Order(StringComparer.Ordinal).Select(File.ReadAllText));
        var options = new GraphQLOptions();
        var schema = MockResolvers.Engine(NodeTools.Read("GraphApi", "schema.graphql"), options).Schema;
        var document = Parser.ParseDocument(text, options.Limits with { MaxFields = 10_000, MaxAliases = 10_000 });
        Assert.Empty(Validator.Validate(schema, document, options));
        var fragments = document.Definitions.OfType<FragmentNode>().ToDictionary(f => f.Name.Value);
        var operations = document.Definitions.OfType<OperationNode>().ToList();
        Assert.True(operations.Count > 5);
        foreach (var operation in operations)
        {
            var variables = operation.Variables.Where(v => v.Type is NamedTypeNode { Name: "Int" }).ToDictionary(v => v.Variable.Name, _ => (object?)100);
            var cost = CostAnalysis.Estimate(schema, operation, fragments, variables, options.DefaultListSize);
            Assert.True(cost.Cost <= options.MaxCost && cost.Depth <= options.MaxDepth, $"{operation.Name}: {cost}");
        }
    }

    private static async Task<double> CostOfAsync(string document)
    {
        var engine = MockResolvers.Engine(NodeTools.Read("GraphApi", "schema.graphql"), new GraphQLOptions());
        using var response = await engine.ExecuteAsync(new GraphQLRequest { Document = document, ReportCost = true });
        Assert.Empty(response.Errors);
        return (double)((IReadOnlyDictionary<string, object?>)response.Extensions!["cost"]!)["estimated"]!;
    }

    private static Task<string> IntrospectionAsync() => Task.FromResult("""
        query IntrospectionQuery { __schema { description queryType { name kind } mutationType { name kind } subscriptionType { name kind }
          types { ...FullType } directives { name description isRepeatable locations args(includeDeprecated: true) { ...InputValue } } } }
        fragment FullType on __Type { kind name description specifiedByURL isOneOf
          fields(includeDeprecated: true) { name description args(includeDeprecated: true) { ...InputValue } type { ...TypeRef } isDeprecated deprecationReason }
          inputFields(includeDeprecated: true) { ...InputValue } interfaces { ...TypeRef }
          enumValues(includeDeprecated: true) { name description isDeprecated deprecationReason } possibleTypes { ...TypeRef } }
        fragment InputValue on __InputValue { name description type { ...TypeRef } defaultValue isDeprecated deprecationReason }
        fragment TypeRef on __Type { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name } } } } } } } } } }
        """);
}
