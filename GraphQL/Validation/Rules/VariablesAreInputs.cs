using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>5.8.2: variables are of input types.</summary>
internal sealed class VariablesAreInputs : ValidationRule
{
    public override void VariableDefinition(ValidationContext context, VariableDefinitionNode definition)
    {
        if (VariableCoercion.Resolve(context.Schema, definition.Type) is { IsInput: false })
        {
            context.Report(ValidationMessages.VariableNotInput(definition.Variable.Name, Printer.Print(definition.Type)), definition.Type.Start);
        }
    }
}
