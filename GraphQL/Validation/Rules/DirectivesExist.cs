using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>5.7.1: a directive is defined.</summary>
internal sealed class DirectivesExist : ValidationRule
{
    public override void Directive(ValidationContext context, DirectiveNode directive, string location)
    {
        if (context.Directive is null)
        {
            var suggestion = context.Suggest(directive.Name.Value, context.Schema.Directives.Select(d => d.Name), "the directive ");
            context.Report(ValidationMessages.UnknownDirective(directive.Name.Value, suggestion), directive.Start);
        }
    }
}
