using KnowledgeGraph.GraphQL;
using KnowledgeGraph.Model;
using KnowledgeGraph.Search;
using KnowledgeGraph.Store;

namespace KnowledgeGraph.GraphApi.Resolvers;

/// <summary>Every read of a list's elements: keys of one level go to the store in one call.</summary>
/// <remarks>Thread-safe. A loader's name says what is loaded and with which arguments.</remarks>
internal sealed class Batches(IDocumentStore documents, IGraphStore graph, ISearchIndex index)
{
    internal Task<DocumentRecord?> Document(ResolverContext context, DocumentId id) =>
        context.Loader<DocumentId, DocumentRecord>("document", (keys, c) => documents.GetDocumentsAsync(keys, c)).LoadAsync(id);

    /// <summary>The texts that a document's or a work's identifier names, best first; empty when none.</summary>
    internal async Task<IReadOnlyList<DocumentId>> Resolve(ResolverContext context, string documentOrWork) =>
        await context.Loader<string, IReadOnlyList<DocumentId>>("resolve", (keys, c) => documents.ResolveAsync(keys, c)).LoadAsync(documentOrWork) ?? [];

    internal Task<Paragraph?> Paragraph(ResolverContext context, ParagraphId id) =>
        context.Loader<ParagraphId, Paragraph>("paragraph", (keys, c) => documents.GetParagraphsAsync(keys, c)).LoadAsync(id);

    internal Task<Paragraph?> ParagraphAt(ResolverContext context, DocumentId document, int position) =>
        context.Loader<(DocumentId, int), Paragraph>("paragraph at", (keys, c) => documents.GetParagraphsAtAsync(keys, c)).LoadAsync((document, position));

    internal async Task<IReadOnlyList<Paragraph>> Items(ResolverContext context, ParagraphId id) =>
        await context.Loader<ParagraphId, IReadOnlyList<Paragraph>>("items", (keys, c) => documents.GetItemsAsync(keys, c)).LoadAsync(id) ?? [];

    internal async Task<Page<Paragraph>> Paragraphs(ResolverContext context, DocumentId id, IReadOnlyList<ParagraphKind>? kinds, PageRequest page) =>
        await context.Loader<DocumentId, Page<Paragraph>>(
            $"paragraphs {Key(kinds)} {page}", (keys, c) => documents.GetParagraphPagesAsync(keys, kinds, page, c)).LoadAsync(id) ?? Empty<Paragraph>();

    /// <summary>An entity; one that no document names any more, or not yet, is known by its identifier alone.</summary>
    internal async Task<EntityRecord> Entity(ResolverContext context, EntityId id) =>
        await FindEntity(context, id) ?? new EntityRecord(new Entity(id, id.Value, Curated: false), 0, 0) { Parent = id.Parent };

    internal Task<EntityRecord?> FindEntity(ResolverContext context, EntityId id) =>
        context.Loader<EntityId, EntityRecord>("entity", (keys, c) => graph.GetEntitiesAsync(keys, c)).LoadAsync(id);

    internal Task<EntityRecord[]> Entities(ResolverContext context, IEnumerable<EntityId> ids) =>
        Task.WhenAll(ids.Select(id => Entity(context, id)));

    internal async Task<Page<EntityRecord>> Children(ResolverContext context, EntityId id, PageRequest page) =>
        await context.Loader<EntityId, Page<EntityRecord>>($"children {page}", (keys, c) => graph.GetChildrenAsync(keys, page, c)).LoadAsync(id) ?? Empty<EntityRecord>();

    internal async Task<Page<RelationRecord>> Relations(ResolverContext context, string node, RelationQuery query, PageRequest page) =>
        await context.Loader<string, Page<RelationRecord>>(
            $"relations {Key(query.Types)} {Key(query.Verbs)} {Key(query.OtherKinds)} {query.Direction} {page}",
            (keys, c) => graph.GetRelationPagesAsync(keys, query, page, c)).LoadAsync(node) ?? Empty<RelationRecord>();

    internal Task<RelationRecord?> Relation(ResolverContext context, RelationId id) =>
        context.Loader<RelationId, RelationRecord>("relation", (keys, c) => graph.GetRelationsAsync(keys, c)).LoadAsync(id);

    internal async Task<IReadOnlyList<Evidence>> Evidence(ResolverContext context, RelationId id, int first) =>
        await context.Loader<RelationId, IReadOnlyList<Evidence>>($"evidence {first}", (keys, c) => graph.GetEvidenceAsync(keys, first, c)).LoadAsync(id) ?? [];

    internal async Task<IReadOnlyList<ParagraphId>> ProvisionParagraphs(ResolverContext context, EntityId id, int first) =>
        await context.Loader<EntityId, IReadOnlyList<ParagraphId>>(
            $"provision {first}", (keys, c) => graph.GetProvisionParagraphsAsync(keys, first, c)).LoadAsync(id) ?? [];

    internal async Task<IReadOnlyList<CoMention>> CoMentions(ResolverContext context, EntityId id, IReadOnlyList<EntityKind>? kinds, int first) =>
        await context.Loader<EntityId, IReadOnlyList<CoMention>>(
            $"co-mentions {Key(kinds)} {first}", (keys, c) => graph.GetCoMentionsAsync(keys, kinds, first, c)).LoadAsync(id) ?? [];

    internal async Task<IReadOnlyList<YearCount>> Timeline(ResolverContext context, EntityId id) =>
        await context.Loader<EntityId, IReadOnlyList<YearCount>>("timeline", (keys, c) => graph.GetTimelinesAsync(keys, c)).LoadAsync(id) ?? [];

    internal async Task<IReadOnlyList<PrecedentHit>> Reuse(ResolverContext context, ParagraphId id, bool later, int first) =>
        await context.Loader<ParagraphId, IReadOnlyList<PrecedentHit>>(
            $"reuse {later} {first}", (keys, c) => index.FindReuseAsync(keys, later, first, c)).LoadAsync(id) ?? [];

    /// <summary>Any node by its identifier; null when there is none.</summary>
    internal async Task<object?> Node(ResolverContext context, string id)
    {
        if (RelationId.TryParse(id, out var relation))
        {
            return await Relation(context, relation);
        }

        if (DocumentId.TryParse(id, out var document))
        {
            return await Document(context, document);
        }

        if (ParagraphId.TryParse(id, out var paragraph))
        {
            return await Paragraph(context, paragraph);
        }

        return EntityId.TryParse(id, out var entity) ? await FindEntity(context, entity) : null;
    }

    private static Page<T> Empty<T>() => new([], 0, false);

    private static string Key<T>(IEnumerable<T>? values) => values is null ? "*" : $"[{string.Join(',', values)}]";
}
