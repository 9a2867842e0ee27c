using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>5.8.4: a variable that is defined is used by its operation, itself or through fragments.</summary>
internal sealed class VariablesAreUsed : ValidationRule
{
    public override void LeaveDocument(ValidationContext context, DocumentNode document)
    {
        foreach (var operation in document.Definitions.OfType<OperationNode>().Where(o => o.Variables.Length > 0))
        {
            var used = context.VariablesOf(operation).Select(u => u.Node.Name).ToHashSet(StringComparer.Ordinal);
            foreach (var variable in operation.Variables.Where(v => !used.Contains(v.Variable.Name)))
            {
                var name = operation.Name.Exists ? operation.Name.Value : null;
                context.Report(ValidationMessages.UnusedVariable(variable.Variable.Name, name), variable.Start);
            }
        }
    }
}
