namespace KnowledgeGraph.GraphQL;

/// <summary>A schema that cannot be served: its text, or how resolvers fit it.</summary>
/// <param name="problems">All that is wrong, one sentence each; never empty.</param>
public sealed class SchemaException(IReadOnlyList<string> problems)
    : Exception($"The schema has {problems.Count} problem(s):\n- " + string.Join("\n- ", problems))
{
    /// <summary>All that is wrong, one sentence each.</summary>
    public IReadOnlyList<string> Problems { get; } = problems;
}
