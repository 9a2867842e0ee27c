using KnowledgeGraph.Ingest.Extraction.Citations;

namespace KnowledgeGraph.Ingest.Extraction;

/// <summary>Names that a document gives in brackets.</summary>
/// <remarks>
/// Accepts <c>(UNHARBOUR)</c>, <c>(“the Committee”)</c>, <c>(hereinafter referred to as the Panel)</c> right after a name.
/// Must not: a symbol or a year in brackets, <c>(see below)</c>, a State in brackets.
/// </remarks>
internal static class DefinitionScanner
{
    private const int LongestName = 8;

    /// <summary>Reads what an opening bracket gives.</summary>
    /// <returns>The token to go on with.</returns>
    public static int Scan(TextScan scan, int open)
    {
        var tokens = scan.Tokens;
        if (open == 0)
        {
            return open + 1;
        }

        var first = open + 1;
        while (tokens[first].Kind == TokenKind.Quote
            || scan.TermAt(first) is Term.The or Term.Hereinafter or Term.Hereafter or Term.Referred or Term.Known or Term.To or Term.As or Term.Called)
        {
            first++;
        }

        var close = first;
        while (close < tokens.Count && close - first <= LongestName && tokens[close].Kind is TokenKind.Word or TokenKind.Hyphen)
        {
            close++;
        }

        var last = close - 1;
        if (tokens[close].Kind == TokenKind.Quote)
        {
            close++;
        }

        if (last < first || tokens[close].Kind != TokenKind.Close || !tokens[first].Capital
            || (scan.NameFrom(first) is { Name.Form: NameForm.Name or NameForm.Acronym } known && known.LastToken >= last))
        {
            return open + 1;
        }

        var single = first == last;
        var given = first > open + 1 || !single || NameFormScanner.IsAcronym(tokens.Spelling(first));
        if (given)
        {
            scan.Citations.Add(new DefinitionCitation(tokens[first].Start, tokens[last].End, NameKey.Of(tokens, first, last), tokens[open].Start));
        }

        return open + 1;
    }
}
