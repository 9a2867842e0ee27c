namespace KnowledgeGraph.Model;

/// <summary>One text of a work in one language: what is known of it besides its paragraphs.</summary>
/// <remarks>Immutable. Model of «Document fields» in docs/identifiers.md.</remarks>
public sealed record Document
{
    /// <summary>Its identifier; a text whose symbol and number are not printed is <c>file:…</c>.</summary>
    public required DocumentId Id { get; init; }

    /// <summary>The entity that this is a text of.</summary>
    public EntityId Work => Id.Work;

    /// <summary>What sort of text it is.</summary>
    public required DocumentKind Kind { get; init; }

    /// <summary>The number as printed, <c>2117 (2013)</c>, <c>9/2</c>; null when none is printed.</summary>
    public string? Number { get; init; }

    /// <summary>The symbol as printed, <c>S/RES/2117 (2013)</c>; null when none is printed.</summary>
    public string? Symbol { get; init; }

    /// <summary>The title; the source's name when none is printed; never empty.</summary>
    public required string Title { get; init; }

    /// <summary>Day of adoption of adopted texts and treaties, else of distribution; null when not printed.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Who adopted or issued it; null when not known.</summary>
    public EntityId? Body { get; init; }

    /// <summary>The session's number, <c>9</c> or <c>S-10</c>; null when not known.</summary>
    public string? Session { get; init; }

    /// <summary>ISO 639-1 code of the language, lower case.</summary>
    public string Language => Id.Language[..2];

    /// <summary>The path under the inbox, or the name given; <c>/</c> between folders. Unique in a store.</summary>
    public required string Source { get; init; }

    /// <summary>SHA-256 of the original's bytes, 64 lower-case hexadecimal digits.</summary>
    public required string Hash { get; init; }

    /// <summary>The original's media type, found by its content: <c>text/plain</c>, <c>application/pdf</c>.</summary>
    public required string MediaType { get; init; }

    /// <summary>How many pages; null where the format has none.</summary>
    public int? Pages { get; init; }

    /// <summary>What a reader of the text should know, in reading order; empty when nothing.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>States that sponsor it, as its title block says; in printed order.</summary>
    public IReadOnlyList<EntityId> Sponsors { get; init; } = [];
}
