using KnowledgeGraph.Model;

namespace KnowledgeGraph.Store;

/// <summary>What <see cref="IDocumentStore.ReplaceAsync"/> did.</summary>
/// <param name="Id">The identifier that the document has now.</param>
/// <param name="Outcome">Whether it was added, replaced or the same already.</param>
/// <param name="Warnings">Its warnings, that of a shared identifier included.</param>
public sealed record StoredDocument(DocumentId Id, StoreOutcome Outcome, IReadOnlyList<string> Warnings);

/// <summary>What became of a document given to the store.</summary>
public enum StoreOutcome
{
    /// <summary>Its source was not in the store.</summary>
    Added,
    /// <summary>Its source held other content, or what was extracted from it differs.</summary>
    Replaced,
    /// <summary>The store held exactly this.</summary>
    Unchanged,
}
