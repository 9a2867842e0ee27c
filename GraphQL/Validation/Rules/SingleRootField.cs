using System.Runtime.CompilerServices;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>5.2.4.1: a subscription has one root field, which is no introspection field and not conditional.</summary>
internal sealed class SingleRootField : ValidationRule
{
    public override void Operation(ValidationContext context, OperationNode operation)
    {
        if (operation.Kind != OperationKind.Subscription || context.Schema.Subscription is not { } root)
        {
            return;
        }

        var name = operation.Name.Exists ? operation.Name.Value : null;
        Conditions(context, operation.Selections, name, []);
        var collector = new FieldCollector(context.Schema, context.Fragments, new Dictionary<string, object?>());
        var groups = collector.Collect(root, [operation.Selections]);
        if (groups.Count > 1)
        {
            context.Report(ValidationMessages.SeveralRootFields(name), [.. groups.Values.Skip(1).SelectMany(g => g).Select(f => f.Start)]);
        }

        foreach (var group in groups.Values.Where(g => g[0].Name.Value.StartsWith("__", StringComparison.Ordinal)))
        {
            context.Report(ValidationMessages.IntrospectionRoot(name), [.. group.Select(f => f.Start)]);
        }
    }

    private static void Conditions(ValidationContext context, SelectionSetNode set, string? name, HashSet<string> visited)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        foreach (var selection in set.Selections)
        {
            if (Array.Find(selection.Directives, d => d.Name.Value is "skip" or "include") is { } condition)
            {
                context.Report(ValidationMessages.ConditionOnRoot(name, condition.Name.Value), condition.Start);
            }

            switch (selection)
            {
                case InlineFragmentNode inline:
                    Conditions(context, inline.Selections, name, visited);
                    break;
                case FragmentSpreadNode spread when visited.Add(spread.Name.Value) && context.Fragments.TryGetValue(spread.Name.Value, out var fragment):
                    Conditions(context, fragment.Selections, name, visited);
                    break;
            }
        }
    }
}
