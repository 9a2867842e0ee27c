namespace KnowledgeGraph.Ingest.Extraction.Citations;

/// <summary>A provision as cited, before its instrument or text is known.</summary>
/// <remarks>Accepts <c>article 8, paragraph 1 (a)</c>, <c>Chapter VII</c>, <c>paragraphs 2 to 4</c>; rejects <c>8 articles</c>.</remarks>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="End">One past the last unit.</param>
/// <param name="Path">Its place in its owner, as identifiers write it: <c>8/1/a</c>, <c>chapter-7</c>, <c>section-2/8</c>.</param>
/// <param name="IsArticle">It names an article, chapter or part of an instrument, not only a paragraph.</param>
/// <param name="Owner">How its owner is said.</param>
/// <param name="OwnerStart">Where the owner's name begins at the earliest (its determiner); of <see cref="ProvisionOwner.Named"/> alone.</param>
/// <param name="OwnerLimit">Where it begins at the latest.</param>
internal sealed record ProvisionCitation(int Start, int End, string Path, bool IsArticle, ProvisionOwner Owner, int OwnerStart, int OwnerLimit) : Citation(Start, End);
