using Microsoft.Extensions.FileProviders;

namespace KnowledgeGraph.GraphApi.Http;

/// <summary>The built page: files of <c>ui/</c> beside the assembly, and its first page for every other address.</summary>
internal static class PageFiles
{
    private const string NotBuilt =
        "The page was not built, because Node was not found when the server was. Install Node 20 or later and build again; GraphQL is at /graphql.";

    private const string HtmlType = "text/html; charset=utf-8";

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "ui");

    /// <summary>Serves the files; before routing, which would give their addresses to the page.</summary>
    internal static void UsePageFiles(this WebApplication app)
    {
        if (Directory.Exists(Folder))
        {
            app.UseStaticFiles(new StaticFileOptions { FileProvider = new PhysicalFileProvider(Folder), OnPrepareResponse = c => SetCaching(c.Context) });
        }
    }

    /// <summary>Serves the page itself for every address that is nobody else's; a file that is missing is missing.</summary>
    internal static void MapPage(this WebApplication app)
    {
        app.MapGet("/graphiql", () => Page("graphiql.html"));
        app.MapFallback("{**path}", (HttpContext context) =>
            context.Request.Path.StartsWithSegments("/assets", StringComparison.Ordinal) || !(HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
                ? Results.NotFound()
                : Page("index.html"));
    }

    private static IResult Page(string name)
    {
        var file = Path.Combine(Folder, name);
        return File.Exists(file) ? Results.File(file, HtmlType) : Results.Text(NotBuilt, statusCode: StatusCodes.Status503ServiceUnavailable);
    }

    /// <summary>Names under assets/ hold a hash of their content; all others may change.</summary>
    private static void SetCaching(HttpContext context) =>
        context.Response.Headers.CacheControl = context.Request.Path.StartsWithSegments("/assets", StringComparison.Ordinal)
            ? "public, max-age=31536000, immutable"
            : "no-cache";
}
