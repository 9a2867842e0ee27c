using System.Net.WebSockets;
using System.Text.Json;
using KnowledgeGraph.GraphQL.Execution;
using Microsoft.AspNetCore.Http;

namespace KnowledgeGraph.GraphQL.Http;

/// <summary>One client over the <c>graphql-transport-ws</c> protocol.</summary>
/// <remarks>One loop receives; operations send as their answers come, one message at a time.</remarks>
internal sealed class SocketConnection : IDisposable
{
    /// <summary>The subprotocol's name.</summary>
    public const string Protocol = "graphql-transport-ws";

    private static readonly TimeSpan ClosePatience = TimeSpan.FromSeconds(2);

    private readonly Lock gate = new();
    private readonly SemaphoreSlim sending = new(1, 1);
    private readonly Dictionary<string, CancellationTokenSource> operations = new(StringComparer.Ordinal);
    private readonly HashSet<Task> running = [];
    private readonly WebSocket socket;
    private readonly HttpContext context;
    private readonly GraphQLEngine engine;
    private readonly RequestReader reader;
    private readonly GraphQLHttpOptions options;
    private readonly CancellationTokenSource ending;
    private volatile bool isInitialised;

    public SocketConnection(WebSocket socket, HttpContext context, GraphQLEngine engine, RequestReader reader, GraphQLHttpOptions options, CancellationToken stopping)
    {
        this.socket = socket;
        this.context = context;
        this.engine = engine;
        this.reader = reader;
        this.options = options;
        ending = CancellationTokenSource.CreateLinkedTokenSource(stopping, context.RequestAborted);
    }

    /// <summary>Serves the client until it, or the server, ends the connection; all operations are ended with it.</summary>
    public async Task RunAsync()
    {
        // A receive that is cancelled tears the connection down, so it is left waiting until the closing is sent.
        var receiving = ReceiveAllAsync();
        using var opening = new CancellationTokenSource(options.ConnectionInitTimeout);
        var closing = await Task.WhenAny(receiving, EndsAsync(opening.Token)).Unwrap();
        await ending.CancelAsync();
        Task[] left;
        lock (gate)
        {
            left = [.. running];
        }

        await Task.WhenAll(left);
        await CloseAsync(closing, receiving);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        ending.Dispose();
        sending.Dispose();
    }

    private async Task<SocketClosed> ReceiveAllAsync()
    {
        try
        {
            while (await ReceiveAsync() is { } message)
            {
                using (message)
                {
                    await HandleAsync(message.RootElement);
                }
            }

            return new SocketClosed(WebSocketCloseStatus.NormalClosure, "");
        }
        catch (SocketClosed closed)
        {
            return closed;
        }
        catch (BadRequestException malformed)
        {
            return new SocketClosed(4400, malformed.Message);
        }
        catch (Exception failure) when (failure is OperationCanceledException or WebSocketException or IOException)
        {
            return new SocketClosed(WebSocketCloseStatus.EndpointUnavailable, "The connection is gone.");
        }
    }

    private async Task<SocketClosed> EndsAsync(CancellationToken opening)
    {
        await Task.WhenAny(When(opening), When(ending.Token));
        if (!ending.IsCancellationRequested && !isInitialised)
        {
            return new SocketClosed(4408, "Connection initialisation timeout");
        }

        await When(ending.Token);
        return new SocketClosed(WebSocketCloseStatus.EndpointUnavailable, "The server stops.");
    }

    private static Task When(CancellationToken cancelled)
    {
        var source = new TaskCompletionSource();
        cancelled.Register(static state => ((TaskCompletionSource)state!).TrySetResult(), source);
        return source.Task;
    }

    private async Task CloseAsync(SocketClosed closing, Task receiving)
    {
        if (socket.State is not (WebSocketState.Open or WebSocketState.CloseReceived))
        {
            return;
        }

        try
        {
            using var patience = new CancellationTokenSource(ClosePatience);
            await socket.CloseOutputAsync(closing.Status, closing.Message, patience.Token);
            await receiving.WaitAsync(patience.Token);
        }
        catch (Exception failure) when (failure is OperationCanceledException or WebSocketException)
        {
            socket.Abort();
        }
    }

    private async Task HandleAsync(JsonElement message)
    {
        if (message.ValueKind != JsonValueKind.Object || !message.TryGetProperty("type", out var type) || type.ValueKind != JsonValueKind.String)
        {
            throw new SocketClosed(4400, "Invalid message: an object with a type is expected.");
        }

        switch (JsonValues.Text(type))
        {
            case "connection_init" when isInitialised:
                throw new SocketClosed(4429, "Too many initialisation requests");
            case "connection_init":
                isInitialised = true;
                _ = Track(KeepAliveAsync());
                await SendAsync("connection_ack", null, null);
                break;
            case "ping":
                await SendAsync("pong", null, null);
                break;
            case "pong":
                break;
            case "subscribe":
                Subscribe(message);
                break;
            case "complete":
                Complete(Id(message));
                break;
            default:
                throw new SocketClosed(4400, "Invalid message: unknown type.");
        }
    }

