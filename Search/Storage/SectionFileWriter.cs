using System.Buffers.Binary;

namespace KnowledgeGraph.Search.Storage;

/// <summary>
/// Writes a file of named sections: their bytes, then a table of them, then a footer with the table's place,
/// a checksum over all before it, and the format's number.
/// </summary>
/// <remarks>Not thread-safe. Several sections may grow at once: each but the open one is kept in memory until it is added.</remarks>
internal sealed class SectionFileWriter : IDisposable
{
    /// <summary>Raised when the layout changes; an index of another format is rebuilt.</summary>
    internal const uint Format = 1;

    /// <summary>Place of the table, its length, checksum, format, and room that unpacking may read past the end.</summary>
    internal const int FooterLength = 32;

    private readonly Stream stream;
    private readonly byte[] pending = new byte[1 << 16];
    private readonly List<(string Name, long Offset, long Length)> sections = [];
    private int held;
    private uint crc;
    private long sectionStart;

    internal SectionFileWriter(Stream stream) => this.stream = stream;

    /// <summary>How many bytes were written, those held included.</summary>
    internal long Position { get; private set; }

    /// <summary>How many bytes the open section has.</summary>
    internal long SectionPosition => Position - sectionStart;

    internal void BeginSection() => sectionStart = Position;

    internal void EndSection(string name) => sections.Add((name, sectionStart, Position - sectionStart));

    internal void AddSection(string name, ReadOnlySpan<byte> bytes)
    {
        BeginSection();
        Write(bytes);
        EndSection(name);
    }

    internal void Write(ReadOnlySpan<byte> bytes)
    {
        Position += bytes.Length;
        while (bytes.Length > 0)
        {
            var part = Math.Min(bytes.Length, pending.Length - held);
            bytes[..part].CopyTo(pending.AsSpan(held));
            held += part;
            bytes = bytes[part..];
            if (held == pending.Length)
            {
                Flush();
            }
        }
    }

    /// <summary>Writes table and footer; returns the checksum.</summary>
    internal uint Finish()
    {
        var table = new ByteBuffer();
        table.WriteVarInt(sections.Count);
        foreach (var (name, offset, length) in sections)
        {
            table.WriteString(name);
            table.WriteVarLong(offset);
            table.WriteVarLong(length);
        }

        var place = Position;
        Write(table.Written);
        Span<byte> footer = stackalloc byte[FooterLength];
        footer.Clear();
        BinaryPrimitives.WriteInt64LittleEndian(footer, place);
        BinaryPrimitives.WriteInt32LittleEndian(footer[8..], table.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(footer[12..], Format);
        Flush();
        BinaryPrimitives.WriteUInt32LittleEndian(footer[16..], crc);
        stream.Write(footer);
        stream.Flush();
        return crc;
    }

    public void Dispose() => stream.Dispose();

    private void Flush()
    {
        var bytes = pending.AsSpan(0, held);
        crc = Checksum.Append(crc, bytes);
        stream.Write(bytes);
        held = 0;
    }
}
