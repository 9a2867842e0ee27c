using KnowledgeGraph.Model;

namespace KnowledgeGraph.Store;

/// <summary>What a source holds.</summary>
/// <param name="Id">Its document.</param>
/// <param name="Hash">The content's SHA-256, lower-case hexadecimal.</param>
/// <param name="Rules">The rules that it was read by, <see cref="Provenance.Rules"/>.</param>
public sealed record HeldSource(DocumentId Id, string Hash, string Rules);
