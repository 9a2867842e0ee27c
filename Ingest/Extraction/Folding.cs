namespace KnowledgeGraph.Ingest.Extraction;

/// <summary>Letters made alike: lower case, without diacritics.</summary>
internal static class Folding
{
    private const int TableSize = 0x180;

    // A table, since normalization is not available with invariant globalization. From U+00C0.
    private const string Latin =
        "aaaaaaaceeeeiiiidnooooo×ouuuuytsaaaaaaaceeeeiiiidnooooo÷ouuuuyty" +
        "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllll" +
        "llnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

    private static readonly char[] Table = CreateTable();

    /// <summary>The folded letter; <c>\0</c> for signs that stand for nothing: combining marks, soft hyphens, zero-width spaces.</summary>
    public static char Fold(char c)
    {
        if (c < TableSize)
        {
            return Table[c];
        }

        return c switch
        {
            >= '\u0300' and <= '\u036F' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' => '\0',
            _ => char.ToLowerInvariant(c),
        };
    }

    /// <summary>Whether a letter, or a sign inside a word that stands for nothing.</summary>
    public static bool IsLetter(char c) =>
        char.IsAsciiLetter(c) || (c >= 0x80 && (char.IsLetter(c) || Fold(c) == '\0') && !IsSuperscript(c));

    private static bool IsSuperscript(char c) => c is 'ª' or 'º' or (>= '\u2070' and <= '\u209F');

    private static char[] CreateTable()
    {
        var table = new char[TableSize];
        for (var i = 0; i < TableSize; i++)
        {
            table[i] = i switch
            {
                0xAD => '\0',
                >= 0xC0 => Latin[i - 0xC0],
                _ => char.ToLowerInvariant((char)i),
            };
        }

        return table;
    }
}
