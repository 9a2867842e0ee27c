using KnowledgeGraph.Search.Storage;

namespace KnowledgeGraph.Search.Segments;

/// <summary>Writes the words of paragraphs, as ranks of pieces in the segment's vocabulary. Not thread-safe.</summary>
internal sealed class StoredTextWriter
{
    /// <summary>Paragraphs between two places of the index.</summary>
    internal const int Step = 8;

    private readonly SectionFileWriter file;
    private readonly RankedPieces pieces;
    private readonly PieceCode code;
    private readonly BitWriter bits;
    private readonly ByteBuffer record = new(1 << 12);
    private readonly ByteBuffer head = new(16);
    private readonly ByteBuffer index = new(1 << 12);
    private int count;

    internal StoredTextWriter(SectionFileWriter file, RankedPieces pieces)
    {
        this.file = file;
        this.pieces = pieces;
        code = PieceCode.Of(pieces.Counts);
        bits = new BitWriter(record);
    }

    /// <summary>Adds the next paragraph; its strings are lists of numbers of pieces, one after the other, each after its length.</summary>
    /// <param name="strings">Path, text, footnotes.</param>
    /// <param name="mentions">What it names.</param>
    internal void Add(ReadOnlySpan<int> strings, IReadOnlyList<StoredMention> mentions)
    {
        if (count++ % Step == 0)
        {
            index.WriteInt64(file.SectionPosition);
        }

        record.Clear();
        var footnotes = -2;
        for (var at = 0; at < strings.Length; at += strings[at] + 1)
        {
            footnotes++;
        }

        record.WriteVarInt(footnotes);
        for (var at = 0; at < strings.Length; at += strings[at] + 1)
        {
            record.WriteVarInt(strings[at]);
        }

        for (var at = 0; at < strings.Length;)
        {
            var end = at + 1 + strings[at];
            for (at++; at < end; at++)
            {
                code.Write(bits, pieces.Ranks[strings[at]]);
            }
        }

        bits.Flush();
        record.WriteVarInt(mentions.Count);
        foreach (var mention in mentions)
        {
            Write(mention);
        }

        head.Clear();
        head.WriteVarInt(record.Length);
        file.Write(head.Written);
        file.Write(record.Written);
    }

    /// <summary>Ends the section that was begun for the words, and writes the vocabulary.</summary>
    internal void Finish()
    {
        file.EndSection("text");
        file.AddSection("text-index", index.Written);
        var bytes = new ByteBuffer(1 << 16);
        var places = new ByteBuffer(1 << 14);
        foreach (var piece in pieces.Pieces)
        {
            places.WriteUInt32((uint)bytes.Length);
            bytes.Write(System.Text.Encoding.UTF8.GetBytes(piece));
        }

        places.WriteUInt32((uint)bytes.Length);
        file.AddSection("pieces", bytes.Written);
        file.AddSection("piece-index", places.Written);
        var lengths = new ByteBuffer();
        code.Serialize(lengths);
        file.AddSection("piece-code", lengths.Written);
    }

    private void Write(StoredMention mention)
    {
        record.WriteVarInt(mention.Entity + 1);
        record.WriteVarInt(mention.Footnote + 1);
        record.WriteVarInt(mention.Start);
        record.WriteVarInt(mention.End - mention.Start);
        if (mention.Entity < 0)
        {
            record.WriteVarInt(mention.Candidates.Count);
            foreach (var candidate in mention.Candidates)
            {
                record.WriteVarInt(candidate);
            }
        }
    }
}
