using System.Buffers.Binary;
using KnowledgeGraph.Search.Analysis;
using KnowledgeGraph.Search.Storage;

namespace KnowledgeGraph.Search.Index;

/// <summary>What an index consists of; written whole and renamed into place, so that there is always one state and never half of one.</summary>
/// <param name="Identity">The store that it is derived from; empty before the first change.</param>
/// <param name="Sequence">The last change of the store that it holds.</param>
/// <param name="NextSegment">The number of the next segment file.</param>
/// <param name="Segments">Its segments.</param>
internal sealed record Manifest(string Identity, long Sequence, long NextSegment, IReadOnlyList<ManifestSegment> Segments)
{
    private const uint Magic = 0x4B47_5349;

    internal byte[] Serialize()
    {
        var bytes = new ByteBuffer();
        bytes.WriteUInt32(Magic);
        bytes.WriteVarInt((int)SectionFileWriter.Format);
        bytes.WriteVarInt(TextAnalyzer.Version);
        bytes.WriteString(Identity);
        bytes.WriteVarLong(Sequence);
        bytes.WriteVarLong(NextSegment);
        bytes.WriteVarInt(Segments.Count);
        foreach (var segment in Segments)
        {
            bytes.WriteString(segment.Name);
            bytes.WriteUInt32(segment.Checksum);
            bytes.WriteVarInt(segment.Dead.Count);
            foreach (var document in segment.Dead)
            {
                bytes.WriteVarInt(document);
            }
        }

        bytes.WriteUInt32(Checksum.Append(0, bytes.Written));
        return bytes.Written.ToArray();
    }

    /// <summary>Reads a manifest.</summary>
    /// <exception cref="InvalidDataException">It is damaged, or of another format or analysis.</exception>
    internal static Manifest Parse(byte[] bytes, string path)
    {
        if (bytes.Length < 12 || BinaryPrimitives.ReadUInt32LittleEndian(bytes) != Magic)
        {
            throw new InvalidDataException(SearchMessages.ManifestDamaged(path, "it is no manifest"));
        }

        if (Checksum.Append(0, bytes.AsSpan(0, bytes.Length - 4)) != BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(bytes.Length - 4)))
        {
            throw new InvalidDataException(SearchMessages.ManifestDamaged(path, "its checksum does not agree"));
        }

        var cursor = new ByteCursor(bytes, 4);
        var (format, analysis) = (cursor.ReadVarInt(), cursor.ReadVarInt());
        if (format != SectionFileWriter.Format || analysis != TextAnalyzer.Version)
        {
            throw new InvalidDataException(SearchMessages.ManifestDamaged(path, $"format {format}.{analysis}, expected {SectionFileWriter.Format}.{TextAnalyzer.Version}"));
        }

        var identity = cursor.ReadString();
        var (sequence, next) = (cursor.ReadVarLong(), cursor.ReadVarLong());
        var segments = new ManifestSegment[cursor.ReadVarInt()];
        for (var i = 0; i < segments.Length; i++)
        {
            var name = cursor.ReadString();
            var checksum = cursor.ReadUInt32();
            var dead = new int[cursor.ReadVarInt()];
            for (var j = 0; j < dead.Length; j++)
            {
                dead[j] = cursor.ReadVarInt();
            }

            segments[i] = new ManifestSegment(name, checksum, dead);
        }

        return new Manifest(identity, sequence, next, segments);
    }
}

/// <summary>A segment of a manifest.</summary>
/// <param name="Name">Its file's name.</param>
/// <param name="Checksum">The checksum over its bytes.</param>
/// <param name="Dead">Ordinals of removed documents.</param>
internal sealed record ManifestSegment(string Name, uint Checksum, IReadOnlyList<int> Dead);
