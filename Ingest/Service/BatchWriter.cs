using System.Diagnostics;
using System.Threading.Channels;
using KnowledgeGraph.Store;

namespace KnowledgeGraph.Ingest.Service;

/// <summary>Stores what was extracted, a batch a transaction, and keeps count. For one run.</summary>
internal sealed class BatchWriter(
    IDocumentStore store, int batchSize, IReadOnlyDictionary<string, IngestFailure> known, IProgress<IngestProgress>? progress, int total, RetryPauses? retries, Func<DateTimeOffset> now)
{
    // A transaction costs a sync of the disk; a document does not wait for others longer than this.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(250);
    private readonly List<IngestFailure> failures = [];
    private readonly List<FileOutcome> batch = [];
    private readonly Stopwatch sinceStored = Stopwatch.StartNew();
    private IngestCounts counts = new(0, total);

    /// <summary>Takes outcomes until there are no more. When it fails, it stops those who make them.</summary>
    internal async Task RunAsync(ChannelReader<IReadOnlyList<FileOutcome>> outcomes, CancellationTokenSource either)
    {
        try
        {
            while (await outcomes.WaitToReadAsync(either.Token))
            {
                while (outcomes.TryRead(out var some))
                {
                    foreach (var outcome in some)
                    {
                        await TakeAsync(outcome, either.Token);
                    }
                }

                if (sinceStored.Elapsed > Patience)
                {
                    await StoreAsync(either.Token);
                }
            }

            await StoreAsync(either.Token);
        }
        catch
        {
            await either.CancelAsync();
            throw;
        }
    }

    /// <summary>Counts a failure that no file's outcome tells of.</summary>
    internal void Report(IngestFailure failure)
    {
        counts = counts with { Total = counts.Total + 1 };
        Count(failure);
    }

    internal IngestReport ReportOf(TimeSpan elapsed) => new(counts, [.. failures.OrderBy(f => f.Source, StringComparer.Ordinal)], elapsed);

    private async Task TakeAsync(FileOutcome outcome, CancellationToken cancellation)
    {
        if (outcome.Inside)
        {
            counts = counts with { Total = counts.Total + 1 };
        }

        if (outcome.Vanished.Count > 0)
        {
            await RemoveAsync(outcome.Vanished, cancellation);
        }

        if (outcome.IsGone && retries is not null)
        {
            // The worker's next look will find that it is gone, or back.
            counts = counts with { Total = counts.Total - 1 };
        }
        else if (outcome.Failure is { } failure)
        {
            await FailAsync(failure, outcome.MayPass, cancellation);
        }
        else if (outcome.Document is null && outcome.Unchanged is null)
        {
            // An archive that held documents: it is none itself, but its own failure, if it had one, is over.
            await ClearAsync(outcome.Source, cancellation);
            counts = counts with { Total = counts.Total - 1 };
        }
        else if (outcome.Unchanged is { } id)
        {
            await ClearAsync(outcome.Source, cancellation);
            counts = counts with { Done = counts.Done + 1, Unchanged = counts.Unchanged + 1 };
            progress?.Report(new IngestProgress(outcome.Source, IngestStage.Unchanged, counts) { Document = id });
        }
        else
        {
            batch.Add(outcome);
            if (batch.Count >= batchSize)
            {
                await StoreAsync(cancellation);
            }
        }
    }

    private async Task StoreAsync(CancellationToken cancellation)
    {
        if (batch.Count == 0)
        {
            return;
        }

        sinceStored.Restart();
        try
        {
            await StoreAsync(batch, cancellation);
        }
        catch (ArgumentException)
        {
            // One of them contradicts itself; each by itself, so that it fails alone.
            foreach (var outcome in batch)
            {
                try
                {
                    await StoreAsync([outcome], cancellation);
                }
                catch (ArgumentException e)
                {
                    await FailAsync(
                        new IngestFailure(outcome.Source, IngestMessages.Broken(outcome.Source, "store", e), "store", now(), 1)
                        {
                            Hash = outcome.Document!.Document.Hash,
                        },
                        mayPass: false,
                        cancellation);
                }
            }
        }

        batch.Clear();
    }

    private async Task StoreAsync(List<FileOutcome> outcomes, CancellationToken cancellation)
    {
        var stored = await store.ReplaceAllAsync([.. outcomes.Select(o => o.Document!)], cancellation);
        for (var i = 0; i < outcomes.Count; i++)
        {
            await ClearAsync(outcomes[i].Source, cancellation);
            var paragraphs = stored[i].Outcome == StoreOutcome.Unchanged ? 0 : outcomes[i].Document!.Paragraphs.Count;
            counts = counts with
            {
                Done = counts.Done + 1,
                Added = counts.Added + (stored[i].Outcome == StoreOutcome.Added ? 1 : 0),
                Replaced = counts.Replaced + (stored[i].Outcome == StoreOutcome.Replaced ? 1 : 0),
                Unchanged = counts.Unchanged + (stored[i].Outcome == StoreOutcome.Unchanged ? 1 : 0),
                Paragraphs = counts.Paragraphs + paragraphs,
            };
            progress?.Report(new IngestProgress(outcomes[i].Source, StageOf(stored[i].Outcome), counts) { Document = stored[i].Id });
        }
    }

    private async Task RemoveAsync(IReadOnlyList<string> sources, CancellationToken cancellation)
    {
        var removed = await store.RemoveAllAsync(sources, cancellation);
        counts = counts with { Removed = counts.Removed + removed };
        foreach (var source in sources)
        {
            progress?.Report(new IngestProgress(source, IngestStage.Removed, counts));
        }
    }

    private async Task FailAsync(IngestFailure failure, bool mayPass, CancellationToken cancellation)
    {
        var attempts = known.TryGetValue(failure.Source, out var before) ? before.Attempts + 1 : 1;
        failure = failure with { Attempts = attempts, RetryAt = mayPass && retries is not null ? failure.At + retries.After(attempts) : null };
        await store.SetFailureAsync(failure.Source, failure, cancellation);
        Count(failure);
    }

    private void Count(IngestFailure failure)
    {
        failures.Add(failure);
        counts = counts with { Done = counts.Done + 1, Failed = counts.Failed + 1 };
        progress?.Report(new IngestProgress(failure.Source, IngestStage.Failed, counts) { Error = failure.Reason });
    }

    private async Task ClearAsync(string source, CancellationToken cancellation)
    {
        if (known.ContainsKey(source))
        {
            await store.SetFailureAsync(source, null, cancellation);
        }
    }

    private static IngestStage StageOf(StoreOutcome outcome) => outcome switch
    {
        StoreOutcome.Added => IngestStage.Added,
        StoreOutcome.Replaced => IngestStage.Replaced,
        _ => IngestStage.Unchanged,
    };
}
