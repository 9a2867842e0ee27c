using System.Runtime.InteropServices;

namespace KnowledgeGraph.Search.Segments;

/// <summary>
/// The pieces that a segment's texts are put together from, while it is built: runs of letters and digits, and what
/// stands between them. Not thread-safe.
/// </summary>
internal sealed class TextVocabulary
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly List<string> pieces = [];
    private readonly List<int> counts = [];

    internal TextVocabulary() => lookup = numbers.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Cuts a text into pieces, and adds their numbers to a list; one space between two words goes without saying.</summary>
    internal void Cut(string text, List<int> into)
    {
        var afterWord = false;
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            var isWord = IsWord(text[i]);
            while (i < text.Length && IsWord(text[i]) == isWord)
            {
                i++;
            }

            if (!isWord && afterWord && i - start == 1 && text[start] == ' ' && i < text.Length)
            {
                continue;
            }

            into.Add(NumberOf(text.AsSpan(start, i - start)));
            afterWord = isWord;
        }
    }

    /// <summary>The number of a piece, counted once more.</summary>
    internal int NumberOf(ReadOnlySpan<char> piece)
    {
        if (!lookup.TryGetValue(piece, out var number))
        {
            number = pieces.Count;
            var text = piece.ToString();
            numbers.Add(text, number);
            pieces.Add(text);
            counts.Add(0);
        }

        CollectionsMarshal.AsSpan(counts)[number]++;
        return number;
    }

    /// <summary>Counts a piece that was numbered before.</summary>
    internal void CountAgain(int number) => CollectionsMarshal.AsSpan(counts)[number]++;

    /// <summary>The number of a piece, not counted.</summary>
    internal int Number(string piece)
    {
        var number = NumberOf(piece);
        CollectionsMarshal.AsSpan(counts)[number]--;
        return number;
    }

    /// <summary>The pieces that were counted, most frequent first.</summary>
    internal RankedPieces Rank()
    {
        var order = Enumerable.Range(0, pieces.Count).Where(n => counts[n] > 0).ToArray();
        Array.Sort(order, (a, b) => counts[a] != counts[b] ? counts[b].CompareTo(counts[a]) : string.CompareOrdinal(pieces[a], pieces[b]));
        var ranks = new int[pieces.Count];
        for (var r = 0; r < order.Length; r++)
        {
            ranks[order[r]] = r;
        }

        return new RankedPieces([.. order.Select(o => pieces[o])], [.. order.Select(o => counts[o])], ranks);
    }

    internal static bool IsWord(char c) => c < 128 ? char.IsAsciiLetterOrDigit(c) : char.IsLetterOrDigit(c);
}

/// <summary>Pieces in order of frequency.</summary>
/// <param name="Pieces">The pieces by rank.</param>
/// <param name="Counts">How often each comes, by rank.</param>
/// <param name="Ranks">The rank of each number.</param>
internal sealed record RankedPieces(string[] Pieces, int[] Counts, int[] Ranks);
