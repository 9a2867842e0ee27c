namespace KnowledgeGraph.Ingest.Extraction.Citations;

/// <summary>A resolution or decision cited just before: <c>that resolution</c>, <c>the said decision</c>.</summary>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="End">One past the last unit.</param>
/// <param name="IsDecision">A decision, not a resolution.</param>
internal sealed record AdoptedTextReference(int Start, int End, bool IsDecision) : Citation(Start, End);
