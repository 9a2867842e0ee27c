using System.Runtime.InteropServices;
using KnowledgeGraph.Model;
using KnowledgeGraph.Search.Analysis;
using KnowledgeGraph.Search.Suggestions;
using KnowledgeGraph.Store;

namespace KnowledgeGraph.Search.Segments;

/// <summary>Makes a segment of documents held in memory. Not thread-safe; used once.</summary>
internal sealed class SegmentBuilder
{
    private readonly List<DocumentChange> documents;
    private readonly WordTable words = new();
    private readonly TokenList tokens = new();
    private readonly RangeTable ranges = new();
    private readonly List<int> ordinals = [];
    private readonly List<int> wholes = [];

    private EntityTable entities = null!;
    private string[] verbNames = [];
    private Dictionary<string, int> verbOrdinals = null!;
    private OrdinalPostings mentions = null!;
    private OrdinalPostings mentionsOrParts = null!;
    private OrdinalPostings own = null!;
    private OrdinalPostings addressed = null!;
    private OrdinalPostings recommended = null!;
    private OrdinalPostings acting = null!;
    private readonly List<int> unresolved = [];
    private readonly PhraseCounter phrases = new();
    private readonly TextVocabulary vocabulary = new();
    private readonly List<int> strings = [];
    private readonly List<(int Start, StoredMention[] Mentions)> texts = [];
    private Spellings spellings = null!;

    /// <summary>Takes documents, none a tombstone, each identifier once.</summary>
    internal SegmentBuilder(IEnumerable<DocumentChange> documents)
    {
        this.documents = [.. documents.Select(d => (Id: d.Document!.Document.Id.ToString(), Change: d))
            .OrderBy(d => d.Id, StringComparer.Ordinal).Select(d => d.Change)];
        ParagraphCount = this.documents.Sum(d => d.Paragraphs.Count);
    }

    internal int ParagraphCount { get; }

    /// <summary>Writes the segment; returns its checksum.</summary>
    internal uint Write(Stream stream)
    {
        CollectNames();
        using var output = new SegmentOutput(stream, ParagraphCount);
        var first = 0;
        foreach (var change in documents)
        {
            AddDocument(change, first, output);
            first += change.Paragraphs.Count;
        }

        WriteText(output);
        WriteTerms(output);
        return output.Finish(entities.Names, verbNames, spellings, phrases);
    }

    private void CollectNames()
    {
        var named = new HashSet<EntityId>();
        var verbs = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var change in documents)
        {
            foreach (var paragraph in change.Paragraphs)
            {
                Collect(paragraph, named, verbs);
            }

            foreach (var meetings in change.RecommendedAt.Values)
            {
                named.UnionWith(meetings);
            }
        }

