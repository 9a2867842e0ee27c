namespace KnowledgeGraph.GraphQL.Language;

/// <summary>A query, mutation or subscription.</summary>
internal sealed class OperationNode : DefinitionNode
{
    public required OperationKind Kind { get; init; }

    /// <summary>Absent for an anonymous operation.</summary>
    public required Name Name { get; init; }

    public required VariableDefinitionNode[] Variables { get; init; }

    public required SelectionSetNode Selections { get; init; }
}

/// <summary><c>$first: Int = 20</c></summary>
internal sealed class VariableDefinitionNode : Node
{
    public StringValueNode? Description { get; init; }

    public required VariableNode Variable { get; init; }

    public required TypeNode Type { get; init; }

    /// <summary>Null when none is given; the literal <c>null</c> is a <see cref="NullValueNode"/>.</summary>
    public required ValueNode? Default { get; init; }

    public required DirectiveNode[] Directives { get; init; }
}

/// <summary><c>fragment parts on Paragraph { … }</c></summary>
internal sealed class FragmentNode : DefinitionNode
{
    public required Name Name { get; init; }

    public required NamedTypeNode Condition { get; init; }

    public required SelectionSetNode Selections { get; init; }
}

/// <summary><c>{ … }</c>, never empty.</summary>
internal sealed class SelectionSetNode : Node
{
    public required SelectionNode[] Selections { get; init; }
}

/// <summary>A field, a fragment spread or an inline fragment.</summary>
internal abstract class SelectionNode : Node
{
    public required DirectiveNode[] Directives { get; init; }
}

/// <summary><c>alias: name(argument: 1) @include(if: $x) { … }</c></summary>
internal sealed class FieldNode : SelectionNode
{
    /// <summary>Absent when the field has its own name.</summary>
    public required Name Alias { get; init; }

    public required Name Name { get; init; }

    public required ArgumentNode[] Arguments { get; init; }

    /// <summary>Null for a leaf.</summary>
    public required SelectionSetNode? Selections { get; init; }

    /// <summary>The key in the response.</summary>
    public string ResponseName => Alias.Exists ? Alias.Value : Name.Value;
}

/// <summary><c>...parts</c></summary>
internal sealed class FragmentSpreadNode : SelectionNode
{
    public required Name Name { get; init; }
}

/// <summary><c>... on Paragraph { … }</c></summary>
internal sealed class InlineFragmentNode : SelectionNode
{
    /// <summary>Null when the type is the surrounding one.</summary>
    public required NamedTypeNode? Condition { get; init; }

    public required SelectionSetNode Selections { get; init; }
}
