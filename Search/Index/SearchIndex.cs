using KnowledgeGraph.Model;
using KnowledgeGraph.Search.Facets;
using KnowledgeGraph.Search.Index;
using KnowledgeGraph.Search.Names;
using KnowledgeGraph.Search.Precedents;
using KnowledgeGraph.Search.Query;
using KnowledgeGraph.Search.Suggestions;
using KnowledgeGraph.Store;

namespace KnowledgeGraph.Search;

/// <summary>The embedded index: segments in a folder, derived from a store; the folder can be deleted at any time.</summary>
/// <remarks>
/// Thread-safe: readers work on the state that they began with, beside one catching up and one merge. One process at a
/// time may open a folder. docs/adr/0006-an-index-of-our-own.md says why it is as it is.
/// </remarks>
public sealed class SearchIndex : ISearchIndex
{
    private const int ChangesAtOnce = 256;
    private const int MostFacetValues = 10_000;

    private readonly IDocumentStore store;
    private readonly IGraphStore graph;
    private readonly SearchIndexOptions options;
    private readonly IndexWriter writer;
    private readonly EntityNames names;
    private readonly FilterCompiler filters;
    private readonly Suggester suggester;
    private readonly MatchCache matches = new();
    private readonly SemaphoreSlim catchingUp = new(1, 1);

    private SearchIndex(IndexFolder folder, IDocumentStore store, IGraphStore graph, Authority authority, SearchIndexOptions options)
    {
        this.store = store;
        this.graph = graph;
        this.options = options;
        writer = IndexWriter.Open(folder, options);
        names = new EntityNames(authority);
        filters = new FilterCompiler(authority, graph);
        suggester = new Suggester(names);
    }

    /// <inheritdoc/>
    public long AppliedSequence => writer.Sequence;

    internal IndexWriter Writer => writer;

    /// <summary>
    /// Opens the index of a folder, which is made when it is missing. What can't be read is deleted; nothing is
    /// read from the store before <see cref="CatchUpAsync"/>.
    /// </summary>
    /// <exception cref="IOException">The folder can't be written.</exception>
    public static SearchIndex Open(string folder, IDocumentStore store, IGraphStore graph, Authority authority, SearchIndexOptions? options = null) =>
        Open(new IndexFolder(folder), store, graph, authority, options ?? new SearchIndexOptions());

    internal static SearchIndex Open(IndexFolder folder, IDocumentStore store, IGraphStore graph, Authority authority, SearchIndexOptions options) =>
        new(folder, store, graph, authority, options);

    /// <inheritdoc/>
    public async Task<long> CatchUpAsync(CancellationToken cancellation = default)
    {
        await catchingUp.WaitAsync(cancellation);
        try
        {
            var identity = await store.GetIdentityAsync(cancellation);
            if (writer.Sequence > 0 && (writer.Identity != identity || await store.GetLastSequenceAsync(cancellation) < writer.Sequence))
            {
                // Another store, or an older copy of it.
                writer.Reset();
            }

            return await ApplyChangesAsync(identity, cancellation);
        }
        finally
        {
            catchingUp.Release();
        }
    }

