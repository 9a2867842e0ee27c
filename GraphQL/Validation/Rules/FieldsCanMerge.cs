using System.Runtime.CompilerServices;
using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>5.3.2: fields with one response name, that can meet in one object, ask for the same and are of the same shape.</summary>
/// <remarks>
/// Every pair that can meet is compared once: pairs of fields within a selection set, its fields with those of each
/// fragment that it spreads, and those of fragments that are spread together; below two fields that meet, all of this
/// again between their selections. Pairs of fragments are remembered, so that cycles end and no pair is compared
/// twice; what is compared is counted against <see cref="ValidationContext.Spend"/>.
/// </remarks>
internal sealed class FieldsCanMerge : ValidationRule
{
    private readonly Dictionary<(SelectionSetNode, NamedType?), Selected> collected = [];
    private readonly Dictionary<(string, string), bool> comparedFragments = [];
    private ValidationContext context = null!;

    public override void SelectionSet(ValidationContext context, SelectionSetNode set)
    {
        if (set.Selections.Length == 1 && set.Selections[0] is not InlineFragmentNode)
        {
            return;
        }

        this.context = context;
        var conflicts = new List<Conflict>();
        var selected = Collect(context.ParentType, set);
        Within(selected, conflicts);
        for (var i = 0; i < selected.Fragments.Count; i++)
        {
            WithFragment(selected, selected.Fragments[i], exclusive: false, conflicts);
            for (var j = i + 1; j < selected.Fragments.Count; j++)
            {
                Fragments(selected.Fragments[i], selected.Fragments[j], exclusive: false, conflicts);
            }
        }

        foreach (var conflict in conflicts)
        {
            context.Report(ValidationMessages.Conflict(conflict.Name, conflict.Reason), [.. conflict.First.Concat(conflict.Second).Select(f => f.Start)]);
        }
    }

    private void Within(Selected selected, List<Conflict> conflicts)
    {
        foreach (var (name, fields) in selected.Fields)
        {
            for (var i = 0; i < fields.Count; i++)
            {
                for (var j = i + 1; j < fields.Count; j++)
                {
                    Add(Compare(name, fields[i], fields[j], exclusive: false), conflicts);
                }
            }
        }
    }

    private void Between(Selected a, Selected b, bool exclusive, List<Conflict> conflicts)
    {
        foreach (var (name, fields) in a.Fields)
        {
            context.Spend(1);
            if (!b.Fields.TryGetValue(name, out var others))
            {
                continue;
            }

            foreach (var field in fields)
            {
                foreach (var other in others)
                {
                    Add(Compare(name, field, other, exclusive), conflicts);
                }
            }
        }
    }

    private void WithFragment(Selected selected, string name, bool exclusive, List<Conflict> conflicts)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        context.Spend(1);

        // What was found compatible for objects that can be the same is so for others too.
        if (selected.Compared.TryGetValue(name, out var before) && (!before || exclusive))
        {
            return;
        }

        selected.Compared[name] = exclusive;
        if (FieldsOf(name) is not { } other || other == selected)
        {
            return;
        }

