using KnowledgeGraph.Store.Sqlite;
using KnowledgeGraph.Store.Tests.Contract;

namespace KnowledgeGraph.Store.Tests.Sqlite;

/// <summary>A SQLite store in a folder of its own.</summary>
internal sealed class SqliteStoreUnderTest : StoreUnderTest
{
    private readonly TemporaryFolder folder = new();
    private readonly SqliteStore store;

    internal SqliteStoreUnderTest() => store = SqliteStore.Open(new SqliteStoreOptions(folder.File("graph.db")));

    public override IDocumentStore Documents => store;

    public override IGraphStore Graph => store;

    public override async ValueTask DisposeAsync()
    {
        await store.DisposeAsync();
        folder.Dispose();
    }
}
