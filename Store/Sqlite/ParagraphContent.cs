using System.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Store.Sqlite;

/// <summary>What a paragraph has besides its columns, as bytes: label, page, section, acts, mentions, footnotes.</summary>
/// <remarks>
/// Strings are UTF-8 with their length before them, numbers variable-length. A mention whose words are those of its
/// span keeps the span alone. The first byte is the layout's version.
/// </remarks>
internal static class ParagraphContent
{
    private const byte Layout = 1;

    internal static byte[] Write(Paragraph paragraph)
    {
        using var stream = new MemoryStream(256);
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(Layout);
        WriteOptional(writer, paragraph.Label);
        writer.Write7BitEncodedInt(paragraph.Page ?? 0);
        WriteList(writer, paragraph.Section, writer.Write);
        WriteList(writer, paragraph.Footnotes, f =>
        {
            writer.Write(f.Id);
            writer.Write(f.Mark);
            writer.Write(f.Text);
            writer.Write7BitEncodedInt(f.At);
        });
        WriteList(writer, paragraph.Acts, a => WriteAct(writer, a));
        WriteList(writer, paragraph.Mentions, m => WriteMention(writer, m, paragraph));
        writer.Flush();
        return stream.ToArray();
    }

    /// <summary>Completes a paragraph made of its columns.</summary>
    internal static Paragraph Read(Paragraph columns, byte[] content)
    {
        using var reader = new BinaryReader(new MemoryStream(content, writable: false), Encoding.UTF8);
        if (reader.ReadByte() != Layout)
        {
            throw new InvalidDataException($"{columns.Id}: paragraph content of an unknown layout.");
        }

        var filled = columns with
        {
            Label = ReadOptional(reader),
            Page = reader.Read7BitEncodedInt() is var page and > 0 ? page : null,
            Section = ReadList(reader, reader.ReadString),
            Footnotes = ReadList(reader, () => new Footnote(reader.ReadString(), reader.ReadString(), reader.ReadString(), reader.Read7BitEncodedInt())),
            Acts = ReadList(reader, () => ReadAct(reader)),
        };
        return filled with { Mentions = ReadList(reader, () => ReadMention(reader, filled)) };
    }

    private static void WriteAct(BinaryWriter writer, Act act)
    {
        writer.Write(act.Verb);
        WriteSpan(writer, act.Start, act.End);
        WriteOptional(writer, act.Modifier);
        WriteOptional(writer, act.Modality);
        writer.Write((byte)(act.Strength is { } strength ? (int)strength + 1 : 0));
        WriteList(writer, act.Addressees, a =>
        {
            writer.Write(a.Entity.Value);
            writer.Write(a.Of?.Value ?? "");
            WriteSpan(writer, a.Start, a.End);
        });
    }

    private static Act ReadAct(BinaryReader reader)
    {
        var verb = reader.ReadString();
        var (start, end) = ReadSpan(reader);
        return new Act(verb, start, end)
        {
            Modifier = ReadOptional(reader),
            Modality = ReadOptional(reader),
            Strength = reader.ReadByte() is var strength and > 0 ? (ActStrength)(strength - 1) : null,
            Addressees = ReadList(reader, () =>
            {
                var entity = EntityId.Parse(reader.ReadString());
                var of = reader.ReadString() is { Length: > 0 } text ? EntityId.Parse(text) : (EntityId?)null;
                var span = ReadSpan(reader);
                return new Addressee(entity, of, span.Start, span.End);
            }),
        };
    }

    private static void WriteMention(BinaryWriter writer, Mention mention, Paragraph paragraph)
    {
        writer.Write(mention.Entity?.Value ?? "");
        WriteOptional(writer, mention.Footnote);
        WriteSpan(writer, mention.Start, mention.End);
        WriteOptional(writer, Words(paragraph, mention.Footnote, mention.Start, mention.End) == mention.Text ? null : mention.Text);
        WriteList(writer, mention.Candidates, c => writer.Write(c.Value));
    }

    private static Mention ReadMention(BinaryReader reader, Paragraph paragraph)
    {
        var entity = reader.ReadString() is { Length: > 0 } id ? EntityId.Parse(id) : (EntityId?)null;
        var footnote = ReadOptional(reader);
        var (start, end) = ReadSpan(reader);
        var text = ReadOptional(reader) ?? Words(paragraph, footnote, start, end)!;
        return new Mention(entity, text, start, end)
        {
            Footnote = footnote,
            Candidates = ReadList(reader, () => EntityId.Parse(reader.ReadString())),
        };
    }

    /// <summary>The words of a span; null when it is outside the text.</summary>
    private static string? Words(Paragraph paragraph, string? footnote, int start, int end)
    {
        var text = footnote is null ? paragraph.Text : paragraph.Footnotes.FirstOrDefault(f => f.Id == footnote)?.Text;
        return text is not null && start >= 0 && start <= end && end <= text.Length ? text[start..end] : null;
    }

    private static void WriteSpan(BinaryWriter writer, int start, int end)
    {
        writer.Write7BitEncodedInt(start);
        writer.Write7BitEncodedInt(end);
    }

    private static (int Start, int End) ReadSpan(BinaryReader reader) => (reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt());

    private static void WriteOptional(BinaryWriter writer, string? text)
    {
        writer.Write(text is not null);
        if (text is not null)
        {
            writer.Write(text);
        }
    }

    private static string? ReadOptional(BinaryReader reader) => reader.ReadBoolean() ? reader.ReadString() : null;

    private static void WriteList<T>(BinaryWriter writer, IReadOnlyList<T> list, Action<T> write)
    {
        writer.Write7BitEncodedInt(list.Count);
        foreach (var element in list)
        {
            write(element);
        }
    }

    private static T[] ReadList<T>(BinaryReader reader, Func<T> read)
    {
        var count = reader.Read7BitEncodedInt();
        if (count == 0)
        {
            return [];
        }

        var list = new T[count];
        for (var i = 0; i < count; i++)
        {
            list[i] = read();
        }

        return list;
    }
}
