using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>5.2.1.1: the schema supports the kind of operation.</summary>
internal sealed class OperationTypesExist : ValidationRule
{
    public override void Operation(ValidationContext context, OperationNode operation)
    {
        if (context.Schema.Root(operation.Kind) is null)
        {
            context.Report(ValidationMessages.NoOperationType(operation.Kind), operation.Start);
        }
    }
}
