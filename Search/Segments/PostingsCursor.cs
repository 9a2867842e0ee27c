using System.Buffers.Binary;
using KnowledgeGraph.Search.Storage;

namespace KnowledgeGraph.Search.Segments;

/// <summary>Reads a term's postings block by block, the rest after the full blocks as the last one. Not thread-safe.</summary>
internal sealed class PostingsCursor
{
    private const int Size = BlockCodec.BlockSize;

    private readonly FileSection postings;
    private readonly FileSection positions;
    private readonly TermEntry entry;
    private readonly int[] documents;
    private readonly int[] frequencies;
    private int[] places = [];
    private int[] placeStarts = [];
    private int loaded = -1;
    private bool frequenciesLoaded;
    private bool placesLoaded;
    private int frequenciesAt;
    private int frequencyWidth;

    internal PostingsCursor(FileSection postings, FileSection positions, TermEntry entry)
    {
        this.postings = postings;
        this.positions = positions;
        this.entry = entry;
        FullBlocks = entry.Count / Size;
        Blocks = (entry.Count + Size - 1) / Size;
        documents = new int[Math.Min(Size, entry.Count)];
        frequencies = new int[documents.Length];
    }

    /// <summary>How many blocks, the rest included.</summary>
    internal int Blocks { get; }

    private int FullBlocks { get; }

    /// <summary>How many paragraphs in all.</summary>
    internal int Count => entry.Count;

    /// <summary>The last paragraph of a block; of the rest, the greatest number.</summary>
    internal int LastOf(int block) => block >= FullBlocks ? int.MaxValue : (int)Skip(block, 0);

    /// <summary>A bound of the impacts of a block.</summary>
    internal float MaximumOf(int block) =>
        FullBlocks == 0 ? Impact.FromMaximum(entry.Maximum) : BitConverter.UInt32BitsToSingle(Skip(block, 12));

    /// <summary>The first block at or after one that may hold a paragraph or a later one; <see cref="Blocks"/> when none.</summary>
    internal int BlockFor(int document, int from)
    {
        while (from < FullBlocks && LastOf(from) < document)
        {
            from++;
        }

        return Math.Min(from, Blocks);
    }

    /// <summary>The paragraphs of a block; valid until another is loaded.</summary>
    internal ReadOnlySpan<int> Documents(int block)
    {
        Load(block);
        return documents.AsSpan(0, CountOf(block));
    }

    /// <summary>The frequencies of the loaded block.</summary>
    internal ReadOnlySpan<int> Frequencies(int block)
    {
        Load(block);
        if (!frequenciesLoaded)
        {
            frequenciesLoaded = true;
            BlockCodec.Unpack(postings.From(entry.Postings)[frequenciesAt..], frequencyWidth, frequencies);
            for (var i = 0; i < frequencies.Length; i++)
            {
                frequencies[i]++;
            }
        }

        return frequencies.AsSpan(0, CountOf(block));
    }

    /// <summary>The positions of a block's nth paragraph, ascending.</summary>
    internal ReadOnlySpan<int> Positions(int block, int index)
    {
        LoadPositions(block);
        return places.AsSpan(placeStarts[index], placeStarts[index + 1] - placeStarts[index]);
    }

    /// <summary>Sets the bit of every paragraph of a term's postings.</summary>
    internal static void FillBits(FileSection postings, TermEntry entry, Span<ulong> bits)
    {
        var bytes = postings.From(entry.Postings);
        var fullBlocks = entry.Count / Size;
        var at = fullBlocks == 0 ? 0 : (fullBlocks + 1) * PostingsWriter.SkipLength;
        var document = -1;
        Span<int> deltas = stackalloc int[Size];
        for (var block = 0; block < fullBlocks; block++)
        {
            int width = bytes[at], frequencyWidth = bytes[at + 1];
            if (width == 0)
            {
                Bits.Fill(bits, document + 1, document + 1 + Size);
                document += Size;
            }
            else
            {
                BlockCodec.Unpack(bytes[(at + 2)..], width, deltas);
                foreach (var delta in deltas)
                {
                    document += delta + 1;
                    bits[document >> 6] |= 1UL << (document & 63);
                }
            }

            at += 2 + BlockCodec.BytesOf(Size, width) + BlockCodec.BytesOf(Size, frequencyWidth);
        }

        for (var rest = entry.Count % Size; rest > 0; rest--)
        {
            var value = VarInt.Read(bytes, ref at);
            document += (value >>> 1) + 1;
            bits[document >> 6] |= 1UL << (document & 63);
            if ((value & 1) == 0)
            {
                VarInt.Read(bytes, ref at);
            }
        }
    }

    /// <summary>Sets the bit of every paragraph.</summary>
    internal void FillBits(Span<ulong> bits) => FillBits(postings, entry, bits);

    private int CountOf(int block) => block < FullBlocks ? Size : entry.Count % Size;

    private uint Skip(int block, int offset) =>
        BinaryPrimitives.ReadUInt32LittleEndian(postings.From(entry.Postings + (block * PostingsWriter.SkipLength) + offset));

    private void Load(int block)
    {
        if (block == loaded)
        {
            return;
        }

        loaded = block;
        placesLoaded = false;
        var bytes = postings.From(entry.Postings);
        var at = FullBlocks == 0 ? 0 : ((FullBlocks + 1) * PostingsWriter.SkipLength) + (int)Skip(block, 4);
        var previous = block == 0 ? -1 : LastOf(block - 1);
        if (block < FullBlocks)
        {
            int width = bytes[at];
            frequencyWidth = bytes[at + 1];
            BlockCodec.Unpack(bytes[(at + 2)..], width, documents);
            for (var i = 0; i < documents.Length; i++)
            {
                previous += documents[i] + 1;
                documents[i] = previous;
            }

            frequenciesAt = at + 2 + BlockCodec.BytesOf(Size, width);
            frequenciesLoaded = false;
            return;
        }

        frequenciesLoaded = true;
        var count = entry.Count % Size;
        for (var i = 0; i < count; i++)
        {
            var value = VarInt.Read(bytes, ref at);
            previous += (value >>> 1) + 1;
            documents[i] = previous;
            frequencies[i] = (value & 1) != 0 ? 1 : VarInt.Read(bytes, ref at);
        }
    }

    private void LoadPositions(int block)
    {
        var counts = Frequencies(block);
        if (placesLoaded)
        {
            return;
        }

        placesLoaded = true;
        if (placeStarts.Length == 0)
        {
            placeStarts = new int[documents.Length + 1];
        }

        var total = 0;
        for (var i = 0; i < counts.Length; i++)
        {
            placeStarts[i] = total;
            total += counts[i];
        }

        placeStarts[counts.Length] = total;
        if (places.Length < total)
        {
            places = new int[Math.Max(total, 256)];
        }

        var bytes = positions.From(entry.Positions + (FullBlocks == 0 ? 0 : Skip(block, 8)));
        if (block < FullBlocks)
        {
            BlockCodec.Unpack(bytes[1..], bytes[0], places.AsSpan(0, total));
        }
        else
        {
            var at = 0;
            for (var i = 0; i < total; i++)
            {
                places[i] = VarInt.Read(bytes, ref at);
            }
        }

        for (var i = 0; i < counts.Length; i++)
        {
            var place = 0;
            for (var j = placeStarts[i]; j < placeStarts[i + 1]; j++)
            {
                place += places[j];
                places[j] = place;
            }
        }
    }
}
