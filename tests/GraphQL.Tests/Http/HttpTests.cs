using System.Net;
using System.Net.Http.Headers;
using System.Text;
using KnowledgeGraph.GraphQL.Http;

namespace KnowledgeGraph.GraphQL.Tests;

/// <summary>What the audit suite does not ask: limits, origins, trusted documents, compression, event streams.</summary>
public sealed class HttpTests
{
    private const string Path = "/graphql";

    [Fact]
    public async Task Get_runs_a_query_and_refuses_a_mutation()
    {
        await using var server = await TestServer.StartAsync();
        Assert.Equal("""{"data":{"book":{"title":"Winter"}}}""", await server.Client.GetStringAsync(Path + "?query={book(id:1){title}}"));
        using var refused = await server.Client.GetAsync(Path + "?query=mutation{count}");
        Assert.Equal(HttpStatusCode.MethodNotAllowed, refused.StatusCode);
        Assert.Equal(["POST"], refused.Content.Headers.Allow);
    }

    [Theory]
    [InlineData("text/plain", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("application/x-www-form-urlencoded", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("application/json; charset=utf-16", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("application/json", HttpStatusCode.OK)]
    public async Task Only_json_is_read(string mediaType, HttpStatusCode expected)
    {
        await using var server = await TestServer.StartAsync();
        using var content = new ByteArrayContent("""{"query":"{ book(id: 1) { id } }"}"""u8.ToArray());
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(mediaType);
        using var response = await server.Client.PostAsync(Path, content);
        Assert.Equal(expected, response.StatusCode);
    }

    [Theory]
    [InlineData("[]", "one request at a time")]
    [InlineData("1", "must be a JSON object")]
    [InlineData("{\"query\":\"{ a }\",\"variables\":{\"a\":\"\\ud800\"}}", "lone surrogate")]
    [InlineData("{\"query\":\"{ a \\udc00 }\"}", "lone surrogate")]
    [InlineData("{\"query\":1}", "must be a string")]
    public async Task Bad_body_is_refused_with_its_reason(string body, string reason)
    {
        await using var server = await TestServer.StartAsync();
        using var response = await PostAsync(server, body);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(reason, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Body_over_the_limit_is_refused()
    {
        await using var server = await TestServer.StartAsync(new GraphQLHttpOptions { MaxBodyBytes = 100 });
        using var response = await PostAsync(server, "{\"query\":\"" + new string(' ', 200) + "\"}");
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site", HttpStatusCode.Forbidden)]
    [InlineData("Sec-Fetch-Site", "same-site", HttpStatusCode.Forbidden)]
    [InlineData("Sec-Fetch-Site", "same-origin", HttpStatusCode.OK)]
    [InlineData("Origin", "https://elsewhere.example", HttpStatusCode.Forbidden)]
    [InlineData("Origin", "null", HttpStatusCode.Forbidden)]
    [InlineData("Origin", "https://friend.example", HttpStatusCode.OK)]
    public async Task Requests_of_other_sites_pages_are_refused(string header, string value, HttpStatusCode expected)
    {
        await using var server = await TestServer.StartAsync(new GraphQLHttpOptions { AllowedOrigins = ["https://friend.example"] });
        using var request = new HttpRequestMessage(HttpMethod.Get, Path + "?query={__typename}");
        request.Headers.Add(header, value);
        using var response = await server.Client.SendAsync(request);
        Assert.Equal(expected, response.StatusCode);
    }

    [Fact]
    public async Task Trusted_documents_run_by_hash_and_alone_when_asked()
    {
        const string Document = "query T($id: ID!) { book(id: $id) { title } }";
        var options = new GraphQLHttpOptions { TrustedDocuments = new TrustedDocuments([Document]), OnlyTrustedDocuments = true };
        await using var server = await TestServer.StartAsync(options);
        var hash = TrustedDocuments.HashOf(Document);
        using var byId = await PostAsync(server, $$$"""{"documentId":"sha256:{{{hash}}}","variables":{"id":"1"}}""");
        Assert.Equal("""{"data":{"book":{"title":"Winter"}}}""", await byId.Content.ReadAsStringAsync());
        using var persisted = await PostAsync(server, $$$"""{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"{{{hash}}}"}},"variables":{"id":"2"}}""");
        Assert.Equal("""{"data":{"book":{"title":"Spring"}}}""", await persisted.Content.ReadAsStringAsync());
        using var other = await PostAsync(server, """{"query":"{ __typename }"}""");
        Assert.Contains("Only trusted documents", await other.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var unknown = await PostAsync(server, """{"documentId":"sha256:00"}""");
        Assert.Contains(ErrorCodes.UnknownDocument, await unknown.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Large_response_is_compressed_for_clients_that_accept_it()
    {
        await using var server = await TestServer.StartAsync(new GraphQLHttpOptions { CompressFromBytes = 10 });
        foreach (var encoding in new[] { "br", "gzip" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, Path + "?query={book(id:1){title}}");
            request.Headers.Add("Accept-Encoding", encoding);
            using var response = await server.Client.SendAsync(request);
            Assert.Equal([encoding], response.Content.Headers.ContentEncoding);
            await using var packed = await response.Content.ReadAsStreamAsync();
            await using Stream plain = encoding == "br"
                ? new System.IO.Compression.BrotliStream(packed, System.IO.Compression.CompressionMode.Decompress)
                : new System.IO.Compression.GZipStream(packed, System.IO.Compression.CompressionMode.Decompress);
            using var text = new StreamReader(plain);
            Assert.Equal("""{"data":{"book":{"title":"Winter"}}}""", await text.ReadToEndAsync());
        }
    }

    [Fact]
    public async Task Cost_is_told_on_request()
    {
        await using var server = await TestServer.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, Path + "?query={books(first:3){author{name}}}");
        request.Headers.Add("GraphQL-Cost", "1");
        using var response = await server.Client.SendAsync(request);
        Assert.EndsWith("""
            "extensions":{"cost":{"estimated":6,"limit":100000}}}
            """.Trim(), await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Event_stream_sends_next_and_complete()
    {
        await using var server = await TestServer.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, Path + "?query=subscription{added(n:2){id}}");
        request.Headers.Add("Accept", "text/event-stream");
        using var response = await server.Client.SendAsync(request);
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(
            ":\n\nevent: next\ndata: {\"data\":{\"added\":{\"id\":\"1\"}}}\n\nevent: next\ndata: {\"data\":{\"added\":{\"id\":\"2\"}}}\n\nevent: complete\ndata:\n\n",
            await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Connections_over_the_limit_are_refused()
    {
        await using var server = await TestServer.StartAsync(new GraphQLHttpOptions { MaxConnections = 1 });
        using var first = await OpenAsync(server);
        using var second = await OpenAsync(server);
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, second.StatusCode);
    }

    [Fact]
    public async Task Stopping_server_ends_event_streams_in_order()
    {
        await using var server = await TestServer.StartAsync();
        using var response = await OpenAsync(server);
        var text = response.Content.ReadAsStringAsync();
        await server.StopAsync();
        Assert.EndsWith("event: complete\ndata:\n\n", await text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Exception_of_the_host_refuses_the_request()
    {
        await using var server = await TestServer.StartAsync(new GraphQLHttpOptions { Prepare = (_, _) => throw new GraphQLException("No key.", "FORBIDDEN") });
        using var response = await PostAsync(server, """{"query":"{ __typename }"}""");
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Equal("""{"errors":[{"message":"No key.","extensions":{"code":"FORBIDDEN"}}]}""", await response.Content.ReadAsStringAsync());
    }

    private static async Task<HttpResponseMessage> OpenAsync(TestServer server)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Path + "?query={slow}");
        request.Headers.Add("Accept", "text/event-stream");
        return await server.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }

    private static async Task<HttpResponseMessage> PostAsync(TestServer server, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        return await server.Client.PostAsync(Path, content);
    }
}
