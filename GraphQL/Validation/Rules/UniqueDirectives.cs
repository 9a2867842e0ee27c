using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>5.7.3: a directive that is not repeatable stands once at a place.</summary>
internal sealed class UniqueDirectives : ValidationRule
{
    public override void Directives(ValidationContext context, DirectiveNode[] directives, string location)
    {
        if (directives.Length < 2)
        {
            return;
        }

        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var directive in directives)
        {
            var name = directive.Name.Value;
            if (!known.TryAdd(name, directive.Start) && context.Schema.FindDirective(name) is { IsRepeatable: false })
            {
                context.Report(ValidationMessages.DirectiveTwice(name), known[name], directive.Start);
            }
        }
    }
}
