using KnowledgeGraph.Search.Storage;
using KnowledgeGraph.Search.Suggestions;

namespace KnowledgeGraph.Search.Segments;

/// <summary>
/// Writes one segment: first the documents with their paragraphs in order of identifier, then the terms in order of
/// their bytes, then the end. Not thread-safe.
/// </summary>
internal sealed class SegmentOutput : IDisposable
{
    private readonly SectionFileWriter file;
    private StoredTextWriter text = null!;
    private readonly ByteBuffer documents = new(1 << 12);
    private readonly OrdinalLists.Writer mentions = new();
    private readonly OrdinalLists.Writer verbs = new();
    private readonly OrdinalLists.Writer addressees = new();
    private readonly TermDictionaryWriter terms = new();
    private readonly byte[] codes;
    private int documentCount;
    private int paragraphCount;
    private byte[] currentKey = [];

    /// <summary>Begins a segment of so many paragraphs.</summary>
    internal SegmentOutput(Stream stream, int paragraphs)
    {
        file = new SectionFileWriter(stream);
        codes = new byte[paragraphs];
        Postings = new PostingsWriter(file, codes);
    }

    /// <summary>Begins the words of the paragraphs, put together from pieces.</summary>
    internal void BeginText(RankedPieces pieces)
    {
        text = new StoredTextWriter(file, pieces);
        file.BeginSection();
    }

    /// <summary>Adds the words of the next paragraph.</summary>
    internal void AddText(ReadOnlySpan<int> strings, IReadOnlyList<StoredMention> mentions) => text.Add(strings, mentions);

    /// <summary>Ends the words; terms follow.</summary>
    internal void EndText()
    {
        text.Finish();
        file.BeginSection();
    }

    /// <summary>Takes the postings of the term that is open.</summary>
    internal PostingsWriter Postings { get; }

    internal void AddDocument(DocumentEntry document)
    {
        documents.WriteInt64(document.Key);
        documents.WriteString(document.Id);
        documents.WriteByte((byte)document.Kind);
        documents.WriteVarInt(document.Day + 1);
        WriteOptional(document.Body);
        documents.WriteString(document.Title);
        WriteOptional(document.Symbol);
        WriteOptional(document.Number);
        documents.WriteVarInt(document.Count);
        documentCount++;
    }

    internal void AddParagraph(
        byte code, ReadOnlySpan<int> mentioned, ReadOnlySpan<int> acting, ReadOnlySpan<int> addressed)
    {
        codes[paragraphCount++] = code;
        mentions.Add(mentioned);
        verbs.Add(acting);
        addressees.Add(addressed);
    }

    internal void BeginTerm(byte[] key)
    {
        currentKey = key;
        Postings.BeginTerm();
    }

    internal void EndTerm() => terms.Add(currentKey, Postings.EndTerm());

    internal void AddRanges(byte[] key, IReadOnlyList<(int Start, int Length)> ranges) => terms.Add(key, Postings.AddRanges(ranges));

    /// <summary>Adds a stem with its words.</summary>
    internal void AddClass(byte[] key, IReadOnlyList<string> words)
    {
        var bytes = new ByteBuffer();
        foreach (var word in words)
        {
            bytes.WriteString(word);
        }

        terms.Add(key, new TermEntry(words.Count, file.SectionPosition, 0, 0));
        file.Write(bytes.Written);
    }

    /// <summary>Writes all that remains; returns the file's checksum.</summary>
    internal uint Finish(IReadOnlyList<string> entities, IReadOnlyList<string> verbNames, Spellings spellings, PhraseCounter phrases)
    {
        file.EndSection("postings");
        Postings.WritePositions(file);
        terms.Write(file);
        mentions.Write(file, "mentions");
        verbs.Write(file, "verbs");
        addressees.Write(file, "addressees");
        file.AddSection("codes", codes);
        file.AddSection("entity-names", Names(entities));
        file.AddSection("verb-names", Names(verbNames));
        file.AddSection("spellings", spellings.Serialize());
        file.AddSection("phrases", Phrases(phrases));
        var head = new ByteBuffer();
        head.WriteVarInt(documentCount);
        head.WriteVarInt(paragraphCount);
        head.Write(documents.Written);
        file.AddSection("documents", head.Written);
        return file.Finish();
    }

    public void Dispose() => file.Dispose();

    private static ReadOnlySpan<byte> Names(IReadOnlyList<string> names)
    {
        var bytes = new ByteBuffer();
        bytes.WriteVarInt(names.Count);
        foreach (var name in names)
        {
            bytes.WriteString(name);
        }

        return bytes.Written;
    }

    private static ReadOnlySpan<byte> Phrases(PhraseCounter phrases)
    {
        var bytes = new ByteBuffer();
        var top = phrases.Top().ToList();
        bytes.WriteVarInt(top.Count);
        foreach (var (phrase, count) in top)
        {
            bytes.WriteString(phrase);
            bytes.WriteVarInt(count);
        }

        return bytes.Written;
    }

    private void WriteOptional(string? value)
    {
        documents.WriteByte(value is null ? (byte)0 : (byte)1);
        if (value is not null)
        {
            documents.WriteString(value);
        }
    }
}
