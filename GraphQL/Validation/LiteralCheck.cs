using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Validation;

/// <summary>Whether a constant literal is a value of a type, unknown and repeated fields of input objects included.</summary>
internal static class LiteralCheck
{
    /// <summary>True when it is.</summary>
    public static bool Fits(ValueNode literal, GraphType type) => (literal, type) switch
    {
        (NullValueNode, _) => !type.IsNonNull,
        (_, NonNullType nonNull) => Fits(literal, nonNull.Inner),
        (ListValueNode items, ListType list) => Array.TrueForAll(items.Items, item => Fits(item, list.Item)),
        (_, ListType list) => Fits(literal, list.Item),
        (ObjectValueNode value, InputObjectType input) =>
            Literals.TryCoerce(value, input, null, out _)
            && value.Fields.DistinctBy(f => f.Name.Value).Count() == value.Fields.Length
            && Array.TrueForAll(value.Fields, f => input.Field(f.Name.Value) is { } field && Fits(f.Value, field.Type)),
        _ => Literals.TryCoerce(literal, type, null, out _),
    };
}
