using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>5.1.1: a request holds operations and fragments only.</summary>
internal sealed class ExecutableDefinitions : ValidationRule
{
    public override void Document(ValidationContext context, DocumentNode document)
    {
        foreach (var definition in document.Definitions)
        {
            if (definition is TypeSystemNode node)
            {
                context.Report(ValidationMessages.NotExecutable(NameOf(node)), definition.Start);
            }
        }
    }

    private static string NameOf(TypeSystemNode node) => node switch
    {
        TypeDefinitionNode type => $"\"{type.Name}\"",
        DirectiveDefinitionNode directive => $"\"@{directive.Name}\"",
        _ => "schema",
    };
}
