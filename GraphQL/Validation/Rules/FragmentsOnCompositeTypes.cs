using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>5.5.1.3: fragments condition on object types, interfaces and unions.</summary>
internal sealed class FragmentsOnCompositeTypes : ValidationRule
{
    public override void InlineFragment(ValidationContext context, InlineFragmentNode fragment)
    {
        if (fragment.Condition is { } condition && context.Schema.Find(condition.Name) is not (null or FieldsType or UnionType))
        {
            context.Report(ValidationMessages.InlineOnLeaf(condition.Name), condition.Start);
        }
    }

    public override void Fragment(ValidationContext context, FragmentNode fragment)
    {
        if (context.Schema.Find(fragment.Condition.Name) is not (null or FieldsType or UnionType))
        {
            context.Report(ValidationMessages.FragmentOnLeaf(fragment.Name.Value, fragment.Condition.Name), fragment.Condition.Start);
        }
    }
}