    private void Subscribe(JsonElement message)
    {
        if (!isInitialised)
        {
            throw new SocketClosed(4401, "Unauthorized");
        }

        var id = Id(message);
        if (!message.TryGetProperty("payload", out var payload) || payload.ValueKind != JsonValueKind.Object)
        {
            throw new SocketClosed(4400, "Invalid message: subscribe needs a payload.");
        }

        var end = CancellationTokenSource.CreateLinkedTokenSource(ending.Token);
        lock (gate)
        {
            if (operations.Count >= options.MaxOperationsPerConnection)
            {
                end.Dispose();
                throw new SocketClosed(4429, $"Too many operations; the limit is {options.MaxOperationsPerConnection}.");
            }

            if (!operations.TryAdd(id, end))
            {
                end.Dispose();
                throw new SocketClosed(4409, $"Subscriber for {CutReason(id)} already exists");
            }
        }

        GraphQLRequest? request = null;
        GraphQLError? refused = null;
        try
        {
            request = reader.FromParameters(context, payload);
        }
        catch (BadRequestException failure)
        {
            refused = new GraphQLError(failure.Message, failure.Code);
        }
        catch (GraphQLException failure)
        {
            refused = new GraphQLError(failure.Message, failure.Code) { Extensions = failure.Extensions };
        }

        _ = Track(Task.Run(() => OperateAsync(id, request, refused, end)));
    }

    private async Task OperateAsync(string id, GraphQLRequest? request, GraphQLError? refused, CancellationTokenSource end)
    {
        try
        {
            if (request is null)
            {
                using var failed = GraphQLResponse.Failed(refused!);
                await SendAsync("error", id, failed);
                return;
            }

            await foreach (var response in engine.SubscribeAsync(request, end.Token))
            {
                using var answer = response;
                await SendAsync(answer.HasData ? "next" : "error", id, answer);
                if (!answer.HasData)
                {
                    return;
                }
            }

            if (Forget(id))
            {
                await SendAsync("complete", id, null);
            }
        }
        catch (Exception failure) when (failure is OperationCanceledException or WebSocketException)
        {
            // The client completed the operation, or the connection ends.
        }
        finally
        {
            Forget(id);
            end.Dispose();
        }
    }

    private void Complete(string id)
    {
        CancellationTokenSource? end;
        lock (gate)
        {
            operations.Remove(id, out end);
        }

        try
        {
            end?.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // It ended by itself in the same moment.
        }
    }

    private bool Forget(string id)
    {
        lock (gate)
        {
            return operations.Remove(id);
        }
    }

    private async Task KeepAliveAsync()
    {
        try
        {
            while (true)
            {
                await Task.Delay(options.KeepAlive, ending.Token);
                await SendAsync("ping", null, null);
            }
        }
        catch (Exception failure) when (failure is OperationCanceledException or WebSocketException)
        {
            // The connection ends.
        }
    }

    private Task Track(Task task)
    {
        lock (gate)
        {
            running.Add(task);
        }

        return task.ContinueWith(
            done =>
            {
                lock (gate)
                {
                    running.Remove(done);
                }
            },
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
    }

    private async Task<JsonDocument?> ReceiveAsync()
    {
        using var buffer = new PooledBuffer();
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer.GetMemory(4096), CancellationToken.None);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            if (part.MessageType != WebSocketMessageType.Text)
            {
                throw new SocketClosed(4400, "Invalid message: text is expected.");
            }

            buffer.Advance(part.Count);
            if (buffer.Written.Length > options.MaxBodyBytes)
            {
                throw new SocketClosed((int)WebSocketCloseStatus.MessageTooBig, $"The message is over {options.MaxBodyBytes} bytes.");
            }

            if (part.EndOfMessage)
            {
                break;
            }
        }

        try
        {
            return JsonDocument.Parse(buffer.Written.ToArray(), JsonValues.Options);
        }
        catch (JsonException)
        {
            throw new SocketClosed(4400, "Invalid message: no well-formed JSON.");
        }
    }

    private async Task SendAsync(string type, string? id, GraphQLResponse? response)
    {
        using var buffer = new PooledBuffer();
        using (var writer = new Utf8JsonWriter(buffer, ResponseWriter.Options))
        {
            writer.WriteStartObject();
            if (id is not null)
            {
                writer.WriteString("id"u8, id);
            }

            writer.WriteString("type"u8, type);
            if (response is not null)
            {
                writer.WritePropertyName("payload"u8);
                WritePayload(writer, response);
            }

            writer.WriteEndObject();
        }

        await sending.WaitAsync(ending.Token);
        try
        {
            await socket.SendAsync(buffer.Written, WebSocketMessageType.Text, endOfMessage: true, ending.Token);
        }
        finally
        {
            sending.Release();
        }
    }

    private static void WritePayload(Utf8JsonWriter writer, GraphQLResponse response)
    {
        if (response.HasData)
        {
            response.Write(writer);
            return;
        }

        writer.WriteStartArray();
        foreach (var error in response.Errors)
        {
            ResponseWriter.Write(writer, error);
        }

        writer.WriteEndArray();
    }

    private static string Id(JsonElement message) =>
        message.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String && JsonValues.Text(id) is { Length: > 0 and <= 128 } text
            ? text
            : throw new SocketClosed(4400, "Invalid message: an id is expected.");

    // A close frame's reason has at most 123 bytes.
    private static string CutReason(string id) => id.Length <= 20 ? id : id[..20];
}

/// <summary>Ends a connection with a code and a reason.</summary>
internal sealed class SocketClosed(WebSocketCloseStatus status, string message) : Exception(message)
{
    public SocketClosed(int code, string message)
        : this((WebSocketCloseStatus)code, message)
    {
    }

    /// <summary>The close code.</summary>
    public WebSocketCloseStatus Status { get; } = status;
}
