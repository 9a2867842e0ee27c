using KnowledgeGraph.Model;
using KnowledgeGraph.Search.Storage;
using KnowledgeGraph.Search.Suggestions;

namespace KnowledgeGraph.Search.Segments;

/// <summary>An immutable segment: documents in order of identifier, with their paragraphs, terms and columns. Thread-safe.</summary>
internal sealed class SegmentReader : IDisposable
{
    private readonly MappedFile file;
    private readonly FileSection postings;
    private readonly FileSection positions;
    private readonly FileSection codes;
    private readonly int[] documentOf;
    private readonly Lazy<SuggestionTable> suggestions;

    private SegmentReader(string name, MappedFile file)
    {
        Name = name;
        this.file = file;
        postings = file.Section("postings");
        positions = file.Section("positions");
        codes = file.Section("codes");
        Mentions = new OrdinalLists(file, "mentions");
        Acting = new OrdinalLists(file, "verbs");
        Addressed = new OrdinalLists(file, "addressees");
        Terms = new TermDictionary(file);
        Text = new StoredText(file);
        Entities = ReadNames("entity-names");
        Verbs = ReadNames("verb-names");
        Documents = ReadDocuments();
        suggestions = new Lazy<SuggestionTable>(MakeSuggestions);
        documentOf = new int[ParagraphCount];
        for (var d = 0; d < Documents.Length; d++)
        {
            documentOf.AsSpan(Documents[d].First, Documents[d].Count).Fill(d);
        }
    }

    /// <summary>The file's name.</summary>
    internal string Name { get; }

    /// <summary>Bytes of the file.</summary>
    internal long Length => file.Length;

    /// <summary>The bytes of every section.</summary>
    internal IEnumerable<(string Name, long Length)> Sizes => file.Sizes;

    /// <summary>How many paragraphs, removed ones included.</summary>
    internal int ParagraphCount { get; private set; }

    /// <summary>In order of identifier.</summary>
    internal DocumentEntry[] Documents { get; }

    /// <summary>Identifiers of entities, ordinal order; lists of ordinals count from 0 in it.</summary>
    internal string[] Entities { get; }

    /// <summary>Verbs, likewise.</summary>
    internal string[] Verbs { get; }

    internal TermDictionary Terms { get; }

    internal StoredText Text { get; }

    /// <summary>Ordinals of the entities that each paragraph mentions.</summary>
    internal OrdinalLists Mentions { get; }

    /// <summary>Ordinals of the verbs of its acts.</summary>
    internal OrdinalLists Acting { get; }

    /// <summary>Ordinals of the entities that its acts address.</summary>
    internal OrdinalLists Addressed { get; }

    /// <summary>What can be suggested of it; made at the first use.</summary>
    internal SuggestionTable Suggestions => suggestions.Value;

    /// <summary>A byte a paragraph: length and kind.</summary>
    internal ReadOnlySpan<byte> Codes => codes.Bytes;

    /// <summary>Opens and checks a segment.</summary>
    /// <exception cref="InvalidDataException">The file is cut, damaged or of another format.</exception>
    internal static SegmentReader Open(string path)
    {
        var file = MappedFile.Open(path);
        try
        {
            return new SegmentReader(Path.GetFileName(path), file);
        }
        catch (Exception e) when (e is ArgumentException or IndexOutOfRangeException or FormatException or OverflowException or KeyNotFoundException)
        {
            file.Dispose();
            throw new InvalidDataException(SearchMessages.SegmentChecksum(path), e);
        }
    }

    /// <summary>The ordinal of the document that a paragraph stands in.</summary>
    internal int DocumentOf(int paragraph) => documentOf[paragraph];

    /// <summary>The identifier of a paragraph.</summary>
    internal ParagraphId IdOf(int paragraph) => new(Documents[documentOf[paragraph]].DocumentId, Text.PathOf(paragraph));

    internal PostingsCursor Open(TermEntry entry) => new(postings, positions, entry);

    /// <summary>Sets the bits of the paragraphs that an entry's postings have.</summary>
    internal void FillBits(TermEntry entry, Span<ulong> bits) => PostingsCursor.FillBits(postings, entry, bits);

    /// <summary>Sets the bits of the paragraphs that have a term.</summary>
    internal void FillBits(char field, ReadOnlySpan<char> term, Span<ulong> bits)
    {
        if (TryFind(field, term, out var entry))
        {
            PostingsCursor.FillBits(postings, entry, bits);
        }
    }

