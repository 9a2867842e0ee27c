using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>5.8.3: a variable that is used is defined by every operation that reaches the use.</summary>
internal sealed class VariablesAreDefined : ValidationRule
{
    public override void LeaveDocument(ValidationContext context, DocumentNode document)
    {
        foreach (var operation in document.Definitions.OfType<OperationNode>())
        {
            foreach (var use in context.VariablesOf(operation))
            {
                if (!Array.Exists(operation.Variables, v => v.Variable.Name == use.Node.Name))
                {
                    var name = operation.Name.Exists ? operation.Name.Value : null;
                    context.Report(ValidationMessages.UndefinedVariable(use.Node.Name, name), use.Node.Start, operation.Start);
                }
            }
        }
    }
}
