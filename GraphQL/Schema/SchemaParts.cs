using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL;

/// <summary>A schema under construction.</summary>
/// <remarks>Mutable, not thread-safe.</remarks>
internal sealed class SchemaParts
{
    public string? Description { get; set; }

    public ObjectType? Query { get; set; }

    public ObjectType? Mutation { get; set; }

    public ObjectType? Subscription { get; set; }

    public OrderedDictionary<string, NamedType> Types { get; } = new(StringComparer.Ordinal);

    public OrderedDictionary<string, DirectiveDefinition> Directives { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Func<object, string?>> TypeResolvers { get; } = new(StringComparer.Ordinal);

    /// <summary>Everything found wrong so far, in the order found.</summary>
    public List<string> Problems { get; } = [];
}
