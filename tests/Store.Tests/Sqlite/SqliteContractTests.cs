using KnowledgeGraph.Store.Tests.Contract;

namespace KnowledgeGraph.Store.Tests.Sqlite;

public sealed class SqliteDocumentStoreTests : DocumentStoreContract
{
    protected override StoreUnderTest Create() => new SqliteStoreUnderTest();
}

public sealed class SqliteGraphStoreTests : GraphStoreContract
{
    protected override StoreUnderTest Create() => new SqliteStoreUnderTest();
}

public sealed class SqliteOrderTests : OrderContract
{
    protected override StoreUnderTest Create() => new SqliteStoreUnderTest();
}
