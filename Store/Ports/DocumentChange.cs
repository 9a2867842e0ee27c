using System.Collections.ObjectModel;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Store;

/// <summary>One entry of the sequence of changes.</summary>
/// <param name="Sequence">Its number; strictly increasing.</param>
/// <param name="Key">The store's own key of the document, stable over replacement and renaming; for the index to find what it holds.</param>
/// <param name="Document">What it is now; null for a tombstone.</param>
/// <param name="Paragraphs">Its paragraphs in reading order; empty for a tombstone.</param>
public sealed record DocumentChange(long Sequence, long Key, DocumentRecord? Document, IReadOnlyList<Paragraph> Paragraphs)
{
    /// <summary>The meetings that its recommendations were adopted at: its relations RECOMMENDED_AT by paragraph; those without are absent.</summary>
    public IReadOnlyDictionary<ParagraphId, IReadOnlyList<EntityId>> RecommendedAt { get; init; } =
        ReadOnlyDictionary<ParagraphId, IReadOnlyList<EntityId>>.Empty;
}
