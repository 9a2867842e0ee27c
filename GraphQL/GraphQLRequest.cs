using System.Collections.Concurrent;

namespace KnowledgeGraph.GraphQL;

/// <summary>One request, by whatever way it came.</summary>
public sealed record GraphQLRequest
{
    /// <summary>The document's text.</summary>
    public required string Document { get; init; }

    /// <summary>Which of the document's operations to run; null when it has only one.</summary>
    public string? OperationName { get; init; }

    /// <summary>Values by variable: null, string, bool, long, double, lists and string-keyed dictionaries of these.</summary>
    public IReadOnlyDictionary<string, object?>? Variables { get; init; }

    /// <summary>Parent value of the root fields; an empty object when not given.</summary>
    public object Root { get; init; } = new();

    /// <summary>Services that resolvers can ask for.</summary>
    public IServiceProvider Services { get; init; } = NoServices.Instance;

    /// <summary>What resolvers find as <see cref="ResolverContext.Items"/>; thread-safe.</summary>
    public IDictionary<object, object?> Items { get; init; } = new ConcurrentDictionary<object, object?>();

    /// <summary>Whether mutations may run; false for what came by HTTP GET.</summary>
    public bool AllowMutations { get; init; } = true;

    /// <summary>Whether the response's extensions tell the cost.</summary>
    public bool ReportCost { get; init; }

    private sealed class NoServices : IServiceProvider
    {
        public static readonly NoServices Instance = new();

        public object? GetService(Type serviceType) => null;
    }
}
