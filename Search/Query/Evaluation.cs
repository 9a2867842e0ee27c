using System.Buffers;
using KnowledgeGraph.Search.Index;
using KnowledgeGraph.Search.Segments;

namespace KnowledgeGraph.Search.Query;

/// <summary>One evaluation over one state of the index: lends sets of paragraphs, and takes them back at the end. Not thread-safe.</summary>
internal sealed class Evaluation(Snapshot snapshot, CancellationToken cancellation) : IDisposable
{
    private readonly List<ulong[]> rented = [];
    private readonly List<ulong[]> kept = [];

    internal Snapshot Snapshot { get; } = snapshot;

    internal CancellationToken Cancellation { get; } = cancellation;

    /// <summary>How many words of bits a segment takes.</summary>
    internal static int WordsOf(SegmentReader segment) => (segment.ParagraphCount + 63) / 64;

    /// <summary>An empty set for a segment, until it is given back or the evaluation ends.</summary>
    internal Memory<ulong> Rent(SegmentReader segment) => Lend(segment, rented);

    /// <summary>The same, never given back before the end.</summary>
    internal Memory<ulong> RentToKeep(SegmentReader segment) => Lend(segment, kept);

    /// <summary>Takes back the set that was lent last.</summary>
    internal void GiveBackLast()
    {
        ArrayPool<ulong>.Shared.Return(rented[^1]);
        rented.RemoveAt(rented.Count - 1);
    }

    public void Dispose()
    {
        foreach (var array in rented.Concat(kept))
        {
            ArrayPool<ulong>.Shared.Return(array);
        }

        rented.Clear();
        kept.Clear();
    }

    private Memory<ulong> Lend(SegmentReader segment, List<ulong[]> list)
    {
        Cancellation.ThrowIfCancellationRequested();
        var length = WordsOf(segment);
        var array = ArrayPool<ulong>.Shared.Rent(length);
        list.Add(array);
        array.AsSpan(0, length).Clear();
        return array.AsMemory(0, length);
    }
}
