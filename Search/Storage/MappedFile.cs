using System.Buffers.Binary;
using System.IO.MemoryMappedFiles;

namespace KnowledgeGraph.Search.Storage;

/// <summary>A file of sections, mapped to memory for reading.</summary>
/// <remarks>
/// Thread-safe. The only place of the project with unsafe code: it turns the mapped pages into spans. No span
/// may be used after <see cref="Dispose"/>; the snapshot that holds it counts the users to see to that.
/// </remarks>
internal sealed unsafe class MappedFile : IDisposable
{
    private readonly MemoryMappedFile file;
    private readonly MemoryMappedViewAccessor view;
    private readonly byte* start;
    private readonly Dictionary<string, (long Offset, long Length)> sections = new(StringComparer.Ordinal);

    private MappedFile(string path, long length)
    {
        file = MemoryMappedFile.CreateFromFile(path, FileMode.Open, null, 0, MemoryMappedFileAccess.Read);
        view = file.CreateViewAccessor(0, length, MemoryMappedFileAccess.Read);
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
        start += view.PointerOffset;
        Length = length;
    }

    /// <summary>How many bytes the file has.</summary>
    internal long Length { get; }

    /// <summary>Opens a file, and checks its length, format and checksum.</summary>
    /// <exception cref="InvalidDataException">The file is cut, damaged or of another format.</exception>
    internal static MappedFile Open(string path)
    {
        var length = new FileInfo(path).Length;
        if (length < SectionFileWriter.FooterLength)
        {
            throw new InvalidDataException(SearchMessages.SegmentTooShort(path, length));
        }

        var mapped = new MappedFile(path, length);
        try
        {
            mapped.ReadTable(path);
            return mapped;
        }
        catch
        {
            mapped.Dispose();
            throw;
        }
    }

    /// <summary>A section.</summary>
    internal FileSection Section(string name)
    {
        var (offset, length) = sections[name];
        return new FileSection(this, offset, checked((int)length));
    }

    /// <summary>Bytes from a place on: so many, or as many as the file has.</summary>
    internal ReadOnlySpan<byte> At(long offset, int most) => new(start + offset, (int)Math.Min(most, Length - offset));

    /// <summary>The bytes of every section.</summary>
    internal IEnumerable<(string Name, long Length)> Sizes => sections.Select(s => (s.Key, s.Value.Length));

    public void Dispose()
    {
        view.SafeMemoryMappedViewHandle.ReleasePointer();
        view.Dispose();
        file.Dispose();
    }

    private void ReadTable(string path)
    {
        var footer = new ReadOnlySpan<byte>(start + Length - SectionFileWriter.FooterLength, SectionFileWriter.FooterLength);
        var format = BinaryPrimitives.ReadUInt32LittleEndian(footer[12..]);
        if (format != SectionFileWriter.Format)
        {
            throw new InvalidDataException(SearchMessages.SegmentFormat(path, format));
        }

        uint crc = 0;
        var end = Length - SectionFileWriter.FooterLength;
        for (long at = 0; at < end; at += 1 << 16)
        {
            crc = Checksum.Append(crc, new ReadOnlySpan<byte>(start + at, (int)Math.Min(1 << 16, end - at)));
        }

        if (crc != BinaryPrimitives.ReadUInt32LittleEndian(footer[16..]))
        {
            throw new InvalidDataException(SearchMessages.SegmentChecksum(path));
        }

        var place = BinaryPrimitives.ReadInt64LittleEndian(footer);
        var table = new ByteCursor(new ReadOnlySpan<byte>(start + place, BinaryPrimitives.ReadInt32LittleEndian(footer[8..])));
        for (var count = table.ReadVarInt(); count > 0; count--)
        {
            var name = table.ReadString();
            sections[name] = (table.ReadVarLong(), table.ReadVarLong());
        }
    }
}
