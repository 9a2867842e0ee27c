using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>5.8.1: variables of an operation have different names.</summary>
internal sealed class UniqueVariables : ValidationRule
{
    public override void Operation(ValidationContext context, OperationNode operation)
    {
        if (operation.Variables.Length < 2)
        {
            return;
        }

        foreach (var group in operation.Variables.GroupBy(v => v.Variable.Name).Where(g => g.Count() > 1))
        {
            // The name follows the dollar sign of the variable.
            context.Report(ValidationMessages.VariableTwice(group.Key), [.. group.Select(v => v.Variable.NameStart)]);
        }
    }
}