    /// <summary>A term's postings; null when the segment lacks it.</summary>
    internal PostingsCursor? Find(char field, ReadOnlySpan<char> term) =>
        TryFind(field, term, out var entry) ? new PostingsCursor(postings, positions, entry) : null;

    /// <summary>Finds a term of a field.</summary>
    internal bool TryFind(char field, ReadOnlySpan<char> term, out TermEntry entry) =>
        Terms.TryFind(field, term, out entry) || (field == Fields.MentionOrPart && Terms.TryFind(Fields.Mention, term, out entry));

    /// <summary>The ranges of paragraphs of a term; empty when the segment lacks it.</summary>
    internal List<(int Start, int End)> Ranges(char field, ReadOnlySpan<char> term) =>
        Terms.TryFind(field, term, out var entry) ? Ranges(entry) : [];

    /// <summary>The ranges that an entry of a field of ranges holds.</summary>
    internal List<(int Start, int End)> Ranges(TermEntry entry)
    {
        var ranges = new List<(int Start, int End)>();
        var bytes = postings.From(entry.Postings);
        var at = 0;
        var end = 0;
        for (var count = VarInt.Read(bytes, ref at); count > 0; count--)
        {
            var start = end + VarInt.Read(bytes, ref at);
            end = start + VarInt.Read(bytes, ref at);
            ranges.Add((start, end));
        }

        return ranges;
    }

    /// <summary>The words of a stem in this segment, as folded: the stem alone when it has no others; never empty.</summary>
    internal IReadOnlyList<string> WordsOf(string stem)
    {
        if (!Terms.TryFind(Fields.Class, stem, out var entry))
        {
            return [stem];
        }

        return WordsOf(entry);
    }

    /// <summary>The words that an entry of a class holds.</summary>
    internal IReadOnlyList<string> WordsOf(TermEntry entry)
    {
        var cursor = new ByteCursor(postings.From(entry.Postings));
        var words = new string[entry.Count];
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = cursor.ReadString();
        }

        return words;
    }

    /// <summary>The ordinal of the first document whose identifier is not less.</summary>
    internal int LowerBound(string id)
    {
        int low = 0, high = Documents.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (string.CompareOrdinal(Documents[middle].Id, id) < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>How its entities are written.</summary>
    internal Spellings ReadSpellings() => Spellings.Parse(file.Section("spellings").Bytes, Entities.Length);

    public void Dispose() => file.Dispose();

    private SuggestionTable MakeSuggestions()
    {
        var entries = new List<SuggestionEntry>();
        foreach (var document in Documents)
        {
            var work = document.DocumentId.Work.Value;
            entries.Add(new SuggestionEntry(document.Title, work, 1));
            if (document.Symbol is not null)
            {
                entries.Add(new SuggestionEntry(document.Symbol, work, 1));
            }
        }

        var spellings = ReadSpellings();
        for (var e = 0; e < Entities.Length; e++)
        {
            entries.AddRange(spellings.Of(e).Where(s => s.Text.Any(char.IsUpper) || s.Text.Any(char.IsDigit)).Select(s => new SuggestionEntry(s.Text, Entities[e], s.Count)));
        }

        var cursor = new ByteCursor(file.Section("phrases").Bytes);
        for (var count = cursor.ReadVarInt(); count > 0; count--)
        {
            entries.Add(new SuggestionEntry(cursor.ReadString(), null, cursor.ReadVarInt()));
        }

        return new SuggestionTable(entries);
    }

    private string[] ReadNames(string section)
    {
        var cursor = new ByteCursor(file.Section(section).Bytes);
        var names = new string[cursor.ReadVarInt()];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = cursor.ReadString();
        }

        return names;
    }

    private DocumentEntry[] ReadDocuments()
    {
        var cursor = new ByteCursor(file.Section("documents").Bytes);
        var documents = new DocumentEntry[cursor.ReadVarInt()];
        ParagraphCount = cursor.ReadVarInt();
        var first = 0;
        for (var i = 0; i < documents.Length; i++)
        {
            var key = cursor.ReadInt64();
            var id = cursor.ReadString();
            var kind = (DocumentKind)cursor.ReadByte();
            var day = cursor.ReadVarInt() - 1;
            var body = ReadOptional(ref cursor);
            var title = cursor.ReadString();
            var symbol = ReadOptional(ref cursor);
            var number = ReadOptional(ref cursor);
            documents[i] = new DocumentEntry(key, id, kind, day, body, title, symbol, number, first, cursor.ReadVarInt());
            first += documents[i].Count;
        }

        return documents;
    }

    private static string? ReadOptional(ref ByteCursor cursor) => cursor.ReadByte() == 0 ? null : cursor.ReadString();
}
