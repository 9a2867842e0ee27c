using System.Buffers.Binary;
using System.Text;

namespace KnowledgeGraph.Search.Storage;

/// <summary>Reads what a <see cref="ByteBuffer"/> wrote, front to back.</summary>
internal ref struct ByteCursor(ReadOnlySpan<byte> bytes, int at = 0)
{
    private readonly ReadOnlySpan<byte> bytes = bytes;
    private int at = at;

    /// <summary>The next byte's place.</summary>
    internal readonly int Position => at;

    internal readonly bool IsAtEnd => at >= bytes.Length;

    internal byte ReadByte() => bytes[at++];

    internal uint ReadUInt32()
    {
        at += 4;
        return BinaryPrimitives.ReadUInt32LittleEndian(bytes[(at - 4)..]);
    }

    internal long ReadInt64()
    {
        at += 8;
        return BinaryPrimitives.ReadInt64LittleEndian(bytes[(at - 8)..]);
    }

    internal int ReadVarInt() => VarInt.Read(bytes, ref at);

    internal long ReadVarLong() => VarInt.ReadLong(bytes, ref at);

    internal ReadOnlySpan<byte> ReadBytes(int count)
    {
        at += count;
        return bytes.Slice(at - count, count);
    }

    internal string ReadString() => Encoding.UTF8.GetString(ReadBytes(ReadVarInt()));
}
