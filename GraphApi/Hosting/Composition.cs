using KnowledgeGraph.GraphApi.Http;
using KnowledgeGraph.GraphApi.References;
using KnowledgeGraph.GraphApi.Resolvers;
using KnowledgeGraph.GraphQL;
using KnowledgeGraph.Ingest;
using KnowledgeGraph.Ingest.Service;
using KnowledgeGraph.Model;
using KnowledgeGraph.Search;
using KnowledgeGraph.Store;
using KnowledgeGraph.Store.Sqlite;
using Microsoft.Extensions.Options;

namespace KnowledgeGraph.GraphApi.Hosting;

/// <summary>What the server is made of: ports and their implementations, chosen in one place.</summary>
internal static class Composition
{
    internal static IServiceCollection AddKnowledgeGraph(this IServiceCollection services)
    {
        services.AddSingleton(_ => AuthorityFiles.Load());
        services.AddSingleton(s => SqliteStore.Open(new SqliteStoreOptions(Options(s).Database)));
        services.AddSingleton<IDocumentStore>(s => s.GetRequiredService<SqliteStore>());
        services.AddSingleton<IGraphStore>(s => s.GetRequiredService<SqliteStore>());
        services.AddSingleton<ISearchIndex>(OpenIndex);
        services.AddSingleton(s => new IngestService(s.GetRequiredService<IDocumentStore>(), s.GetRequiredService<Authority>(), IngestOptionsOf(Options(s))));
        services.AddSingleton(s => new ReferenceReader(s.GetRequiredService<Authority>()));
        services.AddSingleton<ReferenceChecker>();
        services.AddSingleton<Batches>();
        services.AddSingleton<Readiness>();
        services.AddSingleton<IngestFeed>();
        services.AddSingleton<WriteAccess>();
        services.AddHttpContextAccessor();
        services.AddSingleton(s => new GraphQLEngine(ApiSchema.Build(), new GraphQLOptions
        {
            Introspection = Options(s).Introspection,
            Explain = Explain,
        }, s.GetRequiredService<ILogger<GraphQLEngine>>()));
        services.AddHostedService<StartupIngest>();
        services.AddHostedService<IndexFollower>();
        return services;
    }

    /// <summary>What the ports throw on bad input and on trouble, without paths of the machine.</summary>
    private static GraphQLException? Explain(Exception failure) => failure switch
    {
        FormatException => new GraphQLException(failure.Message, "BAD_USER_INPUT"),
        StoreException trouble => new GraphQLException(ApiMessages.StoreTrouble(trouble.Fault), "STORE_UNAVAILABLE"),
        _ => null,
    };

    private static ServerOptions Options(IServiceProvider services) => services.GetRequiredService<IOptions<ServerOptions>>().Value;

    private static IngestOptions IngestOptionsOf(ServerOptions options) =>
        new() { Originals = options.KeepOriginals ? options.Database + ".originals" : null };

    private static ISearchIndex OpenIndex(IServiceProvider services)
    {
        var options = Options(services);
        return SearchIndex.Open(
            options.Index ?? options.Database + ".index",
            services.GetRequiredService<IDocumentStore>(),
            services.GetRequiredService<IGraphStore>(),
            services.GetRequiredService<Authority>());
    }
}
