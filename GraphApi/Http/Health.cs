using KnowledgeGraph.GraphApi.Hosting;

namespace KnowledgeGraph.GraphApi.Http;

/// <summary>Whether the process lives, and whether what it was started for is in and searchable.</summary>
internal static class Health
{
    internal static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapGet("/healthz", () => Results.Json(new { status = "ok" }));
        app.MapGet("/readyz", (Readiness readiness) =>
            Results.Json(new { status = readiness.State }, statusCode: readiness.IsReady ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable));
    }
}
