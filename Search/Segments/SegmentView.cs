namespace KnowledgeGraph.Search.Segments;

/// <summary>A segment with what was removed from it, as one state of the index sees it. Immutable.</summary>
internal sealed class SegmentView
{
    private readonly HashSet<int> dead;
    private readonly ulong[]? live;

    internal SegmentView(SegmentHandle handle, IEnumerable<int> dead)
    {
        Handle = handle;
        this.dead = [.. dead];
        LiveCount = Reader.ParagraphCount;
        if (this.dead.Count == 0)
        {
            return;
        }

        live = new ulong[(Reader.ParagraphCount + 63) / 64];
        Bits.Fill(live, 0, Reader.ParagraphCount);
        foreach (var d in this.dead)
        {
            var document = Reader.Documents[d];
            Bits.Clear(live, document.First, document.End);
            LiveCount -= document.Count;
        }
    }

    internal SegmentHandle Handle { get; }

    internal SegmentReader Reader => Handle.Reader;

    /// <summary>Ordinals of removed documents, ascending.</summary>
    internal IEnumerable<int> Dead => dead.Order();

    internal int DeadCount => dead.Count;

    /// <summary>Paragraphs that are not removed.</summary>
    internal int LiveCount { get; }

    internal bool IsDead(int document) => dead.Contains(document);

    /// <summary>Clears the bits of removed paragraphs.</summary>
    internal void KeepLive(Span<ulong> bits)
    {
        if (live is not null)
        {
            Bits.And(bits, live);
        }
    }

    /// <summary>The same segment with more documents removed.</summary>
    internal SegmentView Without(IEnumerable<int> documents) => new(Handle, dead.Concat(documents));
}
