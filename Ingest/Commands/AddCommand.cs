using System.CommandLine;
using KnowledgeGraph.Ingest.Service;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Ingest.Commands;

/// <summary><c>ingest add PATH…</c>: brings files and folders into the store.</summary>
internal static class AddCommand
{
    internal static Command Create(TextWriter output, TextWriter error)
    {
        var paths = new Argument<string[]>("PATH") { Description = "Files, and folders with all below them.", Arity = ArgumentArity.OneOrMore };
        var store = new StoreOption();
        var ingest = new IngestSettings();
        var command = new Command("add", "Adds or replaces documents; what is in the store unchanged is passed over.") { paths };
        store.AddTo(command);
        ingest.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var opened = store.Open(parsed);
            var service = new IngestService(opened, AuthorityFiles.Load(), ingest.Read(parsed, store));
            var report = await ProgressLine.RunAsync(
                error, parsed.GetValue(store.Json), p => service.AddAsync(parsed.GetRequiredValue(paths), p, cancellation));
            return ReportWriter.Write(report, parsed.GetValue(store.Json), output, error);
        });
        return command;
    }
}
