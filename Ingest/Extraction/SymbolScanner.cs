using System.Collections.Frozen;
using System.Text;
using KnowledgeGraph.Ingest.Extraction.Citations;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Ingest.Extraction;

/// <summary>Document symbols of the United Nations series.</summary>
/// <remarks>
/// Accepts <c>A/CONF.192/15</c>, <c>CTOC/COP/WG.6/2012/4</c>, <c>A/60/88 and Corr.2</c> (the corrigendum is dropped),
/// <c>A/67/L.58 and Add.1</c> (two documents), <c>A/45/567-S/21854</c> (the first alone), <c>S/RES/1540 (2004)</c> (the resolution),
/// <c>S/ 12869</c> broken after its slash. Must not: <c>and/or</c>, <c>A/B tests</c>, symbols of other organizations.
/// </remarks>
internal static class SymbolScanner
{
    private const int LongestSymbol = 60;

    private static readonly FrozenSet<string> Series = FrozenSet.ToFrozenSet(
    [
        "A", "S", "E", "T", "ST", "TD", "DP", "CTOC", "CAC", "CCPR", "CEDAW", "CERD", "CAT", "CRC", "CRPD", "CED", "CMW", "HRI", "ICCD", "FCCC",
        "UNEP", "UNEA", "HS", "HSP", "IDB", "LC", "ECE", "ESCAP", "CD", "CCW", "NPT", "BWC", "APLC", "CCM", "SPLOS", "ISBA", "CLCS", "UNW", "JIU", "CEB", "ACC",
        "DC", "ID", "TRANS", "TRADE", "ENERGY", "CBD", "PCNICC", "AT", "ICEF", "DPCSD", "SAICM", "CRTD", "UNCTAD", "LOS", "PC", "MP", "EB", "IPBES", "UNITAR", "BTWC", "GC",
    ]);

    /// <summary>Reads a symbol.</summary>
    /// <param name="scan">The text.</param>
    /// <param name="at">A word with a slash right after it.</param>
    /// <returns>The token to go on with; the next one when there is no symbol.</returns>
    public static int Scan(TextScan scan, int at)
    {
        if (scan.Tokens.Touches(at) && scan.Tokens[at - 1].Kind is TokenKind.Slash or TokenKind.Dot)
        {
            return at + 1;
        }

        var start = scan.Tokens[at].Start;
        if (!TryRead(scan.Text, start, out var symbol, out var end))
        {
            return at + 1;
        }

        var next = scan.Tokens.IndexAt(end);
        if (Adopted(scan, symbol, ref next) is { } adopted)
        {
            scan.Citations.Add(new SymbolCitation(start, scan.Tokens[next - 1].End, adopted));
            scan.Taken.Add((start, scan.Tokens[next - 1].End));
            return next;
        }

        if (!EntityId.TryParse("doc:" + symbol, out var id) || IsPressRelease(symbol))
        {
            return next;
        }

        scan.Citations.Add(new SymbolCitation(start, end, id));
        scan.Taken.Add((start, end));
        return Addenda(scan, next, symbol);
    }

    private static bool TryRead(string text, int start, out string symbol, out int end)
    {
        symbol = "";
        end = start;
        var slash = text.IndexOf('/', start, Math.Min(10, text.Length - start));
        if (slash < 0 || !Series.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text.AsSpan(start, slash - start)))
        {
            return false;
        }

