namespace KnowledgeGraph.Search.Storage;

/// <summary>Appends bits to bytes, highest first. Not thread-safe.</summary>
internal sealed class BitWriter(ByteBuffer into)
{
    private ulong hold;
    private int held;

    internal void Write(uint bits, int count)
    {
        hold = (hold << count) | bits;
        held += count;
        while (held >= 8)
        {
            held -= 8;
            into.WriteByte((byte)(hold >> held));
        }
    }

    /// <summary>Fills the last byte with zeros.</summary>
    internal void Flush()
    {
        if (held > 0)
        {
            into.WriteByte((byte)(hold << (8 - held)));
            held = 0;
        }

        hold = 0;
    }
}
