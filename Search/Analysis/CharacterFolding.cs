namespace KnowledgeGraph.Search.Analysis;

/// <summary>Letters without case, accents and typographic variants: <c>É</c> is <c>e</c>, <c>ß</c> is <c>ss</c>, <c>ﬁ</c> is <c>fi</c>.</summary>
/// <remarks>
/// Own tables: the products run with invariant globalization, where normalisation forms are not at hand.
/// Covers Latin-1, Latin Extended-A, ligatures and full-width forms; every other letter is lower-cased only.
/// </remarks>
internal static class CharacterFolding
{
    /// <summary>The most units that one unit folds to.</summary>
    internal const int MaxExpansion = 3;

    private const string Latin =
        // U+00C0 … U+00FF, a space where the character is no letter.
        "aaaaaaæceeeeiiiidnooooo ouuuuyþßaaaaaaæceeeeiiiidnooooo ouuuuyþy"
        // U+0100 … U+017F
        + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiĳĳjjkkkllllllllllnnnnnnŉnnooooooœœrrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

    private static readonly char[] Fold = CreateFold();
    private static readonly byte[] Classes = CreateClasses();

    /// <summary>Whether a unit stands inside a word: a letter, a digit, a combining mark or half of a pair.</summary>
    internal static bool IsWord(char c) => c < 128 ? Classes[c] != 0 : IsWordSlow(c);

    /// <summary>Whether a unit is an ASCII digit.</summary>
    internal static bool IsDigit(char c) => (uint)(c - '0') <= 9;

    /// <summary>Writes what a unit folds to; 0 units for a combining mark.</summary>
    internal static int Write(char c, Span<char> into)
    {
        if (c < 128)
        {
            into[0] = c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c;
            return 1;
        }

        return WriteSlow(c, into);
    }

    private static int WriteSlow(char c, Span<char> into)
    {
        if (c < Fold.Length)
        {
            c = Fold[c];
        }

        switch (c)
        {
            case 'æ': return Two(into, 'a', 'e');
            case 'œ': return Two(into, 'o', 'e');
            case 'ß': return Two(into, 's', 's');
            case 'þ': return Two(into, 't', 'h');
            case 'ĳ': return Two(into, 'i', 'j');
            case 'ŉ': return One(into, 'n');
            case >= '\uFB00' and <= '\uFB06': return Ligature(c, into);
            case >= '\uFF10' and <= '\uFF19': return One(into, (char)(c - '\uFF10' + '0'));
            case >= '\uFF21' and <= '\uFF3A': return One(into, (char)(c - '\uFF21' + 'a'));
            case >= '\uFF41' and <= '\uFF5A': return One(into, (char)(c - '\uFF41' + 'a'));
        }

        return IsMark(c) ? 0 : One(into, char.ToLowerInvariant(c));
    }

    private static int Ligature(char c, Span<char> into)
    {
        var letters = c switch { '\uFB00' => "ff", '\uFB01' => "fi", '\uFB02' => "fl", '\uFB03' => "ffi", '\uFB04' => "ffl", _ => "st" };
        letters.CopyTo(into);
        return letters.Length;
    }

    private static int One(Span<char> into, char a)
    {
        into[0] = a;
        return 1;
    }

    private static int Two(Span<char> into, char a, char b)
    {
        into[0] = a;
        into[1] = b;
        return 2;
    }

    private static bool IsMark(char c) => c is >= '\u0300' and <= '\u036F' or '\u00AD' or '\u200C' or '\u200D';

    private static bool IsWordSlow(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c) || IsMark(c)
        || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;

    private static char[] CreateFold()
    {
        var fold = new char[0x180];
        for (var c = 0; c < fold.Length; c++)
        {
            fold[c] = (char)c;
        }

        for (var i = 0; i < Latin.Length; i++)
        {
            if (Latin[i] != ' ')
            {
                fold[0xC0 + i] = Latin[i];
            }
        }

        return fold;
    }

    private static byte[] CreateClasses()
    {
        var classes = new byte[128];
        for (var c = 0; c < 128; c++)
        {
            classes[c] = char.IsAsciiLetter((char)c) ? (byte)1 : char.IsAsciiDigit((char)c) ? (byte)2 : (byte)0;
        }

        return classes;
    }
}
