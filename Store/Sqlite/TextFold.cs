using System.Text;

namespace KnowledgeGraph.Store.Sqlite;

/// <summary>Words without case, accents and punctuation, for look-ups of names and titles.</summary>
/// <remarks>
/// Accents of Latin letters are folded by a table: this program runs without the culture data
/// that Unicode's own decomposition needs.
/// </remarks>
internal static class TextFold
{
    // U+00C0 to U+017F; «*» keeps the letter.
    private const string Latin =
        "aaaaaaæceeeeiiiidnooooo*ouuuuyþßaaaaaaæceeeeiiiidnooooo*ouuuuyþy"
        + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiĳĳjjkkĸllllllllllnnnnnnnnnooooooœœrrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

    /// <summary>Lower-case words, one space before each; empty for a text without letters and digits.</summary>
    internal static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length + 1);
        var inside = false;
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                if (!inside)
                {
                    folded.Append(' ');
                    inside = true;
                }

                folded.Append(Letter(c));
            }
            else if (c is not ('\'' or '’') && !char.IsSurrogate(c))
            {
                inside = false;
            }
        }

        return folded.ToString();
    }

    /// <summary>Whether one line of folded names has, for each folded word, a word that begins so.</summary>
    internal static bool Matches(string names, string words)
    {
        foreach (var line in names.AsSpan().Split('\n'))
        {
            if (HasAll(names.AsSpan(line), words))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasAll(ReadOnlySpan<char> line, string words)
    {
        var start = 0;
        while (start < words.Length)
        {
            var next = words.IndexOf(' ', start + 1);
            var end = next < 0 ? words.Length : next;
            if (line.IndexOf(words.AsSpan(start, end - start), StringComparison.Ordinal) < 0)
            {
                return false;
            }

            start = end;
        }

        return true;
    }

    private static char Letter(char c)
    {
        if (c < 'À')
        {
            return char.ToLowerInvariant(c);
        }

        var index = c - 'À';
        return index < Latin.Length && Latin[index] != '*' ? Latin[index] : char.ToLowerInvariant(c);
    }
}
