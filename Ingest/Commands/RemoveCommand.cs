using System.CommandLine;
using System.Text.Json;
using KnowledgeGraph.Ingest.Service;
using KnowledgeGraph.Model;
using KnowledgeGraph.Store.Sqlite;

namespace KnowledgeGraph.Ingest.Commands;

/// <summary><c>ingest remove ID…</c>: takes documents out of the store, with all that only they say.</summary>
internal static class RemoveCommand
{
    internal static Command Create(TextWriter output, TextWriter error)
    {
        var ids = new Argument<string[]>("ID")
        {
            Description = "A document's identifier, its work's (English first), a source, or the beginning of sources up to a «/».",
            Arity = ArgumentArity.OneOrMore,
        };
        var store = new StoreOption();
        var command = new Command("remove", "Removes documents from the store; files are left alone.") { ids };
        store.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var opened = store.Open(parsed);
            var sources = new List<string>();
            var status = ExitCodes.Done;
            foreach (var id in parsed.GetRequiredValue(ids))
            {
                var found = await FindAsync(opened, id, cancellation);
                sources.AddRange(found);
                if (found.Count == 0)
                {
                    error.WriteLine(CommandMessages.NothingToRemove(id));
                    status = ExitCodes.SomeFailed;
                }
            }

            // Nothing is read, so the service needs no authority files.
            var service = new IngestService(opened, new Authority([]), new IngestOptions { Originals = store.Originals(parsed) });
            var removed = await service.RemoveAsync(sources, cancellation);
            output.WriteLine(parsed.GetValue(store.Json)
                ? JsonSerializer.Serialize(new { removed, sources }, ReportWriter.Json)
                : $"{removed} documents removed");
            return status;
        });
        return command;
    }

    private static async Task<List<string>> FindAsync(SqliteStore store, string id, CancellationToken cancellation)
    {
        var resolved = await store.ResolveAsync([id], cancellation);
        if (resolved.TryGetValue(id, out var documents))
        {
            var found = await store.GetDocumentsAsync([documents[0]], cancellation);
            return [found[documents[0]].Document.Source];
        }

        var all = id.EndsWith('/') || id.EndsWith("!/", StringComparison.Ordinal);
        var sources = await store.GetSourcesAsync(all ? null : [id], cancellation);
        return [.. sources.Keys.Where(s => !all || s.StartsWith(id, StringComparison.Ordinal))];
    }
}
