using System.CommandLine;
using KnowledgeGraph.Ingest.Service;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Ingest.Commands;

/// <summary><c>ingest retry [SOURCE…]</c>: tries failed files again.</summary>
internal static class RetryCommand
{
    internal static Command Create(TextWriter output, TextWriter error)
    {
        var sources = new Argument<string[]>("SOURCE") { Description = "Sources on the failed list; all of them when none is named.", Arity = ArgumentArity.ZeroOrMore };
        var store = new StoreOption();
        var ingest = new IngestSettings();
        var command = new Command("retry", "Tries failed files again, now.") { sources };
        store.AddTo(command);
        ingest.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var opened = store.Open(parsed);
            var service = new IngestService(opened, AuthorityFiles.Load(), ingest.Read(parsed, store));
            var report = await ProgressLine.RunAsync(
                error, parsed.GetValue(store.Json), p => service.RetryAsync(parsed.GetValue(sources) ?? [], p, cancellation));
            return ReportWriter.Write(report, parsed.GetValue(store.Json), output, error);
        });
        return command;
    }
}
