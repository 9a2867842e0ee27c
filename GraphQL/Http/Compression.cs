using System.IO.Compression;
using Microsoft.AspNetCore.Http;

namespace KnowledgeGraph.GraphQL.Http;

/// <summary>Sends a body, compressed when it is large enough and the client accepts it.</summary>
internal static class Compression
{
    private const CompressionLevel Level = CompressionLevel.Fastest;

    /// <summary>Writes the whole body.</summary>
    public static async Task SendAsync(HttpContext context, ReadOnlyMemory<byte> body, int compressFrom)
    {
        context.Response.Headers.Vary = "Accept, Accept-Encoding";
        var encoding = body.Length < compressFrom ? null : Choose(context.Request);
        if (encoding is null)
        {
            context.Response.ContentLength = body.Length;
            await context.Response.Body.WriteAsync(body, context.RequestAborted);
            return;
        }

        context.Response.Headers.ContentEncoding = encoding;
        await using Stream stream = encoding == "br"
            ? new BrotliStream(context.Response.Body, Level, leaveOpen: true)
            : new GZipStream(context.Response.Body, Level, leaveOpen: true);
        await stream.WriteAsync(body, context.RequestAborted);
    }

    private static string? Choose(HttpRequest request)
    {
        var accepted = request.GetTypedHeaders().AcceptEncoding;
        return Accepts("br") ? "br" : Accepts("gzip") ? "gzip" : null;

        bool Accepts(string name) => accepted.Any(a => a.Value.Equals(name, StringComparison.OrdinalIgnoreCase) && (a.Quality ?? 1) > 0);
    }
}
