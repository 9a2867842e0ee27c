namespace KnowledgeGraph.GraphQL;

/// <summary>Thrown by a resolver to fail its field with a message that the client may see.</summary>
/// <remarks>Any other exception gives a message without details.</remarks>
/// <param name="message">Says what, where, got, limit, and what to do.</param>
/// <param name="code">Written as <c>extensions.code</c>; upper case with underscores.</param>
/// <param name="extensions">What else <c>extensions</c> holds; see <see cref="GraphQLError.Extensions"/>.</param>
public sealed class GraphQLException(
    string message, string code = "FIELD_FAILED", IReadOnlyDictionary<string, object?>? extensions = null)
    : Exception(message)
{
    /// <summary>Written as <c>extensions.code</c>.</summary>
    public string Code { get; } = code;

    /// <summary>What else <c>extensions</c> holds; null for nothing.</summary>
    public IReadOnlyDictionary<string, object?>? Extensions { get; } = extensions;
}
