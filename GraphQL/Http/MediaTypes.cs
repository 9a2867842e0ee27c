using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace KnowledgeGraph.GraphQL.Http;

/// <summary>What a response is sent as.</summary>
internal enum ResponseMedia
{
    /// <summary><c>application/json</c>: status 200 for all that is well-formed.</summary>
    Json,

    /// <summary><c>application/graphql-response+json</c>: the status tells errors of the request.</summary>
    GraphQL,

    /// <summary><c>text/event-stream</c>.</summary>
    Events,
}

/// <summary>Chooses the media type of a response by the request's <c>Accept</c> (GraphQL over HTTP, section 6).</summary>
internal static class MediaTypes
{
    /// <summary>What the header prefers of what the server can send; null when it accepts none.</summary>
    public static ResponseMedia? Choose(HttpRequest request)
    {
        // Without Accept, clients are taken to be older than application/graphql-response+json.
        var accepted = request.GetTypedHeaders().Accept;
        if (accepted.Count == 0)
        {
            return string.IsNullOrEmpty(request.Headers.Accept) ? ResponseMedia.Json : null;
        }

        foreach (var media in accepted.OrderByDescending(m => m.Quality ?? 1).Where(m => (m.Quality ?? 1) > 0))
        {
            if (Match(media) is { } match)
            {
                return match;
            }
        }

        return null;
    }

    /// <summary>The value of <c>Content-Type</c>.</summary>
    public static string ContentType(ResponseMedia media) => media switch
    {
        ResponseMedia.Json => "application/json; charset=utf-8",
        ResponseMedia.GraphQL => "application/graphql-response+json; charset=utf-8",
        _ => "text/event-stream; charset=utf-8",
    };

    private static ResponseMedia? Match(MediaTypeHeaderValue media)
    {
        if (media.Charset.HasValue && !media.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        return media.MediaType.Value?.ToLowerInvariant() switch
        {
            "application/graphql-response+json" => ResponseMedia.GraphQL,
            "application/json" or "application/*" or "*/*" => ResponseMedia.Json,
            "text/event-stream" => ResponseMedia.Events,
            _ => null,
        };
    }
}
