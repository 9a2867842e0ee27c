using System.Text;

namespace KnowledgeGraph.Store.Sqlite;

/// <summary>Places of evidence in one document, in reading order.</summary>
/// <param name="Position">The paragraph's.</param>
/// <param name="Footnote">The footnote's identifier; null for the paragraph's own text.</param>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="End">One past the last unit.</param>
internal readonly record struct EvidencePlace(int Position, string? Footnote, int Start, int End);

/// <summary>Places of evidence as bytes.</summary>
internal static class EvidenceContent
{
    internal static byte[] Write(IReadOnlyCollection<EvidencePlace> places)
    {
        using var stream = new MemoryStream(places.Count * 6);
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        foreach (var place in places)
        {
            writer.Write7BitEncodedInt(place.Position);
            writer.Write(place.Footnote ?? "");
            writer.Write7BitEncodedInt(place.Start);
            writer.Write7BitEncodedInt(place.End);
        }

        writer.Flush();
        return stream.ToArray();
    }

    internal static IEnumerable<EvidencePlace> Read(byte[] content)
    {
        using var reader = new BinaryReader(new MemoryStream(content, writable: false), Encoding.UTF8);
        while (reader.BaseStream.Position < content.Length)
        {
            var position = reader.Read7BitEncodedInt();
            var footnote = reader.ReadString();
            yield return new EvidencePlace(position, footnote.Length == 0 ? null : footnote, reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt());
        }
    }
}
