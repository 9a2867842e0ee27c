using KnowledgeGraph.Model;

namespace KnowledgeGraph.Store.Sqlite;

/// <summary>The embedded store: one SQLite file holds the documents and the graph.</summary>
/// <remarks>
/// Thread-safe. Reads run on the caller's thread, each in one snapshot, beside the one writer; they end early when
/// cancelled. Other processes may read and write the same file.
/// </remarks>
public sealed partial class SqliteStore : IDocumentStore, IGraphStore
{
    private readonly Database database;
    private readonly EntityWriter entities = new();
    private readonly DocumentWriter writer;

    private SqliteStore(Database database)
    {
        this.database = database;
        writer = new DocumentWriter(entities);
        database.Forget = entities.Forget;
    }

    /// <summary>Opens the file; creates it, or brings it up to date, unless opened read-only.</summary>
    /// <exception cref="StoreException">It can't be opened, is of a newer version, or no store.</exception>
    public static SqliteStore Open(SqliteStoreOptions options) => new(new Database(options));

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        database.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task ReplaceAuthorityAsync(Authority authority, CancellationToken cancellation = default)
    {
        var fingerprint = AuthorityWriter.Fingerprint(authority);
        if (await Read(s => AuthorityWriter.IsKept(s, fingerprint), cancellation))
        {
            return;
        }

        await database.WriteAsync(
            s =>
            {
                new AuthorityWriter(entities, writer).Replace(s, authority, fingerprint);
                return true;
            },
            cancellation);
    }

    /// <inheritdoc/>
    public async Task<StoredDocument> ReplaceAsync(ExtractedDocument document, CancellationToken cancellation = default) =>
        (await ReplaceAllAsync([document], cancellation))[0];

    /// <inheritdoc/>
    public async Task<IReadOnlyList<StoredDocument>> ReplaceAllAsync(IReadOnlyList<ExtractedDocument> documents, CancellationToken cancellation = default)
    {
        var prepared = documents.Select(DocumentPreparation.Prepare).ToArray();
        return prepared.Length == 0 ? [] : await database.WriteAsync(s => writer.Replace(s, prepared), cancellation);
    }

    /// <inheritdoc/>
    public async Task<bool> RemoveAsync(string source, CancellationToken cancellation = default) =>
        await RemoveAllAsync([source], cancellation) > 0;

    /// <inheritdoc/>
    public Task<int> RemoveAllAsync(IReadOnlyCollection<string> sources, CancellationToken cancellation = default) =>
        database.WriteAsync(s => writer.Remove(s, sources), cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, HeldSource>> GetSourcesAsync(IReadOnlyCollection<string>? sources, CancellationToken cancellation = default) =>
        Read(s => DocumentReader.GetSources(s, sources), cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, HeldSource>> FindSourcesAsync(string prefix, CancellationToken cancellation = default) =>
        Read(s => DocumentReader.FindSources(s, prefix), cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, IReadOnlyList<DocumentId>>> ResolveAsync(IReadOnlyCollection<string> documentsOrWorks, CancellationToken cancellation = default) =>
        Read(s => DocumentReader.Resolve(s, documentsOrWorks), cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<DocumentId, DocumentRecord>> GetDocumentsAsync(IReadOnlyCollection<DocumentId> ids, CancellationToken cancellation = default) =>
        Read(s => DocumentReader.GetDocuments(s, ids), cancellation);

    /// <inheritdoc/>
    public Task<Page<DocumentRecord>> FindDocumentsAsync(DocumentQuery query, PageRequest page, CancellationToken cancellation = default) =>
        Read(s => DocumentFinder.Find(s, query, page), cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<ParagraphId, Paragraph>> GetParagraphsAsync(IReadOnlyCollection<ParagraphId> ids, CancellationToken cancellation = default) =>
        Read(s => DocumentReader.GetParagraphs(s, ids), cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<DocumentId, Page<Paragraph>>> GetParagraphPagesAsync(
        IReadOnlyCollection<DocumentId> documents, IReadOnlyCollection<ParagraphKind>? kinds, PageRequest page, CancellationToken cancellation = default) =>
        Read(s => DocumentFinder.GetParagraphPages(s, documents, kinds, page), cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<(DocumentId Document, int Position), Paragraph>> GetParagraphsAtAsync(
        IReadOnlyCollection<(DocumentId Document, int Position)> places, CancellationToken cancellation = default) =>
        Read(s => DocumentReader.GetParagraphsAt(s, places), cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<ParagraphId, IReadOnlyList<Paragraph>>> GetItemsAsync(IReadOnlyCollection<ParagraphId> paragraphs, CancellationToken cancellation = default) =>
        Read(s => DocumentReader.GetItems(s, paragraphs), cancellation);

    /// <inheritdoc/>
    public Task<string> GetIdentityAsync(CancellationToken cancellation = default) =>
        Read(s => s.Scalar<string>("SELECT value FROM meta WHERE name = 'identity'")!, cancellation);

    /// <inheritdoc/>
    public Task<long> GetLastSequenceAsync(CancellationToken cancellation = default) =>
        Read(s => s.Scalar<long>("SELECT value FROM meta WHERE name = 'sequence'"), cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<DocumentChange>> GetChangesAsync(long after, int limit, CancellationToken cancellation = default) =>
        Read(s => DocumentReader.GetChanges(s, after, limit), cancellation);

    /// <inheritdoc/>
    public Task SetFailureAsync(string source, IngestFailure? failure, CancellationToken cancellation = default) => database.WriteAsync(
        s =>
        {
            FailureTable.Set(s, source, failure);
            return true;
        },
        cancellation);

    /// <inheritdoc/>
    public Task<Page<IngestFailure>> GetFailuresAsync(PageRequest page, CancellationToken cancellation = default) =>
        Read(s => FailureTable.Get(s, page), cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, IngestFailure>> FindFailuresAsync(IReadOnlyCollection<string> sources, CancellationToken cancellation = default) =>
        Read(s => FailureTable.Find(s, sources), cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> VerifyAsync(CancellationToken cancellation = default) =>
        Task.Run(() => Read(StoreVerifier.Verify, cancellation), cancellation);

    /// <summary>
    /// Writes the whole store, as it is at this moment, into a file of its own, beside all reading and writing.
    /// </summary>
    /// <param name="path">The file; it must not exist.</param>
    /// <param name="cancellation">Ends it early; the unfinished file is deleted.</param>
    /// <exception cref="StoreException">The file exists, or cannot be written.</exception>
    public Task BackUpAsync(string path, CancellationToken cancellation = default) =>
        Task.Run(() => StoreCopy.BackUp(database, path, cancellation), cancellation);

    /// <summary>
    /// Replaces the whole content by that of a backup, in one transaction: readers see the old store until they see the new.
    /// The store gets a new <see cref="GetIdentityAsync"/>, so that every index starts over.
    /// </summary>
    /// <exception cref="StoreException">The backup is missing, damaged, of a newer version, or no store.</exception>
    public static Task RestoreAsync(string backup, SqliteStoreOptions options, CancellationToken cancellation = default) =>
        Task.Run(() => StoreCopy.Restore(backup, options), cancellation);

    private Task<T> Read<T>(Func<Session, T> read, CancellationToken cancellation)
    {
        try
        {
            return Task.FromResult(database.Read(read, cancellation));
        }
        catch (OperationCanceledException)
        {
            return Task.FromCanceled<T>(cancellation.IsCancellationRequested ? cancellation : new CancellationToken(canceled: true));
        }
        catch (Exception e)
        {
            return Task.FromException<T>(e);
        }
    }
}
