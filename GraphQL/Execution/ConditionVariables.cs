using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>Finds the variables that decide on <c>@skip</c> and <c>@include</c>.</summary>
internal static class ConditionVariables
{
    /// <summary>Their names, over the whole document.</summary>
    public static HashSet<string> Of(DocumentNode document)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var definition in document.Definitions)
        {
            switch (definition)
            {
                case OperationNode operation:
                    Add(operation.Selections, names);
                    break;
                case FragmentNode fragment:
                    Add(fragment.Selections, names);
                    break;
            }
        }

        return names;
    }

    private static void Add(SelectionSetNode set, HashSet<string> names)
    {
        foreach (var selection in set.Selections)
        {
            foreach (var directive in selection.Directives.Where(d => d.Name.Value is "skip" or "include"))
            {
                names.UnionWith(directive.Arguments.Select(a => a.Value).OfType<VariableNode>().Select(v => v.Name));
            }

            if (selection is FieldNode { Selections: { } below })
            {
                Add(below, names);
            }
            else if (selection is InlineFragmentNode inline)
            {
                Add(inline.Selections, names);
            }
        }
    }
}
