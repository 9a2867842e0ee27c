using KnowledgeGraph.Model;

namespace KnowledgeGraph.Store;

/// <summary>An entity as stored, with its counts.</summary>
/// <param name="Entity">Identifier, name, curated or not.</param>
/// <param name="MentionCount">Paragraphs that mention it itself, its parts not included.</param>
/// <param name="DocumentCount">Documents that mention it.</param>
public sealed record EntityRecord(Entity Entity, int MentionCount, int DocumentCount)
{
    /// <summary>Its other names: the authority's, else the spellings found; in order, without <see cref="Entity.Name"/>.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>
    /// What it is a part of: by form (<see cref="EntityId.Parent"/>), else by an authority's PART_OF; null for a whole.
    /// Always in the store.
    /// </summary>
    public EntityId? Parent { get; init; }
}
