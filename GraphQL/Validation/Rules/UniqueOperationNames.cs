using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>5.2.2.1: operations of a document have different names.</summary>
internal sealed class UniqueOperationNames : ValidationRule
{
    private readonly Dictionary<string, int> known = new(StringComparer.Ordinal);

    public override void Operation(ValidationContext context, OperationNode operation)
    {
        if (operation.Name.Exists && !known.TryAdd(operation.Name.Value, operation.Name.Start))
        {
            context.Report(ValidationMessages.OperationTwice(operation.Name.Value), known[operation.Name.Value], operation.Name.Start);
        }
    }
}
