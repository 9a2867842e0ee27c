using KnowledgeGraph.Model;
using KnowledgeGraph.Store;

namespace KnowledgeGraph.Benchmarks.Search;

/// <summary>A graph without relations, whose entities have no names but their identifiers.</summary>
internal sealed class DispatchGraph : IGraphStore
{
    public Task<Subgraph> GetNeighbourhoodAsync(
        IReadOnlyCollection<string> nodes, int depth, IReadOnlyCollection<EntityKind>? kinds, IReadOnlyCollection<RelationType>? types, int limit, CancellationToken cancellation = default) =>
        Task.FromResult(new Subgraph([.. nodes], [], false));

    public Task<IReadOnlyDictionary<EntityId, EntityRecord>> GetEntitiesAsync(IReadOnlyCollection<EntityId> ids, CancellationToken cancellation = default) =>
        Task.FromResult<IReadOnlyDictionary<EntityId, EntityRecord>>(new Dictionary<EntityId, EntityRecord>());

    public Task<Page<EntityRecord>> FindEntitiesAsync(EntityQuery query, PageRequest page, CancellationToken cancellation = default) => throw new NotSupportedException();

    public Task<IReadOnlyDictionary<EntityId, Page<EntityRecord>>> GetChildrenAsync(IReadOnlyCollection<EntityId> parents, PageRequest page, CancellationToken cancellation = default) => throw new NotSupportedException();

    public Task<IReadOnlyDictionary<string, Page<RelationRecord>>> GetRelationPagesAsync(
        IReadOnlyCollection<string> nodes, RelationQuery query, PageRequest page, CancellationToken cancellation = default) => throw new NotSupportedException();

    public Task<IReadOnlyDictionary<RelationId, RelationRecord>> GetRelationsAsync(IReadOnlyCollection<RelationId> ids, CancellationToken cancellation = default) => throw new NotSupportedException();

    public Task<IReadOnlyDictionary<RelationId, IReadOnlyList<Evidence>>> GetEvidenceAsync(IReadOnlyCollection<RelationId> relations, int first, CancellationToken cancellation = default) => throw new NotSupportedException();

    public Task<IReadOnlyDictionary<EntityId, IReadOnlyList<ParagraphId>>> GetProvisionParagraphsAsync(IReadOnlyCollection<EntityId> provisions, int first, CancellationToken cancellation = default) => throw new NotSupportedException();

    public Task<IReadOnlyDictionary<EntityId, IReadOnlyList<CoMention>>> GetCoMentionsAsync(
        IReadOnlyCollection<EntityId> entities, IReadOnlyCollection<EntityKind>? kinds, int first, CancellationToken cancellation = default) => throw new NotSupportedException();

    public Task<IReadOnlyDictionary<EntityId, IReadOnlyList<YearCount>>> GetTimelinesAsync(IReadOnlyCollection<EntityId> entities, CancellationToken cancellation = default) => throw new NotSupportedException();

    public Task<IReadOnlyList<GraphPath>> FindPathsAsync(string from, string to, int maxLength, IReadOnlyCollection<RelationType>? types, int first, CancellationToken cancellation = default) => throw new NotSupportedException();

    public Task<Page<UnresolvedReference>> FindUnresolvedAsync(PageRequest page, CancellationToken cancellation = default) => throw new NotSupportedException();

    public Task<StoreStatistics> GetStatisticsAsync(CancellationToken cancellation = default) => throw new NotSupportedException();
}
