using System.Buffers.Binary;
using System.Text;
using KnowledgeGraph.Search.Storage;

namespace KnowledgeGraph.Search.Segments;

/// <summary>Reads the words of paragraphs. Thread-safe.</summary>
internal sealed class StoredText(MappedFile file)
{
    private readonly FileSection text = file.Section("text");
    private readonly FileSection index = file.Section("text-index");
    private readonly FileSection pieces = file.Section("pieces");
    private readonly FileSection pieceIndex = file.Section("piece-index");
    private readonly PieceCode code = PieceCode.Parse(file.Section("piece-code").Bytes);

    /// <summary>How many pieces the vocabulary has.</summary>
    internal int PieceCount { get; } = (file.Section("piece-index").Bytes.Length / 4) - 1;

    /// <summary>A paragraph's words.</summary>
    internal StoredParagraph Get(int paragraph)
    {
        var record = Record(paragraph);
        var at = 0;
        Span<int> lengths = stackalloc int[16];
        lengths = ReadLengths(record, ref at, lengths);
        var bit = (long)at << 3;
        var path = ReadString(record, lengths[0], ref bit);
        var words = ReadString(record, lengths[1], ref bit);
        var footnotes = lengths.Length == 2 ? [] : new string[lengths.Length - 2];
        for (var i = 0; i < footnotes.Length; i++)
        {
            footnotes[i] = ReadString(record, lengths[i + 2], ref bit);
        }

        return new StoredParagraph(path, words, footnotes, ReadMentions(record, (int)((bit + 7) >> 3)));
    }

    /// <summary>A paragraph's place in its document.</summary>
    internal string PathOf(int paragraph)
    {
        var record = Record(paragraph);
        var at = 0;
        Span<int> lengths = stackalloc int[16];
        lengths = ReadLengths(record, ref at, lengths);
        var bit = (long)at << 3;
        return ReadString(record, lengths[0], ref bit);
    }

    /// <summary>A paragraph's strings as ranks of pieces, each after its length, and its mentions.</summary>
    internal IReadOnlyList<StoredMention> GetPieces(int paragraph, List<int> strings)
    {
        var record = Record(paragraph);
        var at = 0;
        Span<int> lengths = stackalloc int[16];
        lengths = ReadLengths(record, ref at, lengths);
        var bit = (long)at << 3;
        foreach (var length in lengths)
        {
            strings.Add(length);
            for (var i = 0; i < length; i++)
            {
                strings.Add(code.Read(record, ref bit));
            }
        }

        return ReadMentions(record, (int)((bit + 7) >> 3));
    }

    private static Span<int> ReadLengths(ReadOnlySpan<byte> record, ref int at, Span<int> room)
    {
        var count = VarInt.Read(record, ref at) + 2;
        var lengths = count <= room.Length ? room[..count] : new int[count];
        for (var i = 0; i < count; i++)
        {
            lengths[i] = VarInt.Read(record, ref at);
        }

        return lengths;
    }

    /// <summary>A piece of the vocabulary.</summary>
    internal string Piece(int rank) => Encoding.UTF8.GetString(PieceBytes(rank));

    private ReadOnlySpan<byte> PieceBytes(int rank)
    {
        var places = pieceIndex.Bytes;
        var start = BinaryPrimitives.ReadInt32LittleEndian(places[(rank * 4)..]);
        return pieces.Bytes[start..BinaryPrimitives.ReadInt32LittleEndian(places[((rank * 4) + 4)..])];
    }

    private ReadOnlySpan<byte> Record(int paragraph)
    {
        var place = BinaryPrimitives.ReadInt64LittleEndian(index.Bytes[(paragraph / StoredTextWriter.Step * 8)..]);
        var bytes = text.From(place);
        var at = 0;
        for (var skip = paragraph % StoredTextWriter.Step; skip > 0; skip--)
        {
            var passed = VarInt.Read(bytes, ref at);
            at += passed;
        }

        // Not cut to its length: reading bits looks some bytes ahead.
        VarInt.Read(bytes, ref at);
        return bytes[at..];
    }

    private string ReadString(ReadOnlySpan<byte> record, int count, ref long bit)
    {
        var built = new GrowingText(stackalloc char[1024]);
        var afterWord = false;
        Span<char> room = stackalloc char[256];
        for (; count > 0; count--)
        {
            var piece = PieceBytes(code.Read(record, ref bit));
            if (piece.Length > room.Length)
            {
                room = new char[piece.Length];
            }

            var length = Encoding.UTF8.GetChars(piece, room);
            var isWord = TextVocabulary.IsWord(room[0]);
            if (isWord && afterWord)
            {
                built.Append(' ');
            }

            built.Append(room[..length]);
            afterWord = isWord;
        }

        return built.ToString();
    }

    private static StoredMention[] ReadMentions(ReadOnlySpan<byte> bytes, int at)
    {
        var count = VarInt.Read(bytes, ref at);
        var mentions = count == 0 ? [] : new StoredMention[count];
        for (var i = 0; i < mentions.Length; i++)
        {
            var entity = VarInt.Read(bytes, ref at) - 1;
            var footnote = VarInt.Read(bytes, ref at) - 1;
            var start = VarInt.Read(bytes, ref at);
            var end = start + VarInt.Read(bytes, ref at);
            int[] candidates = [];
            if (entity < 0)
            {
                candidates = new int[VarInt.Read(bytes, ref at)];
                for (var j = 0; j < candidates.Length; j++)
                {
                    candidates[j] = VarInt.Read(bytes, ref at);
                }
            }

            mentions[i] = new StoredMention(entity, footnote, start, end, candidates);
        }

        return mentions;
    }

    /// <summary>Characters that grow, on the stack at first.</summary>
    private ref struct GrowingText(Span<char> first)
    {
        private Span<char> room = first;
        private int length;

        internal void Append(char c)
        {
            Reserve(1);
            room[length++] = c;
        }

        internal void Append(ReadOnlySpan<char> characters)
        {
            Reserve(characters.Length);
            characters.CopyTo(room[length..]);
            length += characters.Length;
        }

        public override readonly string ToString() => new(room[..length]);

        private void Reserve(int more)
        {
            if (length + more > room.Length)
            {
                var larger = new char[Math.Max(room.Length * 2, length + more)];
                room[..length].CopyTo(larger);
                room = larger;
            }
        }
    }
}
