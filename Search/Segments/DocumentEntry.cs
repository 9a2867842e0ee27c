using KnowledgeGraph.Model;

namespace KnowledgeGraph.Search.Segments;

/// <summary>A document as a segment knows it.</summary>
/// <param name="Key">The store's key.</param>
/// <param name="Id">Its identifier.</param>
/// <param name="Kind">What sort of text it is.</param>
/// <param name="Day">The number of its date's day; -1 when it has none.</param>
/// <param name="Body">Who adopted or issued it; null when not known.</param>
/// <param name="Title">Its title.</param>
/// <param name="Symbol">Its symbol as printed; null when none is.</param>
/// <param name="Number">Its number as printed; null when none is.</param>
/// <param name="First">The ordinal of its first paragraph.</param>
/// <param name="Count">How many paragraphs.</param>
internal sealed record DocumentEntry(
    long Key, string Id, DocumentKind Kind, int Day, string? Body, string Title, string? Symbol, string? Number, int First, int Count)
{
    /// <summary>One past its last paragraph.</summary>
    internal int End => First + Count;

    /// <summary>The year of its date; 0 when it has none.</summary>
    internal int Year { get; } = Day < 0 ? 0 : DateOnly.FromDayNumber(Day).Year;

    /// <summary>Its identifier, parsed.</summary>
    internal DocumentId DocumentId { get; } = Model.DocumentId.Parse(Id);
}
