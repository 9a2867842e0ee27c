using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using KnowledgeGraph.Ingest.Service;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.GraphApi.Hosting;

/// <summary>A step of ingest, for those who watch.</summary>
/// <param name="Source">The file, or the name given.</param>
/// <param name="Stage"><c>added</c>, <c>replaced</c>, <c>unchanged</c>, <c>removed</c> or <c>failed</c>.</param>
/// <param name="Done">How many files of the present run are done.</param>
/// <param name="Total">How many the run has.</param>
/// <param name="DocumentId">The document stored; null for all else.</param>
/// <param name="Error">Why it failed; null for all else.</param>
internal sealed record IngestEvent(string Source, string Stage, int Done, int Total, DocumentId? DocumentId, string? Error)
{
    internal static IngestEvent Of(IngestProgress progress) => new(
        progress.Source,
        progress.Stage.ToString().ToLowerInvariant(),
        progress.Counts.Done,
        progress.Counts.Total,
        progress.Document,
        progress.Error);
}

/// <summary>Hands the steps of ingest to all who watch; one who is slow loses the oldest steps, never holds up ingest.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class IngestFeed
{
    private const int Backlog = 256;

    private readonly ConcurrentDictionary<Channel<IngestEvent>, byte> watchers = new();

    internal void Publish(IngestEvent step)
    {
        foreach (var watcher in watchers.Keys)
        {
            watcher.Writer.TryWrite(step);
        }
    }

    internal async IAsyncEnumerable<IngestEvent> ReadAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var channel = Channel.CreateBounded<IngestEvent>(new BoundedChannelOptions(Backlog) { FullMode = BoundedChannelFullMode.DropOldest });
        watchers.TryAdd(channel, 0);
        try
        {
            await foreach (var step in channel.Reader.ReadAllAsync(cancellation))
            {
                yield return step;
            }
        }
        finally
        {
            watchers.TryRemove(channel, out _);
        }
    }
}
