namespace KnowledgeGraph.Ingest.Extraction;

/// <summary>Titles in quotation marks, in which nothing is a mention.</summary>
/// <remarks>
/// Accepts <c>entitled “…”</c>, <c>titled "…"</c>, and quotations of four words or more that open with a capital.
/// Must not: a name given in brackets, <c>(“the Committee”)</c>; a quoted word; a quoted sentence or paragraph.
/// </remarks>
internal static class Quotations
{
    private const int LongestTitle = 120;

    /// <summary>Marks the titles of a text.</summary>
    public static void Mark(TextScan scan)
    {
        var tokens = scan.Tokens;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind != TokenKind.Quote || !Opens(tokens, i))
            {
                continue;
            }

            var close = Close(tokens, i);
            if (close < 0)
            {
                continue;
            }

            var before = scan.TermAt(tokens[i - 1].Kind is TokenKind.Comma or TokenKind.Colon ? i - 2 : i - 1);
            var announced = before is Term.Entitled or Term.Titled or Term.Called;
            var isName = scan.NameFrom(i + 1) is { } name && name.LastToken == close - 1;
            var isSpeech = i == 0 || tokens[close - 1].Kind is TokenKind.Dot or TokenKind.Semicolon or TokenKind.Comma;
            if (announced || (close - i > 4 && tokens[i + 1].Capital && tokens[i - 1].Kind != TokenKind.Open && !isName && !isSpeech))
            {
                scan.MarkTitle(i, close);
            }

            i = close;
        }
    }

    /// <summary>The token that closes the quotation that a token opens; -1 when none does.</summary>
    private static int Close(TokenBuffer tokens, int open)
    {
        var opening = tokens.Text[tokens[open].Start];
        var depth = 0;
        for (var i = open + 1; i < tokens.Count && i < open + LongestTitle; i++)
        {
            if (tokens[i].Kind == TokenKind.Quote)
            {
                var sign = tokens.Text[tokens[i].Start];
                if (sign == '“' && opening == '“')
                {
                    depth++;
                }
                else if (depth-- == 0)
                {
                    return i;
                }
            }
        }

        return -1;
    }

    private static bool Opens(TokenBuffer tokens, int i)
    {
        var sign = tokens.Text[tokens[i].Start];
        return sign is '“' or '„' or '«' || (sign == '"' && i + 1 < tokens.Count && tokens[i + 1].Start == tokens[i].End && !tokens.Touches(i));
    }
}
