namespace KnowledgeGraph.Ingest.Extraction.Citations;

/// <summary>A name, alias or acronym of an authority record; never a shared short form.</summary>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="End">One past the last unit.</param>
/// <param name="Name">The name found.</param>
/// <param name="Nested">A longer name holds it.</param>
internal sealed record NameCitation(int Start, int End, GazetteerName Name, bool Nested) : Citation(Start, End)
{
    /// <summary>First and last day printed after a conference's name; null when none is.</summary>
    public (DateOnly First, DateOnly Last)? Held { get; init; }
}
