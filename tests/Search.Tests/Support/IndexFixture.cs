using KnowledgeGraph.Model;
using KnowledgeGraph.Search.Index;
using KnowledgeGraph.Store;

namespace KnowledgeGraph.Search.Tests.Support;

/// <summary>An index in a folder of its own, over a store in memory.</summary>
internal sealed class IndexFixture : IAsyncDisposable
{
    private readonly SearchIndexOptions options;
    private long nextKey = 1;

    public IndexFixture(SearchIndexOptions? options = null, Authority? authority = null)
    {
        this.options = options ?? new SearchIndexOptions { MergeInBackground = false };
        Authority = authority ?? new Authority([]);
        Path = System.IO.Path.Combine(System.IO.Path.GetTempPath(), "kg-search-" + Guid.NewGuid().ToString("n"));
        Index = Open();
    }

    public string Path { get; }

    public Authority Authority { get; }

    public MemoryStore Store { get; private set; } = new();

    public MemoryGraph Graph { get; } = new();

    public SearchIndex Index { get; private set; }

    public SearchIndex Open(Action<string>? beforeOperation = null) =>
        SearchIndex.Open(new IndexFolder(Path) { BeforeOperation = beforeOperation }, Store, Graph, Authority, options);

    public async Task ReopenAsync()
    {
        await Index.DisposeAsync();
        Index = Open();
    }

    public void Use(MemoryStore other) => Store = other;

    public async Task<IndexFixture> WithAsync(params TestDocument[] documents)
    {
        foreach (var document in documents)
        {
            Store.Put(nextKey++, document.Build());
        }

        await Index.CatchUpAsync();
        return this;
    }

    public Task<SearchAnswer> SearchAsync(string? text, ParagraphFilter? filter = null, int first = 50, string? after = null, SearchOrder order = SearchOrder.Relevance) =>
        Index.SearchAsync(new SearchRequest(text, filter, order, new PageRequest(first, after)));

    /// <summary>The paths of the hits, «document p0», in order.</summary>
    public async Task<string[]> FindAsync(string? text, ParagraphFilter? filter = null, SearchOrder order = SearchOrder.Relevance) =>
        [.. (await SearchAsync(text, filter, order: order)).Hits.Nodes.Select(n => n.Node.Paragraph.ToString())];

    public async ValueTask DisposeAsync()
    {
        await Index.DisposeAsync();
        Directory.Delete(Path, true);
    }
}
