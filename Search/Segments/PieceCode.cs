using System.Buffers.Binary;
using KnowledgeGraph.Search.Storage;

namespace KnowledgeGraph.Search.Segments;

/// <summary>
/// A canonical Huffman code of ranks: frequent pieces take few bits, and since ranks are in order of frequency, the
/// number of codes of each length says it all. Immutable and thread-safe.
/// </summary>
internal sealed class PieceCode
{
    private const int MaxLength = 30;

    private readonly int[] counts = new int[MaxLength + 1];
    private readonly uint[] firstCodes = new uint[MaxLength + 1];
    private readonly int[] firstRanks = new int[MaxLength + 2];
    private readonly int shortest;
    private readonly int longest;

    private PieceCode(ReadOnlySpan<int> countsByLength)
    {
        countsByLength.CopyTo(counts);
        uint code = 0;
        var rank = 0;
        for (var length = 1; length <= MaxLength; length++)
        {
            code <<= 1;
            firstCodes[length] = code;
            firstRanks[length] = rank;
            code += (uint)counts[length];
            rank += counts[length];
            if (counts[length] > 0)
            {
                shortest = shortest == 0 ? length : shortest;
                longest = length;
            }
        }

        firstRanks[MaxLength + 1] = rank;
    }

    /// <summary>The best code for pieces that come so often, most often first.</summary>
    internal static PieceCode Of(ReadOnlySpan<int> frequencies)
    {
        var counts = new int[MaxLength + 1];
        if (frequencies.Length <= 1)
        {
            counts[1] = frequencies.Length;
            return new PieceCode(counts);
        }

        var weights = new long[frequencies.Length];
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] = Math.Max(1, frequencies[i]);
        }

        while (!TryLengths(weights, counts))
        {
            // Too deep: even out the weights.
            for (var i = 0; i < weights.Length; i++)
            {
                weights[i] = (weights[i] + 3) / 2;
            }
        }

        return new PieceCode(counts);
    }

    /// <summary>Appends bits, highest first.</summary>
    internal void Write(BitWriter into, int rank)
    {
        var length = shortest;
        while (rank >= firstRanks[length + 1])
        {
            length++;
        }

        into.Write(firstCodes[length] + (uint)(rank - firstRanks[length]), length);
    }

    /// <summary>Reads a rank, and moves on by its bits; up to 7 bytes past its end are touched.</summary>
    internal int Read(ReadOnlySpan<byte> from, ref long bit)
    {
        var window = (uint)((BinaryPrimitives.ReadUInt64BigEndian(from[(int)(bit >> 3)..]) << (int)(bit & 7)) >> 32);
        for (var length = shortest; length <= longest; length++)
        {
            var offset = (window >> (32 - length)) - firstCodes[length];
            if (offset < (uint)counts[length])
            {
                bit += length;
                return firstRanks[length] + (int)offset;
            }
        }

        throw new InvalidDataException(SearchMessages.TextDamaged);
    }

    internal void Serialize(ByteBuffer into)
    {
        foreach (var count in counts)
        {
            into.WriteVarInt(count);
        }
    }

    internal static PieceCode Parse(ReadOnlySpan<byte> bytes)
    {
        var cursor = new ByteCursor(bytes);
        var counts = new int[MaxLength + 1];
        for (var i = 0; i < counts.Length; i++)
        {
            counts[i] = cursor.ReadVarInt();
        }

        return new PieceCode(counts);
    }

    /// <summary>Builds the tree from two queues, leaves and inner nodes, both in order of weight; false when it is too deep.</summary>
    private static bool TryLengths(long[] weights, int[] counts)
    {
        var n = weights.Length;
        var inner = new long[n - 1];
        var parentOfLeaf = new int[n];
        var parentOfInner = new int[n - 1];
        int leaf = n - 1, used = 0;
        for (var made = 0; made < n - 1; made++)
        {
            for (var child = 0; child < 2; child++)
            {
                if (leaf >= 0 && (used >= made || weights[leaf] <= inner[used]))
                {
                    inner[made] += weights[leaf];
                    parentOfLeaf[leaf--] = made;
                }
                else
                {
                    inner[made] += inner[used];
                    parentOfInner[used++] = made;
                }
            }
        }

        var depths = new int[n - 1];
        for (var i = n - 3; i >= 0; i--)
        {
            depths[i] = depths[parentOfInner[i]] + 1;
        }

        Array.Clear(counts);
        for (var i = 0; i < n; i++)
        {
            var depth = depths[parentOfLeaf[i]] + 1;
            if (depth > MaxLength)
            {
                return false;
            }

            counts[depth]++;
        }

        return true;
    }
}
