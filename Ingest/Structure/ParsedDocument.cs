using KnowledgeGraph.Model;

namespace KnowledgeGraph.Ingest.Structure;

/// <summary>A document's fields and paragraphs, before anything is extracted from their words.</summary>
/// <param name="Document">The fields that the title block prints.</param>
/// <param name="Paragraphs">In reading order; <see cref="Paragraph.Acts"/> and <see cref="Paragraph.Mentions"/> are empty.</param>
/// <param name="Claim">How well founded the identifier is.</param>
internal sealed record ParsedDocument(Document Document, IReadOnlyList<Paragraph> Paragraphs, IdentifierClaim Claim);
