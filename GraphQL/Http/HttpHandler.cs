using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace KnowledgeGraph.GraphQL.Http;

/// <summary>Answers HTTP requests as the GraphQL-over-HTTP specification says, and hands streams and websockets on.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class HttpHandler(GraphQLEngine engine, GraphQLHttpOptions options)
{
    private readonly RequestReader reader = new(options);
    private readonly ConnectionGate connections = new(options.MaxConnections);

    /// <summary>Connections of subscriptions open now; for tests.</summary>
    internal int OpenConnections => connections.Open;

    /// <summary>Answers one request, or serves one connection to its end.</summary>
    public async Task HandleAsync(HttpContext context)
    {
        context.Response.Headers.XContentTypeOptions = "nosniff";
        var media = MediaTypes.Choose(context.Request);
        try
        {
            if (!CrossSite.IsAllowed(context.Request, options.AllowedOrigins))
            {
                throw new BadRequestException(StatusCodes.Status403Forbidden, HttpMessages.CrossSite);
            }

            if (context.WebSockets.IsWebSocketRequest)
            {
                await SocketAsync(context);
                return;
            }

            await AnswerAsync(context, media ?? throw new BadRequestException(StatusCodes.Status406NotAcceptable, HttpMessages.NotAcceptable));
        }
        catch (BadRequestException refused)
        {
            await RefuseAsync(context, media, new GraphQLError(refused.Message, refused.Code), refused.Status);
        }
        catch (GraphQLException refused)
        {
            await RefuseAsync(context, media, new GraphQLError(refused.Message, refused.Code) { Extensions = refused.Extensions }, StatusCodes.Status403Forbidden);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client has left; nobody reads an answer.
        }
    }

    private async Task AnswerAsync(HttpContext context, ResponseMedia media)
    {
        var request = await reader.ReadAsync(context);
        if (media == ResponseMedia.Events)
        {
            await StreamAsync(context, request);
            return;
        }

        using var response = await engine.ExecuteAsync(request, context.RequestAborted);
        await SendAsync(context, response, media, StatusOf(context, response, media));
    }

    private async Task StreamAsync(HttpContext context, GraphQLRequest request)
    {
        Enter();
        try
        {
            using var ending = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, Stopping(context));
            await EventStream.SendAsync(context, engine.SubscribeAsync(request, ending.Token), options.KeepAlive, ending.Token);
        }
        finally
        {
            connections.Leave();
        }
    }

    private async Task SocketAsync(HttpContext context)
    {
        Enter();
        try
        {
            var offered = context.WebSockets.WebSocketRequestedProtocols.Contains(SocketConnection.Protocol);
            using var socket = await context.WebSockets.AcceptWebSocketAsync(offered ? SocketConnection.Protocol : null);
            if (!offered)
            {
                await socket.CloseOutputAsync((System.Net.WebSockets.WebSocketCloseStatus)4406, "Subprotocol not acceptable", context.RequestAborted);
                return;
            }

            using var connection = new SocketConnection(socket, context, engine, reader, options, Stopping(context));
            await connection.RunAsync();
        }
        finally
        {
            connections.Leave();
        }
    }

    private void Enter()
    {
        if (!connections.TryEnter())
        {
            throw new BadRequestException(StatusCodes.Status503ServiceUnavailable, HttpMessages.Busy, ErrorCodes.LimitExceeded);
        }
    }

    private static CancellationToken Stopping(HttpContext context) =>
        context.RequestServices.GetService<IHostApplicationLifetime>()?.ApplicationStopping ?? CancellationToken.None;

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

    private async Task RefuseAsync(HttpContext context, ResponseMedia? media, GraphQLError error, int status)
    {
        if (context.Response.HasStarted)
        {
            return;
        }

        using var response = GraphQLResponse.Failed(error);
        await SendAsync(context, response, media is ResponseMedia.GraphQL ? ResponseMedia.GraphQL : ResponseMedia.Json, status);
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
