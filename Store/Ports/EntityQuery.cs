using KnowledgeGraph.Model;

namespace KnowledgeGraph.Store;

/// <summary>Conditions on entities; an absent one is no condition, an empty list matches nothing.</summary>
public sealed record EntityQuery
{
    /// <summary>One of these kinds.</summary>
    public IReadOnlyCollection<EntityKind>? Kinds { get; init; }

    /// <summary>All words of this text stand in the name or an alias, in any order and case.</summary>
    public string? Name { get; init; }

    /// <summary>Whether an authority record covers it.</summary>
    public bool? Curated { get; init; }

    /// <summary>A direct part of this one.</summary>
    public EntityId? Parent { get; init; }

    /// <summary>By name instead of by number of mentions, most first.</summary>
    public bool OrderByName { get; init; }
}
