namespace KnowledgeGraph.GraphQL.Language;

/// <summary>What a syntax tree is made of.</summary>
/// <remarks>Immutable once parsed, thread-safe. Offsets are UTF-16 units of the source.</remarks>
internal abstract class Node
{
    /// <summary>Offset of the first character, a description's included.</summary>
    public required int Start { get; init; }
}

/// <summary>A name and its offset; the default value stands for no name.</summary>
internal readonly record struct Name(string Value, int Start)
{
    /// <summary>Whether there is a name at all.</summary>
    public bool Exists => Value is not null;

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>A whole document: executable definitions, type system definitions, or both.</summary>
internal sealed class DocumentNode : Node
{
    public required Source Source { get; init; }

    public required DefinitionNode[] Definitions { get; init; }
}

/// <summary>Anything that can stand at the top of a document.</summary>
internal abstract class DefinitionNode : Node
{
    /// <summary>Null when none is given.</summary>
    public StringValueNode? Description { get; init; }

    public DirectiveNode[] Directives { get; init; } = [];
}

/// <summary>A directive where it is applied.</summary>
internal sealed class DirectiveNode : Node
{
    public required Name Name { get; init; }

    public required ArgumentNode[] Arguments { get; init; }
}

/// <summary>An argument of a field or a directive.</summary>
internal sealed class ArgumentNode : Node
{
    public required Name Name { get; init; }

    public required ValueNode Value { get; init; }
}

/// <summary>A reference to a type.</summary>
internal abstract class TypeNode : Node;

/// <summary><c>Paragraph</c></summary>
internal sealed class NamedTypeNode : TypeNode
{
    public required string Name { get; init; }
}

/// <summary><c>[Paragraph]</c></summary>
internal sealed class ListTypeNode : TypeNode
{
    public required TypeNode Item { get; init; }
}

/// <summary><c>Paragraph!</c></summary>
internal sealed class NonNullTypeNode : TypeNode
{
    public required TypeNode Inner { get; init; }
}
