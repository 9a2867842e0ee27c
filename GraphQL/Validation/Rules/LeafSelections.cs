using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>5.3.3: leaves have no selection, all others have one.</summary>
internal sealed class LeafSelections : ValidationRule
{
    public override void Field(ValidationContext context, FieldNode field)
    {
        if (context.Type is not { } type)
        {
            return;
        }

        var isLeaf = type.Named is ScalarType or EnumType;
        if (isLeaf && field.Selections is not null)
        {
            context.Report(ValidationMessages.SelectionOnLeaf(field.Name.Value, type), field.Selections.Start);
        }
        else if (!isLeaf && field.Selections is null)
        {
            context.Report(ValidationMessages.NoSelection(field.Name.Value, type), field.Start);
        }
    }
}
