using KnowledgeGraph.GraphQL;

namespace KnowledgeGraph.GraphApi.Inputs;

/// <summary>Bounds of numbers that a client sends.</summary>
internal static class Limits
{
    /// <exception cref="GraphQLException">The value is outside.</exception>
    internal static int Within(int value, int least, int most, string name) =>
        value >= least && value <= most ? value : throw new GraphQLException(ApiMessages.OutOfRange(name, value, least, most), "BAD_USER_INPUT");
}
