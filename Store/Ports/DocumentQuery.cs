using KnowledgeGraph.Model;

namespace KnowledgeGraph.Store;

/// <summary>Conditions on documents; an absent one is no condition, an empty list matches nothing.</summary>
public sealed record DocumentQuery
{
    /// <summary>One of these kinds.</summary>
    public IReadOnlyCollection<DocumentKind>? Kinds { get; init; }

    /// <summary>Adopted or issued by one of these.</summary>
    public IReadOnlyCollection<EntityId>? Bodies { get; init; }

    /// <summary>On or after this day.</summary>
    public DateOnly? From { get; init; }

    /// <summary>On or before this day.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Mentions of entities in any paragraph.</summary>
    public MentionCondition? Mentions { get; init; }

    /// <summary>All words of this text stand in the title, in any order, case and accents; the beginning of a word is enough.</summary>
    public string? Title { get; init; }

    /// <summary>The order of the answer.</summary>
    public DocumentOrder Order { get; init; } = DocumentOrder.DateDescending;
}

/// <summary>Orders of documents; undated ones come last, ties by identifier.</summary>
public enum DocumentOrder
{
    /// <summary>Newest first.</summary>
    DateDescending,
    /// <summary>Oldest first.</summary>
    DateAscending,
    /// <summary>By title, letters without case.</summary>
    Title,
}

/// <summary>A condition on mentions; absent lists are no condition, an empty <see cref="Any"/> matches nothing.</summary>
public sealed record MentionCondition
{
    /// <summary>Every one of these.</summary>
    public IReadOnlyCollection<EntityId>? All { get; init; }

    /// <summary>At least one of these.</summary>
    public IReadOnlyCollection<EntityId>? Any { get; init; }

    /// <summary>None of these.</summary>
    public IReadOnlyCollection<EntityId>? None { get; init; }

    /// <summary>
    /// Whether article 8 also stands for its paragraphs, and a Goal for its targets: all whose
    /// <see cref="EntityId.Parent"/> it is, and theirs.
    /// </summary>
    public bool IncludeParts { get; init; } = true;
}
