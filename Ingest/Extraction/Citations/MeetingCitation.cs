namespace KnowledgeGraph.Ingest.Extraction.Citations;

/// <summary>A session or meeting by its ordinal.</summary>
/// <remarks>Accepts <c>at its fifth and sixth meetings</c>, <c>the tenth special session of</c>; rejects <c>at its next meeting</c>.</remarks>
/// <param name="Start">First UTF-16 unit of the ordinal.</param>
/// <param name="End">One past the ordinal, or past the word for a session after the last of a list.</param>
/// <param name="Number"><c>9</c>, <c>s-10</c>, <c>es-11</c>.</param>
/// <param name="IsSession">A session, not a meeting.</param>
/// <param name="Organ">Whose it is, if said.</param>
internal sealed record MeetingCitation(int Start, int End, string Number, bool IsSession, OrganReference Organ) : Citation(Start, End);
