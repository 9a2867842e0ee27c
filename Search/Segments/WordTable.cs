using System.Runtime.InteropServices;
using KnowledgeGraph.Search.Analysis;

namespace KnowledgeGraph.Search.Segments;

/// <summary>The words of a segment while it is built: every token as a number of its word, sorted by word at the end.</summary>
internal sealed class WordTable
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly List<string> words = [];
    private readonly List<int> counts = [];
    private readonly Dictionary<string, string> stems = new(StringComparer.Ordinal);
    private readonly List<int> tokenWords = [];
    private readonly List<int> tokenPositions = [];
    private readonly List<(int Paragraph, int End)> paragraphs = [];
    private int[] starts = [];
    private int[] sortedParagraphs = [];
    private int[] sortedPositions = [];

    internal WordTable() => lookup = numbers.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>How many words.</summary>
    internal int Count => words.Count;

    /// <summary>A word.</summary>
    internal string this[int word] => words[word];

    /// <summary>Adds the tokens of a paragraph; paragraphs ascending.</summary>
    internal void Add(TokenList tokens, int paragraph)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            var term = tokens.Term(i);
            if (!lookup.TryGetValue(term, out var word))
            {
                word = words.Count;
                var text = term.ToString();
                numbers.Add(text, word);
                words.Add(text);
                counts.Add(0);
            }

            CollectionsMarshal.AsSpan(counts)[word]++;
            tokenWords.Add(word);
            tokenPositions.Add(tokens[i].Position);
        }

        paragraphs.Add((paragraph, tokenWords.Count));
    }

    /// <summary>The stem of a folded word; each word is stemmed once.</summary>
    internal string StemOf(ReadOnlySpan<char> word)
    {
        var known = stems.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!known.TryGetValue(word, out var stem))
        {
            var text = word.ToString();
            stem = Stemmer.Stem(text);
            stems.Add(text, stem);
        }

        return stem;
    }

    /// <summary>Sorts the tokens by word; no more are added.</summary>
    internal void Sort(int paragraphCount)
    {
        _ = paragraphCount;
        starts = new int[words.Count + 1];
        for (var w = 0; w < words.Count; w++)
        {
            starts[w + 1] = starts[w] + counts[w];
        }

        var next = starts.AsSpan(0, words.Count).ToArray();
        sortedParagraphs = new int[tokenWords.Count];
        sortedPositions = new int[tokenWords.Count];
        var tokens = CollectionsMarshal.AsSpan(tokenWords);
        var positions = CollectionsMarshal.AsSpan(tokenPositions);
        var token = 0;
        foreach (var (paragraph, end) in paragraphs)
        {
            for (; token < end; token++)
            {
                var at = next[tokens[token]]++;
                sortedParagraphs[at] = paragraph;
                sortedPositions[at] = positions[token];
            }
        }
    }

    /// <summary>Writes the postings of a word.</summary>
    internal void Write(int word, PostingsWriter into)
    {
        var end = starts[word + 1];
        for (var i = starts[word]; i < end;)
        {
            var paragraph = sortedParagraphs[i];
            var after = i + 1;
            while (after < end && sortedParagraphs[after] == paragraph)
            {
                after++;
            }

            into.Add(paragraph, after - i, sortedPositions.AsSpan(i, after - i));
            i = after;
        }
    }

    /// <summary>The stems that have other words than themselves, each with its words in order.</summary>
    internal IEnumerable<(string Stem, IReadOnlyList<string> Words)> Classes() =>
        words.GroupBy(w => StemOf(w), StringComparer.Ordinal)
            .Where(g => g.Skip(1).Any() || g.First() != g.Key)
            .Select(g => (g.Key, (IReadOnlyList<string>)[.. g.Order(StringComparer.Ordinal)]));
}
