using KnowledgeGraph.Model;

namespace KnowledgeGraph.Store;

/// <summary>Conditions on entities; an absent one is no condition, an empty list matches nothing.</summary>
public sealed record EntityQuery
{
    /// <summary>One of these kinds.</summary>
    public IReadOnlyCollection<EntityKind>? Kinds { get; init; }

    /// <summary>All words of this text stand in one name or alias, in any order, case and accents; the beginning of a word is enough.</summary>
    public string? Name { get; init; }

    /// <summary>Whether an authority record covers it.</summary>
    public bool? Curated { get; init; }

    /// <summary>A direct part of this one.</summary>
    public EntityId? Parent { get; init; }

    /// <summary>By name instead of by number of mentions, most first.</summary>
    public bool OrderByName { get; init; }
}
