using KnowledgeGraph.GraphQL;
using KnowledgeGraph.Store;

namespace KnowledgeGraph.GraphApi.Inputs;

/// <summary>Reads <c>first</c> and <c>after</c>.</summary>
internal static class Pages
{
    /// <summary>The most that one page may hold.</summary>
    internal const int Max = 500;

    /// <exception cref="GraphQLException"><paramref name="first"/> is out of range.</exception>
    internal static PageRequest Of(int? first, string? after = null) => new(Count(first), after);

    /// <exception cref="GraphQLException"><paramref name="first"/> is out of range.</exception>
    internal static int Count(int? first) =>
        Limits.Within(first ?? 20, 0, Max, "first");
}
