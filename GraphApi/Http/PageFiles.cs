using Microsoft.Extensions.FileProviders;

namespace KnowledgeGraph.GraphApi.Http;

/// <summary>The built page: files of <c>ui/</c> beside the assembly, and its first page for every other address.</summary>
internal static class PageFiles
{
    private const string NotBuilt =
        "The page was not built, because Node was not found when the server was. Install Node 20 or later and build again; GraphQL is at /graphql.";

    internal static void MapPage(this WebApplication app)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "ui");
        if (!File.Exists(Path.Combine(folder, "index.html")))
        {
            app.MapGet("/", () => Results.Text(NotBuilt, statusCode: StatusCodes.Status503ServiceUnavailable));
            return;
        }

        var files = new PhysicalFileProvider(folder);
        var serving = new StaticFileOptions { FileProvider = files, OnPrepareResponse = c => SetCaching(c.Context) };
        app.UseStaticFiles(serving);
        app.MapGet("/graphiql", () => Results.File(Path.Combine(folder, "graphiql.html"), "text/html; charset=utf-8"));
        // Addresses of the page hold dots and colons, which the default pattern takes for file names.
        app.MapFallbackToFile("{**path}", "index.html", serving);
    }

    /// <summary>Names under assets/ hold a hash of their content; all others may change.</summary>
    private static void SetCaching(HttpContext context) =>
        context.Response.Headers.CacheControl = context.Request.Path.StartsWithSegments("/assets", StringComparison.Ordinal)
            ? "public, max-age=31536000, immutable"
            : "no-cache";
}
