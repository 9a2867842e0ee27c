using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>5.8.5: a variable's type fits where it is used, defaults on both sides considered.</summary>
internal sealed class VariablesFit : ValidationRule
{
    public override void LeaveDocument(ValidationContext context, DocumentNode document)
    {
        foreach (var operation in document.Definitions.OfType<OperationNode>().Where(o => o.Variables.Length > 0))
        {
            foreach (var use in context.VariablesOf(operation))
            {
                Check(context, operation, use);
            }
        }
    }

    private static void Check(ValidationContext context, OperationNode operation, VariableUse use)
    {
        var definition = Array.FindLast(operation.Variables, v => v.Variable.Name == use.Node.Name);
        if (definition is null || use.Type is null || VariableCoercion.Resolve(context.Schema, definition.Type) is not { } type)
        {
            return;
        }

        if (!IsAllowed(type, definition.Default, use))
        {
            context.Report(ValidationMessages.VariableMismatch(use.Node.Name, type, use.Type), definition.Start, use.Node.Start);
        }

        if (use.Parent?.Nullable is InputObjectType { IsOneOf: true } input && !type.IsNonNull)
        {
            context.Report(ValidationMessages.NullableOneOf(use.Node.Name, type, input), definition.Start, use.Node.Start);
        }
    }

    private static bool IsAllowed(GraphType type, ValueNode? defaultValue, VariableUse use)
    {
        if (use.Type is not NonNullType expected || type.IsNonNull)
        {
            return GraphQLSchema.IsSubtype(type, use.Type!);
        }

        var hasDefault = use.HasDefault || defaultValue is not (null or NullValueNode);
        return hasDefault && GraphQLSchema.IsSubtype(type, expected.Inner);
    }
}
