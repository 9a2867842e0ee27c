using System.Globalization;
using KnowledgeGraph.Ingest.Extraction.Citations;

namespace KnowledgeGraph.Ingest.Extraction;

/// <summary>Sustainable Development Goals, targets and indicators.</summary>
/// <remarks>
/// Accepts <c>Goal 16</c>, <c>Sustainable Development Goals 5 and 16</c>, <c>its targets 16.1 and 16.4</c>, <c>target 16.a</c>, <c>indicator 16.4.2</c>, <c>SDG 16</c>.
/// Must not: <c>Millennium Development Goal 4</c>, <c>the Goals</c>, <c>target 5</c>, <c>goal 2</c> in small letters, <c>Goal 18</c>.
/// </remarks>
internal static class GoalScanner
{
    private const int Goals = 17;

    /// <summary>Reads what the word for a Goal, target or indicator introduces.</summary>
    /// <returns>The token to go on with.</returns>
    public static int Scan(TextScan scan, int at)
    {
        var tokens = scan.Tokens;
        var dots = scan.TermAt(at) switch
        {
            Term.Target or Term.Targets => 1,
            Term.Indicator or Term.Indicators => 2,
            _ => 0,
        };
        if (dots == 0 && (!tokens[at].Capital || scan.TermAt(at - 2) == Term.Millennium))
        {
            return at + 1;
        }

        var start = tokens[at].Start;
        if (dots == 0 && scan.TermAt(at - 1) == Term.Development && scan.TermAt(at - 2) == Term.Sustainable)
        {
            start = tokens[at - 2].Start;
        }

        var next = at + 1;
        var item = next;
        while (Read(tokens, item, dots, out var number, out var after))
        {
            scan.Citations.Add(new GoalCitation(item == at + 1 ? start : tokens[item].Start, tokens[after - 1].End, number));
            next = after;
            item = tokens[next].Kind is TokenKind.Comma ? next + 1 : next;
            item = scan.TermAt(item) is Term.And or Term.Or or Term.To ? item + 1 : item;
            if (item == next)
            {
                break;
            }
        }

        return next;
    }

    private static bool Read(TokenBuffer tokens, int at, int dots, out string number, out int next)
    {
        number = "";
        next = at + 1;
        var goal = tokens.Number(at);
        if (goal is < 1 or > Goals)
        {
            return false;
        }

        number = goal.ToString(CultureInfo.InvariantCulture);
        var read = 0;
        while (read < 2 && tokens[next].Kind == TokenKind.Dot && tokens.Touches(next) && tokens.Touches(next + 1) && IsPart(tokens, next + 1, read))
        {
            number += "." + tokens.Spelling(next + 1).ToString().ToLowerInvariant();
            next += 2;
            read++;
        }

        // A Goal may be followed by a target's number in one breath; a target must have one.
        return dots switch { 0 => read == 0, 1 => read >= 1, _ => read == 2 };
    }

    private static bool IsPart(TokenBuffer tokens, int at, int depth) =>
        tokens[at].Kind == TokenKind.Number ? tokens.Number(at) is > 0 and <= 30 : depth == 0 && tokens[at].End - tokens[at].Start == 1 && char.IsAsciiLetter(tokens.Text[tokens[at].Start]);
}
