using KnowledgeGraph.Search.Storage;

namespace KnowledgeGraph.Search.Segments;

/// <summary>How entities are written in a segment: the first few spellings of each, with how often. Not thread-safe.</summary>
internal sealed class Spellings(int entities)
{
    private const int Most = 3;
    private const int MaxLength = 160;

    private readonly List<(string Text, int Count)>?[] all = new List<(string Text, int Count)>?[entities];

    /// <summary>The spellings of an entity.</summary>
    internal IReadOnlyList<(string Text, int Count)> Of(int entity) => all[entity] ?? (IReadOnlyList<(string, int)>)[];

    internal void Add(int entity, string text, int count)
    {
        var list = all[entity] ??= new(1);
        for (var i = 0; i < list.Count; i++)
        {
            if (list[i].Text == text)
            {
                list[i] = (text, list[i].Count + count);
                return;
            }
        }

        if (list.Count < Most && text.Length is > 1 and <= MaxLength)
        {
            list.Add((text, count));
        }
    }

    internal ReadOnlySpan<byte> Serialize()
    {
        var bytes = new ByteBuffer();
        foreach (var list in all)
        {
            bytes.WriteVarInt(list?.Count ?? 0);
            foreach (var (text, count) in list ?? [])
            {
                bytes.WriteString(text);
                bytes.WriteVarInt(count);
            }
        }

        return bytes.Written;
    }

    internal static Spellings Parse(ReadOnlySpan<byte> bytes, int entities)
    {
        var spellings = new Spellings(entities);
        var cursor = new ByteCursor(bytes);
        for (var e = 0; e < entities; e++)
        {
            for (var count = cursor.ReadVarInt(); count > 0; count--)
            {
                spellings.Add(e, cursor.ReadString(), cursor.ReadVarInt());
            }
        }

        return spellings;
    }
}
