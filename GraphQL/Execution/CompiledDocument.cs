using System.Collections.Concurrent;
using System.Collections.Frozen;
using KnowledgeGraph.GraphQL.Cost;
using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>A document, parsed and validated once, with the plans of its operations.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class CompiledDocument
{
    private const int MaxPlans = 64;

    private readonly GraphQLSchema schema;
    private readonly FrozenDictionary<string, FragmentNode> fragments;
    private readonly Dictionary<OperationNode, string[]> conditionVariables = [];
    private readonly ConcurrentDictionary<OperationNode, OperationCost> costs = new();
    private readonly ConcurrentDictionary<(OperationNode Operation, string Conditions), OperationPlan> plans = new();

    public CompiledDocument(GraphQLSchema schema, DocumentNode document, IReadOnlyList<GraphQLError> errors)
    {
        this.schema = schema;
        Document = document;
        Errors = errors;
        Operations = [.. document.Definitions.OfType<OperationNode>()];
        fragments = document.Definitions.OfType<FragmentNode>().DistinctBy(f => f.Name.Value)
            .ToFrozenDictionary(f => f.Name.Value, StringComparer.Ordinal);
        Hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(document.Source.Text)));
        if (errors.Count == 0)
        {
            var conditions = ConditionVariables.Of(document);
            foreach (var operation in Operations)
            {
                conditionVariables[operation] = [.. operation.Variables.Select(v => v.Variable.Name).Where(conditions.Contains)];
            }
        }
    }

    public DocumentNode Document { get; }

    /// <summary>What validation found; empty when the document may run.</summary>
    public IReadOnlyList<GraphQLError> Errors { get; }

    public OperationNode[] Operations { get; }

    public IReadOnlyDictionary<string, FragmentNode> Fragments => fragments;

    /// <summary>SHA-256 of the text in UTF-8, lower-case hexadecimal.</summary>
    public string Hash { get; }

    /// <summary>The operation to run; null with the reason when the name fits none.</summary>
    public OperationNode? Operation(string? name, out string why)
    {
        why = "";
        if (name is not null)
        {
            why = $"The document has no operation named \"{Types.CoercionMessages.Cut(name)}\".";
            return Array.Find(Operations, o => o.Name.Value == name);
        }

        if (Operations.Length == 1)
        {
            return Operations[0];
        }

        why = Operations.Length == 0 ? "The document has no operation." : "The document has several operations; name one as operationName.";
        return null;
    }

    /// <summary>What an operation may cost with these variables.</summary>
    public OperationCost Cost(OperationNode operation, IReadOnlyDictionary<string, object?> variables, int defaultSize)
    {
        if (costs.TryGetValue(operation, out var cost))
        {
            return cost;
        }

        cost = CostAnalysis.Estimate(schema, operation, fragments, variables, defaultSize);
        if (!HasSizes(operation))
        {
            costs[operation] = cost;
        }

        return cost;
    }

    /// <summary>The plan for the values that the variables of conditions have in this request.</summary>
    public OperationPlan Plan(OperationNode operation, IReadOnlyDictionary<string, object?> variables)
    {
        var names = conditionVariables[operation];
        var key = names.Length == 0 ? "" : string.Create(names.Length, (names, variables), static (text, state) =>
        {
            for (var i = 0; i < text.Length; i++)
            {
                text[i] = state.variables.GetValueOrDefault(state.names[i]) switch { true => '1', false => '0', _ => '-' };
            }
        });
        if (plans.TryGetValue((operation, key), out var plan))
        {
            return plan;
        }

        plan = new OperationPlan(schema, operation, fragments, variables.Where(v => names.Contains(v.Key)).ToDictionary());
        return plans.Count < MaxPlans ? plans.GetOrAdd((operation, key), plan) : plan;
    }

    /// <summary>Whether a variable may say how many elements a list has: whole numbers can, and lists by their length.</summary>
    private bool HasSizes(OperationNode operation) =>
        Array.Exists(operation.Variables, v => VariableCoercion.Resolve(schema, v.Type)?.Nullable is Types.ScalarType { Name: "Int" } or Types.ListType);
}
