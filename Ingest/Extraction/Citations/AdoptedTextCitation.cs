namespace KnowledgeGraph.Ingest.Extraction.Citations;

/// <summary>A resolution or decision by number.</summary>
/// <param name="Start">First UTF-16 unit: of the organ's name or the word for the first of a list, of the number for the others.</param>
/// <param name="End">One past the number.</param>
/// <param name="IsDecision">A decision, not a resolution.</param>
/// <param name="Number">As identifiers write it: <c>5/4</c>, <c>67/234-B</c>, <c>1514-XV</c>, <c>1540</c>.</param>
/// <param name="Form">The printed form.</param>
/// <param name="Organ">Who adopted it, if said.</param>
internal sealed record AdoptedTextCitation(int Start, int End, bool IsDecision, string Number, NumberForm Form, OrganReference Organ) : Citation(Start, End)
{
    /// <summary>Where the list that it stands in begins; what follows up to its own number belongs to the citation.</summary>
    public int ListStart { get; init; } = Start;
}
