using System.Net.Http.Json;
using System.Text.Json;
using KnowledgeGraph.GraphApi.Hosting;
using KnowledgeGraph.Store;
using KnowledgeGraph.Store.Sqlite;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeGraph.GraphApi.Tests;

/// <summary>The whole server in this process, on a database of its own, with documents written for the tests.</summary>
public sealed class ApiServer : WebApplicationFactory<Program>, IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("kg-api-").FullName;

    /// <summary>Counts every call of the store's ports.</summary>
    public CallCounter Calls { get; } = new();

    public async Task InitializeAsync()
    {
        var inbox = Path.Combine(folder, "inbox");
        Directory.CreateDirectory(inbox);
        foreach (var (name, text) in TestDocuments.All)
        {
            await File.WriteAllTextAsync(Path.Combine(inbox, name), text);
        }

        await Services.GetRequiredService<Readiness>().WhenReady;
    }

    Task IAsyncLifetime.DisposeAsync() => Task.CompletedTask;

    /// <summary>Asks, and gives the data; fails on errors.</summary>
    public async Task<JsonElement> AskAsync(string query, object? variables = null)
    {
        var answer = await PostAsync(query, variables);
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        return answer.GetProperty("data");
    }

    /// <summary>Asks, and gives the whole answer.</summary>
    public async Task<JsonElement> PostAsync(string query, object? variables = null, string? key = null)
    {
        using var client = CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query, variables }) };
        if (key is not null)
        {
            request.Headers.Authorization = new("Bearer", key);
        }

        using var response = await client.SendAsync(request);
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Database", Path.Combine(folder, "kg.db"));
        builder.UseSetting("Documents:0", Path.Combine(folder, "inbox"));
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton(s => CountingProxy.Around<IDocumentStore>(s.GetRequiredService<SqliteStore>(), Calls));
            services.AddSingleton(s => CountingProxy.Around<IGraphStore>(s.GetRequiredService<SqliteStore>(), Calls));
        });
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}

/// <summary>All tests that share one server.</summary>
[CollectionDefinition(Name)]
public sealed class ApiServerCollection : ICollectionFixture<ApiServer>
{
    public const string Name = "API server";
}
