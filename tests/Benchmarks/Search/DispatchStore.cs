using KnowledgeGraph.Model;
using KnowledgeGraph.Store;

namespace KnowledgeGraph.Benchmarks.Search;

/// <summary>A store that refuses all but what a benchmark overrides: the sequence of changes.</summary>
internal abstract class DispatchStore : IDocumentStore
{
    public abstract Task<string> GetIdentityAsync(CancellationToken cancellation = default);

    public abstract Task<long> GetLastSequenceAsync(CancellationToken cancellation = default);

    public abstract Task<IReadOnlyList<DocumentChange>> GetChangesAsync(long after, int limit, CancellationToken cancellation = default);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    public Task<IReadOnlyDictionary<string, HeldSource>> FindSourcesAsync(string prefix, CancellationToken cancellation = default) => throw new NotSupportedException();

    public Task<IReadOnlyList<string>> VerifyAsync(CancellationToken cancellation = default) => throw new NotSupportedException();

    public Task ReplaceAuthorityAsync(Authority authority, CancellationToken cancellation = default) => throw new NotSupportedException();

    public Task<StoredDocument> ReplaceAsync(ExtractedDocument document, CancellationToken cancellation = default) => throw new NotSupportedException();

    public Task<IReadOnlyList<StoredDocument>> ReplaceAllAsync(IReadOnlyList<ExtractedDocument> documents, CancellationToken cancellation = default) => throw new NotSupportedException();

    public Task<bool> RemoveAsync(string source, CancellationToken cancellation = default) => throw new NotSupportedException();

    public Task<int> RemoveAllAsync(IReadOnlyCollection<string> sources, CancellationToken cancellation = default) => throw new NotSupportedException();

    public Task<IReadOnlyDictionary<string, HeldSource>> GetSourcesAsync(IReadOnlyCollection<string>? sources, CancellationToken cancellation = default) => throw new NotSupportedException();

    public Task<IReadOnlyDictionary<string, IngestFailure>> FindFailuresAsync(IReadOnlyCollection<string> sources, CancellationToken cancellation = default) => throw new NotSupportedException();

    public Task<IReadOnlyDictionary<string, IReadOnlyList<DocumentId>>> ResolveAsync(IReadOnlyCollection<string> documentsOrWorks, CancellationToken cancellation = default) => throw new NotSupportedException();

    public Task<IReadOnlyDictionary<DocumentId, DocumentRecord>> GetDocumentsAsync(IReadOnlyCollection<DocumentId> ids, CancellationToken cancellation = default) => throw new NotSupportedException();

    public Task<Page<DocumentRecord>> FindDocumentsAsync(DocumentQuery query, PageRequest page, CancellationToken cancellation = default) => throw new NotSupportedException();

    public Task<IReadOnlyDictionary<ParagraphId, Paragraph>> GetParagraphsAsync(IReadOnlyCollection<ParagraphId> ids, CancellationToken cancellation = default) => throw new NotSupportedException();

    public Task<IReadOnlyDictionary<DocumentId, Page<Paragraph>>> GetParagraphPagesAsync(
        IReadOnlyCollection<DocumentId> documents, IReadOnlyCollection<ParagraphKind>? kinds, PageRequest page, CancellationToken cancellation = default) => throw new NotSupportedException();

    public Task<IReadOnlyDictionary<(DocumentId Document, int Position), Paragraph>> GetParagraphsAtAsync(
        IReadOnlyCollection<(DocumentId Document, int Position)> places, CancellationToken cancellation = default) => throw new NotSupportedException();

    public Task<IReadOnlyDictionary<ParagraphId, IReadOnlyList<Paragraph>>> GetItemsAsync(IReadOnlyCollection<ParagraphId> paragraphs, CancellationToken cancellation = default) => throw new NotSupportedException();

    public Task SetFailureAsync(string source, IngestFailure? failure, CancellationToken cancellation = default) => throw new NotSupportedException();

    public Task<Page<IngestFailure>> GetFailuresAsync(PageRequest page, CancellationToken cancellation = default) => throw new NotSupportedException();
}
