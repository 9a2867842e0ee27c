using System.Text;
using KnowledgeGraph.Search.Analysis;
using KnowledgeGraph.Search.Suggestions;

namespace KnowledgeGraph.Search.Segments;

/// <summary>Makes one segment of several, without the removed documents. Reads immutable data alone, so that it runs beside all else.</summary>
internal sealed class SegmentMerger
{
    private readonly IReadOnlyList<SegmentView> sources;
    private readonly List<(int Source, int Document)> order = [];
    private readonly int[][] paragraphMaps;
    private readonly int paragraphCount;
    private string[] entities = [];
    private string[] verbs = [];
    private int[][] entityMaps = [];
    private int[][] verbMaps = [];
    private readonly PhraseCounter phrases = new();
    private readonly TokenList tokens = new();
    private int counted;

    internal SegmentMerger(IReadOnlyList<SegmentView> sources)
    {
        this.sources = sources;
        paragraphMaps = [.. sources.Select(s => new int[s.Reader.ParagraphCount])];
        for (var s = 0; s < sources.Count; s++)
        {
            paragraphMaps[s].AsSpan().Fill(-1);
            for (var d = 0; d < sources[s].Reader.Documents.Length; d++)
            {
                if (!sources[s].IsDead(d))
                {
                    order.Add((s, d));
                }
            }
        }

        order.Sort((a, b) => string.CompareOrdinal(EntryOf(a).Id, EntryOf(b).Id));
        foreach (var at in order)
        {
            var entry = EntryOf(at);
            for (var i = 0; i < entry.Count; i++)
            {
                paragraphMaps[at.Source][entry.First + i] = paragraphCount++;
            }
        }
    }

    /// <summary>Where each document of the new segment comes from.</summary>
    internal IReadOnlyList<(int Source, int Document)> Order => order;

    /// <summary>Writes the segment; returns its checksum.</summary>
    internal uint Write(Stream stream, CancellationToken cancellation)
    {
        (entities, entityMaps) = Union(sources.Select(s => s.Reader.Entities));
        (verbs, verbMaps) = Union(sources.Select(s => s.Reader.Verbs));
        using var output = new SegmentOutput(stream, paragraphCount);
        var first = 0;
        foreach (var at in order)
        {
            cancellation.ThrowIfCancellationRequested();
            var entry = EntryOf(at);
            output.AddDocument(entry with { First = first });
            for (var i = 0; i < entry.Count; i++)
            {
                AddParagraph(at.Source, entry.First + i, output);
            }

            first += entry.Count;
        }

        WriteText(output, cancellation);
        WriteTerms(output, cancellation);
        return output.Finish(entities, verbs, MergeSpellings(), phrases);
    }

    private DocumentEntry EntryOf((int Source, int Document) at) => sources[at.Source].Reader.Documents[at.Document];

