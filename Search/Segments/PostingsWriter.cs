using KnowledgeGraph.Search.Storage;

namespace KnowledgeGraph.Search.Segments;

/// <summary>Writes the postings of one term after the other: paragraphs ascending, frequencies, positions.</summary>
/// <remarks>
/// A term's postings are a table of its full blocks of 128 (last paragraph, place of postings and of positions, greatest
/// impact; one entry more for the rest), the blocks (packed differences less one, packed frequencies less one), and the
/// rest as variable-length integers. Positions are packed by block in their own section, as differences within a paragraph.
/// </remarks>
internal sealed class PostingsWriter(SectionFileWriter file, byte[] codes)
{
    /// <summary>Bytes of an entry of the table of blocks.</summary>
    internal const int SkipLength = 16;

    private readonly ByteBuffer positions = new(1 << 16);
    private readonly ByteBuffer skips = new();
    private readonly ByteBuffer data = new(1 << 12);
    private readonly int[] documents = new int[BlockCodec.BlockSize];
    private readonly int[] frequencies = new int[BlockCodec.BlockSize];
    private int[] deltas = new int[1024];
    private int deltaCount;
    private int held;
    private int count;
    private int previous;
    private long positionsStart;
    private float blockImpact;
    private float termImpact;

    internal void BeginTerm()
    {
        skips.Clear();
        data.Clear();
        held = count = deltaCount = 0;
        previous = -1;
        positionsStart = positions.Length;
        blockImpact = termImpact = 0;
    }

    /// <summary>Adds a paragraph; positions ascending, as many as the frequency, or none at all in the term.</summary>
    internal void Add(int document, int frequency, ReadOnlySpan<int> places)
    {
        documents[held] = document;
        frequencies[held] = frequency;
        if (deltaCount + places.Length > deltas.Length)
        {
            Array.Resize(ref deltas, Math.Max(deltas.Length * 2, deltaCount + places.Length));
        }

        var before = 0;
        foreach (var place in places)
        {
            deltas[deltaCount++] = place - before;
            before = place;
        }

        blockImpact = Math.Max(blockImpact, Impact.Of(frequency, codes[document]));
        count++;
        if (++held == BlockCodec.BlockSize)
        {
            WriteBlock();
        }
    }

    internal TermEntry EndTerm()
    {
        var blocks = count / BlockCodec.BlockSize;
        if (blocks > 0)
        {
            AddSkip(int.MaxValue);
        }

        termImpact = Math.Max(termImpact, blockImpact);
        for (var i = 0; i < held; i++)
        {
            var delta = documents[i] - previous - 1;
            previous = documents[i];
            data.WriteVarInt((delta << 1) | (frequencies[i] == 1 ? 1 : 0));
            if (frequencies[i] != 1)
            {
                data.WriteVarInt(frequencies[i]);
            }
        }

        foreach (var delta in deltas.AsSpan(0, deltaCount))
        {
            positions.WriteVarInt(delta);
        }

        var start = file.SectionPosition;
        file.Write(skips.Written);
        file.Write(data.Written);
        return new TermEntry(count, start, positionsStart, Impact.ToMaximum(termImpact));
    }

    /// <summary>Adds a term of ranges instead: ascending, apart, each a start and a length.</summary>
    internal TermEntry AddRanges(IReadOnlyList<(int Start, int Length)> ranges)
    {
        data.Clear();
        data.WriteVarInt(ranges.Count);
        var end = 0;
        var covered = 0;
        foreach (var (start, length) in ranges)
        {
            data.WriteVarInt(start - end);
            data.WriteVarInt(length);
            end = start + length;
            covered += length;
        }

        var place = file.SectionPosition;
        file.Write(data.Written);
        return new TermEntry(covered, place, positions.Length, 0);
    }

    internal void WritePositions(SectionFileWriter into) => into.AddSection("positions", positions.Written);

    private void WriteBlock()
    {
        AddSkip(documents[held - 1]);
        for (var i = 0; i < held; i++)
        {
            var document = documents[i];
            documents[i] = document - previous - 1;
            frequencies[i]--;
            previous = document;
        }

        WritePacked(documents, data, frequencies);
        if (deltaCount > 0)
        {
            var width = BlockCodec.WidthOf(deltas.AsSpan(0, deltaCount));
            positions.WriteByte((byte)width);
            BlockCodec.Pack(deltas.AsSpan(0, deltaCount), width, positions.Append(BlockCodec.BytesOf(deltaCount, width)));
        }

        termImpact = Math.Max(termImpact, blockImpact);
        blockImpact = 0;
        held = deltaCount = 0;
    }

    private static void WritePacked(ReadOnlySpan<int> first, ByteBuffer into, ReadOnlySpan<int> second)
    {
        var a = BlockCodec.WidthOf(first);
        var b = BlockCodec.WidthOf(second);
        into.WriteByte((byte)a);
        into.WriteByte((byte)b);
        BlockCodec.Pack(first, a, into.Append(BlockCodec.BytesOf(first.Length, a)));
        BlockCodec.Pack(second, b, into.Append(BlockCodec.BytesOf(second.Length, b)));
    }

    private void AddSkip(int lastDocument)
    {
        skips.WriteUInt32((uint)lastDocument);
        skips.WriteUInt32((uint)data.Length);
        skips.WriteUInt32((uint)(positions.Length - positionsStart));
        skips.WriteUInt32(BitConverter.SingleToUInt32Bits(blockImpact));
    }
}
