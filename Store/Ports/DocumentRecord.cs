using KnowledgeGraph.Model;

namespace KnowledgeGraph.Store;

/// <summary>A document as stored.</summary>
/// <param name="Document">Its fields; the identifier is the one that it has in this store.</param>
/// <param name="IngestedAt">When this content came in, UTC.</param>
public sealed record DocumentRecord(Document Document, DateTimeOffset IngestedAt)
{
    /// <summary>What was read, and by what.</summary>
    public Provenance Provenance { get; init; } = Provenance.Unknown;
}
