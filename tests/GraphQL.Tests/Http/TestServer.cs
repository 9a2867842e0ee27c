using KnowledgeGraph.GraphQL.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace KnowledgeGraph.GraphQL.Tests;

/// <summary>The library's schema on a real port of loopback.</summary>
internal sealed class TestServer : IAsyncDisposable
{
    private readonly WebApplication app;

    private TestServer(WebApplication app)
    {
        this.app = app;
        Address = new Uri(app.Urls.Single());
        Client = new HttpClient { BaseAddress = Address };
    }

    public Uri Address { get; }

    public HttpClient Client { get; }

    public Library Library { get; } = new();

    public static async Task<TestServer> StartAsync(GraphQLHttpOptions? options = null, GraphQLEngine? engine = null)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        TestServer? server = null;
        app.UseWebSockets();
        options ??= new GraphQLHttpOptions();
        app.MapGraphQL("/graphql", engine ?? LibrarySchema.Engine(), options with
        {
            Prepare = (context, request) =>
            {
                request.Items[typeof(Library)] = server!.Library;
                return options.Prepare?.Invoke(context, request) ?? request;
            },
        });
        await app.StartAsync();
        return server = new TestServer(app);
    }

    public Task StopAsync() => app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
    }
}
