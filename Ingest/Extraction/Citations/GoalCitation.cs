namespace KnowledgeGraph.Ingest.Extraction.Citations;

/// <summary>A Sustainable Development Goal, target or indicator.</summary>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="End">One past the last unit.</param>
/// <param name="Number"><c>16</c>, <c>16.4</c>, <c>16.a</c>, <c>16.4.2</c>.</param>
internal sealed record GoalCitation(int Start, int End, string Number) : Citation(Start, End);
