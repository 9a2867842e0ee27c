using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>5.2.3.1: an anonymous operation is the only one of its document.</summary>
internal sealed class LoneAnonymousOperation : ValidationRule
{
    private int operations;

    public override void Document(ValidationContext context, DocumentNode document) =>
        operations = document.Definitions.Count(d => d is OperationNode);

    public override void Operation(ValidationContext context, OperationNode operation)
    {
        if (!operation.Name.Exists && operations > 1)
        {
            context.Report(ValidationMessages.LoneAnonymous, operation.Start);
        }
    }
}
