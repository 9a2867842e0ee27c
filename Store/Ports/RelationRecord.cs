using KnowledgeGraph.Model;

namespace KnowledgeGraph.Store;

/// <summary>A relation as stored, without its evidence.</summary>
/// <param name="Id">What makes it one.</param>
/// <param name="EvidenceCount">How many places say so.</param>
/// <param name="FromAuthority">Whether an authority file says so too.</param>
public sealed record RelationRecord(RelationId Id, int EvidenceCount, bool FromAuthority);

/// <summary>Conditions on relations of a node; an absent one is no condition, an empty list matches nothing.</summary>
public sealed record RelationQuery
{
    /// <summary>One of these types.</summary>
    public IReadOnlyCollection<RelationType>? Types { get; init; }

    /// <summary>One of these verbs.</summary>
    public IReadOnlyCollection<string>? Verbs { get; init; }

    /// <summary>The other end is an entity of one of these kinds.</summary>
    public IReadOnlyCollection<EntityKind>? OtherKinds { get; init; }

    /// <summary>Which way.</summary>
    public RelationDirection Direction { get; init; } = RelationDirection.Both;
}

/// <summary>Which way relations are followed.</summary>
public enum RelationDirection
{
    /// <summary>From the node.</summary>
    Out,
    /// <summary>To the node.</summary>
    In,
    /// <summary>Either.</summary>
    Both,
}
