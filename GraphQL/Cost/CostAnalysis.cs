using System.Runtime.CompilerServices;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Cost;

/// <summary>What an operation may cost and how deep it nests, before it runs.</summary>
/// <param name="Cost">Estimated cost.</param>
/// <param name="Depth">Fields from the root to the deepest one, fragments unfolded.</param>
internal readonly record struct OperationCost(double Cost, int Depth);

/// <summary>Estimates the cost of operations from their selections, list sizes and weights.</summary>
/// <remarks>
/// A field of a composite type costs its weight (1 unless set) and what is selected on it, times the number of
/// elements when it is a list: the value of its slicing argument — alike for a literal, a variable and a default —,
/// its assumed size, or the default size. A leaf costs its weight, 0 unless set. On an abstract type the dearest of its
/// object types counts. Fields that a connection sizes take the size of the connection. Introspection costs a quarter.
/// </remarks>
internal sealed class CostAnalysis
{
    private const double IntrospectionWeight = 0.25;
    private const int NoSize = -1;

    private readonly GraphQLSchema schema;
    private readonly IReadOnlyDictionary<string, FragmentNode> fragments;
    private readonly IReadOnlyDictionary<string, object?> variables;
    private readonly int defaultSize;
    private readonly Dictionary<(SelectionSetNode Set, ObjectType Type, int Sized), OperationCost> known = [];

    private CostAnalysis(GraphQLSchema schema, IReadOnlyDictionary<string, FragmentNode> fragments, IReadOnlyDictionary<string, object?> variables, int defaultSize)
    {
        this.schema = schema;
        this.fragments = fragments;
        this.variables = variables;
        this.defaultSize = defaultSize;
    }

    /// <summary>Estimates one operation with its coerced variables.</summary>
    public static OperationCost Estimate(
        GraphQLSchema schema, OperationNode operation, IReadOnlyDictionary<string, FragmentNode> fragments, IReadOnlyDictionary<string, object?> variables, int defaultSize) =>
        new CostAnalysis(schema, fragments, variables, defaultSize).Object(operation.Selections, schema.Root(operation.Kind)!, null, NoSize);

    private OperationCost Composite(SelectionSetNode set, NamedType type, FieldCost? above, int sized)
    {
        var worst = default(OperationCost);
        foreach (var possible in schema.PossibleTypes(type))
        {
            var cost = Object(set, possible, above, sized);
            worst = new OperationCost(Math.Max(worst.Cost, cost.Cost), Math.Max(worst.Depth, cost.Depth));
        }

        return worst;
    }

    private OperationCost Object(SelectionSetNode set, ObjectType type, FieldCost? above, int sized)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (known.TryGetValue((set, type, sized), out var cost))
        {
            return cost;
        }

        cost = default;
        foreach (var selection in set.Selections)
        {
            var one = selection switch
            {
                FieldNode field => Field(field, type, above, sized),
                InlineFragmentNode inline when Applies(inline.Condition, type) => Object(inline.Selections, type, above, sized),
                FragmentSpreadNode spread when fragments.TryGetValue(spread.Name.Value, out var fragment) && Applies(fragment.Condition, type)
                    => Object(fragment.Selections, type, above, sized),
                _ => default,
            };
            cost = new OperationCost(cost.Cost + one.Cost, Math.Max(cost.Depth, one.Depth));
        }

        known[(set, type, sized)] = cost;
        return cost;
    }

    private OperationCost Field(FieldNode node, ObjectType parent, FieldCost? above, int sized)
    {
        if (schema.FindField(parent, node.Name.Value) is not { } field)
        {
            return default;
        }

        if (node.Selections is null)
        {
            return new OperationCost(field.Cost.Weight ?? 0, 1);
        }

        var isList = field.Type.Nullable is ListType;
        var own = OwnSize(field, node);
        var size = !isList ? 1
            : above?.SizedFields.Contains(field.Name) == true ? sized
            : own ?? IntrospectionSizes.Of(schema, parent, field.Name) ?? defaultSize;
        var sizes = !isList && field.Cost.SizedFields.Length > 0;
        var below = Composite(node.Selections, field.Type.Named, sizes ? field.Cost : null, sizes ? own ?? defaultSize : NoSize);
        var weight = parent.IsIntrospection ? IntrospectionWeight : field.Cost.Weight ?? 1;
        return new OperationCost(size * (weight + below.Cost), 1 + below.Depth);
    }

    private int? OwnSize(FieldDefinition field, FieldNode node)
    {
        var slices = field.Cost.SlicingArguments;
        int? size = null;
        foreach (var name in slices)
        {
            size = field.Argument(name) is not { } argument ? size : ValueOf(argument, node) switch
            {
                int value => Math.Max(size ?? 0, value),
                object?[] items => Math.Max(size ?? 0, items.Length),
                _ => size,
            };
        }

        return size ?? field.Cost.AssumedSize;
    }

    private object? ValueOf(InputValue argument, FieldNode node)
    {
        var given = Array.Find(node.Arguments, a => a.Name.Value == argument.Name)?.Value;
        if (given is null || (given is VariableNode variable && !variables.ContainsKey(variable.Name)))
        {
            return argument.HasDefault ? argument.Default : null;
        }

        return Literals.TryCoerce(given, argument.Type, variables, out var value) ? value : null;
    }

    private bool Applies(NamedTypeNode? condition, ObjectType type) =>
        condition is null || condition.Name == type.Name
        || (schema.Find(condition.Name) is { } named && schema.PossibleTypes(named).Contains(type));
}
