using System.Buffers.Binary;
using KnowledgeGraph.Search.Storage;

namespace KnowledgeGraph.Search.Segments;

/// <summary>A column of sorted lists of ordinals, one a paragraph: what facets are counted from.</summary>
internal sealed class OrdinalLists(MappedFile file, string section)
{
    /// <summary>Paragraphs between two places of the index.</summary>
    private const int Step = 32;

    private readonly FileSection listBytes = file.Section(section);
    private readonly FileSection indexBytes = file.Section(section + "-index");

    /// <summary>Counts the ordinals of the paragraphs whose bits are set.</summary>
    internal void Count(ReadOnlySpan<ulong> bits, int paragraphs, Span<int> counts)
    {
        var lists = listBytes.Bytes;
        var index = indexBytes.Bytes;
        for (var first = 0; first < paragraphs; first += Step)
        {
            var wanted = (uint)(bits[first >> 6] >> (first & 63));
            if (wanted == 0)
            {
                continue;
            }

            var at = BinaryPrimitives.ReadInt32LittleEndian(index[(first / Step * 4)..]);
            while (wanted != 0)
            {
                var length = VarInt.Read(lists, ref at);
                if ((wanted & 1) == 0)
                {
                    for (; length > 0; length--)
                    {
                        VarInt.Read(lists, ref at);
                    }
                }
                else
                {
                    for (var ordinal = 0; length > 0; length--)
                    {
                        ordinal += VarInt.Read(lists, ref at);
                        counts[ordinal]++;
                    }
                }

                wanted >>= 1;
            }
        }
    }

    /// <summary>The ordinals of one paragraph.</summary>
    internal int[] Get(int paragraph)
    {
        var lists = listBytes.Bytes;
        var at = BinaryPrimitives.ReadInt32LittleEndian(indexBytes.Bytes[(paragraph / Step * 4)..]);
        for (var skip = paragraph % Step; skip > 0; skip--)
        {
            for (var length = VarInt.Read(lists, ref at); length > 0; length--)
            {
                VarInt.Read(lists, ref at);
            }
        }

        var ordinals = new int[VarInt.Read(lists, ref at)];
        var ordinal = 0;
        for (var i = 0; i < ordinals.Length; i++)
        {
            ordinal += VarInt.Read(lists, ref at);
            ordinals[i] = ordinal;
        }

        return ordinals;
    }

    /// <summary>Writes a column, list by list.</summary>
    internal sealed class Writer
    {
        private readonly ByteBuffer lists = new(1 << 12);
        private readonly ByteBuffer index = new(1 << 10);
        private int count;

        /// <summary>Adds the next paragraph's list: ascending, each once.</summary>
        internal void Add(ReadOnlySpan<int> ordinals)
        {
            if (count++ % Step == 0)
            {
                index.WriteUInt32((uint)lists.Length);
            }

            lists.WriteVarInt(ordinals.Length);
            var previous = 0;
            foreach (var ordinal in ordinals)
            {
                lists.WriteVarInt(ordinal - previous);
                previous = ordinal;
            }
        }

        internal void Write(SectionFileWriter file, string section)
        {
            file.AddSection(section, lists.Written);
            file.AddSection(section + "-index", index.Written);
        }
    }
}
