using System.Buffers.Binary;
using System.Text;

namespace KnowledgeGraph.Search.Storage;

/// <summary>Bytes that grow. Not thread-safe.</summary>
internal sealed class ByteBuffer
{
    private byte[] bytes;

    internal ByteBuffer(int capacity = 256) => bytes = new byte[capacity];

    /// <summary>How many bytes.</summary>
    internal int Length { get; private set; }

    /// <summary>What was written.</summary>
    internal ReadOnlySpan<byte> Written => bytes.AsSpan(0, Length);

    /// <summary>Forgets all.</summary>
    internal void Clear() => Length = 0;

    /// <summary>Room for so many bytes at the end, which count as written.</summary>
    internal Span<byte> Append(int count)
    {
        if (Length + count > bytes.Length)
        {
            Array.Resize(ref bytes, Math.Max(bytes.Length * 2, Length + count));
        }

        var span = bytes.AsSpan(Length, count);
        Length += count;
        return span;
    }

    internal void Write(ReadOnlySpan<byte> value) => value.CopyTo(Append(value.Length));

    internal void WriteByte(byte value) => Append(1)[0] = value;

    internal void WriteUInt32(uint value) => BinaryPrimitives.WriteUInt32LittleEndian(Append(4), value);

    internal void WriteInt64(long value) => BinaryPrimitives.WriteInt64LittleEndian(Append(8), value);

    internal void WriteVarInt(int value) => WriteVarLong((uint)value);

    internal void WriteVarLong(long value)
    {
        var rest = (ulong)value;
        while (rest >= 0x80)
        {
            WriteByte((byte)(rest | 0x80));
            rest >>= 7;
        }

        WriteByte((byte)rest);
    }

    /// <summary>UTF-8 after its length; lone surrogates become U+FFFD.</summary>
    internal void WriteString(ReadOnlySpan<char> value)
    {
        var length = Encoding.UTF8.GetByteCount(value);
        WriteVarInt(length);
        Encoding.UTF8.GetBytes(value, Append(length));
    }
}
