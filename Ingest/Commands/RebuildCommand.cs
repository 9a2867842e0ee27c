using System.CommandLine;
using KnowledgeGraph.Ingest.Service;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Ingest.Commands;

/// <summary><c>ingest rebuild</c>: reads the kept originals again, after rules have improved.</summary>
internal static class RebuildCommand
{
    internal static Command Create(TextWriter output, TextWriter error)
    {
        var all = new Option<bool>("--all") { Description = "Reads also what the present rules have read." };
        var store = new StoreOption();
        var ingest = new IngestSettings();
        var command = new Command("rebuild", "Reads documents again that other rules have read, from their kept originals; who reads the store is not disturbed.") { all };
        store.AddTo(command);
        ingest.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var opened = store.Open(parsed);
            var service = new IngestService(opened, AuthorityFiles.Load(), ingest.Read(parsed, store));
            var report = await ProgressLine.RunAsync(
                error, parsed.GetValue(store.Json), p => service.RebuildAsync(parsed.GetValue(all), p, cancellation));
            return ReportWriter.Write(report, parsed.GetValue(store.Json), output, error);
        });
        return command;
    }
}
