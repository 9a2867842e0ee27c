using KnowledgeGraph.Model;

namespace KnowledgeGraph.Ingest.Extraction.Citations;

/// <summary>
/// A proper name that its form gives away: <c>Supreme Harbour Council of Arcadia</c>. Not <c>a working group</c>, not <c>the Council</c>.
/// </summary>
/// <param name="Start">First UTF-16 unit, after any article.</param>
/// <param name="End">One past the last unit.</param>
/// <param name="Kind">What its head noun says that it is.</param>
/// <param name="HasComplement">Words follow its head noun: <c>Commission on Lighthouses</c>.</param>
internal sealed record FormNameCitation(int Start, int End, EntityKind Kind, bool HasComplement) : Citation(Start, End);
