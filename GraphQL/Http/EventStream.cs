using Microsoft.AspNetCore.Http;

namespace KnowledgeGraph.GraphQL.Http;

/// <summary>Answers as server-sent events: <c>next</c> for each answer, <c>complete</c> at the end (GraphQL over SSE, distinct connections).</summary>
internal static class EventStream
{
    private static readonly byte[] Next = "event: next\ndata: "u8.ToArray();
    private static readonly byte[] EndOfEvent = "\n\n"u8.ToArray();
    private static readonly byte[] Complete = "event: complete\ndata:\n\n"u8.ToArray();
    private static readonly byte[] SignOfLife = ":\n\n"u8.ToArray();

    /// <summary>Sends all answers until the source, the client or the server ends.</summary>
    public static async Task SendAsync(HttpContext context, IAsyncEnumerable<GraphQLResponse> responses, TimeSpan keepAlive, CancellationToken cancellation)
    {
        context.Response.ContentType = MediaTypes.ContentType(ResponseMedia.Events);
        context.Response.Headers.CacheControl = "no-cache, no-store";
        context.Response.Headers["X-Accel-Buffering"] = "no";
        await context.Response.Body.WriteAsync(SignOfLife, cancellation);
        await context.Response.Body.FlushAsync(cancellation);
        await using var answers = responses.GetAsyncEnumerator(cancellation);
        while (await NextAsync(context, answers, keepAlive, cancellation))
        {
            using var response = answers.Current;
            using var body = new PooledBuffer();
            response.WriteTo(body);
            await context.Response.Body.WriteAsync(Next, cancellation);
            await context.Response.Body.WriteAsync(body.Written, cancellation);
            await context.Response.Body.WriteAsync(EndOfEvent, cancellation);
            await context.Response.Body.FlushAsync(cancellation);
        }

        await context.Response.Body.WriteAsync(Complete, CancellationToken.None);
    }

    private static async Task<bool> NextAsync(HttpContext context, IAsyncEnumerator<GraphQLResponse> answers, TimeSpan keepAlive, CancellationToken cancellation)
    {
        var next = answers.MoveNextAsync().AsTask();
        while (await Task.WhenAny(next, Task.Delay(keepAlive, cancellation)) != next)
        {
            if (cancellation.IsCancellationRequested)
            {
                break;
            }

            await context.Response.Body.WriteAsync(SignOfLife, cancellation);
            await context.Response.Body.FlushAsync(cancellation);
        }

        try
        {
            return await next;
        }
        catch (OperationCanceledException) when (!context.RequestAborted.IsCancellationRequested)
        {
            // The server stops: the stream ends in order.
            return false;
        }
    }
}
