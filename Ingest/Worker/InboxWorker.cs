using KnowledgeGraph.Ingest.Service;
using KnowledgeGraph.Store;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace KnowledgeGraph.Ingest.Worker;

/// <summary>
/// Keeps a store true to its inboxes, unattended: what is added, changed or deleted there is added, replaced or
/// removed here. Looks when the system tells of a change, and at intervals.
/// </summary>
/// <remarks>
/// All that it must not forget is in the store, one transaction a document; killed at any moment, the next worker
/// looks and goes on. Trouble that may pass (a busy store, a full disk, a file in use) is waited out with growing pauses.
/// </remarks>
public sealed partial class InboxWorker : BackgroundService
{
    private static readonly TimeSpan SweepInterval = TimeSpan.FromHours(1);

    private readonly IngestService service;
    private readonly IDocumentStore store;
    private readonly WorkerOptions options;
    private readonly IProgress<IngestProgress>? progress;
    private readonly ILogger<InboxWorker> log;
    private readonly TimeProvider time;
    private readonly Inbox inbox;
    private readonly TaskCompletionSource firstLook = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly HashSet<string> warned = new(StringComparer.Ordinal);
    private double lookMilliseconds;
    private DateTimeOffset swept;

    /// <summary>A worker for one store.</summary>
    /// <exception cref="ArgumentException">Two inboxes have one name.</exception>
    public InboxWorker(
        IngestService service, IDocumentStore store, WorkerOptions options, ILogger<InboxWorker> log, IProgress<IngestProgress>? progress = null, TimeProvider? time = null)
    {
        this.service = service;
        this.store = store;
        this.options = options;
        this.log = log;
        this.progress = progress;
        this.time = time ?? TimeProvider.System;
        inbox = new Inbox(options, store);
    }

    /// <summary>Completes when all that was ready at the start has been taken in, or has failed.</summary>
    public Task FirstLook => firstLook.Task;

    /// <summary>Looks once and takes in what is ready.</summary>
    /// <returns>How long until something is due, at most the interval between looks.</returns>
    internal async Task<TimeSpan> LookAsync(CancellationToken cancellation)
    {
        var start = time.GetTimestamp();
        var look = await inbox.LookAsync(time.GetUtcNow(), cancellation);
        lookMilliseconds = time.GetElapsedTime(start).TotalMilliseconds;
        foreach (var warning in look.Warnings.Where(warned.Add))
        {
            LogWarning(log, warning);
        }

        warned.IntersectWith(look.Warnings);
        if (look.Gone.Count > 0)
        {
            await service.RemoveAsync(look.Gone, cancellation);
            inbox.Removed(look.Gone);
            foreach (var source in look.Gone)
            {
                LogRemoved(log, source);
                progress?.Report(new IngestProgress(source, IngestStage.Removed, new IngestCounts(1, 1) { Removed = 1 }));
            }
        }

        foreach (var source in look.Mended)
        {
            await store.SetFailureAsync(source, null, cancellation);
        }

        inbox.Mended(look.Mended);
        var round = look.Ready.Take(options.RoundSize).ToList();
        if (round.Count > 0)
        {
            var report = await service.AddFilesAsync(round, [], progress, cancellation, options.Retries);
            inbox.Done(round, report.Failures);
            Log(report);
            return look.Ready.Count > round.Count ? TimeSpan.Zero : TimeSpan.FromMilliseconds(1);
        }

        firstLook.TrySetResult();
        if (time.GetUtcNow() - swept > SweepInterval)
        {
            await service.SweepOriginalsAsync(cancellation);
            swept = time.GetUtcNow();
        }

        var due = look.NextAt - time.GetUtcNow() ?? options.Rescan;
        return due > options.Rescan ? options.Rescan : due > TimeSpan.Zero ? due : TimeSpan.FromMilliseconds(1);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The host goes on starting while the first look is taken.
        await Task.Yield();
        try
        {
            using var held = WorkerLock.Take(options.LockFile);
            using var signals = new InboxSignals();
            for (var troubles = 0; !stoppingToken.IsCancellationRequested;)
            {
                var pause = await TryLookAsync(signals, ++troubles, stoppingToken);
                if (pause is { } wait)
                {
                    troubles = 0;
                    await signals.WaitAsync(wait, stoppingToken);
                    // Many files come as many signs: they are waited for together, and looking takes a fifth of the time at most.
                    await Task.Delay(TimeSpan.FromMilliseconds(Math.Max(100, 4 * lookMilliseconds)), time, stoppingToken);
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            firstLook.TrySetCanceled(stoppingToken);
        }
        catch (Exception e)
        {
            firstLook.TrySetException(e);
            throw;
        }
    }

    /// <summary>Looks; when the trouble may pass, waits it out and gives null.</summary>
    private async Task<TimeSpan?> TryLookAsync(InboxSignals signals, int troubles, CancellationToken cancellation)
    {
        try
        {
            signals.Watch(options.Folders);
            return await LookAsync(cancellation);
        }
        catch (Exception e) when (e is StoreException { MayPass: true } or IOException or UnauthorizedAccessException)
        {
            var pause = options.Retries.After(troubles);
            LogTrouble(log, e.Message, pause.TotalSeconds);
            await Task.Delay(pause, time, cancellation);
            return null;
        }
    }

    private void Log(IngestReport report)
    {
        foreach (var failure in report.Failures)
        {
            LogFailure(log, failure.Reason.ReplaceLineEndings(" "));
        }

        var counts = report.Counts;
        if (counts.Added + counts.Replaced + counts.Removed > 0)
        {
            LogRound(log, counts.Added, counts.Replaced, counts.Removed, counts.Unchanged, counts.Failed, report.Elapsed.TotalSeconds);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Added} added, {Replaced} replaced, {Removed} removed, {Unchanged} unchanged, {Failed} failed in {Seconds:0.0} s")]
    private static partial void LogRound(ILogger log, int added, int replaced, int removed, int unchanged, int failed, double seconds);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Source}: its file is gone, and the document with it")]
    private static partial void LogRemoved(ILogger log, string source);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Reason}")]
    private static partial void LogFailure(ILogger log, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Warning}")]
    private static partial void LogWarning(ILogger log, string warning);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Trouble} Trying again in {Seconds:0} s.")]
    private static partial void LogTrouble(ILogger log, string trouble, double seconds);
}
