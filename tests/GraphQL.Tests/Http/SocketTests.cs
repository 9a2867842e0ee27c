using System.Net.WebSockets;
using System.Text;
using KnowledgeGraph.GraphQL.Http;
using KnowledgeGraph.Tests;

namespace KnowledgeGraph.GraphQL.Tests;

/// <summary>The graphql-transport-ws protocol, message by message, and with the public client.</summary>
public sealed class SocketTests
{
    private const string Init = """{"type":"connection_init"}""";
    private const string Ack = """{"type":"connection_ack"}""";

    [Fact]
    public async Task Subscription_sends_next_for_each_event_then_complete()
    {
        await using var server = await TestServer.StartAsync();
        using var socket = await ConnectAsync(server);
        await SendAsync(socket, Init);
        Assert.Equal(Ack, await ReceiveAsync(socket));
        await SendAsync(socket, """{"type":"ping"}""");
        Assert.Equal("""{"type":"pong"}""", await ReceiveAsync(socket));
        await SendAsync(socket, """{"id":"1","type":"subscribe","payload":{"query":"subscription { added(n: 2) { title } }"}}""");
        Assert.Equal("""{"id":"1","type":"next","payload":{"data":{"added":{"title":"Winter"}}}}""", await ReceiveAsync(socket));
        Assert.Equal("""{"id":"1","type":"next","payload":{"data":{"added":{"title":"Spring"}}}}""", await ReceiveAsync(socket));
        Assert.Equal("""{"id":"1","type":"complete"}""", await ReceiveAsync(socket));
    }

