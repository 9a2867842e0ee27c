namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>A request ready to run.</summary>
internal sealed record PreparedRequest(
    ExecutionRequest Request, CompiledDocument Document, OperationPlan Plan, IReadOnlyDictionary<string, object?> Variables, double Cost, bool ReportCost)
{
    /// <summary>What logs call the operation.</summary>
    public string Name => Plan.Operation.Name.Exists ? Plan.Operation.Name.Value : "(anonymous)";
}
