using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using KnowledgeGraph.Search.Storage;

namespace KnowledgeGraph.Search.Ranking;

/// <summary>
/// The place of a hit in its list: score or day, document, position; and the weights that the list's scores were
/// made with, so that paragraphs added since change no score of the others.
/// </summary>
internal sealed record HitCursor(float Score, int Day, string Document, int Position, IReadOnlyList<float> Weights)
{
    private const byte Version = 1;

    public override string ToString()
    {
        var bytes = new ByteBuffer();
        bytes.WriteByte(Version);
        bytes.WriteUInt32(BitConverter.SingleToUInt32Bits(Score));
        bytes.WriteVarInt(Day + 1);
        bytes.WriteString(Document);
        bytes.WriteVarInt(Position);
        bytes.WriteVarInt(Weights.Count);
        foreach (var weight in Weights)
        {
            bytes.WriteUInt32(BitConverter.SingleToUInt32Bits(weight));
        }

        return Base64Url.EncodeToString(bytes.Written);
    }

    /// <summary>Reads a cursor; false when the text is none.</summary>
    internal static bool TryParse(string text, [NotNullWhen(true)] out HitCursor? cursor)
    {
        cursor = null;
        try
        {
            var bytes = new ByteCursor(Base64Url.DecodeFromChars(text));
            if (text.Length > 4_000 || bytes.ReadByte() != Version)
            {
                return false;
            }

            var score = BitConverter.UInt32BitsToSingle(bytes.ReadUInt32());
            var day = bytes.ReadVarInt() - 1;
            var document = bytes.ReadString();
            var position = bytes.ReadVarInt();
            var weights = new float[Math.Clamp(bytes.ReadVarInt(), 0, 1_000)];
            for (var i = 0; i < weights.Length; i++)
            {
                weights[i] = BitConverter.UInt32BitsToSingle(bytes.ReadUInt32());
            }

            cursor = new HitCursor(score, day, document, position, weights);
            return bytes.IsAtEnd && float.IsFinite(score) && weights.All(float.IsFinite);
        }
        catch (Exception e) when (e is FormatException or IndexOutOfRangeException or ArgumentOutOfRangeException)
        {
            return false;
        }
    }
}