    [Fact]
    public async Task Invalid_document_sends_error()
    {
        await using var server = await TestServer.StartAsync();
        using var socket = await ConnectAsync(server);
        await SendAsync(socket, Init);
        await ReceiveAsync(socket);
        await SendAsync(socket, """{"id":"a","type":"subscribe","payload":{"query":"{ nothing }"}}""");
        Assert.StartsWith("""{"id":"a","type":"error","payload":[{"message":"Cannot query field \"nothing\" on type \"Query\".""", await ReceiveAsync(socket), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"id":"1","type":"subscribe","payload":{"query":"{ a }"}}""", 4401)]
    [InlineData("not json", 4400)]
    [InlineData("[]", 4400)]
    [InlineData("""{"type":"nonsense"}""", 4400)]
    [InlineData("""{"type":1}""", 4400)]
    public async Task Wrong_message_closes_with_its_code(string message, int code)
    {
        await using var server = await TestServer.StartAsync();
        using var socket = await ConnectAsync(server);
        await SendAsync(socket, message);
        Assert.Equal(code, await ClosedAsync(socket));
    }

    [Fact]
    public async Task Second_init_closes()
    {
        await using var server = await TestServer.StartAsync();
        using var socket = await ConnectAsync(server);
        await SendAsync(socket, Init);
        await ReceiveAsync(socket);
        await SendAsync(socket, Init);
        Assert.Equal(4429, await ClosedAsync(socket));
    }

    [Fact]
    public async Task Same_id_twice_closes()
    {
        await using var server = await TestServer.StartAsync();
        using var socket = await ConnectAsync(server);
        await SendAsync(socket, Init);
        await ReceiveAsync(socket);
        await SendAsync(socket, """{"id":"1","type":"subscribe","payload":{"query":"{ slow }"}}""");
        await SendAsync(socket, """{"id":"1","type":"subscribe","payload":{"query":"{ slow }"}}""");
        Assert.Equal(4409, await ClosedAsync(socket));
    }

    [Fact]
    public async Task Operations_over_the_limit_close()
    {
        await using var server = await TestServer.StartAsync(new GraphQLHttpOptions { MaxOperationsPerConnection = 1 });
        using var socket = await ConnectAsync(server);
        await SendAsync(socket, Init);
        await ReceiveAsync(socket);
        await SendAsync(socket, """{"id":"1","type":"subscribe","payload":{"query":"{ slow }"}}""");
        await SendAsync(socket, """{"id":"2","type":"subscribe","payload":{"query":"{ slow }"}}""");
        Assert.Equal(4429, await ClosedAsync(socket));
    }

    [Fact]
    public async Task Complete_frees_the_id()
    {
        await using var server = await TestServer.StartAsync(new GraphQLHttpOptions { MaxOperationsPerConnection = 1 });
        using var socket = await ConnectAsync(server);
        await SendAsync(socket, Init);
        await ReceiveAsync(socket);
        await SendAsync(socket, """{"id":"1","type":"subscribe","payload":{"query":"{ slow }"}}""");
        await SendAsync(socket, """{"id":"1","type":"complete"}""");
        await SendAsync(socket, """{"id":"1","type":"subscribe","payload":{"query":"{ book(id: 1) { id } }"}}""");
        Assert.Equal("""{"id":"1","type":"next","payload":{"data":{"book":{"id":"1"}}}}""", await ReceiveAsync(socket));
    }

    [Fact]
    public async Task Silent_client_is_closed()
    {
        await using var server = await TestServer.StartAsync(new GraphQLHttpOptions { ConnectionInitTimeout = TimeSpan.FromMilliseconds(50) });
        using var socket = await ConnectAsync(server);
        Assert.Equal(4408, await ClosedAsync(socket));
    }

    [Fact]
    public async Task Quiet_connection_gets_pings()
    {
        await using var server = await TestServer.StartAsync(new GraphQLHttpOptions { KeepAlive = TimeSpan.FromMilliseconds(50) });
        using var socket = await ConnectAsync(server);
        await SendAsync(socket, Init);
        Assert.Equal(Ack, await ReceiveAsync(socket));
        Assert.Equal("""{"type":"ping"}""", await ReceiveAsync(socket));
    }

    [Fact]
    public async Task Large_message_closes()
    {
        await using var server = await TestServer.StartAsync(new GraphQLHttpOptions { MaxBodyBytes = 1000 });
        using var socket = await ConnectAsync(server);
        await SendAsync(socket, new string(' ', 5000));
        Assert.Equal(1009, await ClosedAsync(socket));
    }

    [Fact]
    public async Task Other_subprotocol_is_refused()
    {
        await using var server = await TestServer.StartAsync();
        using var socket = await ConnectAsync(server, "graphql-ws");
        Assert.Equal(4406, await ClosedAsync(socket));
    }

    [Fact]
    public async Task Stopping_server_closes_connections_as_going_away()
    {
        await using var server = await TestServer.StartAsync();
        using var socket = await ConnectAsync(server);
        await SendAsync(socket, Init);
        await ReceiveAsync(socket);
        await SendAsync(socket, """{"id":"1","type":"subscribe","payload":{"query":"{ slow }"}}""");
        var stopping = server.StopAsync();
        Assert.Equal(1001, await ClosedAsync(socket));
        await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
        await stopping;
    }

    [ProgramFact("node")]
    public async Task Public_client_gets_all_events()
    {
        await using var server = await TestServer.StartAsync();
        var address = new UriBuilder(server.Address) { Scheme = "ws", Path = "/graphql" };
        var answers = await NodeTools.RunAsync("sockets.mjs", "subscription { added(n: 3) { id kind author { name } } }", address.ToString());
        Assert.Equal("""[{"data":{"added":{"id":"1","kind":"NOVEL","author":{"name":"Ana"}}}},{"data":{"added":{"id":"2","kind":"LONG_POEM","author":{"name":"Ben"}}}},{"data":{"added":{"id":"3","kind":"NOVEL","author":{"name":"Ana"}}}}]""", answers);
    }

    private static async Task<ClientWebSocket> ConnectAsync(TestServer server, string protocol = "graphql-transport-ws")
    {
        var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol(protocol);
        if (protocol != "graphql-transport-ws")
        {
            // .NET's client demands that a protocol that it offers is taken; others do not.
            socket.Dispose();
            socket = new ClientWebSocket();
        }

        await socket.ConnectAsync(new UriBuilder(server.Address) { Scheme = "ws", Path = "/graphql" }.Uri, CancellationToken.None);
        return socket;
    }

    private static Task SendAsync(ClientWebSocket socket, string text) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, true, CancellationToken.None);

    private static async Task<string> ReceiveAsync(ClientWebSocket socket)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        var buffer = new byte[64 * 1024];
        var read = await socket.ReceiveAsync(buffer, patience.Token);
        return Encoding.UTF8.GetString(buffer, 0, read.Count);
    }

    private static async Task<int> ClosedAsync(ClientWebSocket socket)
    {
        while (socket.CloseStatus is null)
        {
            await ReceiveAsync(socket);
        }

        return (int)socket.CloseStatus.Value;
    }
}
