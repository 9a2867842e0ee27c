using KnowledgeGraph.Search.Storage;

namespace KnowledgeGraph.Search.Segments;

/// <summary>Walks over the terms of a segment. Not thread-safe; of no use once the segment is closed.</summary>
internal sealed class TermEnumerator
{
    private readonly FileSection section;
    private readonly int count;
    private byte[] key = new byte[256];
    private int keyLength;
    private int next;
    private int at;
    private long postings;
    private long positions;

    internal TermEnumerator(FileSection section, int next, int count, int at)
    {
        this.section = section;
        this.next = next;
        this.count = count;
        this.at = at;
    }

    /// <summary>The field byte and the term in UTF-8; valid until the next move.</summary>
    internal ReadOnlySpan<byte> Key => key.AsSpan(0, keyLength);

    /// <summary>The term alone.</summary>
    internal ReadOnlySpan<byte> Term => key.AsSpan(1, keyLength - 1);

    /// <summary>What is known of it.</summary>
    internal TermEntry Entry { get; private set; }

    internal bool MoveNext()
    {
        if (next >= count)
        {
            return false;
        }

        var terms = section.Bytes;
        if (next % TermDictionaryWriter.BlockTerms == 0)
        {
            postings = VarInt.ReadLong(terms, ref at);
            positions = VarInt.ReadLong(terms, ref at);
        }

        var shared = VarInt.Read(terms, ref at);
        var rest = VarInt.Read(terms, ref at);
        keyLength = shared + rest;
        if (keyLength > key.Length)
        {
            Array.Resize(ref key, keyLength * 2);
        }

        terms.Slice(at, rest).CopyTo(key.AsSpan(shared));
        at += rest;
        var paragraphs = VarInt.Read(terms, ref at);
        postings += VarInt.ReadLong(terms, ref at);
        positions += VarInt.ReadLong(terms, ref at);
        Entry = new TermEntry(paragraphs, postings, positions, terms[at++]);
        next++;
        return true;
    }
}
