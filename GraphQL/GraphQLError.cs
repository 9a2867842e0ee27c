namespace KnowledgeGraph.GraphQL;

/// <summary>One entry of a response's <c>errors</c> (section 7.1.6 of the specification).</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Message">For the developer who wrote the request; never a stack trace.</param>
/// <param name="Code">Machine-readable, e.g. <c>VALIDATION_FAILED</c>; written as <c>extensions.code</c>.</param>
public sealed record GraphQLError(string Message, string Code)
{
    /// <summary>Where in the document; empty when the error has no place in it.</summary>
    public IReadOnlyList<ErrorLocation> Locations { get; init; } = [];

    /// <summary>Response names (string) and list positions (int) from the root to the field; null for request errors.</summary>
    public IReadOnlyList<object>? Path { get; init; }

    /// <summary>What <c>extensions</c> holds beside the code; null for nothing. Values must be writable as JSON:
    /// null, string, bool, int, long, double, lists and string-keyed dictionaries of these.</summary>
    public IReadOnlyDictionary<string, object?>? Extensions { get; init; }

    /// <summary>What caused it, for logs; never written to a response.</summary>
    public Exception? Exception { get; init; }
}
