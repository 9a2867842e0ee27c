namespace KnowledgeGraph.GraphQL;

/// <summary>"Did you mean" for misspelt names.</summary>
internal static class Suggestions
{
    private const int MaxShown = 5;
    private const int MaxNameLength = 100;

    /// <summary>A sentence to append to a message, with a space before it; empty when nothing is near.</summary>
    /// <remarks>The prefix says what the names are, e.g. <c>the fields </c>.</remarks>
    public static string For(string name, IEnumerable<string> candidates, string prefix = "", bool enabled = true)
    {
        if (!enabled || name.Length > MaxNameLength)
        {
            return "";
        }

        var near = candidates
            .Select(candidate => (candidate, distance: Distance(name, candidate)))
            .Where(pair => pair.distance <= ((int)(Math.Max(name.Length, pair.candidate.Length) * 0.4)) + 1)
            .OrderBy(pair => pair.distance)
            .ThenBy(pair => pair.candidate, StringComparer.Ordinal)
            .Take(MaxShown)
            .Select(pair => pair.candidate)
            .ToList();
        return Sentence(near, prefix);
    }

    /// <summary>The sentence for names already chosen.</summary>
    public static string Sentence(IReadOnlyList<string> names, string prefix = "")
    {
        var quoted = names.Take(MaxShown).Select(n => $"\"{n}\"").ToList();
        return quoted.Count switch
        {
            0 => "",
            1 => $" Did you mean {prefix}{quoted[0]}?",
            _ => $" Did you mean {prefix}{string.Join(", ", quoted.Take(quoted.Count - 1))} or {quoted[^1]}?",
        };
    }

    /// <summary>Edits between two names, a change of case counting once and a swap of neighbours once.</summary>
    private static int Distance(string a, string b)
    {
        if (string.Equals(a, b, StringComparison.OrdinalIgnoreCase))
        {
            return a == b ? 0 : 1;
        }

        var rows = new int[3, b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            rows[0, j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            int now = i % 3, up = (i + 2) % 3, upper = (i + 1) % 3;
            rows[now, 0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var same = char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]);
                var best = Math.Min(Math.Min(rows[up, j] + 1, rows[now, j - 1] + 1), rows[up, j - 1] + (same ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    best = Math.Min(best, rows[upper, j - 2] + 1);
                }

                rows[now, j] = best;
            }
        }

        return rows[a.Length % 3, b.Length];
    }
}
