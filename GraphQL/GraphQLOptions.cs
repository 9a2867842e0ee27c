namespace KnowledgeGraph.GraphQL;

/// <summary>Limits and switches of a server.</summary>
/// <remarks>Immutable.</remarks>
public sealed record GraphQLOptions
{
    /// <summary>Limits while documents are read.</summary>
    public ParserLimits Limits { get; init; } = new();

    /// <summary>Whether <c>__schema</c> and <c>__type</c> may be asked for; <c>__typename</c> always may.</summary>
    public bool Introspection { get; init; } = true;

    /// <summary>Whether errors about misspelt names suggest others.</summary>
    public bool Suggestions { get; init; } = true;

    /// <summary>Validation stops after this many errors.</summary>
    public int MaxValidationErrors { get; init; } = 100;

    /// <summary>Nesting of fields, fragments unfolded.</summary>
    public int MaxDepth { get; init; } = 30;

    /// <summary>The highest cost of a request that runs; see <see cref="DefaultListSize"/>.</summary>
    public double MaxCost { get; init; } = 100_000;

    /// <summary>Elements assumed for a list that no argument and no setting bounds.</summary>
    public int DefaultListSize { get; init; } = 5;

    /// <summary>Time limit of a query or mutation, and of each event of a subscription; null for none.</summary>
    public TimeSpan? Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Documents kept parsed, validated and planned.</summary>
    public int CachedDocuments { get; init; } = 1_000;

    /// <summary>Operations that take longer are logged by name and hash.</summary>
    public TimeSpan SlowOperation { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Says an exception of a resolver in words that the client may see; null where there are none to add.</summary>
    public Func<Exception, GraphQLException?>? Explain { get; init; }

    /// <summary>Whether errors of resolvers carry the exception; for tests and development only.</summary>
    public bool IncludeExceptionDetails { get; init; }
}
