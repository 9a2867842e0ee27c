using System.Buffers.Binary;
using System.Text;
using KnowledgeGraph.Search.Storage;

namespace KnowledgeGraph.Search.Segments;

/// <summary>Reads the terms of a segment, in the order of their bytes. Thread-safe.</summary>
internal sealed class TermDictionary
{
    private readonly FileSection terms;
    private readonly FileSection index;
    private readonly int blocks;

    internal TermDictionary(MappedFile file)
    {
        terms = file.Section("terms");
        index = file.Section("term-index");
        Count = (int)BinaryPrimitives.ReadUInt32LittleEndian(index.Bytes[^4..]);
        blocks = (index.Bytes.Length / 4) - 1;
    }

    /// <summary>How many terms.</summary>
    internal int Count { get; }

    /// <summary>The key of a term.</summary>
    internal static byte[] KeyOf(char field, ReadOnlySpan<char> term)
    {
        var key = new byte[1 + Encoding.UTF8.GetByteCount(term)];
        key[0] = (byte)field;
        Encoding.UTF8.GetBytes(term, key.AsSpan(1));
        return key;
    }

    /// <summary>Finds a term.</summary>
    internal bool TryFind(char field, ReadOnlySpan<char> term, out TermEntry entry)
    {
        var size = 1 + Encoding.UTF8.GetByteCount(term);
        var key = size <= 512 ? stackalloc byte[size] : new byte[size];
        key[0] = (byte)field;
        Encoding.UTF8.GetBytes(term, key[1..]);
        var walk = From(key);
        while (walk.MoveNext())
        {
            var order = walk.Key.SequenceCompareTo(key);
            if (order >= 0)
            {
                entry = walk.Entry;
                return order == 0;
            }
        }

        entry = default;
        return false;
    }

    /// <summary>All terms, in order.</summary>
    internal TermEnumerator All() => new(terms, 0, Count, 0);

    /// <summary>The terms from the block on that may hold a key: the first few may come before it.</summary>
    internal TermEnumerator From(ReadOnlySpan<byte> key)
    {
        var places = index.Bytes;
        var bytes = terms.Bytes;
        int low = 0, high = blocks - 1;
        while (low < high)
        {
            var middle = (low + high + 1) >>> 1;
            if (FirstKey(bytes, places, middle).SequenceCompareTo(key) <= 0)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return new TermEnumerator(terms, low * TermDictionaryWriter.BlockTerms, Count, blocks == 0 ? 0 : BlockStart(places, low));
    }

    private static int BlockStart(ReadOnlySpan<byte> index, int block) => (int)BinaryPrimitives.ReadUInt32LittleEndian(index[(block * 4)..]);

    private static ReadOnlySpan<byte> FirstKey(ReadOnlySpan<byte> terms, ReadOnlySpan<byte> index, int block)
    {
        var cursor = new ByteCursor(terms, BlockStart(index, block));
        cursor.ReadVarLong();
        cursor.ReadVarLong();
        cursor.ReadVarInt();
        return cursor.ReadBytes(cursor.ReadVarInt());
    }
}
