using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>5.5.1.2, and 5.8.2 for variables: a type that is named exists.</summary>
internal sealed class TypesExist : ValidationRule
{
    public override void TypeReference(ValidationContext context, NamedTypeNode type)
    {
        if (context.Schema.Find(type.Name) is null)
        {
            var suggestion = context.Suggest(type.Name, context.Schema.Types.Select(t => t.Name));
            context.Report(ValidationMessages.UnknownType(type.Name, suggestion), type.Start);
        }
    }
}
