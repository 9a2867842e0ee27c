namespace KnowledgeGraph.Model;

/// <summary>A span that names an entity.</summary>
/// <param name="Entity">What it names; null when it could not be resolved.</param>
/// <param name="Text">The words named, as they stand in the text.</param>
/// <param name="Start">First UTF-16 unit, in the paragraph's text or the footnote's.</param>
/// <param name="End">One past the last unit; always more than <paramref name="Start"/>.</param>
public sealed record Mention(EntityId? Entity, string Text, int Start, int End)
{
    /// <summary>The footnote whose text the offsets are in; null for the paragraph's own text.</summary>
    public string? Footnote { get; init; }

    /// <summary>What it may mean when <see cref="Entity"/> is null; in order of identifier; empty when nothing is known.</summary>
    public IReadOnlyList<EntityId> Candidates { get; init; } = [];
}
