namespace KnowledgeGraph.Model;

/// <summary>All that ingest found in one text: what a store keeps, in one transaction, and what <c>ingest extract</c> prints.</summary>
/// <param name="Document">The document's fields.</param>
/// <param name="Paragraphs">Its paragraphs in reading order.</param>
/// <param name="Entities">Every entity that a mention, addressee or relation names, in order of identifier.
/// The name of one that is not curated is the commonest spelling here, then the smallest.</param>
/// <param name="Relations">One for each (type, from, to, verb), in that order.</param>
public sealed record ExtractedDocument(
    Document Document,
    IReadOnlyList<Paragraph> Paragraphs,
    IReadOnlyList<Entity> Entities,
    IReadOnlyList<Relation> Relations)
{
    /// <summary>How well founded its claim to its identifier is, where two sources claim one.</summary>
    public IdentifierClaim Claim { get; init; } = new(false, 0);

    /// <summary>What was read, and by what; no part of what was extracted.</summary>
    public Provenance Provenance { get; init; } = Provenance.Unknown;
}
