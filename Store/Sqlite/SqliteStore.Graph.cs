using KnowledgeGraph.Model;

namespace KnowledgeGraph.Store.Sqlite;

/// <content>What <see cref="IGraphStore"/> asks.</content>
public sealed partial class SqliteStore
{
    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<EntityId, EntityRecord>> GetEntitiesAsync(IReadOnlyCollection<EntityId> ids, CancellationToken cancellation = default) =>
        Read(s => EntityReader.Get(s, ids), cancellation);

    /// <inheritdoc/>
    public Task<Page<EntityRecord>> FindEntitiesAsync(EntityQuery query, PageRequest page, CancellationToken cancellation = default) =>
        Read(s => EntityReader.Find(s, query, page), cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<EntityId, Page<EntityRecord>>> GetChildrenAsync(IReadOnlyCollection<EntityId> parents, PageRequest page, CancellationToken cancellation = default) =>
        Read(s => EntityReader.GetChildren(s, parents, page), cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, Page<RelationRecord>>> GetRelationPagesAsync(
        IReadOnlyCollection<string> nodes, RelationQuery query, PageRequest page, CancellationToken cancellation = default) =>
        Read(s => RelationReader.GetPages(s, nodes, query, page), cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<RelationId, RelationRecord>> GetRelationsAsync(IReadOnlyCollection<RelationId> ids, CancellationToken cancellation = default) =>
        Read(s => RelationReader.Get(s, ids), cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<RelationId, IReadOnlyList<Evidence>>> GetEvidenceAsync(
        IReadOnlyCollection<RelationId> relations, int first, CancellationToken cancellation = default) =>
        Read(s => EvidenceReader.Get(s, relations, first), cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<EntityId, IReadOnlyList<ParagraphId>>> GetProvisionParagraphsAsync(
        IReadOnlyCollection<EntityId> provisions, int first, CancellationToken cancellation = default) =>
        Read(s => GraphReader.GetProvisionParagraphs(s, provisions, first), cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<EntityId, IReadOnlyList<CoMention>>> GetCoMentionsAsync(
        IReadOnlyCollection<EntityId> entities, IReadOnlyCollection<EntityKind>? kinds, int first, CancellationToken cancellation = default) =>
        Read(s => GraphReader.GetCoMentions(s, entities, kinds, first), cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<EntityId, IReadOnlyList<YearCount>>> GetTimelinesAsync(IReadOnlyCollection<EntityId> entities, CancellationToken cancellation = default) =>
        Read(s => GraphReader.GetTimelines(s, entities), cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<GraphPath>> FindPathsAsync(
        string from, string to, int maxLength, IReadOnlyCollection<RelationType>? types, int first, CancellationToken cancellation = default) =>
        Read(s => PathFinder.Find(s, from, to, maxLength, types, first), cancellation);

    /// <inheritdoc/>
    public Task<Subgraph> GetNeighbourhoodAsync(
        IReadOnlyCollection<string> nodes, int depth, IReadOnlyCollection<EntityKind>? kinds, IReadOnlyCollection<RelationType>? types, int limit, CancellationToken cancellation = default) =>
        Read(s => NeighbourhoodFinder.Find(s, nodes, depth, kinds, types, limit), cancellation);

    /// <inheritdoc/>
    public Task<Page<UnresolvedReference>> FindUnresolvedAsync(PageRequest page, CancellationToken cancellation = default) =>
        Read(s => GraphReader.FindUnresolved(s, page), cancellation);

    /// <inheritdoc/>
    public Task<StoreStatistics> GetStatisticsAsync(CancellationToken cancellation = default) =>
        Read(GraphReader.GetStatistics, cancellation);
}
