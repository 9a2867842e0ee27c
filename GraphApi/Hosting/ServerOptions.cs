namespace KnowledgeGraph.GraphApi.Hosting;

/// <summary>What the server is started with; the same names in <c>appsettings.json</c>, as environment variables, and on the command line.</summary>
/// <remarks>docs/configuration.md describes each; a test holds the two together.</remarks>
public sealed class ServerOptions
{
    /// <summary>The database file; created when missing. Relative to the working directory.</summary>
    public string Database { get; set; } = Path.Combine("data", "graph.db");

    /// <summary>The folder of the full-text index; beside the database when null. It can be deleted at any time.</summary>
    public string? Index { get; set; }

    /// <summary>Folders (or files) whose documents are ingested at the start, recursively.</summary>
    public IList<string> Documents { get; } = [];

    /// <summary>Whether an empty database gets the samples when no documents are named.</summary>
    public bool Samples { get; set; } = true;

    /// <summary>What writers must send as <c>Authorization: Bearer …</c>; null: writing is open on loopback, and closed elsewhere.</summary>
    public string? Key { get; set; }

    /// <summary>Whether the schema can be asked for.</summary>
    public bool Introspection { get; set; } = true;

    /// <summary>Size of a text given to <c>ingestText</c>, in bytes.</summary>
    public int MaxTextBytes { get; set; } = 5_000_000;

    /// <summary>Whether uploads' and files' originals are kept beside the database, by the hash of their content.</summary>
    public bool KeepOriginals { get; set; } = true;
}