        Between(selected, other, exclusive, conflicts);
        foreach (var nested in other.Fragments)
        {
            WithFragment(selected, nested, exclusive, conflicts);
        }
    }

    private void Fragments(string a, string b, bool exclusive, List<Conflict> conflicts)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        context.Spend(2);
        var key = string.CompareOrdinal(a, b) < 0 ? (a, b) : (b, a);
        if (a == b || (comparedFragments.TryGetValue(key, out var before) && (!before || exclusive)))
        {
            return;
        }

        comparedFragments[key] = exclusive;
        if (FieldsOf(a) is not { } first || FieldsOf(b) is not { } second)
        {
            return;
        }

        Between(first, second, exclusive, conflicts);
        foreach (var nested in second.Fragments)
        {
            Fragments(a, nested, exclusive, conflicts);
        }

        foreach (var nested in first.Fragments)
        {
            Fragments(nested, b, exclusive, conflicts);
        }
    }

    private Conflict? Compare(string name, Found a, Found b, bool exclusive)
    {
        context.Spend(2);

        // Two different object types: no object is both, so only the shape of the response must agree.
        var apart = exclusive || (a.Parent != b.Parent && a.Parent is ObjectType && b.Parent is ObjectType);
        if (!apart && Difference(a.Node, b.Node) is { } reason)
        {
            return new Conflict(name, reason, [a.Node], [b.Node]);
        }

        if (a.Definition is not null && b.Definition is not null && !SameShape(a.Definition.Type, b.Definition.Type))
        {
            return new Conflict(name, $"they return conflicting types \"{a.Definition.Type}\" and \"{b.Definition.Type}\"", [a.Node], [b.Node]);
        }

        return a.Node.Selections is { } left && b.Node.Selections is { } right
            ? Below(name, a, left, b, right, apart)
            : null;
    }

    private Conflict? Below(string name, Found a, SelectionSetNode left, Found b, SelectionSetNode right, bool apart)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var first = Collect(a.Definition?.Type.Named, left);
        var second = Collect(b.Definition?.Type.Named, right);
        var conflicts = new List<Conflict>();
        Between(first, second, apart, conflicts);
        foreach (var fragment in second.Fragments)
        {
            WithFragment(first, fragment, apart, conflicts);
        }

        foreach (var fragment in first.Fragments)
        {
            WithFragment(second, fragment, apart, conflicts);
        }

        foreach (var one in first.Fragments)
        {
            foreach (var other in second.Fragments)
            {
                Fragments(one, other, apart, conflicts);
            }
        }

        if (conflicts.Count == 0)
        {
            return null;
        }

        const int Told = 3;
        var reason = string.Join(" and ", conflicts.Take(Told).Select(c => $"subfields \"{c.Name}\" conflict because {c.Reason}"));
        return new Conflict(name, Types.CoercionMessages.Cut(reason), [a.Node, .. conflicts.SelectMany(c => c.First)], [b.Node, .. conflicts.SelectMany(c => c.Second)]);
    }

    private string? Difference(FieldNode a, FieldNode b)
    {
        if (a.Name.Value != b.Name.Value)
        {
            return $"\"{a.Name}\" and \"{b.Name}\" are different fields";
        }

        return SameArguments(a.Arguments, b.Arguments) ? null : "they have differing arguments";
    }

    private bool SameArguments(ArgumentNode[] a, ArgumentNode[] b)
    {
        if (a.Length != b.Length)
        {
            return false;
        }

        foreach (var one in a)
        {
            context.Spend(1);
            var other = Array.FindLast(b, x => x.Name.Value == one.Name.Value);
            if (other is null || !SameValue(one.Value, other.Value))
            {
                return false;
            }
        }

        return true;
    }

    private static bool SameValue(ValueNode a, ValueNode b) => (a, b) switch
    {
        (VariableNode x, VariableNode y) => x.Name == y.Name,
        (IntValueNode x, IntValueNode y) => x.Text == y.Text,
        (FloatValueNode x, FloatValueNode y) => x.Text == y.Text,
        (StringValueNode x, StringValueNode y) => x.Value == y.Value && x.IsBlock == y.IsBlock,
        (BooleanValueNode x, BooleanValueNode y) => x.Value == y.Value,
        (EnumValueNode x, EnumValueNode y) => x.Name == y.Name,
        (NullValueNode, NullValueNode) => true,
        (ListValueNode x, ListValueNode y) => x.Items.Length == y.Items.Length && x.Items.Zip(y.Items).All(p => SameValue(p.First, p.Second)),
        (ObjectValueNode x, ObjectValueNode y) => x.Fields.Length == y.Fields.Length
            && Array.TrueForAll(x.Fields, f => Array.Find(y.Fields, g => g.Name.Value == f.Name.Value) is { } same && SameValue(f.Value, same.Value)),
        _ => false,
    };

    private static bool SameShape(GraphType a, GraphType b) => (a, b) switch
    {
        (NonNullType x, NonNullType y) => SameShape(x.Inner, y.Inner),
        (ListType x, ListType y) => SameShape(x.Item, y.Item),
        (NonNullType or ListType, _) or (_, NonNullType or ListType) => false,
        (ScalarType or EnumType, _) or (_, ScalarType or EnumType) => a == b,
        _ => true,
    };

    private Selected? FieldsOf(string fragment) =>
        context.Fragments.TryGetValue(fragment, out var node) ? Collect(context.Schema.Find(node.Condition.Name), node.Selections) : null;

    private Selected Collect(NamedType? parent, SelectionSetNode set)
    {
        if (!collected.TryGetValue((set, parent), out var selected))
        {
            selected = new Selected();
            Collect(parent, set, selected);
            collected[(set, parent)] = selected;
        }

        return selected;
    }

    private void Collect(NamedType? parent, SelectionSetNode set, Selected into)
    {
        foreach (var selection in set.Selections)
        {
            switch (selection)
            {
                case FieldNode field:
                    if (!into.Fields.TryGetValue(field.ResponseName, out var fields))
                    {
                        into.Fields.Add(field.ResponseName, fields = []);
                    }

                    fields.Add(new Found(parent, field, context.Schema.FindField(parent, field.Name.Value)));
                    break;
                case FragmentSpreadNode spread:
                    if (!into.Fragments.Contains(spread.Name.Value))
                    {
                        into.Fragments.Add(spread.Name.Value);
                    }

                    break;
                case InlineFragmentNode inline:
                    Collect(inline.Condition is null ? parent : context.Schema.Find(inline.Condition.Name), inline.Selections, into);
                    break;
            }
        }
    }

    private static void Add(Conflict? conflict, List<Conflict> conflicts)
    {
        if (conflict is not null)
        {
            conflicts.Add(conflict);
        }
    }

    private sealed record Conflict(string Name, string Reason, List<FieldNode> First, List<FieldNode> Second);

    private readonly record struct Found(NamedType? Parent, FieldNode Node, FieldDefinition? Definition);

    /// <summary>The fields of a selection set by response name, inline fragments unfolded, and the fragments that it spreads.</summary>
    private sealed class Selected
    {
        public OrderedDictionary<string, List<Found>> Fields { get; } = new(StringComparer.Ordinal);

        public List<string> Fragments { get; } = [];

        /// <summary>Fragments compared with these fields before, and whether as mutually exclusive.</summary>
        public Dictionary<string, bool> Compared { get; } = new(StringComparer.Ordinal);
    }
}
