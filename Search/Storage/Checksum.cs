using System.Buffers.Binary;
using System.Numerics;

namespace KnowledgeGraph.Search.Storage;

/// <summary>CRC-32C over 8-byte words, by the processor's instruction where it has one.</summary>
internal static class Checksum
{
    /// <summary>Goes on from a checksum; from 0 at the start. Pieces but the last must be multiples of 8 bytes.</summary>
    internal static uint Append(uint crc, ReadOnlySpan<byte> bytes)
    {
        while (bytes.Length >= 8)
        {
            crc = BitOperations.Crc32C(crc, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
            bytes = bytes[8..];
        }

        foreach (var b in bytes)
        {
            crc = BitOperations.Crc32C(crc, b);
        }

        return crc;
    }
}