        var read = new StringBuilder();
        var digits = false;
        var at = start;
        while (at < text.Length)
        {
            var c = text[at];
            if (char.IsAsciiLetterOrDigit(c) || c is '.' or '/' or '_')
            {
                digits |= char.IsAsciiDigit(c);
                read.Append(c);
            }
            else if (c is '-' or '–' or '‑' && at + 1 < text.Length && char.IsAsciiLetterOrDigit(text[at + 1]))
            {
                if (digits && IsSeries(text, at + 1))
                {
                    // Of a dual symbol the first is the identifier.
                    end = PassDual(text, at + 1);
                    symbol = Trimmed(read);
                    return true;
                }

                read.Append('-');
            }
            else if (char.IsWhiteSpace(c) && text[at - 1] == '/' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]))
            {
                // A line broken after the slash.
            }
            else
            {
                break;
            }

            at++;
        }

        while (at > start && text[at - 1] is '.' or '/' or '-' or '_')
        {
            at--;
        }

        end = at;
        symbol = Trimmed(read);
        return digits && symbol.Length > slash - start + 1 && symbol.Length <= LongestSymbol;
    }

    private static string Trimmed(StringBuilder symbol) => symbol.ToString().TrimEnd('.', '/', '-', '_');

    private static bool IsSeries(string text, int at)
    {
        var slash = text.IndexOf('/', at, Math.Min(8, text.Length - at));
        return slash > at && Series.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text.AsSpan(at, slash - at));
    }

    private static int PassDual(string text, int at)
    {
        while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || (text[at] is '.' or '/' or '-' && at + 1 < text.Length && char.IsAsciiLetterOrDigit(text[at + 1]))))
        {
            at++;
        }

        return at;
    }

    private static bool IsPressRelease(string symbol) =>
        symbol.StartsWith("S/PRESS", StringComparison.Ordinal) || symbol.StartsWith("AT/DEC", StringComparison.Ordinal);

    /// <summary>The resolution or decision that a symbol with <c>RES</c> or <c>DEC</c> names; null for other symbols.</summary>
    private static EntityId? Adopted(TextScan scan, string symbol, ref int next)
    {
        var (kind, mark) = symbol.Contains("/RES/", StringComparison.Ordinal) ? ("res", "/RES/") : ("dec", "/DEC/");
        var cut = symbol.IndexOf(mark, StringComparison.Ordinal);
        var body = cut < 0 ? null : symbol[..cut] switch
        {
            "A" => "ga",
            "S" => "sc",
            "E" => "ecosoc",
            "A/HRC" => "hrc",
            "T" => "trusteeship-council",
            "CTOC/COP" => "ctoc-cop",
            "CAC/COSP" => "cac-cosp",
            _ => null,
        };
        if (body is null)
        {
            return null;
        }

        var tokens = scan.Tokens;
        var number = symbol[(cut + mark.Length)..].TrimEnd('.');
        if (tokens[next].Kind == TokenKind.Open && tokens[next + 2].Kind == TokenKind.Close)
        {
            if (tokens[next + 1].Kind == TokenKind.Number && body == "sc")
            {
                next += 3;
            }
            else if (Numerals.Roman(tokens.Spelling(next + 1)) > 0)
            {
                number = $"{WithLetter(number)}-{tokens.Spelling(next + 1)}";
                next += 3;
            }
        }
        else if (tokens[next].Kind == TokenKind.Open && scan.TermAt(next + 1) is Term.S or Term.Es && tokens[next + 2].Kind == TokenKind.Hyphen && tokens[next + 4].Kind == TokenKind.Close)
        {
            number = $"{number}-{(scan.TermAt(next + 1) == Term.S ? "S" : "ES")}-{tokens.Spelling(next + 3)}";
            next += 5;
        }
        else
        {
            number = WithLetter(number) + (body == "sc" ? "" : AdoptedNumber.Letter(tokens, ref next));
        }

        return number.Length > 0 && EntityId.TryParse($"{kind}:{body}/{number}", out var id) ? id : null;
    }

    /// <summary><c>46/36H</c> as <c>46/36-H</c>.</summary>
    private static string WithLetter(string number) =>
        number.Length > 1 && char.IsAsciiLetterUpper(number[^1]) && char.IsAsciiDigit(number[^2]) ? $"{number[..^1]}-{number[^1]}" : number;

    /// <summary>Addenda named after a symbol are documents of their own; corrigenda and revisions named so are dropped.</summary>
    private static int Addenda(TextScan scan, int at, string symbol)
    {
        var tokens = scan.Tokens;
        while (true)
        {
            var i = at;
            while (scan.TermAt(i) == Term.And || tokens[i].Kind == TokenKind.Comma)
            {
                i++;
            }

            var part = scan.TermAt(i);
            if (i == at || part is not (Term.Add or Term.Corr or Term.Rev) || tokens[i + 1].Kind != TokenKind.Dot || tokens.Number(i + 2) < 0)
            {
                return at;
            }

            var last = 0;
            at = i + 2;
            while (tokens.Number(at) is > 0 and < 200 and var number)
            {
                var isRange = last > 0 && (tokens[at - 1].Kind == TokenKind.Hyphen || scan.TermAt(at - 1) == Term.To);
                if (part == Term.Add)
                {
                    var from = isRange ? last + 1 : number;
                    for (var n = from; n <= number; n++)
                    {
                        scan.Citations.Add(new SymbolCitation(last == 0 ? tokens[i].Start : tokens[at].Start, tokens[at].End, EntityId.Parse($"doc:{symbol}/Add.{n}")));
                    }
                }

                last = number;
                at++;
                if ((tokens[at].Kind is TokenKind.Hyphen or TokenKind.Comma || scan.TermAt(at) is Term.And or Term.To) && tokens.Number(at + 1) is > 0 and < 200
                    && tokens[at + 2].Kind is not (TokenKind.Slash or TokenKind.Open) && scan.TermAt(at + 2) is not (>= Term.January and <= Term.December))
                {
                    at++;
                }
                else
                {
                    break;
                }
            }
        }
    }
}
