namespace KnowledgeGraph.Search.Query;

/// <summary>The paragraphs that a query and a filter let through in one state of the index. Immutable.</summary>
/// <param name="Version">The state's version.</param>
/// <param name="Sets">A set a segment, removed paragraphs taken out.</param>
/// <param name="Count">How many paragraphs.</param>
internal sealed record MatchSet(long Version, IReadOnlyList<ulong[]> Sets, int Count);
