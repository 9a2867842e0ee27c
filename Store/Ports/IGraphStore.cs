using KnowledgeGraph.Model;

namespace KnowledgeGraph.Store;

/// <summary>How the graph is read: entities, relations with evidence, neighbours, paths, co-mentions, timelines.</summary>
/// <remarks>
/// Thread-safe. Nodes are named by identifier: an entity's, a document's or a paragraph's. Identifiers that
/// an entity had before are followed. Every method takes a batch; unknown identifiers are absent from the answers.
/// </remarks>
public interface IGraphStore
{
    /// <summary>Entities by identifier; the answer's key is the identifier asked for.</summary>
    Task<IReadOnlyDictionary<EntityId, EntityRecord>> GetEntitiesAsync(IReadOnlyCollection<EntityId> ids, CancellationToken cancellation = default);

    /// <summary>Entities under conditions, in the order asked, ties by identifier.</summary>
    Task<Page<EntityRecord>> FindEntitiesAsync(EntityQuery query, PageRequest page, CancellationToken cancellation = default);

    /// <summary>A page of the entities whose <see cref="EntityRecord.Parent"/> each is, by identifier in natural order: article 2 before 10.</summary>
    Task<IReadOnlyDictionary<EntityId, Page<EntityRecord>>> GetChildrenAsync(IReadOnlyCollection<EntityId> parents, PageRequest page, CancellationToken cancellation = default);

    /// <summary>A page of each node's relations: by number of evidence, most first, ties by identifier.</summary>
    Task<IReadOnlyDictionary<string, Page<RelationRecord>>> GetRelationPagesAsync(
        IReadOnlyCollection<string> nodes, RelationQuery query, PageRequest page, CancellationToken cancellation = default);

    /// <summary>Relations by identifier.</summary>
    Task<IReadOnlyDictionary<RelationId, RelationRecord>> GetRelationsAsync(IReadOnlyCollection<RelationId> ids, CancellationToken cancellation = default);

    /// <summary>The first places of evidence of each relation, by document and reading order.</summary>
    Task<IReadOnlyDictionary<RelationId, IReadOnlyList<Evidence>>> GetEvidenceAsync(
        IReadOnlyCollection<RelationId> relations, int first, CancellationToken cancellation = default);

    /// <summary>Paragraphs that are each provision's own words, its parts included, in reading order.</summary>
    Task<IReadOnlyDictionary<EntityId, IReadOnlyList<ParagraphId>>> GetProvisionParagraphsAsync(
        IReadOnlyCollection<EntityId> provisions, int first, CancellationToken cancellation = default);

    /// <summary>Entities mentioned in the same paragraphs as each entity, most paragraphs first, ties by identifier.</summary>
    Task<IReadOnlyDictionary<EntityId, IReadOnlyList<CoMention>>> GetCoMentionsAsync(
        IReadOnlyCollection<EntityId> entities, IReadOnlyCollection<EntityKind>? kinds, int first, CancellationToken cancellation = default);

    /// <summary>In how many paragraphs each entity is mentioned a year of its documents' dates; years ascending, undated ones left out.</summary>
    Task<IReadOnlyDictionary<EntityId, IReadOnlyList<YearCount>>> GetTimelinesAsync(IReadOnlyCollection<EntityId> entities, CancellationToken cancellation = default);

    /// <summary>
    /// The shortest chains of relations between two nodes, all of one length, at most <paramref name="maxLength"/>; by
    /// identifiers of their nodes. Of several relations between two nodes, the one with the most evidence, then the
    /// smallest identifier. All types when <paramref name="types"/> is null. Empty when either is unknown or both are the same.
    /// </summary>
    Task<IReadOnlyList<GraphPath>> FindPathsAsync(
        string from, string to, int maxLength, IReadOnlyCollection<RelationType>? types, int first, CancellationToken cancellation = default);

    /// <summary>
    /// The graph around some nodes, breadth first, at most <paramref name="limit"/> nodes; of one distance the
    /// neighbours with the most evidence first, then by identifier. <paramref name="kinds"/> limits all nodes but those
    /// asked for. All types but those of single paragraphs (MENTIONS, RECOMMENDED_AT, REUSES) when <paramref name="types"/> is null.
    /// </summary>
    Task<Subgraph> GetNeighbourhoodAsync(
        IReadOnlyCollection<string> nodes, int depth, IReadOnlyCollection<EntityKind>? kinds, IReadOnlyCollection<RelationType>? types, int limit, CancellationToken cancellation = default);

    /// <summary>References that could not be resolved: most frequent first, ties by text.</summary>
    Task<Page<UnresolvedReference>> FindUnresolvedAsync(PageRequest page, CancellationToken cancellation = default);

    /// <summary>Counts over the whole store.</summary>
    Task<StoreStatistics> GetStatisticsAsync(CancellationToken cancellation = default);
}
