using System.Globalization;

namespace KnowledgeGraph.Ingest.Structure;

/// <summary>Finds a date as UN documents print it, with the misreadings of a scanner.</summary>
/// <remarks>
/// Accepts «3 April 1991», «3 Apri] 1991», «15 August. 1991», «3f July 1989» (31), and «14 October £964» when the
/// year is known from elsewhere. Rejects «April 1991», «31 February 1991», «page 3 May», numbers inside words.
/// </remarks>
internal static class DateScanner
{
    private static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    /// <summary>The first date in a text.</summary>
    /// <param name="text">A line or two.</param>
    /// <param name="year">What the year must be when it can't be read; 0 when not known.</param>
    /// <returns>Null when there is none.</returns>
    internal static DateOnly? Find(ReadOnlySpan<char> text, int year = 0)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if ((i == 0 || !char.IsLetterOrDigit(text[i - 1])) && TryRead(text[i..], year, out var date, out _))
                return date;
        }

        return null;
    }

    /// <summary>Whether a text is a date and nothing else.</summary>
    internal static bool IsDate(ReadOnlySpan<char> text) =>
        text.Length is > 7 and < 24 && TryRead(text, 0, out _, out var length) && length == text.Length;

    private static bool TryRead(ReadOnlySpan<char> text, int knownYear, out DateOnly date, out int length)
    {
        date = default;
        length = 0;
        var at = 0;
        while (at < text.Length && at < 3 && !char.IsWhiteSpace(text[at]))
            at++;
        if (at is 0 or > 2 || at >= text.Length || !text[..at].ContainsAnyInRange('0', '9'))
            return false;
        var day = LabelScanner.MisreadNumber(text[..at]);
        if (day is < 1 or > 31)
            return false;
        at = LabelScanner.SkipSpace(text, at);

        var start = at;
        while (at < text.Length && !char.IsWhiteSpace(text[at]))
            at++;
        var month = FindMonth(text[start..at].TrimEnd(".,"));
        if (month == 0)
            return false;
        at = LabelScanner.SkipSpace(text, at);

        start = at;
        while (at < text.Length && at < start + 4 && !char.IsWhiteSpace(text[at]))
            at++;
        var year = ReadYear(text[start..at], knownYear);
        if (year == 0 || day > DateTime.DaysInMonth(year, month) || (at < text.Length && char.IsAsciiDigit(text[at])))
            return false;
        date = new DateOnly(year, month, day);
        length = at;
        return true;
    }

    private static int ReadYear(ReadOnlySpan<char> token, int known)
    {
        if (token.Length == 4 && int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 1800 and < 2200)
            return year;
        if (known == 0 || token.Length != 4)
            return 0;
        Span<char> wanted = stackalloc char[4];
        known.TryFormat(wanted, out _, default, CultureInfo.InvariantCulture);
        return Differences(token, wanted) <= (token.ContainsAnyExceptInRange('0', '9') ? 2 : 1) ? known : 0;
    }

    /// <summary>The month that a word names, with at most one letter misread; 0 when none.</summary>
    private static int FindMonth(ReadOnlySpan<char> word)
    {
        if (word.Length is < 3 or > 10)
            return 0;
        for (var i = 0; i < Months.Length; i++)
        {
            if (word.Equals(Months[i], StringComparison.OrdinalIgnoreCase))
                return i + 1;
        }

        for (var i = 0; i < Months.Length && word.Length >= 4; i++)
        {
            if (word.Length == Months[i].Length && Months[i].Length > 4 && Differences(word, Months[i]) <= 1)
                return i + 1;
        }

        return 0;
    }

    private static int Differences(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        var count = 0;
        for (var i = 0; i < left.Length; i++)
            count += left[i] == right[i] ? 0 : 1;
        return count;
    }
}
