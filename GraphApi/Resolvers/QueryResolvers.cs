using KnowledgeGraph.GraphApi.Inputs;
using KnowledgeGraph.GraphApi.References;
using KnowledgeGraph.GraphApi.Types;
using KnowledgeGraph.GraphQL;
using KnowledgeGraph.Model;
using KnowledgeGraph.Search;
using KnowledgeGraph.Store;

namespace KnowledgeGraph.GraphApi.Resolvers;

/// <summary>Fields of the type <c>Query</c>.</summary>
internal sealed class QueryResolvers(
    Batches batches, IDocumentStore documents, IGraphStore graph, ISearchIndex index, ReferenceChecker references, Http.WriteAccess access)
{
    private const int MaxPathLength = 6;
    private const int MaxPaths = 20;
    private const int MaxDepth = 3;
    private const int MaxNeighbours = 500;

    public Task<object?> Node(string id, ResolverContext context) => batches.Node(context, id);

    public Task<object?[]> Nodes(IReadOnlyList<string> ids, ResolverContext context) =>
        Task.WhenAll(Ids.Checked(ids, "ids").Select(id => batches.Node(context, id)));

    public async Task<DocumentRecord?> Document(string id, ResolverContext context)
    {
        var texts = await batches.Resolve(context, id);
        return texts.Count > 0 ? await batches.Document(context, texts[0]) : null;
    }

    public async Task<Connection<DocumentRecord>> Documents(DocumentFilter? where, DocumentsOrder? orderBy, int? first, string? after, CancellationToken cancellation)
    {
        var order = (orderBy ?? DocumentsOrder.DateDesc).ToStore();
        var query = where?.ToQuery(order) ?? new DocumentQuery { Order = order };
        return new(await documents.FindDocumentsAsync(query, Pages.Of(first, after), cancellation), after);
    }

    public async Task<EntityRecord?> Entity(string id, ResolverContext context) =>
        EntityId.TryParse(id, out var entity) ? await batches.FindEntity(context, entity) : null;

    public async Task<IReadOnlyList<EntityRecord>> Lookup(string reference, string? body, ResolverContext context) =>
        await batches.Entities(context, references.Lookup(reference, body is null ? null : Ids.Entity(body)));

    public async Task<Connection<EntityRecord>> Entities(EntityFilter? where, EntityOrder? orderBy, int? first, string? after, CancellationToken cancellation)
    {
        var byName = orderBy == EntityOrder.Name;
        var query = where?.ToQuery(byName) ?? new EntityQuery { OrderByName = byName };
        return new(await graph.FindEntitiesAsync(query, Pages.Of(first, after), cancellation), after);
    }

    public async Task<SearchConnection> Search(string? text, ParagraphFilterInput? where, HitOrder? orderBy, int? first, string? after, CancellationToken cancellation)
    {
        var request = new SearchRequest(text, where?.ToFilter(), (orderBy ?? HitOrder.Relevance).ToSearch(), Pages.Of(first, after));
        return new SearchConnection(request, await index.SearchAsync(request, cancellation));
    }

    public async Task<Connection<PrecedentHit>> Precedents(string text, ParagraphFilterInput? where, int? first, string? after, CancellationToken cancellation) =>
        new(await index.FindPrecedentsAsync(text, where?.ToFilter(), Pages.Of(first ?? 10, after), cancellation), after);

    public Task<IReadOnlyList<GraphPath>> Paths(string from, string to, int? maxLength, IReadOnlyList<RelationType>? types, int? first, CancellationToken cancellation) =>
        graph.FindPathsAsync(
            from, to, Limits.Within(maxLength ?? 4, 1, MaxPathLength, "maxLength"), types, Limits.Within(first ?? 5, 0, MaxPaths, "first"), cancellation);

    public Task<Subgraph> Neighbourhood(
        IReadOnlyList<string> ids, int? depth, IReadOnlyList<EntityKind>? kinds, IReadOnlyList<RelationType>? types, int? limit, CancellationToken cancellation) =>
        graph.GetNeighbourhoodAsync(
            Ids.Checked(ids, "ids"), Limits.Within(depth ?? 1, 0, MaxDepth, "depth"), kinds, types, Limits.Within(limit ?? 150, 1, MaxNeighbours, "limit"), cancellation);

    public Task<ReferenceReport> CheckReferences(string text, string? body, CancellationToken cancellation) =>
        references.CheckAsync(text, body is null ? null : Ids.Entity(body), cancellation);

    public Task<IReadOnlyList<Suggestion>> Suggest(string prefix, int? first, CancellationToken cancellation) =>
        index.SuggestAsync(prefix, Pages.Count(first ?? 10), cancellation);

    public Task<StoreStatistics> Statistics(CancellationToken cancellation) => graph.GetStatisticsAsync(cancellation);

    public async Task<Connection<UnresolvedReference>> Unresolved(ParagraphFilterInput? where, int? first, string? after, CancellationToken cancellation)
    {
        var page = Pages.Of(first, after);
        return new(
            where is null ? await graph.FindUnresolvedAsync(page, cancellation) : await index.FindUnresolvedAsync(where.ToFilter(), page, cancellation),
            after);
    }

    public async Task<Connection<IngestFailure>> IngestFailures(int? first, string? after, IHttpContextAccessor request, CancellationToken cancellation)
    {
        var page = Pages.Of(first, after);
        return access.IsAllowed(request.HttpContext)
            ? new(await documents.GetFailuresAsync(page, cancellation), after)
            : new(new Page<IngestFailure>([], 0, false), after);
    }
}
