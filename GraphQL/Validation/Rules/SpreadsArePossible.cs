using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>5.5.2.3: some object can be of both the surrounding type and the fragment's.</summary>
internal sealed class SpreadsArePossible : ValidationRule
{
    public override void InlineFragment(ValidationContext context, InlineFragmentNode fragment)
    {
        if (context.Type is FieldsType or UnionType && context.ParentType is { } parent && !context.Schema.Overlap((NamedType)context.Type, parent))
        {
            context.Report(ValidationMessages.ImpossibleInline(parent, (NamedType)context.Type), fragment.Start);
        }
    }

    public override void Spread(ValidationContext context, FragmentSpreadNode spread)
    {
        if (context.ParentType is { } parent
            && context.Fragments.TryGetValue(spread.Name.Value, out var fragment)
            && context.Schema.Find(fragment.Condition.Name) is { } type and (FieldsType or UnionType)
            && !context.Schema.Overlap(type, parent))
        {
            context.Report(ValidationMessages.ImpossibleSpread(spread.Name.Value, parent, type), spread.Start);
        }
    }
}
