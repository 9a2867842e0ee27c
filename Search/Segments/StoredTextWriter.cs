using System.Buffers;
using System.IO.Compression;
using KnowledgeGraph.Search.Storage;

namespace KnowledgeGraph.Search.Segments;

/// <summary>Writes the words of paragraphs, compressed in blocks of some dozens.</summary>
internal sealed class StoredTextWriter(SectionFileWriter file, int quality) : IDisposable
{
    private const int BlockBytes = 1 << 14;

    // Wide enough for a block; a wider window only costs memory.
    private const int WindowBits = 15;

    private readonly ByteBuffer block = new(BlockBytes * 2);
    private readonly ByteBuffer index = new(1 << 12);
    private byte[] compressed = ArrayPool<byte>.Shared.Rent(BlockBytes * 2);
    private int inBlock;
    private int count;

    internal void Add(StoredParagraph paragraph)
    {
        if (inBlock == 0)
        {
            index.WriteUInt32((uint)count);
            index.WriteInt64(file.SectionPosition);
        }

        block.WriteString(paragraph.Path);
        block.WriteString(paragraph.Text);
        block.WriteVarInt(paragraph.Footnotes.Count);
        foreach (var footnote in paragraph.Footnotes)
        {
            block.WriteString(footnote);
        }

        block.WriteVarInt(paragraph.Mentions.Count);
        foreach (var mention in paragraph.Mentions)
        {
            block.WriteVarInt(mention.Entity + 1);
            block.WriteVarInt(mention.Footnote + 1);
            block.WriteVarInt(mention.Start);
            block.WriteVarInt(mention.End - mention.Start);
            if (mention.Entity < 0)
            {
                block.WriteVarInt(mention.Candidates.Count);
                foreach (var candidate in mention.Candidates)
                {
                    block.WriteVarInt(candidate);
                }
            }
        }

        inBlock++;
        count++;
        if (block.Length >= BlockBytes)
        {
            WriteBlock();
        }
    }

    /// <summary>Ends the section that was begun for the words.</summary>
    internal void Finish()
    {
        WriteBlock();
        index.WriteUInt32((uint)count);
        index.WriteInt64(file.SectionPosition);
        file.EndSection("text");
        file.AddSection("text-index", index.Written);
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(compressed);

    private void WriteBlock()
    {
        if (inBlock == 0)
        {
            return;
        }

        var most = BrotliEncoder.GetMaxCompressedLength(block.Length);
        if (compressed.Length < most)
        {
            ArrayPool<byte>.Shared.Return(compressed);
            compressed = ArrayPool<byte>.Shared.Rent(most);
        }

        if (!BrotliEncoder.TryCompress(block.Written, compressed, out var length, quality, WindowBits))
        {
            throw new InvalidOperationException("The room that the encoder asked for was too small.");
        }

        Span<byte> size = stackalloc byte[4];
        System.Buffers.Binary.BinaryPrimitives.WriteInt32LittleEndian(size, block.Length);
        file.Write(size);
        file.Write(compressed.AsSpan(0, length));
        block.Clear();
        inBlock = 0;
    }
}
