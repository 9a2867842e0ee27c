using KnowledgeGraph.Ingest.Extraction.Citations;

namespace KnowledgeGraph.Ingest.Extraction;

/// <summary>Reads the number of a resolution or decision.</summary>
internal static class AdoptedNumber
{
    private const int FirstYear = 1946;
    private const int LastYear = 2099;

    /// <summary>
    /// Reads a number. Accepts <c>5/4</c>, <c>67/234 B</c>, <c>46/36H</c>, <c>46/36-H</c>, <c>2012/19</c>, <c>1540 (2004)</c>,
    /// <c>1514 (XV)</c>, <c>377 A (V)</c>, <c>3201 (S-VI)</c>, <c>S-14/1</c>, <c>ES-10/14</c>, <c>242</c>. Rejects <c>2.5</c>, <c>1,000</c>, <c>10%</c>.
    /// </summary>
    /// <param name="scan">The text.</param>
    /// <param name="at">The token that it may begin with.</param>
    /// <param name="number">As identifiers write it.</param>
    /// <param name="form">The printed form.</param>
    /// <param name="next">The token after it.</param>
    public static bool TryRead(TextScan scan, int at, out string number, out NumberForm form, out int next)
    {
        var tokens = scan.Tokens;
        number = "";
        form = NumberForm.Bare;
        next = at;
        if (scan.TermAt(at) is Term.S or Term.Es)
        {
            if (tokens[at + 1].Kind != TokenKind.Hyphen || tokens.Number(at + 2) < 0 || !IsSlash(tokens, at + 3) || tokens.Number(at + 4) < 0)
            {
                return false;
            }

            next = at + 5;
            form = NumberForm.Special;
            number = $"{(scan.TermAt(at) == Term.S ? "S" : "ES")}-{tokens.Number(at + 2)}/{tokens.Number(at + 4)}{Letter(tokens, ref next)}";
            return true;
        }

        var first = tokens.Number(at);
        if (first <= 0 || (tokens[at + 1].Kind is TokenKind.Dot or TokenKind.Comma && tokens.Touches(at + 1) && tokens.Touches(at + 2) && tokens[at + 2].Kind == TokenKind.Number))
        {
            return false;
        }

        if (IsSlash(tokens, at + 1) && tokens[at + 2].Kind == TokenKind.Number && tokens.Number(at + 2) is >= 0 and var second)
        {
            if (tokens[at + 3].Kind == TokenKind.Slash && tokens.Touches(at + 3))
            {
                return false;
            }

            next = at + 3;
            form = first is >= FirstYear and <= LastYear ? NumberForm.Year : NumberForm.Session;
            number = $"{first}/{second}{Letter(tokens, ref next)}";
            return first <= LastYear && second > 0;
        }

        next = at + 1;
        if (tokens.Number(next) is >= FirstYear and <= LastYear && !tokens.Touches(next) && (tokens[next + 1].Kind == TokenKind.Close || scan.TermAt(next + 1) == Term.Of))
        {
            // Brackets that bad text layers lose: «841 1993) of 16 June».
            number = Text(first);
            form = NumberForm.YearInBrackets;
            next += tokens[next + 1].Kind == TokenKind.Close ? 2 : 1;
            return first < 10_000;
        }

        var letter = Letter(tokens, ref next);
        next = tokens[next].Kind == TokenKind.Dot && tokens.Touches(next) && tokens[next + 1].Kind == TokenKind.Open && tokens.Touches(next + 1) ? next + 1 : next;
        if (tokens[next].Kind == TokenKind.Open)
        {
            if (letter.Length == 0 && tokens.Number(next + 1) is >= FirstYear and <= LastYear && tokens[next + 2].Kind == TokenKind.Close)
            {
                number = Text(first);
                form = NumberForm.YearInBrackets;
                next += 3;
                return true;
            }

            if (RomanInBrackets(scan, next) is { } session)
            {
                number = Text(first) + letter + session.Suffix;
                form = NumberForm.Roman;
                next = session.Next;
                return true;
            }
        }

        next = at + 1;
        number = Text(first);
        return first < 10_000 && !(tokens.Touches(next) && tokens[next].Kind is TokenKind.Word or TokenKind.Slash or TokenKind.Hyphen);
    }

    /// <summary>A letter after a number: <c>B</c>, <c>-B</c>; not a word, not a small letter.</summary>
    internal static string Letter(TokenBuffer tokens, ref int next)
    {
        var at = next;
        if (tokens[at].Kind == TokenKind.Hyphen && tokens.Touches(at) && tokens.Touches(at + 1))
        {
            at++;
        }

        ref readonly var token = ref tokens[at];
        if (token.Kind != TokenKind.Word || token.End - token.Start != 1 || !char.IsAsciiLetterUpper(tokens.Text[token.Start])
            || (tokens[at + 1].Kind == TokenKind.Dot && tokens.Touches(at + 1) && tokens.Touches(at + 2)))
        {
            return "";
        }

        next = at + 1;
        return "-" + tokens.Text[token.Start];
    }

    private static (string Suffix, int Next)? RomanInBrackets(TextScan scan, int open)
    {
        var tokens = scan.Tokens;
        var i = open + 1;
        var prefix = "";
        if (scan.TermAt(i) is Term.S or Term.Es && tokens[i + 1].Kind == TokenKind.Hyphen)
        {
            prefix = scan.TermAt(i) == Term.S ? "S-" : "ES-";
            i += 2;
        }

        return Numerals.Roman(tokens.Spelling(i)) > 0 && tokens[i + 1].Kind == TokenKind.Close
            ? ($"-{prefix}{tokens.Spelling(i)}", i + 2)
            : null;
    }

    private static bool IsSlash(TokenBuffer tokens, int at) => tokens[at].Kind == TokenKind.Slash && tokens.Touches(at);

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
