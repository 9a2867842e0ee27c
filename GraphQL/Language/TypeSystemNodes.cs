namespace KnowledgeGraph.GraphQL.Language;

/// <summary>A definition of the type system, or an extension of one (section 3).</summary>
internal abstract class TypeSystemNode : DefinitionNode
{
    /// <summary>Whether the keyword <c>extend</c> stands before it.</summary>
    public bool IsExtension { get; init; }
}

/// <summary><c>schema { query: Query }</c></summary>
internal sealed class SchemaNode : TypeSystemNode
{
    public required OperationTypeNode[] OperationTypes { get; init; }
}

/// <summary><c>query: Query</c></summary>
internal sealed class OperationTypeNode : Node
{
    public required OperationKind Kind { get; init; }

    public required NamedTypeNode Type { get; init; }
}

/// <summary>A definition or extension of a named type.</summary>
internal abstract class TypeDefinitionNode : TypeSystemNode
{
    public required Name Name { get; init; }
}

/// <summary><c>scalar Date</c></summary>
internal sealed class ScalarTypeNode : TypeDefinitionNode;

/// <summary><c>type Paragraph implements Node { … }</c>, or the same for an interface.</summary>
internal sealed class FieldsTypeNode : TypeDefinitionNode
{
    /// <summary>Interface or object type.</summary>
    public required bool IsInterface { get; init; }

    public required NamedTypeNode[] Interfaces { get; init; }

    public required FieldDefinitionNode[] Fields { get; init; }
}

/// <summary><c>union Hit = Document | Entity</c></summary>
internal sealed class UnionTypeNode : TypeDefinitionNode
{
    public required NamedTypeNode[] Members { get; init; }
}

/// <summary><c>enum Direction { OUT IN BOTH }</c></summary>
internal sealed class EnumTypeNode : TypeDefinitionNode
{
    public required EnumValueDefinitionNode[] Values { get; init; }
}

/// <summary><c>input IntRange { from: Int to: Int }</c></summary>
internal sealed class InputTypeNode : TypeDefinitionNode
{
    public required InputValueNode[] Fields { get; init; }
}

/// <summary><c>paragraphs(first: Int = 20): [Paragraph!]!</c></summary>
internal sealed class FieldDefinitionNode : Node
{
    public required StringValueNode? Description { get; init; }

    public required Name Name { get; init; }

    public required InputValueNode[] Arguments { get; init; }

    public required TypeNode Type { get; init; }

    public required DirectiveNode[] Directives { get; init; }
}

/// <summary>An argument's or an input field's definition.</summary>
internal sealed class InputValueNode : Node
{
    public required StringValueNode? Description { get; init; }

    public required Name Name { get; init; }

    public required TypeNode Type { get; init; }

    public required ValueNode? Default { get; init; }

    public required DirectiveNode[] Directives { get; init; }
}

/// <summary>One value of an enum's definition.</summary>
internal sealed class EnumValueDefinitionNode : Node
{
    public required StringValueNode? Description { get; init; }

    public required Name Name { get; init; }

    public required DirectiveNode[] Directives { get; init; }
}

/// <summary><c>directive @cost(weight: Int!) on FIELD_DEFINITION</c></summary>
internal sealed class DirectiveDefinitionNode : TypeSystemNode
{
    public required Name Name { get; init; }

    public required InputValueNode[] Arguments { get; init; }

    public required bool IsRepeatable { get; init; }

    public required Name[] Locations { get; init; }
}
