namespace KnowledgeGraph.Search.Suggestions;

/// <summary>Labels found by the beginning of any of their words. Immutable and thread-safe.</summary>
internal sealed class SuggestionTable
{
    private const int MostScanned = 3_000;
    private const int MostStarts = 8;

    private readonly (string Key, int Entry, bool Whole)[] keys;
    private readonly SuggestionEntry[] entries;

    internal SuggestionTable(IEnumerable<SuggestionEntry> entries)
    {
        this.entries = [.. entries];
        var all = new List<(string Key, int Entry, bool Whole)>();
        for (var e = 0; e < this.entries.Length; e++)
        {
            var folded = Fold(this.entries[e].Label);
            var start = 0;
            for (var word = 0; word < MostStarts && start < folded.Length; word++)
            {
                all.Add((folded[start..], e, word == 0));
                var space = folded.IndexOf(' ', start);
                start = space < 0 ? folded.Length : space + 1;
            }
        }

        all.Sort((a, b) => string.CompareOrdinal(a.Key, b.Key) is not 0 and var by ? by : a.Entry.CompareTo(b.Entry));
        keys = [.. all];
    }

    /// <summary>Adds the entries that a folded prefix finds, each with whether it begins the whole label.</summary>
    internal void Find(string prefix, List<(SuggestionEntry Entry, bool Whole)> into)
    {
        int low = 0, high = keys.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (string.CompareOrdinal(keys[middle].Key, prefix) < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        for (var scanned = 0; low < keys.Length && scanned < MostScanned && keys[low].Key.StartsWith(prefix, StringComparison.Ordinal); low++, scanned++)
        {
            into.Add((entries[keys[low].Entry], keys[low].Whole));
        }
    }

    /// <summary>Words folded, one space apart; symbols keep their signs.</summary>
    internal static string Fold(string text)
    {
        var folded = new System.Text.StringBuilder(text.Length);
        Span<char> room = stackalloc char[Analysis.CharacterFolding.MaxExpansion];
        foreach (var c in text)
        {
            if (Analysis.CharacterFolding.IsWord(c) || c is '/' or '.')
            {
                folded.Append(room[..Analysis.CharacterFolding.Write(c, room)]);
            }
            else if (folded.Length > 0 && folded[^1] != ' ')
            {
                folded.Append(' ');
            }
        }

        while (folded.Length > 0 && folded[^1] is ' ' or '.')
        {
            folded.Length--;
        }

        return folded.ToString();
    }
}

/// <summary>Something to suggest.</summary>
/// <param name="Label">What is typed for it: a name, a title, a phrase.</param>
/// <param name="Entity">The entity meant; null for a phrase.</param>
/// <param name="Count">In how many paragraphs it stands.</param>
internal sealed record SuggestionEntry(string Label, string? Entity, int Count);
