using KnowledgeGraph.Search;
using KnowledgeGraph.Store;

namespace KnowledgeGraph.GraphApi.Hosting;

/// <summary>Keeps the index at the store's last change, whoever made it: this process, a worker beside it, or another server.</summary>
internal sealed partial class IndexFollower(IDocumentStore documents, ISearchIndex index, Readiness readiness, ILogger<IndexFollower> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan AfterTrouble = TimeSpan.FromSeconds(10);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var pause = Interval;
            try
            {
                if (readiness.IsReady && await documents.GetLastSequenceAsync(stoppingToken) != index.AppliedSequence)
                {
                    await index.CatchUpAsync(stoppingToken);
                }
            }
            catch (Exception e) when (e is StoreException or IOException or UnauthorizedAccessException)
            {
                LogTrouble(e.Message, AfterTrouble.TotalSeconds);
                pause = AfterTrouble;
            }
            catch (OperationCanceledException)
            {
                return;
            }

            await Task.Delay(pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The index can't follow the store now, next try in {Seconds} s: {Reason}")]
    private partial void LogTrouble(string reason, double seconds);
}
