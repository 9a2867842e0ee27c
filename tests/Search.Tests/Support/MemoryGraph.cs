using KnowledgeGraph.Model;
using KnowledgeGraph.Store;

namespace KnowledgeGraph.Search.Tests.Support;

/// <summary>A graph of links given by hand: all that the index asks of one.</summary>
internal sealed class MemoryGraph : IGraphStore
{
    public Dictionary<string, string[]> Links { get; } = [];

    public Task<Subgraph> GetNeighbourhoodAsync(
        IReadOnlyCollection<string> nodes, int depth, IReadOnlyCollection<EntityKind>? kinds, IReadOnlyCollection<RelationType>? types, int limit, CancellationToken cancellation = default)
    {
        var found = new List<string>(nodes);
        var edge = found.ToList();
        for (var step = 0; step < depth; step++)
        {
            edge = [.. edge.SelectMany(n => Links.GetValueOrDefault(n) ?? []).Where(n => !found.Contains(n)).Distinct()];
            found.AddRange(edge);
        }

        return Task.FromResult(new Subgraph([.. found.Take(limit)], [], found.Count > limit));
    }

    public Task<IReadOnlyDictionary<EntityId, EntityRecord>> GetEntitiesAsync(IReadOnlyCollection<EntityId> ids, CancellationToken cancellation = default) =>
        Task.FromResult<IReadOnlyDictionary<EntityId, EntityRecord>>(ids.ToDictionary(i => i, i => new EntityRecord(new Entity(i, "Name of " + i.Value, false), 0, 0)));

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