    private static (string[] Names, int[][] Maps) Union(IEnumerable<string[]> tables)
    {
        var lists = tables.ToArray();
        string[] names = [.. lists.SelectMany(t => t).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var numbers = names.Select((n, i) => (n, i)).ToDictionary(p => p.n, p => p.i, StringComparer.Ordinal);
        return (names, [.. lists.Select(t => t.Select(n => numbers[n]).ToArray())]);
    }

    private void AddParagraph(int source, int paragraph, SegmentOutput output)
    {
        var reader = sources[source].Reader;
        var map = entityMaps[source];
        output.AddParagraph(
            reader.Codes[paragraph], Mapped(reader.Mentions, paragraph, map),
            Mapped(reader.Acting, paragraph, verbMaps[source]), Mapped(reader.Addressed, paragraph, map));
    }

    /// <summary>Goes over the words twice: to count the pieces, so that frequent ones have short codes, and to write them.</summary>
    private void WriteText(SegmentOutput output, CancellationToken cancellation)
    {
        var vocabulary = new TextVocabulary();
        var numbers = sources.Select(s => Enumerable.Range(0, s.Reader.Text.PieceCount).Select(p => vocabulary.Number(s.Reader.Text.Piece(p))).ToArray()).ToArray();
        var strings = new List<int>();
        ForEachParagraph((source, paragraph) =>
        {
            sources[source].Reader.Text.GetPieces(paragraph, strings);
            ForEachPiece(strings, piece =>
            {
                vocabulary.CountAgain(numbers[source][piece]);
                return piece;
            });
        });
        output.BeginText(vocabulary.Rank());
        ForEachParagraph((source, paragraph) =>
        {
            var reader = sources[source].Reader;
            var mentions = reader.Text.GetPieces(paragraph, strings);
            if (counted++ < PhraseCounter.MostParagraphs)
            {
                var text = reader.Text.Get(paragraph).Text;
                tokens.Clear();
                TextAnalyzer.Analyze(text, tokens);
                phrases.Add(tokens, text);
            }

            ForEachPiece(strings, piece => numbers[source][piece]);
            var map = entityMaps[source];
            output.AddText(
                System.Runtime.InteropServices.CollectionsMarshal.AsSpan(strings),
                [.. mentions.Select(m => m with { Entity = m.Entity < 0 ? -1 : map[m.Entity], Candidates = [.. m.Candidates.Select(c => map[c])] })]);
        });
        output.EndText();

        void ForEachParagraph(Action<int, int> act)
        {
            foreach (var at in order)
            {
                cancellation.ThrowIfCancellationRequested();
                var entry = EntryOf(at);
                for (var p = entry.First; p < entry.End; p++)
                {
                    strings.Clear();
                    act(at.Source, p);
                }
            }
        }
    }

    private static void ForEachPiece(List<int> strings, Func<int, int> change)
    {
        for (var at = 0; at < strings.Count;)
        {
            var end = at + 1 + strings[at];
            for (at++; at < end; at++)
            {
                strings[at] = change(strings[at]);
            }
        }
    }

    private Spellings MergeSpellings()
    {
        var merged = new Spellings(entities.Length);
        for (var s = 0; s < sources.Count; s++)
        {
            var own = sources[s].Reader.ReadSpellings();
            for (var e = 0; e < entityMaps[s].Length; e++)
            {
                foreach (var (text, count) in own.Of(e))
                {
                    merged.Add(entityMaps[s][e], text, count);
                }
            }
        }

        return merged;
    }

    /// <summary>Both tables are in order of name, so mapped ordinals stay ascending.</summary>
    private static int[] Mapped(OrdinalLists column, int paragraph, int[] map)
    {
        var ordinals = column.Get(paragraph);
        for (var i = 0; i < ordinals.Length; i++)
        {
            ordinals[i] = map[ordinals[i]];
        }

        return ordinals;
    }

    private void WriteTerms(SegmentOutput output, CancellationToken cancellation)
    {
        var walkers = sources.Select(s => s.Reader.Terms.All()).ToArray();
        var open = walkers.Select(w => w.MoveNext()).ToArray();
        var having = new List<int>();
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            having.Clear();
            for (var s = 0; s < walkers.Length; s++)
            {
                if (!open[s])
                {
                    continue;
                }

                var order = having.Count == 0 ? -1 : walkers[s].Key.SequenceCompareTo(walkers[having[0]].Key);
                if (order < 0)
                {
                    having.Clear();
                }

                if (order <= 0)
                {
                    having.Add(s);
                }
            }

            if (having.Count == 0)
            {
                return;
            }

            var key = walkers[having[0]].Key.ToArray();
            WriteTerm(key, [.. having.Select(s => (s, walkers[s].Entry))], output);
            foreach (var s in having)
            {
                open[s] = walkers[s].MoveNext();
            }
        }
    }

    private void WriteTerm(byte[] key, (int Source, TermEntry Entry)[] having, SegmentOutput output)
    {
        switch ((char)key[0])
        {
            case Fields.Class:
                // Written with the words below: a stem that is its own only word has no class in its segment.
                var words = ClassOf(Encoding.UTF8.GetString(key.AsSpan(1)));
                if (words.Count > 0)
                {
                    output.AddClass(key, words);
                }

                break;
            case Fields.Title or Fields.Heading or Fields.Document or Fields.Body:
                var runs = MapRanges(having);
                if (runs.Count > 0)
                {
                    output.AddRanges(key, runs);
                }

                break;
            case Fields.MentionOrPart:
                WritePostings(key, WithMentions(Encoding.UTF8.GetString(key.AsSpan(1)), having), output);
                break;
            default:
                WritePostings(key, having, output);
                break;
        }
    }

