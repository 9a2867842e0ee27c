namespace KnowledgeGraph.Ingest.Extraction;

/// <summary>Dates as documents print them.</summary>
internal static class Dates
{
    /// <summary>
    /// Reads a day or a span of days. Accepts <c>22 October 2010</c>, <c>9–20 July 2001</c>, <c>21 and 22 May 2012</c>,
    /// <c>27 August to 7 September 2012</c>; rejects <c>October 2010</c> and <c>22 October</c>, which lack a day or a year.
    /// </summary>
    /// <param name="tokens">The text.</param>
    /// <param name="at">The token that it may begin with.</param>
    /// <param name="next">The token after it.</param>
    /// <returns>The first and last day; null when there is no such date.</returns>
    public static (DateOnly First, DateOnly Last)? Read(TokenBuffer tokens, int at, out int next)
    {
        next = at;
        var firstDay = tokens.Number(at);
        if (firstDay is < 1 or > 31)
        {
            return null;
        }

        var i = at + 1;
        var firstMonth = Month(tokens, i);
        i += firstMonth > 0 ? 1 : 0;
        int lastDay = firstDay, lastMonth = firstMonth;
        var firstYear = firstMonth > 0 ? Year(tokens, i) : 0;
        if (firstYear > 0)
        {
            next = i + 1;
            return Make(firstDay, firstMonth, firstYear, firstDay, firstMonth, firstYear);
        }

        if (tokens[i].Kind == TokenKind.Hyphen || (Term)tokens[i].Word is Term.To or Term.And)
        {
            lastDay = tokens.Number(i + 1);
            lastMonth = Month(tokens, i + 2);
            if (lastDay is < 1 or > 31 || lastMonth == 0)
            {
                return null;
            }

            i += 3;
        }

        var year = Year(tokens, i);
        if (lastMonth == 0 || year == 0)
        {
            return null;
        }

        next = i + 1;
        return Make(firstDay, firstMonth == 0 ? lastMonth : firstMonth, year, lastDay, lastMonth, year);
    }

    private static int Month(TokenBuffer tokens, int at) =>
        (Term)tokens[at].Word is >= Term.January and <= Term.December ? tokens[at].Word - (int)Term.January + 1 : 0;

    private static int Year(TokenBuffer tokens, int at) => tokens.Number(at) is >= 1800 and <= 2199 and var year ? year : 0;

    private static (DateOnly, DateOnly)? Make(int day, int month, int year, int lastDay, int lastMonth, int lastYear) =>
        day <= DateTime.DaysInMonth(year, month) && lastDay <= DateTime.DaysInMonth(lastYear, lastMonth)
            ? (new DateOnly(year, month, day), new DateOnly(lastYear, lastMonth, lastDay))
            : null;
}
