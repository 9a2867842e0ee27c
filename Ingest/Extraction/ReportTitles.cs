namespace KnowledgeGraph.Ingest.Extraction;

/// <summary>Titles of reports and official records that a symbol identifies: what they name is not mentioned separately.</summary>
/// <remarks>
/// Accepts, in a footnote, <c>Report of the Lighthouse Conference, Arcadia, 1 May 2001 (A/CONF.1/15)</c>; anywhere, <c>Official Records of the General Assembly, Tenth Session, …</c>.
/// Must not: <c>the report of the Secretary-General (S/2018/752)</c>, whose author is mentioned.
/// </remarks>
internal static class ReportTitles
{
    /// <summary>Adds the titles' spans to what is taken.</summary>
    public static void Mark(TextScan scan, TextKind kind)
    {
        var tokens = scan.Tokens;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!tokens[i].Capital)
            {
                continue;
            }

            if (kind == TextKind.Footnote && scan.TermAt(i) == Term.Report && scan.TermAt(i + 1) is Term.Of or Term.On && SymbolAfter(scan, i) is > 0 and var end)
            {
                scan.Taken.Add((tokens[i].Start, end));
            }
            else if ((scan.TermAt(i) == Term.Official && scan.TermAt(i + 1) == Term.Records)
                || (scan.TermAt(i) == Term.Resolutions && scan.TermAt(i + 1) == Term.And && scan.TermAt(i + 2) == Term.Decisions && scan.Tokens[i + 2].Capital))
            {
                scan.Taken.Add((tokens[i].Start, RecordsEnd(scan, i)));
            }
        }
    }

    private static int SymbolAfter(TextScan scan, int report)
    {
        var start = scan.Tokens[report].Start;
        foreach (var citation in scan.Citations)
        {
            if (citation is Citations.SymbolCitation && citation.Start > start && citation.Start - start < 400)
            {
                var open = scan.Tokens.IndexAt(citation.Start) - 1;
                return scan.Tokens[open].Kind == TokenKind.Open && !HasFullStop(scan, report, open) ? scan.Tokens[open].Start : 0;
            }
        }

        return 0;
    }

    private static bool HasFullStop(TextScan scan, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (scan.Tokens[i].Kind is TokenKind.Dot or TokenKind.Semicolon && !(scan.Tokens.Touches(i) && scan.TermAt(i - 1) is Term.No or Term.Vol))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The record's name goes on over its commas: organ, session or year, supplement or meeting.</summary>
    private static int RecordsEnd(TextScan scan, int at)
    {
        var tokens = scan.Tokens;
        var i = at;
        while (i < tokens.Count && tokens[i].Kind is not (TokenKind.Semicolon or TokenKind.Open)
            && !(tokens[i].Kind == TokenKind.Dot && scan.TermAt(i - 1) is not (Term.No or Term.Vol or Term.Nos)))
        {
            i++;
        }

        return tokens[Math.Min(i, tokens.Count) - 1].End;
    }
}
