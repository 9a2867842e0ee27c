using KnowledgeGraph.Model;
using KnowledgeGraph.Store;

namespace KnowledgeGraph.Search;

/// <summary>
/// Which paragraphs say this? A derived index: it follows the store's sequence of changes, keeps the last
/// number it applied, and rebuilds itself when it is behind, missing or damaged.
/// </summary>
/// <remarks>Thread-safe: any number of readers beside one catching up; each answer is of one state of the index.</remarks>
public interface ISearchIndex : IAsyncDisposable
{
    /// <summary>The number of the last change applied; 0 for an empty index.</summary>
    long AppliedSequence { get; }

    /// <summary>Applies the store's changes up to its last; returns the number applied last.</summary>
    Task<long> CatchUpAsync(CancellationToken cancellation = default);

    /// <summary>Full text and graph in one query. A malformed text is read as far as it goes; what was not understood is said.</summary>
    Task<SearchAnswer> SearchAsync(SearchRequest request, CancellationToken cancellation = default);

    /// <summary>Counts of values among all hits of a request, exact; most first, ties by value.</summary>
    Task<IReadOnlyList<FacetCount>> GetFacetAsync(SearchRequest request, Facet facet, int first, IReadOnlyCollection<EntityKind>? kinds = null, CancellationToken cancellation = default);

    /// <summary>Paragraphs that share wording with a text, closest first.</summary>
    Task<Page<PrecedentHit>> FindPrecedentsAsync(string text, ParagraphFilter? filter, PageRequest page, CancellationToken cancellation = default);

    /// <summary>
    /// Earlier (or later) paragraphs of other documents whose language each paragraph repeats or adapts (or
    /// that repeat or adapt it), closest first.
    /// </summary>
    Task<IReadOnlyDictionary<ParagraphId, IReadOnlyList<PrecedentHit>>> FindReuseAsync(
        IReadOnlyCollection<ParagraphId> paragraphs, bool later, int first, CancellationToken cancellation = default);

    /// <summary>Documents that share the most language with one, most shared paragraphs first.</summary>
    Task<IReadOnlyList<SimilarDocument>> FindSimilarAsync(DocumentId document, int first, CancellationToken cancellation = default);

    /// <summary>What the user may be about to type: entities by any alias, documents, frequent phrases.</summary>
    Task<IReadOnlyList<Suggestion>> SuggestAsync(string prefix, int first, CancellationToken cancellation = default);

    /// <summary>Unresolved references under a filter: most frequent first, ties by text.</summary>
    Task<Page<UnresolvedReference>> FindUnresolvedAsync(ParagraphFilter? filter, PageRequest page, CancellationToken cancellation = default);
}