    /// <summary>Where a source has no list of its own for an entity and its parts, its mentions are that list.</summary>
    private (int Source, TermEntry Entry)[] WithMentions(string entity, (int Source, TermEntry Entry)[] having)
    {
        var all = having.ToList();
        for (var s = 0; s < sources.Count; s++)
        {
            if (all.TrueForAll(h => h.Source != s) && sources[s].Reader.Terms.TryFind(Fields.Mention, entity, out var entry))
            {
                all.Add((s, entry));
            }
        }

        return [.. all];
    }

    private List<string> ClassOf(string stem)
    {
        var words = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var source in sources)
        {
            foreach (var word in source.Reader.WordsOf(stem))
            {
                if (word != stem || (Stemmer.Stem(word) == stem && source.Reader.Terms.TryFind(Fields.Word, word, out _)))
                {
                    words.Add(word);
                }
            }
        }

        return [.. words];
    }

    private List<(int Start, int Length)> MapRanges((int Source, TermEntry Entry)[] having)
    {
        var runs = new List<(int Start, int Length)>();
        foreach (var (source, entry) in having)
        {
            var map = paragraphMaps[source];
            foreach (var (start, end) in sources[source].Reader.Ranges(entry))
            {
                for (var p = start; p < end; p++)
                {
                    if (map[p] >= 0)
                    {
                        AddRun(runs, map[p]);
                    }
                }
            }
        }

        runs.Sort();
        var joined = new List<(int Start, int Length)>();
        foreach (var (start, length) in runs)
        {
            if (joined.Count > 0 && joined[^1].Start + joined[^1].Length == start)
            {
                joined[^1] = (joined[^1].Start, joined[^1].Length + length);
            }
            else
            {
                joined.Add((start, length));
            }
        }

        return joined;
    }

    private static void AddRun(List<(int Start, int Length)> runs, int paragraph)
    {
        if (runs.Count > 0 && runs[^1].Start + runs[^1].Length == paragraph)
        {
            runs[^1] = (runs[^1].Start, runs[^1].Length + 1);
        }
        else
        {
            runs.Add((paragraph, 1));
        }
    }

    private void WritePostings(byte[] key, (int Source, TermEntry Entry)[] having, SegmentOutput output)
    {
        var streams = new List<PostingsStream>(having.Length);
        foreach (var (source, entry) in having)
        {
            var stream = new PostingsStream(sources[source].Reader.Open(entry), paragraphMaps[source], key[0] == Fields.Word);
            if (stream.MoveNext())
            {
                streams.Add(stream);
            }
        }

        if (streams.Count == 0)
        {
            return;
        }

        output.BeginTerm(key);
        while (streams.Count > 0)
        {
            var least = 0;
            for (var i = 1; i < streams.Count; i++)
            {
                if (streams[i].Paragraph < streams[least].Paragraph)
                {
                    least = i;
                }
            }

            var stream = streams[least];
            output.Postings.Add(stream.Paragraph, stream.Frequency, stream.Positions);
            if (!stream.MoveNext())
            {
                streams.RemoveAt(least);
            }
        }

        output.EndTerm();
    }

    /// <summary>A term's postings in one source, under their new numbers.</summary>
    private sealed class PostingsStream(PostingsCursor cursor, int[] map, bool hasPositions)
    {
        private int block;
        private int index = -1;

        internal int Paragraph { get; private set; }

        internal int Frequency => cursor.Frequencies(block)[index];

        internal ReadOnlySpan<int> Positions => hasPositions ? cursor.Positions(block, index) : [];

        internal bool MoveNext()
        {
            while (block < cursor.Blocks)
            {
                var documents = cursor.Documents(block);
                while (++index < documents.Length)
                {
                    Paragraph = map[documents[index]];
                    if (Paragraph >= 0)
                    {
                        return true;
                    }
                }

                block++;
                index = -1;
            }

            return false;
        }
    }
}
