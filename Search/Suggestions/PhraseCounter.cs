using System.Runtime.InteropServices;
using KnowledgeGraph.Search.Analysis;

namespace KnowledgeGraph.Search.Suggestions;

/// <summary>Counts phrases of two to four words that begin and end with words that say something; for suggestions. Not thread-safe.</summary>
internal sealed class PhraseCounter
{
    /// <summary>Paragraphs that are looked at: enough to know what is frequent.</summary>
    internal const int MostParagraphs = 100_000;

    private const int Thorough = 4_000;

    private const int Least = 3;
    private const int MostPhrases = 2_000;
    private const int MostCounted = 400_000;

    private readonly Dictionary<string, int> words = new(StringComparer.Ordinal);
    private readonly List<(string Word, bool Says)> known = [];
    private readonly Dictionary<(int, int, int, int), int> counts = [];
    private readonly List<int> line = [];
    private int paragraphs;

    /// <summary>Counts the phrases of a paragraph's tokens.</summary>
    internal void Add(TokenList tokens, ReadOnlySpan<char> text)
    {
        // All of a small segment, every eighth of what comes after the first few thousand.
        paragraphs++;
        if (paragraphs >= MostParagraphs || (paragraphs > Thorough && paragraphs % 8 != 0) || counts.Count >= MostCounted)
        {
            return;
        }

        line.Clear();
        var end = -1;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Form != TokenForm.Word)
            {
                continue;
            }

            if (end >= 0 && (tokens[i].Start < end || tokens[i].Start > text.Length || text[end..tokens[i].Start] is not (" " or "-")))
            {
                CountLine();
            }

            line.Add(NumberOf(tokens.Term(i)));
            end = tokens[i].End;
        }

        CountLine();
    }

    /// <summary>The most frequent phrases.</summary>
    internal IEnumerable<(string Phrase, int Count)> Top() => counts.Where(c => c.Value >= Least)
        .Select(c => (Phrase: TextOf(c.Key), c.Value)).OrderByDescending(c => c.Value).ThenBy(c => c.Phrase, StringComparer.Ordinal).Take(MostPhrases);

    private void CountLine()
    {
        for (var i = 0; i + 1 < line.Count; i++)
        {
            if (!Says(line[i]))
            {
                continue;
            }

            Count(i, 2);
            Count(i, 3);
            Count(i, 4);
        }

        line.Clear();
    }

    private void Count(int at, int length)
    {
        if (at + length > line.Count || !Says(line[at + length - 1]))
        {
            return;
        }

        var key = (line[at], line[at + 1], length > 2 ? line[at + 2] : -1, length > 3 ? line[at + 3] : -1);
        CollectionsMarshal.GetValueRefOrAddDefault(counts, key, out _)++;
    }

    private bool Says(int word) => known[word].Says;

    private int NumberOf(ReadOnlySpan<char> word)
    {
        var lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!lookup.TryGetValue(word, out var number))
        {
            var text = word.ToString();
            number = known.Count;
            words.Add(text, number);
            known.Add((text, text.Length > 2 && !CharacterFolding.IsDigit(text[0]) && !StopWords.Contains(text)));
        }

        return number;
    }

    private string TextOf((int A, int B, int C, int D) key) =>
        string.Join(' ', new[] { key.A, key.B, key.C, key.D }.Where(w => w >= 0).Select(w => known[w].Word));
}