        entities = new EntityTable(named);
        verbNames = [.. verbs];
        verbOrdinals = verbNames.Select((v, i) => (v, i)).ToDictionary(p => p.v, p => p.i, StringComparer.Ordinal);
        spellings = new Spellings(entities.Names.Length);
        mentions = new OrdinalPostings(entities.Names.Length);
        mentionsOrParts = new OrdinalPostings(entities.Names.Length);
        own = new OrdinalPostings(entities.Names.Length);
        addressed = new OrdinalPostings(entities.Names.Length);
        recommended = new OrdinalPostings(entities.Names.Length);
        acting = new OrdinalPostings(verbNames.Length);
    }

    private static void Collect(Paragraph paragraph, HashSet<EntityId> named, SortedSet<string> verbs)
    {
        foreach (var mention in paragraph.Mentions)
        {
            if (mention.Entity is { } entity)
            {
                named.Add(entity);
            }
            else
            {
                named.UnionWith(mention.Candidates);
            }
        }

        foreach (var act in paragraph.Acts)
        {
            verbs.Add(act.Verb);
            foreach (var addressee in act.Addressees)
            {
                named.Add(addressee.Entity);
            }
        }

        if (paragraph.Entity is { } own)
        {
            named.Add(own);
        }
    }

    private void AddDocument(DocumentChange change, int first, SegmentOutput output)
    {
        var document = change.Document!.Document;
        var id = document.Id.ToString();
        var count = change.Paragraphs.Count;
        output.AddDocument(new DocumentEntry(
            change.Key, id, document.Kind, document.Date?.DayNumber ?? -1, document.Body?.Value, document.Title, document.Symbol, document.Number, first, count));
        if (count == 0)
        {
            return;
        }

        foreach (var name in DocumentNames.Of(id, document.Work.Value, document.Symbol, document.Number))
        {
            ranges.Add(Fields.Document, name, first, count);
        }

        if (document.Body is { } body)
        {
            ranges.Add(Fields.Body, body.Value, first, count);
        }

        AddStems(Fields.Title, document.Title, first, count);
        AddHeadings(change.Paragraphs, first);
        for (var i = 0; i < count; i++)
        {
            change.RecommendedAt.TryGetValue(change.Paragraphs[i].Id, out var meetings);
            AddParagraph(change.Paragraphs[i], first + i, meetings ?? [], output);
        }
    }

    private void AddHeadings(IReadOnlyList<Paragraph> paragraphs, int first)
    {
        for (var i = 0; i < paragraphs.Count;)
        {
            var section = paragraphs[i].Section;
            var end = i + 1;
            while (end < paragraphs.Count && paragraphs[end].Section.SequenceEqual(section))
            {
                end++;
            }

            foreach (var heading in section)
            {
                AddStems(Fields.Heading, heading, first + i, end - i);
            }

            i = end;
        }
    }

    private void AddStems(char field, string text, int start, int count)
    {
        tokens.Clear();
        TextAnalyzer.Analyze(text, tokens);
        for (var i = 0; i < tokens.Count; i++)
        {
            ranges.Add(field, words.StemOf(tokens.Term(i)), start, count);
        }
    }

    private void AddParagraph(Paragraph paragraph, int ordinal, IReadOnlyList<EntityId> meetings, SegmentOutput output)
    {
        tokens.Clear();
        TextAnalyzer.Analyze(paragraph.Text, tokens);
        phrases.Add(tokens, paragraph.Text);
        foreach (var footnote in paragraph.Footnotes)
        {
            // A gap that no phrase and no «near» reaches over.
            tokens.NextPosition += FootnoteGap;
            TextAnalyzer.Analyze(footnote.Text, tokens);
        }

        words.Add(tokens, ordinal);
        var length = tokens.NextPosition - (paragraph.Footnotes.Count * FootnoteGap);
        KeepText(paragraph);
        AddMentions(paragraph, ordinal);
        var mentioned = ordinals.ToArray();
        AddOwn(paragraph, ordinal, meetings);
        Distinct(paragraph.Acts.SelectMany(a => a.Addressees).Select(a => entities.OrdinalOf(a.Entity)), addressed, ordinal);
        var addressees = ordinals.ToArray();
        Distinct(paragraph.Acts.Select(a => verbOrdinals[a.Verb]), acting, ordinal);
        output.AddParagraph(Impact.CodeOf(length, paragraph.Kind), mentioned, CollectionsMarshal.AsSpan(ordinals), addressees);
    }

    /// <summary>Positions between a text and its footnotes.</summary>
    internal const int FootnoteGap = 100;

    private void KeepText(Paragraph paragraph)
    {
        var kept = paragraph.Mentions.Count == 0 ? [] : new StoredMention[paragraph.Mentions.Count];
        for (var i = 0; i < kept.Length; i++)
        {
            var mention = paragraph.Mentions[i];
            var footnote = mention.Footnote is null ? -1 : FootnoteIndex(paragraph, mention.Footnote);
            kept[i] = new StoredMention(
                mention.Entity is { } entity ? entities.OrdinalOf(entity) : -1, footnote, mention.Start, mention.End,
                mention.Entity is null ? [.. mention.Candidates.Select(entities.OrdinalOf)] : []);
        }

        texts.Add((strings.Count, kept));
        Cut(paragraph.Id.Path);
        Cut(paragraph.Text);
        foreach (var footnote in paragraph.Footnotes)
        {
            Cut(footnote.Text);
        }
    }

    /// <summary>Adds a string's pieces after their number.</summary>
    private void Cut(string text)
    {
        var length = strings.Count;
        strings.Add(0);
        vocabulary.Cut(text, strings);
        strings[length] = strings.Count - length - 1;
    }

    private void WriteText(SegmentOutput output)
    {
        output.BeginText(vocabulary.Rank());
        var all = CollectionsMarshal.AsSpan(strings);
        for (var i = 0; i < texts.Count; i++)
        {
            var end = i + 1 < texts.Count ? texts[i + 1].Start : all.Length;
            output.AddText(all[texts[i].Start..end], texts[i].Mentions);
        }

        output.EndText();
    }

    private static int FootnoteIndex(Paragraph paragraph, string id)
    {
        for (var i = 0; i < paragraph.Footnotes.Count; i++)
        {
            if (paragraph.Footnotes[i].Id == id)
            {
                return i;
            }
        }

        return -1;
    }

    private void AddMentions(Paragraph paragraph, int ordinal)
    {
        wholes.Clear();
        var any = false;
        foreach (var mention in paragraph.Mentions)
        {
            any |= mention.Entity is null;
            if (mention.Entity is { } entity)
            {
                spellings.Add(entities.OrdinalOf(entity), mention.Text, 1);
                for (var o = entities.OrdinalOf(entity); o >= 0; o = entities.WholeOf(o))
                {
                    wholes.Add(o);
                }
            }
        }

        if (any)
        {
            unresolved.Add(ordinal);
        }

        Distinct(paragraph.Mentions.Where(m => m.Entity is not null).Select(m => entities.OrdinalOf(m.Entity!.Value)), mentions, ordinal);
        mentionsOrParts.AddSorted(Sorted(wholes), ordinal);
    }

    private void AddOwn(Paragraph paragraph, int ordinal, IReadOnlyList<EntityId> meetings)
    {
        if (paragraph.Entity is { } provision)
        {
            wholes.Clear();
            // Who asks for an article wants its paragraphs; each item of them again would crowd out who cites it.
            var levels = paragraph.Kind == ParagraphKind.Item ? 2 : int.MaxValue;
            for (var o = entities.OrdinalOf(provision); o >= 0 && levels > 0; o = entities.WholeOf(o), levels--)
            {
                wholes.Add(o);
            }

            own.AddSorted(Sorted(wholes), ordinal);
        }

        if (meetings.Count > 0)
        {
            wholes.Clear();
            wholes.AddRange(meetings.Select(entities.OrdinalOf));
            recommended.AddSorted(Sorted(wholes), ordinal);
        }
    }

    private static Span<int> Sorted(List<int> values)
    {
        values.Sort();
        return CollectionsMarshal.AsSpan(values);
    }

    /// <summary>Leaves the distinct ordinals, ascending, in <see cref="ordinals"/>, and adds them to postings with how often each comes.</summary>
    private void Distinct(IEnumerable<int> values, OrdinalPostings postings, int paragraph)
    {
        ordinals.Clear();
        ordinals.AddRange(values);
        postings.AddSorted(Sorted(ordinals), paragraph);
        var kept = 0;
        for (var i = 0; i < ordinals.Count; i++)
        {
            if (i == 0 || ordinals[i] != ordinals[i - 1])
            {
                ordinals[kept++] = ordinals[i];
            }
        }

        ordinals.RemoveRange(kept, ordinals.Count - kept);
    }

    private void WriteTerms(SegmentOutput output)
    {
        words.Sort(ParagraphCount);
        var keys = new List<(byte[] Key, Action<byte[]> Write)>();
        foreach (var (stem, members) in words.Classes())
        {
            keys.Add((TermDictionary.KeyOf(Fields.Class, stem), key => output.AddClass(key, members)));
        }

        for (var w = 0; w < words.Count; w++)
        {
            var word = w;
            keys.Add((TermDictionary.KeyOf(Fields.Word, words[w]), key => Write(key, output, into => words.Write(word, into))));
        }

        foreach (var (field, term, list) in ranges.All())
        {
            keys.Add((TermDictionary.KeyOf(field, term), key => output.AddRanges(key, list)));
        }

        AddPostings(keys, output, Fields.Mention, mentions, entities.Names);
        AddPostings(keys, output, Fields.MentionOrPart, mentionsOrParts, entities.Names, mentions);
        AddPostings(keys, output, Fields.Own, own, entities.Names);
        AddPostings(keys, output, Fields.Addressee, addressed, entities.Names);
        AddPostings(keys, output, Fields.RecommendedAt, recommended, entities.Names);
        AddPostings(keys, output, Fields.Verb, acting, verbNames);
        if (unresolved.Count > 0)
        {
            keys.Add((TermDictionary.KeyOf(Fields.Unresolved, ""), key => Write(key, output, into => unresolved.ForEach(p => into.Add(p, 1, [])))));
        }

        keys.Sort((a, b) => a.Key.AsSpan().SequenceCompareTo(b.Key));
        foreach (var (key, write) in keys)
        {
            write(key);
        }
    }

    private static void AddPostings(List<(byte[] Key, Action<byte[]> Write)> keys, SegmentOutput output, char field, OrdinalPostings postings, string[] names, OrdinalPostings? unlessSame = null)
    {
        for (var o = 0; o < names.Length; o++)
        {
            if (postings.Has(o) && (unlessSame is null || !postings.IsSame(o, unlessSame)))
            {
                var ordinal = o;
                keys.Add((TermDictionary.KeyOf(field, names[o]), key => Write(key, output, into => postings.Write(ordinal, into))));
            }
        }
    }

    private static void Write(byte[] key, SegmentOutput output, Action<PostingsWriter> write)
    {
        output.BeginTerm(key);
        write(output.Postings);
        output.EndTerm();
    }
}
