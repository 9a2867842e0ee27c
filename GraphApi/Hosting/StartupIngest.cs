using System.Diagnostics;
using KnowledgeGraph.Ingest.Service;
using KnowledgeGraph.Model;
using KnowledgeGraph.Search;
using KnowledgeGraph.Store;
using Microsoft.Extensions.Options;

namespace KnowledgeGraph.GraphApi.Hosting;

/// <summary>Brings in what the server was started for, makes it searchable, and says that it is ready.</summary>
internal sealed partial class StartupIngest(
    IOptions<ServerOptions> options,
    Authority authority,
    IngestService ingest,
    IDocumentStore documents,
    IGraphStore graph,
    ISearchIndex index,
    IngestFeed feed,
    Readiness readiness,
    ILogger<StartupIngest> log) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            readiness.Report("opening the store");
            await documents.ReplaceAuthorityAsync(authority, stoppingToken);
            if (await FoldersAsync(stoppingToken) is { Count: > 0 } folders)
            {
                readiness.Report("ingesting");
                var report = await ingest.AddAsync(folders, new Progress(this, feed), stoppingToken);
                Report(report);
            }

            readiness.Report("indexing");
            await index.CatchUpAsync(stoppingToken);
            readiness.Ready();
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server stops; what is stored is stored, and the rest comes with the next start.
        }
        catch (Exception e) when (e is StoreException or IOException or UnauthorizedAccessException)
        {
            readiness.Fail("failed; see the log", e);
            LogFailed(e.Message);
        }
        catch (Exception e)
        {
            // A fault of the software: those who wait learn of it, and the host stops with its trace.
            readiness.Fail("failed; see the log", e);
            throw;
        }
    }

    /// <summary>What was asked for; else the samples, when the store is empty.</summary>
    private async Task<IReadOnlyCollection<string>> FoldersAsync(CancellationToken cancellation)
    {
        if (options.Value.Documents.Count > 0)
        {
            return [.. options.Value.Documents];
        }

        var samples = Path.Combine(AppContext.BaseDirectory, "samples");
        return options.Value.Samples && Directory.Exists(samples) && (await graph.GetStatisticsAsync(cancellation)).Documents == 0 ? [samples] : [];
    }

    private void Report(IngestReport report)
    {
        LogDone(report.Counts.Done, report.Counts.Paragraphs, report.Elapsed.TotalSeconds, report.Counts.Failed);
        foreach (var failure in report.Failures)
        {
            LogFailure(failure.Reason);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Ingested {Done} documents ({Paragraphs} paragraphs) in {Seconds:0.0} s, {Failed} failed.")]
    private partial void LogDone(int done, int paragraphs, double seconds, int failed);

    [LoggerMessage(Level = LogLevel.Information, Message = "Ingesting: {Done} of {Total} documents, {Rate:0} a second, {Failed} failed.")]
    private partial void LogProgress(int done, int total, double rate, int failed);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Not ingested: {Reason}")]
    private partial void LogFailure(string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "The start failed: {Reason}")]
    private partial void LogFailed(string reason);

    /// <summary>Tells those who watch of each document, and the log of the whole every second.</summary>
    private sealed class Progress(StartupIngest owner, IngestFeed feed) : IProgress<IngestProgress>
    {
        private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

        private readonly Stopwatch watch = Stopwatch.StartNew();
        private readonly Lock gate = new();
        private TimeSpan last;

        public void Report(IngestProgress value)
        {
            feed.Publish(IngestEvent.Of(value));
            lock (gate)
            {
                if (watch.Elapsed - last < Interval)
                {
                    return;
                }

                last = watch.Elapsed;
            }

            owner.LogProgress(value.Counts.Done, value.Counts.Total, value.Counts.Done / watch.Elapsed.TotalSeconds, value.Counts.Failed);
        }
    }
}
