using KnowledgeGraph.GraphApi.Hosting;
using KnowledgeGraph.GraphQL;
using KnowledgeGraph.Store;

namespace KnowledgeGraph.GraphApi.Resolvers;

/// <summary>Fields of the type <c>Subscription</c>.</summary>
internal sealed class SubscriptionResolvers(IngestFeed feed)
{
    public IAsyncEnumerable<IngestEvent> Ingest(CancellationToken cancellation) => feed.ReadAsync(cancellation);
}

/// <summary>Fields of the type <c>IngestEvent</c> that need a read.</summary>
internal sealed class IngestEventResolvers(Batches batches)
{
    public async Task<DocumentRecord?> Document(IngestEvent progress, ResolverContext context) =>
        progress.DocumentId is { } id ? await batches.Document(context, id) : null;
}
