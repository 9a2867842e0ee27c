using System.Runtime.CompilerServices;
using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>Beyond section 5: lists of introspection nest at most three times, since each nesting multiplies the answer.</summary>
internal sealed class IntrospectionDepth : ValidationRule
{
    private const int Limit = 3;

    public override void Field(ValidationContext context, FieldNode field)
    {
        if (field.Name.Value is "__schema" or "__type" && field.Selections is not null && Exceeds(context, field.Selections, 0, []))
        {
            context.Report(ValidationMessages.IntrospectionDepth(Limit), field.Start);
        }
    }

    private static bool Exceeds(ValidationContext context, SelectionSetNode set, int depth, Dictionary<string, int> visited)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        foreach (var selection in set.Selections)
        {
            context.Spend(1);
            var exceeds = selection switch
            {
                FieldNode { Selections: { } below } field => IsList(field) ? depth + 1 >= Limit || Exceeds(context, below, depth + 1, visited) : Exceeds(context, below, depth, visited),
                InlineFragmentNode inline => Exceeds(context, inline.Selections, depth, visited),
                FragmentSpreadNode spread => Exceeds(context, spread, depth, visited),
                _ => false,
            };
            if (exceeds)
            {
                return true;
            }
        }

        return false;
    }

    private static bool Exceeds(ValidationContext context, FragmentSpreadNode spread, int depth, Dictionary<string, int> visited)
    {
        // Seen before at this depth or deeper: nothing new, or a cycle.
        if ((visited.TryGetValue(spread.Name.Value, out var before) && before >= depth) || !context.Fragments.TryGetValue(spread.Name.Value, out var fragment))
        {
            return false;
        }

        visited[spread.Name.Value] = depth;
        return Exceeds(context, fragment.Selections, depth, visited);
    }

    private static bool IsList(FieldNode field) => field.Name.Value is "fields" or "interfaces" or "possibleTypes" or "inputFields";
}
