using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Cost;

/// <summary>How many elements the lists of introspection have, on average.</summary>
internal static class IntrospectionSizes
{
    /// <summary>The size of a list; null for what is no list of introspection.</summary>
    public static int? Of(GraphQLSchema schema, ObjectType parent, string field) => parent.Name switch
    {
        "__Schema" when field == "types" => schema.Types.Length,
        "__Schema" => schema.Directives.Length,
        "__Type" when field is "fields" or "inputFields" or "enumValues" => 8,
        "__Type" => 3,
        "__Field" or "__Directive" => 2,
        _ => null,
    };
}
