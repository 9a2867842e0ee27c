namespace KnowledgeGraph.Ingest.Extraction.Citations;

/// <summary>A name that only the document can complete: <c>the Commission</c>, <c>the working group</c>, <c>UNHARBOUR</c>.</summary>
/// <param name="Start">First UTF-16 unit, after any article.</param>
/// <param name="End">One past the last unit.</param>
/// <param name="Key">Its words as <see cref="NameKey"/> makes them alike.</param>
/// <param name="Name">The authority's shared name; null when the authority has none such.</param>
internal sealed record ShortFormCitation(int Start, int End, string Key, GazetteerName? Name) : Citation(Start, End)
{
    /// <summary>An acronym or lower-case word: none unless the document has introduced it.</summary>
    public bool OnlyIfIntroduced { get; init; }
}
