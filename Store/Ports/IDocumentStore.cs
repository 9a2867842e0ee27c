using KnowledgeGraph.Model;

namespace KnowledgeGraph.Store;

/// <summary>
/// Where documents live. Alone writes: each document in one transaction, with its paragraphs, mentions,
/// acts, relations and the change that the index follows.
/// </summary>
/// <remarks>
/// Thread-safe: any number of readers beside one writer; a second writer waits. Every list answers in
/// a stated order, and every method takes a batch, so that no caller needs a query in a loop.
/// Unknown identifiers are absent from the answers, never errors. Trouble with the storage itself
/// (busy, full, read-only, damaged, of a newer version) is a <see cref="StoreException"/>, a document that
/// contradicts itself an <see cref="ArgumentException"/>, a cursor of another list a <see cref="FormatException"/>.
/// A transaction that fails leaves nothing behind.
/// </remarks>
public interface IDocumentStore : IAsyncDisposable
{
    /// <summary>Keeps the authority's entities and relations; does nothing when these are kept already.</summary>
    Task ReplaceAuthorityAsync(Authority authority, CancellationToken cancellation = default);

    /// <summary>
    /// Adds a document, or replaces the one of the same source, in one transaction. Where another source
    /// claims the same identifier, <see cref="ExtractedDocument.Claim"/> decides who has it.
    /// </summary>
    /// <returns>What was done, and the identifier that the document has now.</returns>
    Task<StoredDocument> ReplaceAsync(ExtractedDocument document, CancellationToken cancellation = default);

    /// <summary>Like <see cref="ReplaceAsync"/> for several at once, in one transaction; faster, and all or nothing.</summary>
    Task<IReadOnlyList<StoredDocument>> ReplaceAllAsync(IReadOnlyList<ExtractedDocument> documents, CancellationToken cancellation = default);

    /// <summary>Removes the document of a source with all that only it said; false when there is none.</summary>
    Task<bool> RemoveAsync(string source, CancellationToken cancellation = default);

    /// <summary>Like <see cref="RemoveAsync"/> for several at once, in one transaction; how many were removed.</summary>
    Task<int> RemoveAllAsync(IReadOnlyCollection<string> sources, CancellationToken cancellation = default);

    /// <summary>What each of these sources holds; sources that hold nothing are absent. All sources when null, in order of source.</summary>
    Task<IReadOnlyDictionary<string, HeldSource>> GetSourcesAsync(IReadOnlyCollection<string>? sources, CancellationToken cancellation = default);

    /// <summary>What the sources hold whose names begin so, in order of source: the files of a folder, of an archive.</summary>
    Task<IReadOnlyDictionary<string, HeldSource>> FindSourcesAsync(string prefix, CancellationToken cancellation = default);

    /// <summary>The texts that an identifier names: a document's, or a work's with English first; best claim first.</summary>
    Task<IReadOnlyDictionary<string, IReadOnlyList<DocumentId>>> ResolveAsync(IReadOnlyCollection<string> documentsOrWorks, CancellationToken cancellation = default);

    /// <summary>Documents by identifier.</summary>
    Task<IReadOnlyDictionary<DocumentId, DocumentRecord>> GetDocumentsAsync(IReadOnlyCollection<DocumentId> ids, CancellationToken cancellation = default);

    /// <summary>Documents under conditions, in the order asked, ties by identifier.</summary>
    Task<Page<DocumentRecord>> FindDocumentsAsync(DocumentQuery query, PageRequest page, CancellationToken cancellation = default);

    /// <summary>Paragraphs by identifier, each whole with its acts, mentions and footnotes.</summary>
    Task<IReadOnlyDictionary<ParagraphId, Paragraph>> GetParagraphsAsync(IReadOnlyCollection<ParagraphId> ids, CancellationToken cancellation = default);

    /// <summary>A page of each document's paragraphs in reading order; all kinds when <paramref name="kinds"/> is null.</summary>
    Task<IReadOnlyDictionary<DocumentId, Page<Paragraph>>> GetParagraphPagesAsync(
        IReadOnlyCollection<DocumentId> documents, IReadOnlyCollection<ParagraphKind>? kinds, PageRequest page, CancellationToken cancellation = default);

    /// <summary>Paragraphs at positions of their documents, from 0.</summary>
    Task<IReadOnlyDictionary<(DocumentId Document, int Position), Paragraph>> GetParagraphsAtAsync(
        IReadOnlyCollection<(DocumentId Document, int Position)> places, CancellationToken cancellation = default);

    /// <summary>The items directly below each paragraph, in reading order.</summary>
    Task<IReadOnlyDictionary<ParagraphId, IReadOnlyList<Paragraph>>> GetItemsAsync(IReadOnlyCollection<ParagraphId> paragraphs, CancellationToken cancellation = default);

    /// <summary>
    /// Names this sequence of changes. Another one after a store was made anew or restored from a backup:
    /// an index that follows another identity starts over.
    /// </summary>
    Task<string> GetIdentityAsync(CancellationToken cancellation = default);

    /// <summary>The number of the last change; 0 in an empty store. Never decreases.</summary>
    Task<long> GetLastSequenceAsync(CancellationToken cancellation = default);

    /// <summary>
    /// What changed after a number, oldest first, at most <paramref name="limit"/>: of each document only its
    /// last change, a removed one as a tombstone. Reading on from the last answer's number until it is empty
    /// gives the store's present state.
    /// </summary>
    Task<IReadOnlyList<DocumentChange>> GetChangesAsync(long after, int limit, CancellationToken cancellation = default);

    /// <summary>Notes a file that could not be ingested, or clears the note when <paramref name="failure"/> is null.</summary>
    Task SetFailureAsync(string source, IngestFailure? failure, CancellationToken cancellation = default);

    /// <summary>Files that could not be ingested, newest first, ties by source.</summary>
    Task<Page<IngestFailure>> GetFailuresAsync(PageRequest page, CancellationToken cancellation = default);

    /// <summary>The note on each of these sources; sources without one are absent.</summary>
    Task<IReadOnlyDictionary<string, IngestFailure>> FindFailuresAsync(IReadOnlyCollection<string> sources, CancellationToken cancellation = default);

    /// <summary>
    /// Checks that everything stored agrees with everything else: counts with what they count, documents with the
    /// fingerprints of what was extracted, identifiers with claims; nothing orphaned, nothing missing.
    /// </summary>
    /// <returns>What does not agree, a line each; empty when all does.</returns>
    Task<IReadOnlyList<string>> VerifyAsync(CancellationToken cancellation = default);
}
