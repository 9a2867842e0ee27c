using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>5.4.3: arguments that are non-null without a default are given.</summary>
internal sealed class RequiredArguments : ValidationRule
{
    public override void LeaveField(ValidationContext context, FieldNode field)
    {
        foreach (var argument in context.Field?.Arguments ?? [])
        {
            if (IsMissing(argument, field.Arguments))
            {
                context.Report(ValidationMessages.MissingArgument(field.Name.Value, argument), field.Start);
            }
        }
    }

    public override void Directive(ValidationContext context, DirectiveNode directive, string location)
    {
        foreach (var argument in context.Directive?.Arguments ?? [])
        {
            if (IsMissing(argument, directive.Arguments))
            {
                context.Report(ValidationMessages.MissingDirectiveArgument(directive.Name.Value, argument), directive.Start);
            }
        }
    }

    private static bool IsMissing(InputValue argument, ArgumentNode[] given) =>
        argument.IsRequired && !Array.Exists(given, g => g.Name.Value == argument.Name);
}
