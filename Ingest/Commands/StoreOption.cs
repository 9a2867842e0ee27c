using System.CommandLine;
using KnowledgeGraph.Store.Sqlite;

namespace KnowledgeGraph.Ingest.Commands;

/// <summary>The options that most commands share.</summary>
internal sealed class StoreOption
{
    internal Option<string> Database { get; } = new("--database")
    {
        Description = "The database file; KG_DATABASE, else data/graph.db.",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("KG_DATABASE") is { Length: > 0 } named ? named : SqliteStoreOptions.DefaultPath,
        HelpName = "FILE",
    };

    internal Option<bool> Json { get; } = new("--json") { Description = "Prints the result as JSON, for other programs." };

    internal void AddTo(Command command)
    {
        command.Options.Add(Database);
        command.Options.Add(Json);
    }

    /// <summary>Opens the store; created when missing, unless opened for reading only.</summary>
    internal SqliteStore Open(ParseResult parsed, bool readOnly = false) =>
        SqliteStore.Open(new SqliteStoreOptions(parsed.GetRequiredValue(Database)) { ReadOnly = readOnly });

    /// <summary>The folder of originals that belongs to the database.</summary>
    internal string Originals(ParseResult parsed) => OriginalsOf(parsed.GetRequiredValue(Database));

    internal static string OriginalsOf(string database) => Path.ChangeExtension(Path.GetFullPath(database), ".originals");
}
