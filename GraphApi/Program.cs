using KnowledgeGraph.GraphApi;
using KnowledgeGraph.GraphApi.Hosting;
using KnowledgeGraph.GraphApi.Http;
using KnowledgeGraph.GraphQL.Http;
using KnowledgeGraph.Store;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

var (settings, error) = CommandLine.Parse(args);
if (error is not null)
{
    await Console.Error.WriteLineAsync(error);
    return 2;
}

// Settings stand beside the assembly, wherever the program is started from; the database and the documents are relative to that place.
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
builder.Configuration.AddInMemoryCollection(settings!);
builder.Services.Configure<ServerOptions>(builder.Configuration);
builder.Services.AddKnowledgeGraph();

var app = builder.Build();
var options = app.Services.GetRequiredService<IOptions<ServerOptions>>().Value;
foreach (var missing in options.Documents.Where(d => !Path.Exists(d)))
{
    await Console.Error.WriteLineAsync(ApiMessages.NoSuchFolder(missing));
    return 2;
}

app.UseSecurityHeaders();
app.UsePageFiles();
app.UseWebSockets();
app.UseRouting();
app.MapGraphQL("/graphql", options: new GraphQLHttpOptions
{
    // JSON may write a character of a text in up to six.
    MaxBodyBytes = Math.Max(1 << 20, 6 * options.MaxTextBytes),
});
app.MapHealth();
app.MapPage();

try
{
    // Opened before anybody is served: a store that can't be opened is an error of the start, not of the first request.
    _ = app.Services.GetRequiredService<IDocumentStore>();
    app.Lifetime.ApplicationStarted.Register(() => Console.WriteLine($"The page is at {string.Join(", ", app.Urls)}  (GraphQL at /graphql, its editor at /graphiql; Ctrl+C stops)"));
    await app.RunAsync();
    return 0;
}
catch (StoreException e)
{
    await Console.Error.WriteLineAsync(e.Message);
    return 1;
}
catch (IOException e) when (e.InnerException is AddressInUseException)
{
    await Console.Error.WriteLineAsync(ApiMessages.PortInUse(builder.Configuration["Urls"] ?? ""));
    return 1;
}

/// <summary>The server's entry; named so that tests can start it.</summary>
public partial class Program;
