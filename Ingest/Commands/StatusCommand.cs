using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using KnowledgeGraph.Ingest.Service;
using KnowledgeGraph.Model;
using KnowledgeGraph.Store;
using KnowledgeGraph.Store.Sqlite;

namespace KnowledgeGraph.Ingest.Commands;

/// <summary><c>ingest status</c>: what the store holds, and what could not be ingested.</summary>
internal static class StatusCommand
{
    private const int ShownFailures = 20;

    internal static Command Create(TextWriter output)
    {
        var store = new StoreOption();
        var sources = new Option<bool>("--sources") { Description = "Lists every source with its document instead." };
        var command = new Command("status", "Tells what the store holds, and which files failed and why.") { sources };
        store.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var opened = store.Open(parsed, readOnly: true);
            if (parsed.GetValue(sources))
            {
                await WriteSourcesAsync(opened, parsed.GetValue(store.Json), output, cancellation);
                return ExitCodes.Done;
            }

            var statistics = await opened.GetStatisticsAsync(cancellation);
            var failures = await opened.GetFailuresAsync(new PageRequest(ShownFailures), cancellation);
            var held = await opened.GetSourcesAsync(null, cancellation);
            var outdated = held.Values.Count(h => h.Rules != IngestRules.Version);
            if (parsed.GetValue(store.Json))
            {
                output.WriteLine(JsonSerializer.Serialize(
                    new
                    {
                        statistics.Documents, statistics.Paragraphs,
                        entities = statistics.Entities.ToDictionary(e => e.Key.ToString(), e => e.Value),
                        relations = statistics.Relations.ToDictionary(r => RelationTypeNames.Of(r.Key), r => r.Value),
                        statistics.UnresolvedMentions, statistics.UpdatedAt, outdated,
                        failed = failures.TotalCount, failures = failures.Nodes.Select(f => f.Node),
                    },
                    ReportWriter.Json));
            }
            else
            {
                Write(output, parsed.GetRequiredValue(store.Database), statistics, outdated, failures);
            }

            return ExitCodes.Done;
        });
        return command;
    }

    private static void Write(TextWriter output, string database, StoreStatistics statistics, int outdated, Page<IngestFailure> failures)
    {
        var mentions = statistics.Relations.GetValueOrDefault(RelationType.Mentions);
        output.WriteLine($"database    {database}");
        output.WriteLine($"documents   {statistics.Documents}{(outdated > 0 ? $" ({outdated} read by other rules; «ingest rebuild» reads them again)" : "")}");
        output.WriteLine($"paragraphs  {statistics.Paragraphs}");
        output.WriteLine($"entities    {statistics.Entities.Values.Sum()}");
        output.WriteLine($"relations   {statistics.Relations.Values.Sum() - mentions}, and {mentions} mentions");
        output.WriteLine($"unresolved  {statistics.UnresolvedMentions}");
        output.WriteLine($"changed     {statistics.UpdatedAt?.ToString("u", CultureInfo.InvariantCulture) ?? "never"}");
        output.WriteLine($"failed      {failures.TotalCount}");
        foreach (var (failure, _) in failures.Nodes)
        {
            var retry = failure.RetryAt is { } at ? string.Create(CultureInfo.InvariantCulture, $", tried again at {at:u}") : "";
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {failure.At:u} ({failure.Attempts}×{retry}) {failure.Reason.ReplaceLineEndings(" ")}"));
        }

        if (failures.HasNext)
        {
            output.WriteLine($"  … and {failures.TotalCount - failures.Nodes.Count} more");
        }
    }

    private static async Task WriteSourcesAsync(SqliteStore store, bool json, TextWriter output, CancellationToken cancellation)
    {
        foreach (var (source, held) in await store.GetSourcesAsync(null, cancellation))
        {
            output.WriteLine(json
                ? JsonSerializer.Serialize(new { source, document = held.Id.ToString(), held.Hash, held.Rules }, ReportWriter.Json)
                : $"{source}\t{held.Id}");
        }
    }
}
