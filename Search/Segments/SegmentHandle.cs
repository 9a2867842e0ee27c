namespace KnowledgeGraph.Search.Segments;

/// <summary>Counts who uses a segment, and closes it after the last; its file is deleted then when no state of the index needs it.</summary>
internal sealed class SegmentHandle(SegmentReader reader, uint checksum)
{
    private int users = 1;
    private Action? whenClosed;

    internal SegmentReader Reader { get; } = reader;

    /// <summary>The checksum over the file's bytes.</summary>
    internal uint Checksum { get; } = checksum;

    internal void AddUser() => Interlocked.Increment(ref users);

    /// <summary>What to do once closed; to be set before the last release.</summary>
    internal void WhenClosed(Action action) => whenClosed = action;

    internal void Release()
    {
        if (Interlocked.Decrement(ref users) == 0)
        {
            Reader.Dispose();
            whenClosed?.Invoke();
        }
    }
}
