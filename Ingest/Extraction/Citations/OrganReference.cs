namespace KnowledgeGraph.Ingest.Extraction.Citations;

/// <summary>Whose text or session a citation says it is.</summary>
/// <param name="Kind">How it is said.</param>
/// <param name="Start">First UTF-16 unit of the organ's name; 0 when it is not named.</param>
/// <param name="End">One past the last unit; 0 when it is not named.</param>
internal readonly record struct OrganReference(OrganReferenceKind Kind, int Start = 0, int End = 0);

/// <summary>How a citation says whose it is.</summary>
internal enum OrganReferenceKind
{
    /// <summary>Not at all.</summary>
    None,
    /// <summary>By name before or after: <c>Council resolution</c>, <c>resolution 5/4 of the Conference</c>.</summary>
    Named,
    /// <summary>By <c>its</c>.</summary>
    Its,
}
