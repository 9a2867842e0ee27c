using KnowledgeGraph.Model;
using KnowledgeGraph.Store;

namespace KnowledgeGraph.Search.Tests.Support;

/// <summary>A store of changes alone: all that the index reads of one.</summary>
internal sealed class MemoryStore : IDocumentStore
{
    private readonly Dictionary<long, DocumentChange> last = [];
    private long sequence;

    public long Put(long key, ExtractedDocument document, IReadOnlyDictionary<ParagraphId, IReadOnlyList<EntityId>>? recommendedAt = null)
    {
        lock (last)
        {
            last[key] = new DocumentChange(++sequence, key, new DocumentRecord(document.Document, DateTimeOffset.UnixEpoch), document.Paragraphs)
            {
                RecommendedAt = recommendedAt ?? new Dictionary<ParagraphId, IReadOnlyList<EntityId>>(),
            };
            return sequence;
        }
    }

    public void Remove(long key)
    {
        lock (last)
        {
            last[key] = new DocumentChange(++sequence, key, null, []);
        }
    }

    /// <summary>The documents that are there now.</summary>
    public IReadOnlyList<DocumentChange> Present()
    {
        lock (last)
        {
            return [.. last.Values.Where(c => c.Document is not null)];
        }
    }

    public string Identity { get; init; } = "memory";

    public Task<string> GetIdentityAsync(CancellationToken cancellation = default) => Task.FromResult(Identity);

    public Task<long> GetLastSequenceAsync(CancellationToken cancellation = default) => Task.FromResult(sequence);

    public Task<IReadOnlyList<DocumentChange>> GetChangesAsync(long after, int limit, CancellationToken cancellation = default)
    {
        lock (last)
        {
            return Task.FromResult<IReadOnlyList<DocumentChange>>([.. last.Values.Where(c => c.Sequence > after).OrderBy(c => c.Sequence).Take(limit)]);
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    public Task ReplaceAuthorityAsync(Authority authority, CancellationToken cancellation = default) => throw new NotSupportedException();

    public Task<StoredDocument> ReplaceAsync(ExtractedDocument document, CancellationToken cancellation = default) => throw new NotSupportedException();

    public Task<IReadOnlyList<StoredDocument>> ReplaceAllAsync(IReadOnlyList<ExtractedDocument> documents, CancellationToken cancellation = default) => throw new NotSupportedException();

    public Task<bool> RemoveAsync(string source, CancellationToken cancellation = default) => throw new NotSupportedException();

    public Task<int> RemoveAllAsync(IReadOnlyCollection<string> sources, CancellationToken cancellation = default) => throw new NotSupportedException();

    public Task<IReadOnlyDictionary<string, HeldSource>> GetSourcesAsync(IReadOnlyCollection<string>? sources, CancellationToken cancellation = default) => throw new NotSupportedException();

    public Task<IReadOnlyDictionary<string, HeldSource>> FindSourcesAsync(string prefix, CancellationToken cancellation = default) => throw new NotSupportedException();

    public Task<IReadOnlyList<string>> VerifyAsync(CancellationToken cancellation = default) => throw new NotSupportedException();

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
