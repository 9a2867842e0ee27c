using Microsoft.AspNetCore.Http;

namespace KnowledgeGraph.GraphQL.Http;

/// <summary>How a server is reached over HTTP and websockets.</summary>
/// <remarks>Immutable.</remarks>
public sealed record GraphQLHttpOptions
{
    /// <summary>Bytes of a request's body, and of a websocket message.</summary>
    public int MaxBodyBytes { get; init; } = 1024 * 1024;

    /// <summary>Bytes from which on a response is compressed for clients that accept it.</summary>
    public int CompressFromBytes { get; init; } = 1_400;

    /// <summary>Origins (<c>https://example.org</c>) whose pages may send requests although they are another site's.</summary>
    public IReadOnlyCollection<string> AllowedOrigins { get; init; } = [];

    /// <summary>Documents that clients may name by hash instead of sending; null for none.</summary>
    public TrustedDocuments? TrustedDocuments { get; init; }

    /// <summary>Whether only trusted documents run.</summary>
    public bool OnlyTrustedDocuments { get; init; }

    /// <summary>Whether a request's header <c>GraphQL-Cost: 1</c> has its cost told in the response's extensions.</summary>
    public bool AllowCostReport { get; init; } = true;

    /// <summary>Subscriptions' connections open at once, server-sent events and websockets together.</summary>
    public int MaxConnections { get; init; } = 200;

    /// <summary>Operations open at once on one websocket.</summary>
    public int MaxOperationsPerConnection { get; init; } = 20;

    /// <summary>Pause after which a quiet connection gets a sign of life.</summary>
    public TimeSpan KeepAlive { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Time in which a websocket client must begin.</summary>
    public TimeSpan ConnectionInitTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Called for each request before it runs, e.g. to put what resolvers need into its items; null for nothing.</summary>
    /// <remarks>A <see cref="GraphQLException"/> that it throws refuses the request with that message: status 403 over HTTP.</remarks>
    public Func<HttpContext, GraphQLRequest, GraphQLRequest>? Prepare { get; init; }
}
