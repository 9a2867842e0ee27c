using KnowledgeGraph.Search.Segments;

namespace KnowledgeGraph.Search.Index;

/// <summary>One state of the index: segments and what is removed from them. Immutable; counts its users.</summary>
internal sealed class Snapshot
{
    private int users = 1;

    internal Snapshot(IReadOnlyList<SegmentView> segments, string identity, long sequence, long version)
    {
        Segments = segments;
        Identity = identity;
        Sequence = sequence;
        Version = version;
        LiveCount = segments.Sum(s => s.LiveCount);
        foreach (var segment in segments)
        {
            segment.Handle.AddUser();
        }
    }

    internal IReadOnlyList<SegmentView> Segments { get; }

    /// <summary>The store that it is derived from; empty for an empty index.</summary>
    internal string Identity { get; }

    /// <summary>The last change of the store that it holds.</summary>
    internal long Sequence { get; }

    /// <summary>Differs between states of one process.</summary>
    internal long Version { get; }

    /// <summary>Paragraphs that are not removed.</summary>
    internal int LiveCount { get; }

    /// <summary>Takes part in using it; false when it is closed already.</summary>
    internal bool TryAddUser()
    {
        for (var now = Volatile.Read(ref users); now > 0; now = Volatile.Read(ref users))
        {
            if (Interlocked.CompareExchange(ref users, now + 1, now) == now)
            {
                return true;
            }
        }

        return false;
    }

    internal void Release()
    {
        if (Interlocked.Decrement(ref users) == 0)
        {
            foreach (var segment in Segments)
            {
                segment.Handle.Release();
            }
        }
    }
}
