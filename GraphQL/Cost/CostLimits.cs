using System.Globalization;

namespace KnowledgeGraph.GraphQL.Cost;

/// <summary>Compares an estimate with the limits, and tells it.</summary>
internal static class CostLimits
{
    /// <summary>The error of an operation over a limit; null when it may run.</summary>
    public static GraphQLError? Check(OperationCost cost, GraphQLOptions options)
    {
        if (cost.Depth > options.MaxDepth)
        {
            return new GraphQLError(
                string.Create(CultureInfo.InvariantCulture, $"The operation nests {cost.Depth} fields deep; the limit is {options.MaxDepth}. Ask for less in one request."),
                ErrorCodes.LimitExceeded);
        }

        return cost.Cost <= options.MaxCost ? null : new GraphQLError(
            string.Create(CultureInfo.InvariantCulture, $"The operation may cost {cost.Cost:0.#}; the limit is {options.MaxCost:0.#}. Ask for fewer elements (first), or for fewer lists in lists."),
            ErrorCodes.CostExceeded)
        {
            Extensions = new Dictionary<string, object?> { ["cost"] = cost.Cost, ["limit"] = options.MaxCost },
        };
    }

    /// <summary>What a response's extensions say on request.</summary>
    public static Dictionary<string, object?> Report(double cost, GraphQLOptions options) =>
        new() { ["cost"] = new Dictionary<string, object?> { ["estimated"] = cost, ["limit"] = options.MaxCost } };
}
