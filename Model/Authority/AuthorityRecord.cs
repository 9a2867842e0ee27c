namespace KnowledgeGraph.Model;

/// <summary>One record of an authority file: a thing whose name and identifier are curated.</summary>
/// <remarks>Immutable. Facts only; <see cref="Sources"/> says where they come from.</remarks>
public sealed record AuthorityRecord
{
    /// <summary>The identifier.</summary>
    public required EntityId Id { get; init; }

    /// <summary>The full name as its source prints it.</summary>
    public required string Name { get; init; }

    /// <summary>Other names that stand for this record and no other, in any case: <c>Firearms Protocol</c>.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Names that count only in exactly this case: <c>ATT</c>, <c>WHO</c>.</summary>
    public IReadOnlyList<string> Acronyms { get; init; } = [];

    /// <summary>Names shared with other records, which a document's own words tell apart: <c>Working Group</c>.</summary>
    public IReadOnlyList<string> ShortForms { get; init; } = [];

    /// <summary>Adjectives of a State, which are no mentions of it: <c>Iraqi</c>.</summary>
    public IReadOnlyList<string> Adjectives { get; init; } = [];

    /// <summary>What it is a part or an organ of, or the instrument that it supplements; null when none.</summary>
    public EntityId? Parent { get; init; }

    /// <summary>Day of adoption, establishment or opening; null when not known.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Last day of a conference; null for all else.</summary>
    public DateOnly? EndDate { get; init; }

    /// <summary>Where a conference was held; null for all else.</summary>
    public string? Place { get; init; }

    /// <summary>How many articles an instrument has; null when it has none or it is not known.</summary>
    public int? Articles { get; init; }

    /// <summary>Documents or resolutions that hold its text, <c>doc:</c> or <c>res:</c>.</summary>
    public IReadOnlyList<EntityId> Texts { get; init; } = [];

    /// <summary>The resolution or decision that established a body; null when not known.</summary>
    public EntityId? EstablishedBy { get; init; }

    /// <summary>The prefix of a body's document symbols, <c>CTOC/COP</c>; empty when it has none.</summary>
    public IReadOnlyList<string> SymbolPrefixes { get; init; } = [];

    /// <summary>Addresses of the same thing elsewhere.</summary>
    public IReadOnlyList<string> SameAs { get; init; } = [];

    /// <summary>Identifiers that it had before; look-ups follow them.</summary>
    public IReadOnlyList<EntityId> FormerIds { get; init; } = [];

    /// <summary>Where the facts come from; never empty.</summary>
    public required IReadOnlyList<string> Sources { get; init; }
}
