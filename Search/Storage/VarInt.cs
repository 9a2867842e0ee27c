namespace KnowledgeGraph.Search.Storage;

/// <summary>Unsigned integers of seven bits a byte, lowest first, the high bit on all but the last.</summary>
internal static class VarInt
{
    /// <summary>Reads one and moves on.</summary>
    internal static int Read(ReadOnlySpan<byte> from, ref int at)
    {
        var value = from[at++];
        if (value < 0x80)
        {
            return value;
        }

        uint result = (uint)value & 0x7F;
        for (var shift = 7; ; shift += 7)
        {
            value = from[at++];
            result |= (uint)(value & 0x7F) << shift;
            if (value < 0x80)
            {
                return (int)result;
            }
        }
    }

    /// <summary>Reads a long one and moves on.</summary>
    internal static long ReadLong(ReadOnlySpan<byte> from, ref int at)
    {
        ulong result = 0;
        for (var shift = 0; ; shift += 7)
        {
            var value = from[at++];
            result |= (ulong)(value & 0x7F) << shift;
            if (value < 0x80)
            {
                return (long)result;
            }
        }
    }
}
