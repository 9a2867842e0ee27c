using System.CommandLine;
using System.Text.Json;
using KnowledgeGraph.Ingest.Service;
using KnowledgeGraph.Ingest.Worker;
using KnowledgeGraph.Model;
using KnowledgeGraph.Store;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace KnowledgeGraph.Ingest.Commands;

/// <summary><c>ingest watch FOLDER…</c>: keeps the store true to folders until it is stopped.</summary>
internal static class WatchCommand
{
    internal static Command Create(TextWriter output)
    {
        var folders = new Argument<string[]>("FOLDER") { Description = "Inboxes: what is added, changed or deleted there is followed.", Arity = ArgumentArity.OneOrMore };
        var rescan = Seconds("--rescan", "How long between two looks when the system tells of no change.", 30);
        var settle = Seconds("--settle", "How long a file must have been left alone before it is read.", 2);
        var store = new StoreOption();
        var ingest = new IngestSettings();
        var command = new Command("watch", "Follows folders, unattended; one worker a database.") { folders, rescan, settle };
        store.AddTo(command);
        ingest.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var opened = store.Open(parsed);
            var options = new WorkerOptions
            {
                Folders = parsed.GetRequiredValue(folders),
                LockFile = parsed.GetRequiredValue(store.Database) + ".lock",
                Rescan = TimeSpan.FromSeconds(parsed.GetValue(rescan)),
                Settle = TimeSpan.FromSeconds(parsed.GetValue(settle)),
            };
            var service = new IngestService(opened, AuthorityFiles.Load(), ingest.Read(parsed, store));
            await RunAsync(service, opened, options, parsed.GetValue(store.Json) ? new JsonLines(output) : null, cancellation);
            return ExitCodes.Done;
        });
        return command;
    }

    private static async Task RunAsync(IngestService service, IDocumentStore store, WorkerOptions options, IProgress<IngestProgress>? progress, CancellationToken cancellation)
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Logging.AddSimpleConsole(c =>
        {
            c.SingleLine = true;
            c.TimestampFormat = "yyyy-MM-dd HH:mm:ss ";
            c.ColorBehavior = LoggerColorBehavior.Disabled;
        });
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        builder.Services.Configure<ConsoleLoggerOptions>(c => c.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Services.AddSingleton(s => new InboxWorker(service, store, options, s.GetRequiredService<ILogger<InboxWorker>>(), progress));
        builder.Services.AddHostedService(s => s.GetRequiredService<InboxWorker>());
        using var host = builder.Build();
        await host.StartAsync(cancellation);
        var worker = host.Services.GetRequiredService<InboxWorker>();
        try
        {
            // Ends when it is stopped, or with what it could not wait out.
            await worker.ExecuteTask!.WaitAsync(cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // Stopping is how a worker ends.
        }
        finally
        {
            await host.StopAsync(CancellationToken.None);
        }
    }

    private static Option<double> Seconds(string name, string description, double value)
    {
        var option = new Option<double>(name) { Description = description, DefaultValueFactory = _ => value, HelpName = "SECONDS" };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0
                && !(double.TryParse(result.Tokens[0].Value, System.Globalization.CultureInfo.InvariantCulture, out var given) && given is > 0 and <= 86_400))
            {
                result.AddError($"{name} is «{result.Tokens[0].Value}»; it must be a number of seconds, up to 86400.");
            }
        });
        return option;
    }

    /// <summary>Each document's end as a line of JSON.</summary>
    private sealed class JsonLines(TextWriter output) : IProgress<IngestProgress>
    {
        public void Report(IngestProgress value)
        {
            output.WriteLine(JsonSerializer.Serialize(
                new { value.Source, stage = value.Stage.ToString().ToLowerInvariant(), document = value.Document?.ToString(), value.Error }, ReportWriter.Json));
            output.Flush();
        }
    }
}
