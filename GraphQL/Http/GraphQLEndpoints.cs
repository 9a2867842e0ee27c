using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeGraph.GraphQL.Http;

/// <summary>Maps a GraphQL server to an address.</summary>
public static class GraphQLEndpoints
{
    /// <summary>Serves queries and mutations over GET and POST, subscriptions over server-sent events and websockets.</summary>
    /// <remarks>Websockets need <c>app.UseWebSockets()</c> before. Follows the GraphQL-over-HTTP specification.</remarks>
    /// <param name="endpoints">Where to map it.</param>
    /// <param name="pattern">The path, e.g. <c>/graphql</c>.</param>
    /// <param name="engine">The server; null to take it from the services.</param>
    /// <param name="options">Limits and switches; null for the defaults.</param>
    public static IEndpointConventionBuilder MapGraphQL(
        this IEndpointRouteBuilder endpoints, string pattern, GraphQLEngine? engine = null, GraphQLHttpOptions? options = null)
    {
        var handler = new HttpHandler(
            engine ?? endpoints.ServiceProvider.GetRequiredService<GraphQLEngine>(), options ?? new GraphQLHttpOptions());
        return endpoints.Map(pattern, handler.HandleAsync);
    }
}
