using KnowledgeGraph.Search.Storage;

namespace KnowledgeGraph.Search.Segments;

/// <summary>Writes sorted terms in blocks, each term as what differs from the one before it.</summary>
internal sealed class TermDictionaryWriter
{
    /// <summary>Terms a block.</summary>
    internal const int BlockTerms = 24;

    private readonly ByteBuffer terms = new(1 << 16);
    private readonly ByteBuffer index = new(1 << 12);
    private byte[] previous = [];
    private TermEntry last;

    /// <summary>How many terms.</summary>
    internal int Count { get; private set; }

    /// <summary>Adds a term; terms come in the order of their bytes.</summary>
    internal void Add(byte[] key, TermEntry entry)
    {
        var shared = 0;
        if (Count % BlockTerms == 0)
        {
            index.WriteUInt32((uint)terms.Length);
            terms.WriteVarLong(entry.Postings);
            terms.WriteVarLong(entry.Positions);
            last = entry;
        }
        else
        {
            shared = key.AsSpan().CommonPrefixLength(previous);
        }

        terms.WriteVarInt(shared);
        terms.WriteVarInt(key.Length - shared);
        terms.Write(key.AsSpan(shared));
        terms.WriteVarInt(entry.Count);
        terms.WriteVarLong(entry.Postings - last.Postings);
        terms.WriteVarLong(entry.Positions - last.Positions);
        terms.WriteByte(entry.Maximum);
        previous = key;
        last = entry;
        Count++;
    }

    internal void Write(SectionFileWriter file)
    {
        file.AddSection("terms", terms.Written);
        index.WriteUInt32((uint)Count);
        file.AddSection("term-index", index.Written);
    }
}
