using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Validation;

/// <summary>One rule of section 5; told of the parts of a document in the order of its text.</summary>
/// <remarks>Mutable, one document each. A rule overrides what it wants to be told of.</remarks>
internal abstract class ValidationRule
{
    /// <summary>The whole document, first.</summary>
    public virtual void Document(ValidationContext context, DocumentNode document)
    {
    }

    /// <summary>The whole document, last; variables and spreads of every definition are known now.</summary>
    public virtual void LeaveDocument(ValidationContext context, DocumentNode document)
    {
    }

    public virtual void Operation(ValidationContext context, OperationNode operation)
    {
    }

    public virtual void Fragment(ValidationContext context, FragmentNode fragment)
    {
    }

    public virtual void VariableDefinition(ValidationContext context, VariableDefinitionNode definition)
    {
    }

    /// <summary>The selections of an operation, a fragment or a field; those of an inline fragment belong to what surrounds it.</summary>
    public virtual void SelectionSet(ValidationContext context, SelectionSetNode set)
    {
    }

    public virtual void Field(ValidationContext context, FieldNode field)
    {
    }

    /// <summary>A field after what is in it.</summary>
    public virtual void LeaveField(ValidationContext context, FieldNode field)
    {
    }

    public virtual void Spread(ValidationContext context, FragmentSpreadNode spread)
    {
    }

    public virtual void InlineFragment(ValidationContext context, InlineFragmentNode fragment)
    {
    }

    /// <summary>All directives at one place, of which the location has a name.</summary>
    public virtual void Directives(ValidationContext context, DirectiveNode[] directives, string location)
    {
    }

    public virtual void Directive(ValidationContext context, DirectiveNode directive, string location)
    {
    }

    /// <summary>The arguments of a field or a directive.</summary>
    public virtual void Arguments(ValidationContext context, ArgumentNode[] arguments)
    {
    }

    public virtual void Argument(ValidationContext context, ArgumentNode argument)
    {
    }

    /// <summary>A whole value, with the type expected of it; null when that is unknown.</summary>
    public virtual void Value(ValidationContext context, ValueNode value, GraphType? type)
    {
    }

    /// <summary>An object value, wherever it stands.</summary>
    public virtual void ObjectValue(ValidationContext context, ObjectValueNode value)
    {
    }

    /// <summary>A reference to a named type.</summary>
    public virtual void TypeReference(ValidationContext context, NamedTypeNode type)
    {
    }
}
