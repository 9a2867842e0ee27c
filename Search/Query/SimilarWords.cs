using System.Numerics;
using System.Text;
using KnowledgeGraph.Search.Index;
using KnowledgeGraph.Search.Segments;

namespace KnowledgeGraph.Search.Query;

/// <summary>Words of the index that differ from one in few letters: changed, missing, added, or two exchanged.</summary>
internal static class SimilarWords
{
    private const int MaxLength = 40;

    /// <summary>Finds words at most so many edits away, closest first, then most frequent, then by letters.</summary>
    internal static IReadOnlyList<SimilarWord> Find(Snapshot snapshot, string word, int edits, int most)
    {
        if (word.Length > MaxLength)
        {
            return [];
        }

        var found = new Dictionary<string, SimilarWord>(StringComparer.Ordinal);
        var letters = new char[MaxLength + 4];
        var wanted = LettersOf(word);
        Span<int> rows = stackalloc int[3 * (MaxLength + 5)];
        foreach (var segment in snapshot.Segments)
        {
            var terms = segment.Reader.Terms.From([(byte)Fields.Word]);
            while (terms.MoveNext())
            {
                var key = terms.Key;
                if (key[0] != (byte)Fields.Word)
                {
                    if (key[0] > (byte)Fields.Word)
                    {
                        break;
                    }

                    continue;
                }

                var term = key[1..];
                if (term.Length > letters.Length || term.Length < word.Length - edits || term.Length > (word.Length + edits) * 2 || !IsWord(term))
                {
                    continue;
                }

                // Each edit adds or takes away at most one letter that the other lacks, on either side.
                if (BitOperations.PopCount(wanted ^ LettersOf(term)) > 2 * edits)
                {
                    continue;
                }

                var length = Encoding.UTF8.GetChars(term, letters);
                var distance = Math.Abs(length - word.Length) > edits ? edits + 1 : Distance(word, letters.AsSpan(0, length), edits, rows);
                if (distance <= edits)
                {
                    var text = new string(letters, 0, length);
                    var count = terms.Entry.Count + (found.TryGetValue(text, out var before) ? before.Count : 0);
                    found[text] = new SimilarWord(text, distance, count);
                }
            }
        }

        return [.. found.Values.OrderBy(w => w.Distance).ThenByDescending(w => w.Count).ThenBy(w => w.Word, StringComparer.Ordinal).Take(most)];
    }

    /// <summary>Which letters from a to z a word has, a bit each; all others share one.</summary>
    private static uint LettersOf(ReadOnlySpan<char> word)
    {
        uint letters = 0;
        foreach (var c in word)
        {
            letters |= c is >= 'a' and <= 'z' ? 1u << (c - 'a') : 1u << 31;
        }

        return letters;
    }

    private static uint LettersOf(ReadOnlySpan<byte> word)
    {
        uint letters = 0;
        foreach (var c in word)
        {
            letters |= c is >= (byte)'a' and <= (byte)'z' ? 1u << (c - 'a') : 1u << 31;
        }

        return letters;
    }

    /// <summary>Units are no words.</summary>
    private static bool IsWord(ReadOnlySpan<byte> term) => term.IndexOfAny((byte)'/', (byte)'.') < 0 && term[0] != 0xC2;

    /// <summary>Edits between two words, an exchange of neighbours counting one; more than <paramref name="most"/> when it is more.</summary>
    internal static int Distance(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int most, Span<int> rows)
    {
        var width = b.Length + 1;
        var before = rows[..width];
        var last = rows.Slice(width, width);
        var row = rows.Slice(2 * width, width);
        for (var j = 0; j < width; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            var least = i;
            for (var j = 1; j < width; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                var value = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    value = Math.Min(value, before[j - 2] + 1);
                }

                row[j] = value;
                least = Math.Min(least, value);
            }

            if (least > most)
            {
                return most + 1;
            }

            var spare = before;
            before = last;
            last = row;
            row = spare;
        }

        return last[width - 1];
    }
}

/// <summary>A word of the index like another.</summary>
internal readonly record struct SimilarWord(string Word, int Distance, int Count);
