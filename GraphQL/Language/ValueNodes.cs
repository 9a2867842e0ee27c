namespace KnowledgeGraph.GraphQL.Language;

/// <summary>A literal or a variable (section 2.9 of the specification).</summary>
internal abstract class ValueNode : Node;

/// <summary><c>$id</c></summary>
internal sealed class VariableNode : ValueNode
{
    public required string Name { get; init; }

    /// <summary>Offset of the name, after the dollar sign and what may be ignored.</summary>
    public required int NameStart { get; init; }
}

/// <summary><c>-12</c>; kept as written, it may be too large for any number type.</summary>
internal sealed class IntValueNode : ValueNode
{
    public required string Text { get; init; }
}

/// <summary><c>1.5e3</c>, as written.</summary>
internal sealed class FloatValueNode : ValueNode
{
    public required string Text { get; init; }
}

/// <summary>A string, escapes resolved.</summary>
internal sealed class StringValueNode : ValueNode
{
    public required string Value { get; init; }

    public required bool IsBlock { get; init; }
}

/// <summary><c>true</c> or <c>false</c></summary>
internal sealed class BooleanValueNode : ValueNode
{
    public required bool Value { get; init; }
}

/// <summary><c>null</c></summary>
internal sealed class NullValueNode : ValueNode;

/// <summary>Any other bare name.</summary>
internal sealed class EnumValueNode : ValueNode
{
    public required string Name { get; init; }
}

/// <summary><c>[1, 2]</c></summary>
internal sealed class ListValueNode : ValueNode
{
    public required ValueNode[] Items { get; init; }
}

/// <summary><c>{from: 1}</c></summary>
internal sealed class ObjectValueNode : ValueNode
{
    public required ObjectFieldNode[] Fields { get; init; }
}

/// <summary>One field of an object value.</summary>
internal sealed class ObjectFieldNode : Node
{
    public required Name Name { get; init; }

    public required ValueNode Value { get; init; }
}
