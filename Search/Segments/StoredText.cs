using System.Buffers.Binary;
using System.IO.Compression;
using KnowledgeGraph.Search.Storage;

namespace KnowledgeGraph.Search.Segments;

/// <summary>Reads the words of paragraphs. Thread-safe.</summary>
internal sealed class StoredText(MappedFile file)
{
    private const int EntryLength = 12;

    private readonly int blocks = (file.Section("text-index").Length / EntryLength) - 1;

    // The block read last: pages of hits and walks over documents read neighbours.
    private Opened? last;

    /// <summary>A paragraph's words.</summary>
    internal StoredParagraph Get(int paragraph)
    {
        var block = BlockOf(paragraph);
        var opened = Volatile.Read(ref last);
        if (opened is null || opened.Block != block)
        {
            opened = Open(block);
            Volatile.Write(ref last, opened);
        }

        return opened.Paragraphs[paragraph - opened.First];
    }

    private int BlockOf(int paragraph)
    {
        var index = file.Section("text-index");
        int low = 0, high = blocks - 1;
        while (low < high)
        {
            var middle = (low + high + 1) >>> 1;
            if (FirstOf(index, middle) <= paragraph)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return low;
    }

    private static int FirstOf(ReadOnlySpan<byte> index, int block) => BinaryPrimitives.ReadInt32LittleEndian(index[(block * EntryLength)..]);

    private static long PlaceOf(ReadOnlySpan<byte> index, int block) => BinaryPrimitives.ReadInt64LittleEndian(index[((block * EntryLength) + 4)..]);

    private Opened Open(int block)
    {
        var index = file.Section("text-index");
        var place = PlaceOf(index, block);
        var bytes = file.From("text", place)[..(int)(PlaceOf(index, block + 1) - place)];
        var plain = new byte[BinaryPrimitives.ReadInt32LittleEndian(bytes)];
        if (!BrotliDecoder.TryDecompress(bytes[4..], plain, out var length) || length != plain.Length)
        {
            throw new InvalidDataException(SearchMessages.TextBlock(block));
        }

        var first = FirstOf(index, block);
        var paragraphs = new StoredParagraph[FirstOf(index, block + 1) - first];
        var cursor = new ByteCursor(plain);
        for (var i = 0; i < paragraphs.Length; i++)
        {
            paragraphs[i] = Read(ref cursor);
        }

        return new Opened(block, first, paragraphs);
    }

    private static StoredParagraph Read(ref ByteCursor cursor)
    {
        var path = cursor.ReadString();
        var text = cursor.ReadString();
        var footnotes = new string[cursor.ReadVarInt()];
        for (var i = 0; i < footnotes.Length; i++)
        {
            footnotes[i] = cursor.ReadString();
        }

        var mentions = new StoredMention[cursor.ReadVarInt()];
        for (var i = 0; i < mentions.Length; i++)
        {
            var entity = cursor.ReadVarInt() - 1;
            var footnote = cursor.ReadVarInt() - 1;
            var start = cursor.ReadVarInt();
            var end = start + cursor.ReadVarInt();
            int[] candidates = [];
            if (entity < 0)
            {
                candidates = new int[cursor.ReadVarInt()];
                for (var j = 0; j < candidates.Length; j++)
                {
                    candidates[j] = cursor.ReadVarInt();
                }
            }

            mentions[i] = new StoredMention(entity, footnote, start, end, candidates);
        }

        return new StoredParagraph(path, text, footnotes, mentions);
    }

    private sealed record Opened(int Block, int First, StoredParagraph[] Paragraphs);
}
