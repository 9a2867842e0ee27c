using System.Buffers.Binary;
using System.Numerics;

namespace KnowledgeGraph.Search.Storage;

/// <summary>Small integers packed to the width of the widest, lowest bits first.</summary>
/// <remarks>A reader may load up to 7 bytes past the last packed value: files end with a footer that is longer.</remarks>
internal static class BlockCodec
{
    /// <summary>How many postings a full block holds.</summary>
    internal const int BlockSize = 128;

    /// <summary>How many bits the widest value takes; 0 when all are 0.</summary>
    internal static int WidthOf(ReadOnlySpan<int> values)
    {
        var all = 0;
        foreach (var value in values)
        {
            all |= value;
        }

        return 32 - BitOperations.LeadingZeroCount((uint)all);
    }

    /// <summary>How many bytes so many values of a width take.</summary>
    internal static int BytesOf(int count, int width) => ((count * width) + 7) / 8;

    /// <summary>Packs values.</summary>
    internal static void Pack(ReadOnlySpan<int> values, int width, Span<byte> into)
    {
        ulong hold = 0;
        var held = 0;
        var at = 0;
        foreach (var value in values)
        {
            hold |= (ulong)(uint)value << held;
            held += width;
            while (held >= 8)
            {
                into[at++] = (byte)hold;
                hold >>= 8;
                held -= 8;
            }
        }

        if (held > 0)
        {
            into[at] = (byte)hold;
        }
    }

    /// <summary>Unpacks as many values as <paramref name="into"/> has room for.</summary>
    internal static void Unpack(ReadOnlySpan<byte> from, int width, Span<int> into)
    {
        if (width == 0)
        {
            into.Clear();
            return;
        }

        if (width == 8)
        {
            for (var i = 0; i < into.Length; i++)
            {
                into[i] = from[i];
            }

            return;
        }

        var mask = width == 32 ? uint.MaxValue : (1u << width) - 1;
        var bit = 0;
        for (var i = 0; i < into.Length; i++)
        {
            var word = BinaryPrimitives.ReadUInt64LittleEndian(from[(bit >> 3)..]);
            into[i] = (int)((uint)(word >> (bit & 7)) & mask);
            bit += width;
        }
    }
}
