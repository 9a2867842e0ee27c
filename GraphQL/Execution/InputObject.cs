using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>A coerced input object: the fields given or defaulted, by name.</summary>
internal sealed class InputObject(InputObjectType type) : Dictionary<string, object?>(StringComparer.Ordinal)
{
    /// <summary>Its type.</summary>
    public InputObjectType Type { get; } = type;
}
