using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>5.4.2: an argument is given once.</summary>
internal sealed class UniqueArguments : ValidationRule
{
    public override void Arguments(ValidationContext context, ArgumentNode[] arguments)
    {
        if (arguments.Length < 2)
        {
            return;
        }

        foreach (var group in arguments.GroupBy(a => a.Name.Value).Where(g => g.Count() > 1))
        {
            context.Report(ValidationMessages.ArgumentTwice(group.Key), [.. group.Select(a => a.Name.Start)]);
        }
    }
}
