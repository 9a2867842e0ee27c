using KnowledgeGraph.Model;
using KnowledgeGraph.Store;

namespace KnowledgeGraph.Search;

/// <summary>Conditions on paragraphs, all of which must hold; an absent one is no condition, an empty list matches nothing.</summary>
public sealed record ParagraphFilter
{
    /// <summary>All of these.</summary>
    public IReadOnlyList<ParagraphFilter>? And { get; init; }

    /// <summary>At least one of these.</summary>
    public IReadOnlyList<ParagraphFilter>? Or { get; init; }

    /// <summary>Not this.</summary>
    public ParagraphFilter? Not { get; init; }

    /// <summary>In one of these documents; works stand for all their texts.</summary>
    public IReadOnlyCollection<string>? Documents { get; init; }

    /// <summary>The document is of one of these kinds.</summary>
    public IReadOnlyCollection<DocumentKind>? DocumentKinds { get; init; }

    /// <summary>One of these adopted or issued the document.</summary>
    public IReadOnlyCollection<EntityId>? Bodies { get; init; }

    /// <summary>The document's date is of this year or later.</summary>
    public int? YearFrom { get; init; }

    /// <summary>The document's date is of this year or earlier.</summary>
    public int? YearTo { get; init; }

    /// <summary>The document's date is this day or later.</summary>
    public DateOnly? DateFrom { get; init; }

    /// <summary>The document's date is this day or earlier.</summary>
    public DateOnly? DateTo { get; init; }

    /// <summary>One of these kinds of paragraph.</summary>
    public IReadOnlyCollection<ParagraphKind>? Kinds { get; init; }

    /// <summary>An act has one of these verbs.</summary>
    public IReadOnlyCollection<string>? Verbs { get; init; }

    /// <summary>An act is addressed to one of these.</summary>
    public IReadOnlyCollection<EntityId>? Addressees { get; init; }

    /// <summary>Mentions of entities, in the text or its footnotes.</summary>
    public MentionCondition? Mentions { get; init; }

    /// <summary>Mentions an entity at most some relations away from another.</summary>
    public RelatedCondition? Related { get; init; }

    /// <summary>A recommendation adopted at one of these meetings.</summary>
    public IReadOnlyCollection<EntityId>? RecommendedAt { get; init; }
}

/// <summary>Within how many relations, of which types (null for all), of an entity.</summary>
public sealed record RelatedCondition(EntityId To, int Within, IReadOnlyCollection<RelationType>? Types);