    /// <inheritdoc/>
    public async Task<SearchAnswer> SearchAsync(SearchRequest request, CancellationToken cancellation = default)
    {
        var conditions = await filters.CompileAsync(request.Filter, cancellation);
        return Use(snapshot =>
        {
            using var searcher = new Searcher(snapshot, request.Text, conditions, names, cancellation);
            return searcher.Answer(MatchesOf(request, snapshot, searcher), request.Order, request.Page);
        });
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<FacetCount>> GetFacetAsync(
        SearchRequest request, Facet facet, int first, IReadOnlyCollection<EntityKind>? kinds = null, CancellationToken cancellation = default)
    {
        var conditions = await filters.CompileAsync(request.Filter, cancellation);
        var counts = Use(snapshot =>
        {
            using var searcher = new Searcher(snapshot, request.Text, conditions, names, cancellation);
            return FacetCounter.Count(snapshot, MatchesOf(request, snapshot, searcher).Sets, facet, kinds);
        });
        var best = FacetCounter.Order(counts, facet).Take(Math.Clamp(first, 0, MostFacetValues)).ToList();
        var named = await NamesOfAsync(best.Select(b => b.Key), facet, cancellation);
        return [.. best.Select(b => new FacetCount(b.Key, named(b.Key), b.Value))];
    }

    /// <inheritdoc/>
    public async Task<Page<PrecedentHit>> FindPrecedentsAsync(string text, ParagraphFilter? filter, PageRequest page, CancellationToken cancellation = default)
    {
        var conditions = await filters.CompileAsync(filter, cancellation);
        return Use(snapshot => new PrecedentSearch(snapshot, cancellation).FindPrecedents(text, conditions, page));
    }

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<ParagraphId, IReadOnlyList<PrecedentHit>>> FindReuseAsync(
        IReadOnlyCollection<ParagraphId> paragraphs, bool later, int first, CancellationToken cancellation = default) =>
        Task.FromResult(Use(snapshot => new PrecedentSearch(snapshot, cancellation).FindReuse(paragraphs, later, first)));

    /// <inheritdoc/>
    public Task<IReadOnlyList<SimilarDocument>> FindSimilarAsync(DocumentId document, int first, CancellationToken cancellation = default) =>
        Task.FromResult(Use(snapshot => new PrecedentSearch(snapshot, cancellation).FindSimilar(document, first)));

    /// <inheritdoc/>
    public Task<IReadOnlyList<Suggestion>> SuggestAsync(string prefix, int first, CancellationToken cancellation = default) =>
        Task.FromResult(Use(snapshot => suggester.Suggest(prefix, Math.Min(first, 100), snapshot)));

    /// <inheritdoc/>
    public async Task<Page<UnresolvedReference>> FindUnresolvedAsync(ParagraphFilter? filter, PageRequest page, CancellationToken cancellation = default)
    {
        var conditions = await filters.CompileAsync(filter, cancellation);
        return Use(snapshot => UnresolvedFinder.Find(snapshot, conditions, page, cancellation));
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        writer.Dispose();
        catchingUp.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<long> ApplyChangesAsync(string identity, CancellationToken cancellation)
    {
        var pending = new Dictionary<long, DocumentChange>();
        var paragraphs = 0;
        var read = writer.Sequence;
        var applying = Task.CompletedTask;
        try
        {
            while (true)
            {
                var changes = await store.GetChangesAsync(read, ChangesAtOnce, cancellation);
                foreach (var change in changes)
                {
                    paragraphs += change.Paragraphs.Count - (pending.TryGetValue(change.Key, out var before) ? before.Paragraphs.Count : 0);
                    pending[change.Key] = change;
                    read = change.Sequence;
                }

                if (pending.Count > 0 && (changes.Count == 0 || paragraphs >= options.ParagraphsPerSegment))
                {
                    // The next changes are read while these are written.
                    await applying;
                    var (lot, sequence) = (pending, read);
                    applying = Task.Run(() => writer.Apply(lot, identity, sequence), cancellation);
                    pending = [];
                    paragraphs = 0;
                }

                if (changes.Count == 0)
                {
                    await applying;
                    return writer.Sequence;
                }
            }
        }
        finally
        {
            // Whatever ended the reading: nobody else begins before this is written.
            await Task.WhenAny(applying);
        }
    }

    private T Use<T>(Func<Index.Snapshot, T> use)
    {
        var snapshot = writer.Acquire();
        try
        {
            return use(snapshot);
        }
        finally
        {
            snapshot.Release();
        }
    }

    private MatchSet MatchesOf(SearchRequest request, Index.Snapshot snapshot, Searcher searcher)
    {
        // What a relation reaches may change in the store without the index.
        var key = request.Filter?.Related is null ? request.Text + "\0" + FilterCompiler.KeyOf(request.Filter) : null;
        return matches.GetOrAdd(snapshot.Version, key, searcher.Match);
    }

    private async Task<Func<string, string>> NamesOfAsync(IEnumerable<string> values, Facet facet, CancellationToken cancellation)
    {
        if (facet is Facet.DocumentKind or Facet.ParagraphKind)
        {
            return value => char.ToUpperInvariant(value[0]) + value[1..].ToLowerInvariant().Replace('_', ' ');
        }

        if (facet == Facet.Verb)
        {
            return value => value.Replace('-', ' ');
        }

        if (facet == Facet.Year)
        {
            return value => value;
        }

        var lacking = values.Select(EntityId.Parse).Where(id => names.NameOf(id) is null).ToList();
        var found = lacking.Count == 0 ? null : await graph.GetEntitiesAsync(lacking, cancellation);
        return value => names.NameOf(EntityId.Parse(value))
            ?? (found is not null && found.TryGetValue(EntityId.Parse(value), out var entity) ? entity.Entity.Name : value);
    }
}
