using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Ingest.Extraction;

/// <summary>Letters made alike: lower case, without diacritics.</summary>
internal static class Folding
{
    private const int TableSize = 0x250;
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
            var c = (char)i;
            table[i] = c switch
            {
                '\u00AD' => '\0',
                'ß' => 's',
                'Æ' or 'æ' => 'a',
                'Ø' or 'ø' => 'o',
                'Ł' or 'ł' => 'l',
                'Đ' or 'đ' => 'd',
                'ı' => 'i',
                _ => char.ToLowerInvariant(Bare(c)),
            };
        }

        return table;
    }

    // Decomposition by table, so that it works with invariant globalization as well.
    private static char Bare(char c)
    {
        if (!char.IsLetter(c))
        {
            return c;
        }

        var parts = c.ToString().Normalize(NormalizationForm.FormD);
        return CharUnicodeInfo.GetUnicodeCategory(parts[0]) == UnicodeCategory.NonSpacingMark ? c : parts[0];
    }
}
