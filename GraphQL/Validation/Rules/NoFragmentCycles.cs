using System.Runtime.CompilerServices;
using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>5.5.2.2: no fragment spreads itself, directly or through others. Each cycle is told once.</summary>
internal sealed class NoFragmentCycles : ValidationRule
{
    private readonly HashSet<string> visited = new(StringComparer.Ordinal);
    private readonly List<FragmentSpreadNode> path = [];
    private readonly Dictionary<string, int> positions = new(StringComparer.Ordinal);

    public override void LeaveDocument(ValidationContext context, DocumentNode document)
    {
        foreach (var definition in document.Definitions)
        {
            if (definition is FragmentNode fragment)
            {
                Visit(context, fragment);
            }
        }
    }

    // As deep as the document has fragments, which the parser limits.
    private void Visit(ValidationContext context, FragmentNode fragment)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var name = fragment.Name.Value;
        if (!visited.Add(name))
        {
            return;
        }

        positions[name] = path.Count;
        foreach (var spread in context.UsesOf(fragment).Spreads)
        {
            path.Add(spread);
            if (positions.TryGetValue(spread.Name.Value, out var start))
            {
                Report(context, spread.Name.Value, path[start..]);
            }
            else if (context.Fragments.TryGetValue(spread.Name.Value, out var next))
            {
                Visit(context, next);
            }

            path.RemoveAt(path.Count - 1);
        }

        positions.Remove(name);
    }

    private static void Report(ValidationContext context, string name, List<FragmentSpreadNode> cycle)
    {
        var via = string.Join(", ", cycle.SkipLast(1).Select(s => $"\"{s.Name}\""));
        context.Report(ValidationMessages.FragmentCycle(name, via.Length > 0 ? " via " + via : ""), [.. cycle.Select(s => s.Start)]);
    }
}
