namespace KnowledgeGraph.Ingest.Extraction.Citations;

/// <summary>A span that may name an entity, as the grammar reads it, before the document says what it is.</summary>
/// <remarks>Immutable. One type a kind of citation.</remarks>
/// <param name="Start">First UTF-16 unit in the text.</param>
/// <param name="End">One past the last unit; more than <paramref name="Start"/>.</param>
internal abstract record Citation(int Start, int End);
