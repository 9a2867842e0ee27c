using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>5.7.2: a directive stands where its definition allows it.</summary>
internal sealed class DirectivesInPlace : ValidationRule
{
    public override void Directive(ValidationContext context, DirectiveNode directive, string location)
    {
        if (context.Directive is { } definition && !definition.Locations.Contains(location))
        {
            context.Report(ValidationMessages.MisplacedDirective(definition.Name, location), directive.Start);
        }
    }
}
