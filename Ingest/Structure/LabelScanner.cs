using System.Globalization;

namespace KnowledgeGraph.Ingest.Structure;

/// <summary>Reads the label that a line opens with.</summary>
/// <remarks>
/// Accepts <c>7.</c>, <c>7.To maintain</c>, <c>(a)</c>, <c>a)</c>, <c>(iv)</c>, <c>(12)</c>, <c>B.</c>, <c>XII.</c>, <c>•</c>, <c>– </c>.
/// Rejects <c>1999. The</c> (over <see cref="MaxNumber"/>), <c>7.5 per cent</c>, <c>A. Smith</c> only by its context,
/// and <c>(see below)</c>. Whether a label is one where it stands is the joiner's to say.
/// </remarks>
internal static class LabelScanner
{
    /// <summary>The highest number of a paragraph; years begin above.</summary>
    internal const int MaxNumber = 1499;

    internal static Label Scan(ReadOnlySpan<char> line)
    {
        if (line.IsEmpty)
            return Label.None;

        var first = line[0];
        if (char.IsAsciiDigit(first))
            return ScanNumber(line);
        if (first == '(')
            return ScanBracketed(line);
        if (char.IsAsciiLetterUpper(first))
            return ScanCapital(line);
        if (char.IsAsciiLetterLower(first))
            return ScanOpenBracket(line);
        return first is '•' or '–' or '—' or '-' or '·' or '▪' or '○' or '●' or '*' or '◦' && line.Length > 2 && IsSpace(line[1])
            ? new Label(LabelKind.Bullet, line[..1].ToString(), "", 0, SkipSpace(line, 1))
            : Label.None;
    }

    /// <summary>The number that a scanner's misreading of a label stands for: <c>i9</c> is 19; -1 when none.</summary>
    /// <remarks>Only for a token that ought to be a certain number by its place: <c>l</c>, <c>O</c>, <c>S</c> are letters elsewhere.</remarks>
    internal static int MisreadNumber(ReadOnlySpan<char> token)
    {
        if (token.IsEmpty || token.Length > 3)
            return -1;
        var value = 0;
        foreach (var c in token)
        {
            var digit = c switch
            {
                >= '0' and <= '9' => c - '0',
                'l' or 'I' or 'i' or '|' or '!' or 'f' or 't' or 'J' or ']' or '£' => 1,
                'O' or 'o' or 'Q' or 'D' => 0,
                'S' or 's' => 5,
                'Z' or 'z' => 2,
                'B' => 8,
                'b' or 'G' => 6,
                'g' or 'q' => 9,
                'A' => 4,
                _ => -1,
            };
            if (digit < 0)
                return -1;
            value = (value * 10) + digit;
        }

        return value;
    }

    internal static bool IsSpace(char c) => c is ' ' or '\t' or '\u00A0' || char.IsWhiteSpace(c);

    internal static int SkipSpace(ReadOnlySpan<char> line, int at)
    {
        while (at < line.Length && IsSpace(line[at]))
            at++;
        return at;
    }

    private static Label ScanNumber(ReadOnlySpan<char> line)
    {
        var digits = 1;
        while (digits < line.Length && char.IsAsciiDigit(line[digits]))
            digits++;
        if (digits > 4 || digits == line.Length || line[digits] != '.')
            return Label.None;

        var number = int.Parse(line[..digits], CultureInfo.InvariantCulture);
        var at = digits + 1;
        if (number is 0 or > MaxNumber)
            return Label.None;
        if (at < line.Length && char.IsAsciiDigit(line[at]))
            return ScanCompound(line, at);
        if (at < line.Length && !IsSpace(line[at]) && !char.IsUpper(line[at]) && line[at] is not ('“' or '"' or '*' or '['))
            return Label.None;

        var printed = line[..digits].ToString();
        return new Label(LabelKind.Number, printed, printed, number, SkipSpace(line, at));
    }

    /// <summary><c>2.1. Text</c>, <c>2.1 Text</c>.</summary>
    private static Label ScanCompound(ReadOnlySpan<char> line, int at)
    {
        var end = at;
        while (end < line.Length && (char.IsAsciiDigit(line[end]) || (line[end] == '.' && end + 1 < line.Length && char.IsAsciiDigit(line[end + 1]))))
            end++;
        var after = end < line.Length && line[end] == '.' ? end + 1 : end;
        var start = SkipSpace(line, after);
        if (end > 12 || after == line.Length || !IsSpace(line[after]) || start == line.Length || !char.IsUpper(line[start]))
            return Label.None;
        var printed = line[..end].ToString();
        return new Label(LabelKind.Compound, printed, printed, 0, start);
    }

    private static Label ScanBracketed(ReadOnlySpan<char> line)
    {
        var end = line[..Math.Min(line.Length, 9)].IndexOf(')');
        if (end < 2)
            return Label.None;
        var inside = line[1..end];
        var printed = line[..(end + 1)].ToString();
        var start = SkipSpace(line, end + 1);
        if (!inside.ContainsAnyExceptInRange('0', '9'))
        {
            return inside.Length > 3
                ? Label.None
                : new Label(LabelKind.BracketedNumber, printed, inside.ToString(), int.Parse(inside, CultureInfo.InvariantCulture), start);
        }

        return IsLetters(inside) ? new Label(LabelKind.Letter, printed, inside.ToString().ToLowerInvariant(), 0, start) : Label.None;
    }

    /// <summary><c>a) </c> as treaties on the web print it.</summary>
    private static Label ScanOpenBracket(ReadOnlySpan<char> line)
    {
        var end = line[..Math.Min(line.Length, 8)].IndexOf(')');
        if (end < 1 || end + 1 == line.Length || !IsSpace(line[end + 1]) || !IsLetters(line[..end]))
            return Label.None;
        return new Label(LabelKind.Letter, line[..(end + 1)].ToString(), line[..end].ToString(), 0, SkipSpace(line, end + 1));
    }

    private static Label ScanCapital(ReadOnlySpan<char> line)
    {
        var end = 1;
        while (end < line.Length && end < 7 && char.IsAsciiLetterUpper(line[end]))
            end++;
        if (end == line.Length || line[end] != '.' || (end > 1 && !RomanNumeral.IsRoman(line[..end])))
            return Label.None;
        if (end + 1 < line.Length && !IsSpace(line[end + 1]))
            return Label.None;
        var printed = line[..end].ToString();
        return new Label(LabelKind.Capital, printed, printed.ToLowerInvariant(), 0, SkipSpace(line, end + 1));
    }

    /// <summary>One letter, the same letter repeated, or a small Roman numeral.</summary>
    private static bool IsLetters(ReadOnlySpan<char> inside)
    {
        if (inside.Length == 1)
            return char.IsAsciiLetter(inside[0]);
        if (inside.Length == 2 && inside[0] == inside[1])
            return char.IsAsciiLetter(inside[0]);
        return inside.Length <= 6 && RomanNumeral.IsRoman(inside);
    }
}
