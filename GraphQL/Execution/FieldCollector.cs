using System.Runtime.CompilerServices;
using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>Groups the selections on an object type by response name (section 6.3.2, CollectFields).</summary>
internal sealed class FieldCollector(
    GraphQLSchema schema, IReadOnlyDictionary<string, FragmentNode> fragments, IReadOnlyDictionary<string, object?> conditions)
{
    /// <summary>The groups, in the order in which their names first appear.</summary>
    public OrderedDictionary<string, List<FieldNode>> Collect(ObjectType type, IEnumerable<SelectionSetNode> sets)
    {
        var groups = new OrderedDictionary<string, List<FieldNode>>(StringComparer.Ordinal);
        var visited = new HashSet<string>(StringComparer.Ordinal);
        foreach (var set in sets)
        {
            Collect(type, set, groups, visited);
        }

        return groups;
    }

    private void Collect(ObjectType type, SelectionSetNode set, OrderedDictionary<string, List<FieldNode>> groups, HashSet<string> visited)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        foreach (var selection in set.Selections)
        {
            if (!IsIncluded(selection.Directives))
            {
                continue;
            }

            switch (selection)
            {
                case FieldNode field:
                    if (!groups.TryGetValue(field.ResponseName, out var group))
                    {
                        groups.Add(field.ResponseName, group = []);
                    }

                    group.Add(field);
                    break;
                case InlineFragmentNode inline when inline.Condition is null || Applies(inline.Condition.Name, type):
                    Collect(type, inline.Selections, groups, visited);
                    break;
                case FragmentSpreadNode spread when visited.Add(spread.Name.Value) && fragments.TryGetValue(spread.Name.Value, out var fragment)
                    && Applies(fragment.Condition.Name, type):
                    Collect(type, fragment.Selections, groups, visited);
                    break;
            }
        }
    }

    private bool Applies(string condition, ObjectType type) =>
        condition == type.Name || (schema.Find(condition) is { } named && schema.PossibleTypes(named).Contains(type));

    private bool IsIncluded(DirectiveNode[] directives)
    {
        foreach (var directive in directives)
        {
            if ((directive.Name.Value == "skip" && Condition(directive) is true) || (directive.Name.Value == "include" && Condition(directive) is not true))
            {
                return false;
            }
        }

        return true;
    }

    private bool? Condition(DirectiveNode directive)
    {
        var value = Array.Find(directive.Arguments, a => a.Name.Value == "if")?.Value;
        return value switch
        {
            BooleanValueNode literal => literal.Value,
            VariableNode variable => conditions.GetValueOrDefault(variable.Name) as bool?,
            _ => null,
        };
    }
}
