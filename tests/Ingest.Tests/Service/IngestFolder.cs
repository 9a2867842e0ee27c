using KnowledgeGraph.Ingest.Service;
using KnowledgeGraph.Model;
using KnowledgeGraph.Store.Sqlite;

namespace KnowledgeGraph.Ingest.Tests.Service;

/// <summary>A folder of files, a store and a service, gone with the test.</summary>
internal sealed class IngestFolder : IAsyncDisposable
{
    internal static readonly Authority Authority = AuthorityFiles.Load();
    internal static readonly IngestPipeline Pipeline = new(Authority);
    private readonly string root = Directory.CreateTempSubdirectory("ingest-").FullName;

    internal IngestFolder(IngestOptions? options = null, TimeProvider? time = null)
    {
        Directory.CreateDirectory(Files);
        Store = SqliteStore.Open(new SqliteStoreOptions(Path.Combine(root, "graph.db")));
        Service = new IngestService(Store, Authority, Pipeline, options ?? new IngestOptions { Originals = Originals, Time = time ?? TimeProvider.System });
    }

    internal string Files => Path.Combine(root, "files");

    internal string Originals => Path.Combine(root, "originals");

    internal string Database => Path.Combine(root, "graph.db");

    internal SqliteStore Store { get; }

    internal IngestService Service { get; }

    internal string Write(string name, string text)
    {
        var path = Path.Combine(Files, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    internal string Write(string name, byte[] content)
    {
        var path = Path.Combine(Files, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
        return path;
    }

    internal Task<IngestReport> AddAsync(IProgress<IngestProgress>? progress = null) => Service.AddAsync([Files], progress);

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        Directory.Delete(root, recursive: true);
    }
}
