namespace KnowledgeGraph.Store.Tests.Contract;

/// <summary>A fresh, empty store of the implementation that a contract suite is run against.</summary>
public abstract class StoreUnderTest : IAsyncDisposable
{
    public abstract IDocumentStore Documents { get; }

    public abstract IGraphStore Graph { get; }

    public abstract ValueTask DisposeAsync();
}
