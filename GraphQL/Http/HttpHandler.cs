using Microsoft.AspNetCore.Http;

namespace KnowledgeGraph.GraphQL.Http;

/// <summary>Answers HTTP requests as the GraphQL-over-HTTP specification says.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class HttpHandler(GraphQLEngine engine, GraphQLHttpOptions options)
{
    private readonly RequestReader reader = new(options);

    /// <summary>Answers one request.</summary>
    public async Task HandleAsync(HttpContext context)
    {
        context.Response.Headers.XContentTypeOptions = "nosniff";
        var media = MediaTypes.Choose(context.Request);
        try
        {
            Check(context, media);
            var request = await reader.ReadAsync(context);
            using var response = await engine.ExecuteAsync(request, context.RequestAborted);
            await SendAsync(context, response, media!.Value, StatusOf(context, response, media.Value));
        }
        catch (BadRequestException refused)
        {
            using var response = GraphQLResponse.Failed(new GraphQLError(refused.Message, refused.Code));
            await SendAsync(context, response, media is ResponseMedia.GraphQL ? ResponseMedia.GraphQL : ResponseMedia.Json, refused.Status);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client has left; nobody reads an answer.
        }
    }

    private void Check(HttpContext context, ResponseMedia? media)
    {
        if (!CrossSite.IsAllowed(context.Request, options.AllowedOrigins))
        {
            throw new BadRequestException(StatusCodes.Status403Forbidden, HttpMessages.CrossSite);
        }

        if (media is null)
        {
            throw new BadRequestException(StatusCodes.Status406NotAcceptable, HttpMessages.NotAcceptable);
        }
    }

    private static int StatusOf(HttpContext context, GraphQLResponse response, ResponseMedia media)
    {
        if (response.HasData)
        {
            return StatusCodes.Status200OK;
        }

        return response.Errors[0].Code switch
        {
            ErrorCodes.OperationNotAllowed when HttpMethods.IsGet(context.Request.Method) => StatusCodes.Status405MethodNotAllowed,
            ErrorCodes.Timeout when media == ResponseMedia.GraphQL => StatusCodes.Status503ServiceUnavailable,
            _ => media == ResponseMedia.Json ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest,
        };
    }

    private async Task SendAsync(HttpContext context, GraphQLResponse response, ResponseMedia media, int status)
    {
        using var body = new PooledBuffer();
        response.WriteTo(body);
        context.Response.StatusCode = status;
        context.Response.ContentType = MediaTypes.ContentType(media);
        if (status == StatusCodes.Status405MethodNotAllowed)
        {
            context.Response.Headers.Allow = HttpMethods.IsGet(context.Request.Method) ? "POST" : "GET, POST";
        }

        await Compression.SendAsync(context, body.Written, options.CompressFromBytes);
    }
}
