using KnowledgeGraph.GraphApi.Inputs;
using KnowledgeGraph.GraphApi.Types;
using KnowledgeGraph.GraphQL;
using KnowledgeGraph.Model;
using KnowledgeGraph.Search;
using KnowledgeGraph.Store;

namespace KnowledgeGraph.GraphApi.Resolvers;

/// <summary>Fields of the type <c>SearchHit</c> that need a read.</summary>
internal sealed class SearchHitResolvers(Batches batches)
{
    public Task<Paragraph?> Paragraph(SearchHit hit, ResolverContext context) => batches.Paragraph(context, hit.Paragraph);
}

/// <summary>Fields of the type <c>Facets</c>: each counts when it is asked for.</summary>
internal sealed class FacetsResolvers(ISearchIndex index)
{
    private const int All = 1_000;

    public Task<IReadOnlyList<FacetCount>> DocumentKind(Facets facets, ResolverContext context) => Count(facets, Facet.DocumentKind, context);

    public Task<IReadOnlyList<FacetCount>> Body(Facets facets, ResolverContext context) => Count(facets, Facet.Body, context);

    public Task<IReadOnlyList<FacetCount>> Year(Facets facets, ResolverContext context) => Count(facets, Facet.Year, context);

    public Task<IReadOnlyList<FacetCount>> ParagraphKind(Facets facets, ResolverContext context) => Count(facets, Facet.ParagraphKind, context);

    public Task<IReadOnlyList<FacetCount>> Verb(Facets facets, ResolverContext context) => Count(facets, Facet.Verb, context);

    public Task<IReadOnlyList<FacetCount>> Addressee(Facets facets, ResolverContext context) => Count(facets, Facet.Addressee, context);

    public Task<IReadOnlyList<FacetCount>> Entity(Facets facets, IReadOnlyList<EntityKind>? kind, int? first, ResolverContext context) =>
        index.GetFacetAsync(facets.Request, Facet.Entity, Pages.Count(first), kind, context.Cancellation);

    private Task<IReadOnlyList<FacetCount>> Count(Facets facets, Facet facet, ResolverContext context) =>
        index.GetFacetAsync(facets.Request, facet, All, null, context.Cancellation);
}

/// <summary>Fields of the type <c>Suggestion</c> that need a read.</summary>
internal sealed class SuggestionResolvers(Batches batches)
{
    public async Task<EntityRecord?> Entity(Suggestion suggestion, ResolverContext context) =>
        suggestion.Entity is { } id ? await batches.Entity(context, id) : null;
}

/// <summary>Fields of the type <c>Unresolved</c> that need a read.</summary>
internal sealed class UnresolvedResolvers(Batches batches)
{
    public async Task<IReadOnlyList<EntityRecord>> Candidates(UnresolvedReference reference, ResolverContext context) =>
        await batches.Entities(context, reference.Candidates);

    public Task<Paragraph?> Example(UnresolvedReference reference, ResolverContext context) => batches.Paragraph(context, reference.Example);
}

/// <summary>Fields of the type <c>Statistics</c>.</summary>
internal sealed class StatisticsResolvers
{
    public static IEnumerable<KindCount> Entities(StoreStatistics statistics) =>
        statistics.Entities.OrderBy(e => e.Key).Select(e => new KindCount(e.Key, e.Value));

    public static IEnumerable<RelationCount> Relations(StoreStatistics statistics) =>
        statistics.Relations.OrderBy(r => r.Key).Select(r => new RelationCount(r.Key, r.Value));
}

/// <summary>How many entities of a kind.</summary>
internal sealed record KindCount(EntityKind Kind, int Count);

/// <summary>How many relations of a type.</summary>
internal sealed record RelationCount(RelationType Type, int Count);
