namespace KnowledgeGraph.Ingest.Structure;

/// <summary>Roman numerals of either case, from 1 to 399.</summary>
internal static class RomanNumeral
{
    /// <summary>The value; 0 when the text is no well-formed numeral. <c>ic</c> and <c>IIII</c> are none.</summary>
    internal static int Parse(ReadOnlySpan<char> text)
    {
        var value = 0;
        var at = 0;
        value += Take(text, ref at, 'c', 'd', 'm', 100);
        value += Take(text, ref at, 'x', 'l', 'c', 10);
        value += Take(text, ref at, 'i', 'v', 'x', 1);
        return at == text.Length ? value : 0;
    }

    /// <summary>Whether the text is a well-formed numeral.</summary>
    internal static bool IsRoman(ReadOnlySpan<char> text) => Parse(text) > 0;

    private static int Take(ReadOnlySpan<char> text, ref int at, char one, char five, char ten, int unit)
    {
        char At(ReadOnlySpan<char> t, int i) => i < t.Length ? char.ToLowerInvariant(t[i]) : '\0';
        var first = At(text, at);
        var second = At(text, at + 1);
        if (first == one && second == ten && unit < 100)
        {
            at += 2;
            return 9 * unit;
        }

        if (first == one && second == five && unit < 100)
        {
            at += 2;
            return 4 * unit;
        }

        var value = 0;
        if (first == five && unit < 100)
        {
            value = 5;
            at++;
        }

        for (var count = 0; count < 3 && At(text, at) == one; count++, at++)
            value++;
        return value * unit;
    }
}
