using System.Collections.Frozen;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Ingest.Structure;

/// <summary>Rejoins words that a bad text layer broke: «confli ct», «follow -up», «Councilmandated».</summary>
/// <remarks>
/// <para>Immutable and thread-safe. Only where it is safe: both pieces are no words (neither stands elsewhere in the document nor in the
/// authority files), and together they are one. A lost hyphen comes back only where the document prints the word with it.</para>
/// <para>Must not touch: «in formation», «per cent», «inter alia», «post conflict», names in capitals.</para>
/// </remarks>
internal sealed class WordRepair
{
    private const int ShortestCompound = 8;

    private static readonly FrozenSet<string> ShortWords = new[]
    {
        "a", "i", "am", "an", "as", "at", "be", "by", "do", "go", "he", "if", "in", "is", "it", "me", "my", "no", "of", "on", "or", "so", "to", "up", "us", "we",
        "ad", "de", "et", "al", "la", "le", "vs", "pp", "no", "ex", "per", "and", "the", "for", "are", "was", "has", "had", "not", "any", "all", "its", "who", "our",
        "but", "can", "may", "new", "now", "out", "own", "set", "six", "two", "ten", "one", "use", "via", "way", "day", "end", "far", "few", "her", "him", "his",
        "how", "law", "led", "let", "low", "man", "men", "off", "old", "put", "sea", "she", "six", "too", "war", "yet", "aid", "air", "age", "act", "add", "ago", "aim",
        "alia", "bona", "fide", "facto", "pro", "sub", "non", "pre", "co", "inter", "anti", "vis", "von", "van", "der", "el", "al", "bin", "ibn", "abu",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private readonly FrozenSet<string> words;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> known;

    internal WordRepair(Authority authority)
    {
        var all = new HashSet<string>(ShortWords, StringComparer.OrdinalIgnoreCase);
        foreach (var record in authority.Records)
        {
            foreach (var name in record.Aliases.Prepend(record.Name))
            {
                ReadOnlySpan<char> rest = name;
                while (NextLetters(ref rest, out _) is { IsEmpty: false } word)
                    all.Add(word.ToString());
            }
        }

        words = all.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        known = words.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Repairs the texts of one document.</summary>
    /// <param name="blocks">Changed in place.</param>
    internal void Repair(List<Block> blocks)
    {
        var counts = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var compounds = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var lookup = counts.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var block in blocks)
            Count(block.Text, lookup, compounds);
        var buffer = new TextBuffer();
        for (var i = 0; i < blocks.Count; i++)
        {
            if (RepairText(blocks[i].Text, lookup, compounds, buffer) is { } text)
                blocks[i] = blocks[i] with { Text = text };
            if (blocks[i].Text.Contains("( ", StringComparison.Ordinal))
                blocks[i] = blocks[i] with { Text = blocks[i].Text.Replace("( ", "(", StringComparison.Ordinal) };
        }
    }

    private static void Count(ReadOnlySpan<char> text, Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> counts, Dictionary<string, string> compounds)
    {
        while (!text.IsEmpty)
        {
            var word = NextLetters(ref text, out _);
            if (word.IsEmpty)
                return;
            System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(counts, word, out _)++;
            if (text.Length > 1 && text[0] == '-' && char.IsLetter(text[1]) && word.Length > 1)
            {
                var rest = text[1..];
                var second = NextLetters(ref rest, out var gap);
                if (gap == 0 && word.Length + second.Length >= ShortestCompound && char.IsLower(second[0]))
                    compounds.TryAdd(string.Concat(word, second), $"{word}-{second}");
            }
        }
    }

    private string? RepairText(string text, Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> counts, Dictionary<string, string> compounds, TextBuffer buffer)
    {
        buffer.Clear();
        var copied = 0;
        ReadOnlySpan<char> rest = text;
        ReadOnlySpan<char> previous = default;
        var compoundLookup = compounds.GetAlternateLookup<ReadOnlySpan<char>>();
        var previousEnd = -1;
        while (!rest.IsEmpty)
        {
            var before = text.Length - rest.Length;
            var word = NextLetters(ref rest, out var gap);
            if (word.IsEmpty)
                break;
            var start = before + gap;
            var end = start + word.Length;

            // «follow -up»
            if (start == previousEnd + 2 && previousEnd > 0 && text[previousEnd] == ' ' && text[start - 1] == '-' && char.IsLower(word[0]) && previous.Length > 1)
            {
                buffer.Append(text, copied, previousEnd - copied);
                copied = previousEnd + 1;
            }
            else if (start == previousEnd + 1 && previousEnd > 0 && text[previousEnd] == ' ' && IsBroken(previous, word, counts))
            {
                buffer.Append(text, copied, previousEnd - copied);
                copied = start;
            }
            else if (word.Length >= ShortestCompound && compoundLookup.TryGetValue(word, out var compound) && !known.Contains(word) && (end >= text.Length || text[end] != '-'))
            {
                buffer.Append(text, copied, start - copied).Append(char.IsUpper(word[0]) ? char.ToUpperInvariant(compound[0]) : compound[0]).Append(compound.AsSpan(1));
                copied = end;
            }

            previous = word;
            previousEnd = end;
        }

        return copied == 0 ? null : buffer.Append(text, copied, text.Length - copied).ToString();
    }

    private bool IsBroken(ReadOnlySpan<char> left, ReadOnlySpan<char> right, Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> counts)
    {
        if (!char.IsLower(right[0]) || left.Length + right.Length > 32 || (left.Length > 1 && !char.IsLower(left[^1])))
            return false;
        // Two letters that are no word belong to the word behind them, be that one or not: «ho use».
        var remnant = left.Length == 2 && char.IsLower(left[0]);
        if (IsWord(left, counts) || (!remnant && IsWord(right, counts)))
            return false;
        Span<char> joined = stackalloc char[left.Length + right.Length];
        left.CopyTo(joined);
        right.CopyTo(joined[left.Length..]);
        return known.Contains(joined) || counts.ContainsKey(joined);
    }

    /// <summary>A word, or a piece that stands more than once and so is one.</summary>
    private bool IsWord(ReadOnlySpan<char> piece, Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> counts) =>
        known.Contains(piece) || (counts.TryGetValue(piece, out var count) && count > (piece.Length < 4 ? 3 : 1));

    /// <summary>The next run of letters.</summary>
    private static ReadOnlySpan<char> NextLetters(scoped ref ReadOnlySpan<char> text, scoped out int gap)
    {
        gap = 0;
        while (gap < text.Length && !char.IsLetter(text[gap]))
            gap++;
        var end = gap;
        while (end < text.Length && char.IsLetter(text[end]))
            end++;
        var word = text[gap..end];
        text = text[end..];
        return word;
    }
}
