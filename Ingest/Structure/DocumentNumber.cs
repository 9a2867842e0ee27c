namespace KnowledgeGraph.Ingest.Structure;

/// <summary>The number of an adopted text as printed.</summary>
/// <remarks>
/// Accepts <c>71/48</c>, <c>67/234 B</c>, <c>46/36H</c>, <c>2117 (2013)</c>, <c>361 (197-4)</c> (1974), <c>1514 (XV)</c>, <c>377 (V) A</c>,
/// <c>377 A (V)</c>, <c>S-14/1</c>, <c>ES-11/1</c>. Rejects <c>2/5 of</c> only by its place.
/// </remarks>
/// <param name="Printed">As printed, with misreadings put right: <c>361 (1974)</c>.</param>
/// <param name="Path">As in an identifier, after the body: <c>361</c>, <c>67/234-B</c>, <c>1514-XV</c>, <c>377-A-V</c>.</param>
/// <param name="Session">The session that it names: <c>67</c>, <c>S-14</c>; null when none.</param>
/// <param name="Year">The year of a Security Council resolution; 0 when none.</param>
internal readonly record struct DocumentNumber(string Printed, string Path, string? Session, int Year)
{
    /// <summary>Whether only the Security Council numbers like this.</summary>
    internal bool IsSecurityCouncil => Year > 0;

    /// <summary>Reads the number that a text opens with.</summary>
    /// <returns>How long it is; 0 when there is none.</returns>
    internal static int Read(ReadOnlySpan<char> text, out DocumentNumber number)
    {
        number = default;
        var prefix = text.StartsWith("ES-") ? 3 : text.StartsWith("S-") ? 2 : 0;
        var at = prefix;
        while (at < text.Length && char.IsAsciiDigit(text[at]))
            at++;
        if (at == prefix || at > prefix + 4)
            return 0;
        if (at < text.Length && text[at] == '/')
            return ReadSlashed(text, at, out number);
        return prefix == 0 ? ReadBracketed(text, at, out number) : 0;
    }

    private static int ReadSlashed(ReadOnlySpan<char> text, int slash, out DocumentNumber number)
    {
        number = default;
        var at = slash + 1;
        while (at < text.Length && char.IsAsciiDigit(text[at]))
            at++;
        if (at == slash + 1 || at > slash + 5)
            return 0;
        var session = text[..slash].ToString();
        var path = text[..at].ToString();
        var end = at;
        var letter = at < text.Length && text[at] is ' ' or '-' ? at + 1 : at;
        if (letter < text.Length && char.IsAsciiLetterUpper(text[letter]) && (letter + 1 == text.Length || !char.IsLetterOrDigit(text[letter + 1])))
        {
            end = letter + 1;
            path = $"{path}-{text[letter]}";
        }

        // A four-digit session is a year: the Economic and Social Council's.
        number = new DocumentNumber(text[..end].ToString(), path, session.Length == 4 && char.IsAsciiDigit(session[0]) ? null : session, 0);
        return end;
    }

    private static int ReadBracketed(ReadOnlySpan<char> text, int digits, out DocumentNumber number)
    {
        number = default;
        var at = digits;
        var letter = '\0';
        if (at + 2 < text.Length && text[at] == ' ' && char.IsAsciiLetterUpper(text[at + 1]) && text[at + 2] == ' ')
        {
            letter = text[at + 1];
            at += 2;
        }

        while (at < text.Length && text[at] == ' ')
            at++;
        if (at == text.Length || text[at] != '(')
            return 0;
        var close = text[at..].IndexOf(')');
        if (close is < 2 or > 8)
            return 0;
        var inside = text.Slice(at + 1, close - 1);
        var end = at + close + 1;
        var value = text[..digits].ToString();
        if (RomanNumeral.Parse(inside) is > 0 and var roman && char.IsUpper(inside[0]))
        {
            if (letter == '\0' && end + 1 < text.Length && text[end] == ' ' && char.IsAsciiLetterUpper(text[end + 1]) && (end + 2 == text.Length || !char.IsLetterOrDigit(text[end + 2])))
            {
                letter = text[end + 1];
                end += 2;
            }

            var path = letter == '\0' ? $"{value}-{inside}" : $"{value}-{letter}-{inside}";
            number = new DocumentNumber(text[..end].ToString(), path, roman.ToString(System.Globalization.CultureInfo.InvariantCulture), 0);
            return end;
        }

        var year = 0;
        foreach (var c in inside)
            year = c == '-' || c == ' ' ? year : char.IsAsciiDigit(c) ? (year * 10) + c - '0' : -100000;
        if (year is < 1945 or > 2199 || letter != '\0')
            return 0;
        number = new DocumentNumber($"{value} ({year})", value, null, year);
        return end;
    }
}
