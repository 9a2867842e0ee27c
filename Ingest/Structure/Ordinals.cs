using System.Globalization;

namespace KnowledgeGraph.Ingest.Structure;

/// <summary>Ordinal numbers in words and digits.</summary>
internal static class Ordinals
{
    private static readonly string[] Units =
    [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth",
        "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
    ];

    private static readonly string[] Tens = ["twent", "thirt", "fort", "fift", "sixt", "sevent", "eight", "ninet"];

    /// <summary>The session that a line names: <c>71</c>, <c>S-10</c>, <c>ES-11</c>; null when it names none.</summary>
    /// <remarks>Accepts «Seventy-first session», «Resumed sixth session», «Tenth special session», «71st session», «Fifty-third session (2001)». Rejects «Agenda of the sixth session».</remarks>
    internal static string? ReadSession(ReadOnlySpan<char> line)
    {
        if (line.Length > 70 || line.IndexOf("session", StringComparison.OrdinalIgnoreCase) < 0)
            return null;
        var rest = line;
        var prefix = "";
        var ordinal = 0;
        for (var i = 0; i < 6 && !rest.IsEmpty; i++)
        {
            var word = NextToken(ref rest);
            if (word.Equals("session", StringComparison.OrdinalIgnoreCase))
                return ordinal > 0 ? prefix + ordinal.ToString(CultureInfo.InvariantCulture) : null;
            if (word.Equals("special", StringComparison.OrdinalIgnoreCase))
                prefix = prefix.Length == 0 ? "S-" : prefix;
            else if (word.Equals("emergency", StringComparison.OrdinalIgnoreCase))
                prefix = "ES-";
            else if (Read(word) is > 0 and var value)
                ordinal = value;
            else if (!word.Equals("resumed", StringComparison.OrdinalIgnoreCase) && !word.Equals("regular", StringComparison.OrdinalIgnoreCase) && !word.Equals("substantive", StringComparison.OrdinalIgnoreCase) && !word.Equals("annual", StringComparison.OrdinalIgnoreCase) && !word.Equals("reconvened", StringComparison.OrdinalIgnoreCase))
                return null;
        }

        return null;
    }

    /// <summary>The value of an ordinal, «seventy-first» or «71st»; 0 when the word is none.</summary>
    internal static int Read(ReadOnlySpan<char> word)
    {
        var digits = 0;
        while (digits < word.Length && char.IsAsciiDigit(word[digits]))
            digits++;
        if (digits is > 0 and < 4)
            return word[digits..] is "st" or "nd" or "rd" or "th" ? int.Parse(word[..digits], CultureInfo.InvariantCulture) : 0;

        for (var i = 0; i < Units.Length; i++)
        {
            if (word.Equals(Units[i], StringComparison.OrdinalIgnoreCase))
                return i + 1;
        }

        for (var i = 0; i < Tens.Length; i++)
        {
            if (!word.StartsWith(Tens[i], StringComparison.OrdinalIgnoreCase))
                continue;
            var rest = word[Tens[i].Length..];
            var ten = (i + 2) * 10;
            if (rest.Equals("ieth", StringComparison.OrdinalIgnoreCase))
                return ten;
            if (rest.StartsWith("y-", StringComparison.OrdinalIgnoreCase) && Read(rest[2..]) is > 0 and < 10 and var unit)
                return ten + unit;
        }

        return word.Equals("hundredth", StringComparison.OrdinalIgnoreCase) ? 100 : 0;
    }

    private static ReadOnlySpan<char> NextToken(ref ReadOnlySpan<char> text)
    {
        text = text.TrimStart(" \t(,.");
        var end = 0;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '-'))
            end++;
        var token = text[..end];
        text = end == 0 ? default : text[end..];
        return token;
    }
}
