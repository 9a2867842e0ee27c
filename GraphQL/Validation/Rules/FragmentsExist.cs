using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>5.5.2.1: a fragment that is spread is defined.</summary>
internal sealed class FragmentsExist : ValidationRule
{
    public override void Spread(ValidationContext context, FragmentSpreadNode spread)
    {
        if (!context.Fragments.ContainsKey(spread.Name.Value))
        {
            context.Report(ValidationMessages.UnknownFragment(spread.Name.Value, context.Suggest(spread.Name.Value, context.Fragments.Keys)), spread.Name.Start);
        }
    }
}
