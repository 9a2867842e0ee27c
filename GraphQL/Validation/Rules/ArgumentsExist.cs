using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>5.4.1: an argument is defined by its field or directive.</summary>
internal sealed class ArgumentsExist : ValidationRule
{
    public override void Argument(ValidationContext context, ArgumentNode argument)
    {
        var name = argument.Name.Value;
        if (context.ArgumentDefinitions is not { } known || InputValue.Find(known, name) is not null)
        {
            return;
        }

        var suggestion = context.Suggest(name, known.Select(k => k.Name));
        context.Report(
            context.InDirective
                ? ValidationMessages.UnknownDirectiveArgument(name, context.Directive!.Name, suggestion)
                : ValidationMessages.UnknownArgument(name, $"{context.ParentType?.Name}.{context.Field!.Name}", suggestion),
            argument.Start);
    }
}
