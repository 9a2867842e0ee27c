using KnowledgeGraph.Ingest.Extraction.Citations;

namespace KnowledgeGraph.Ingest.Extraction;

/// <summary>Resolutions and decisions by number, in lists, with dates and titles passed over.</summary>
/// <remarks>
/// Accepts <c>resolutions 1265 (1999), 1296 (2000) and 1894 (2009)</c>, <c>Council decision 2011/3</c>,
/// <c>its decisions 7/1 of 10 October 2014, entitled “…”, and 4/6</c>, <c>resolution 70/1 of the General Assembly</c>,
/// <c>that resolution</c>. Must not: <c>two resolutions</c>, <c>the present resolution</c>, <c>draft resolution II</c>, a resolution of a conference without number.
/// </remarks>
internal static class AdoptedTextScanner
{
    /// <summary>Reads what the word for a resolution or decision introduces.</summary>
    /// <param name="scan">The text.</param>
    /// <param name="at">The token of that word.</param>
    /// <returns>The token to go on with.</returns>
    public static int Scan(TextScan scan, int at)
    {
        var isDecision = scan.TermAt(at) is Term.Decision or Term.Decisions;
        var isPlural = scan.TermAt(at) is Term.Resolutions or Term.Decisions;
        if (!isPlural && scan.TermAt(at - 1) is Term.That or Term.Said or Term.Same && !AdoptedNumber.TryRead(scan, at + 1, out _, out _, out _))
        {
            scan.Citations.Add(new AdoptedTextReference(scan.Tokens[at - 1].Start, scan.Tokens[at].End, isDecision));
            return at + 1;
        }

        if (scan.TermAt(at - 1) == Term.Draft)
        {
            return at + 1;
        }

        var (organ, start) = OrganBefore(scan, at);
        var first = at + 1;
        if (scan.TermAt(first) is Term.No or Term.Nos)
        {
            first += scan.Tokens[first + 1].Kind == TokenKind.Dot ? 2 : 1;
        }

        var firstFound = scan.Citations.Count;
        var next = List(scan, first, start, isDecision, isPlural, organ, out var lastEnd);
        if (scan.Citations.Count == firstFound)
        {
            return at + 1;
        }

        if (organ.Kind == OrganReferenceKind.None && OrganAfter(scan, lastEnd) is { } after)
        {
            for (var i = firstFound; i < scan.Citations.Count; i++)
            {
                scan.Citations[i] = (AdoptedTextCitation)scan.Citations[i] with { Organ = after };
            }
        }

        if (organ.Kind == OrganReferenceKind.Named)
        {
            scan.Taken.Add((organ.Start, organ.End));
        }

        return next;
    }

    /// <summary>The number that opens a text's title, before the word: <c>15 (1946). Resolution of 19 December 1946</c>; 0 when there is none.</summary>
    public static int ScanOpening(TextScan scan)
    {
        if (!AdoptedNumber.TryRead(scan, 0, out var number, out var form, out var next) || form != NumberForm.YearInBrackets)
        {
            return 0;
        }

        var word = scan.Tokens[next].Kind == TokenKind.Dot ? next + 1 : next;
        if (scan.TermAt(word) is not (Term.Resolution or Term.Decision))
        {
            return 0;
        }

        scan.Citations.Add(new AdoptedTextCitation(0, scan.Tokens[next - 1].End, scan.TermAt(word) == Term.Decision, number, form, default));
        return word + 1;
    }

    /// <summary>«its relevant resolutions, in particular 1500 (2003)»: the word without a number, which lets numbers follow.</summary>
    public static AdoptedTextCitation? Announced(TextScan scan, int at) => scan.TermAt(at) is Term.Resolutions
        ? new AdoptedTextCitation(scan.Tokens[at].Start, scan.Tokens[at].End, false, "0", NumberForm.Bare, OrganBefore(scan, at).Organ)
        : null;

    /// <summary>Reads a number without the word before it, in a text that has cited some: <c>and 66/40 of 2 December 2011</c>, <c>in 2367 (2017)</c>.</summary>
    public static int ScanBare(TextScan scan, int at, AdoptedTextCitation former)
    {
        if (scan.Tokens.Touches(at) || !AdoptedNumber.TryRead(scan, at, out var number, out var form, out var next))
        {
            return at + 1;
        }

        var dated = scan.TermAt(next) == Term.Of && Dates.Read(scan.Tokens, next + 1, out _) is not null;
        var fits = form switch
        {
            NumberForm.Session or NumberForm.Year => dated && (form == former.Form || former.Form == NumberForm.Bare),
            NumberForm.YearInBrackets => former.Form is NumberForm.YearInBrackets or NumberForm.Bare,
            NumberForm.Roman => former.Form is NumberForm.Roman or NumberForm.Bare && dated,
            _ => false,
        };
        if (fits)
        {
            var start = scan.Tokens[at].Start;
            scan.Citations.Add(new AdoptedTextCitation(start, scan.Tokens[next - 1].End, former.IsDecision, number, form, former.Organ));
            return next;
        }

        return at + 1;
    }

    private static int List(TextScan scan, int first, int start, bool isDecision, bool isPlural, OrganReference organ, out int lastEnd)
    {
        var at = first;
        var next = first;
        var listStart = start;
        lastEnd = first;
        NumberForm? listForm = null;
        while (AdoptedNumber.TryRead(scan, at, out var number, out var form, out var after))
        {
            if (form == NumberForm.Bare && !IsBareFitting(scan, at, after, isPlural, listForm))
            {
                break;
            }

            var from = listForm is null ? start : scan.Tokens[at].Start;
            scan.Citations.Add(new AdoptedTextCitation(from, scan.Tokens[after - 1].End, isDecision, number, form, organ) { ListStart = listStart });
            listForm ??= form;
            after = MoreLetters(scan, after, number, isDecision, form, organ);
            lastEnd = after;
            next = PassDateAndTitle(scan, after);
            if (!TryPassSeparator(scan, next, out at))
            {
                break;
            }
        }

        return Math.Max(next, first);
    }

    // «242» alone is a resolution's number; «5 States» or «resolution 5.» of a conference is not worth the risk.
    private static bool IsBareFitting(TextScan scan, int at, int after, bool isPlural, NumberForm? listForm)
    {
        var value = scan.Tokens.Number(at);
        return listForm switch
        {
            null => value >= 10 && (isPlural || scan.Tokens[after].Kind != TokenKind.Word || scan.TermAt(after) != Term.None),
            NumberForm.Bare or NumberForm.YearInBrackets => value >= 10 && scan.Tokens[after].Kind != TokenKind.Word
                || scan.TermAt(after) is Term.And or Term.Of or Term.On,
            _ => false,
        };
    }

    /// <summary>Letters that go on a number: <c>57/270 A and B</c>, <c>46/36 A to D</c>.</summary>
    private static int MoreLetters(TextScan scan, int at, string number, bool isDecision, NumberForm form, OrganReference organ)
    {
        var dash = number.LastIndexOf('-');
        if (form is not (NumberForm.Session or NumberForm.Year) || dash < 0)
        {
            return at;
        }

        var last = number[^1];
        while (true)
        {
            var letterAt = at;
            var range = scan.TermAt(at) is Term.To || scan.Tokens[at].Kind == TokenKind.Hyphen;
            if (!range && scan.TermAt(at) != Term.And && scan.Tokens[at].Kind != TokenKind.Comma)
            {
                return at;
            }

            letterAt++;
            var next = letterAt;
            var letter = AdoptedNumber.Letter(scan.Tokens, ref next);
            if (letter.Length != 2 || next != letterAt + 1 || letter[1] <= last)
            {
                return at;
            }

            ref readonly var token = ref scan.Tokens[letterAt];
            for (var c = range ? (char)(last + 1) : letter[1]; c <= letter[1]; c++)
            {
                scan.Citations.Add(new AdoptedTextCitation(token.Start, token.End, isDecision, number[..(dash + 1)] + c, form, organ));
            }

            last = letter[1];
            at = next;
        }
    }

    private static int PassDateAndTitle(TextScan scan, int at)
    {
        var tokens = scan.Tokens;
        if (scan.TermAt(at) is Term.Of or Term.Dated && Dates.Read(tokens, at + 1, out var next) is not null)
        {
            at = next;
        }

        var quote = tokens[at].Kind == TokenKind.Comma ? at + 1 : at;
        if (scan.TermAt(quote) is Term.Entitled or Term.Titled)
        {
            quote++;
        }

        if (tokens[quote].Kind == TokenKind.Quote)
        {
            var close = quote + 1;
            while (close < tokens.Count && (tokens[close].Kind != TokenKind.Quote || (tokens.Text[tokens[close].Start] == '“' && tokens.Text[tokens[quote].Start] == '“')))
            {
                close++;
            }

            if (close < tokens.Count)
            {
                scan.MarkTitle(quote, close);
                return close + 1;
            }
        }

        return at;
    }

    private static bool TryPassSeparator(TextScan scan, int at, out int next)
    {
        next = at;
        if (scan.Tokens[next].Kind is TokenKind.Comma or TokenKind.Semicolon)
        {
            next++;
        }

        if (scan.TermAt(next) is Term.And or Term.Or)
        {
            next++;
        }
        else if (scan.TermAt(next) == Term.As && scan.TermAt(next + 1) == Term.Well && scan.TermAt(next + 2) == Term.As)
        {
            next += 3;
        }

        return next > at;
    }

    private static (OrganReference Organ, int Start) OrganBefore(TextScan scan, int at)
    {
        var before = at - 1;
        if (scan.TermAt(before) == Term.PossessiveS)
        {
            before--;
        }

        ref readonly var word = ref scan.Tokens[at];
        if (scan.NameTo(before) is { } name && TextScan.IsBody(name.Name))
        {
            return (new OrganReference(OrganReferenceKind.Named, name.Start, name.End), name.Start);
        }

        if (scan.Tokens[before].Capital && ShortForms.IsOrgan(scan.TermAt(before)))
        {
            ref readonly var organ = ref scan.Tokens[before];
            return (new OrganReference(OrganReferenceKind.Named, organ.Start, organ.End), organ.Start);
        }

        // «its relevant resolutions», «its previous resolution».
        var i = before;
        while (i > at - 4 && i >= 0 && scan.Tokens[i].Kind == TokenKind.Word && scan.TermAt(i) == Term.None && !scan.Tokens[i].Capital)
        {
            i--;
        }

        return (new OrganReference(scan.TermAt(i) == Term.Its ? OrganReferenceKind.Its : OrganReferenceKind.None), word.Start);
    }

    private static OrganReference? OrganAfter(TextScan scan, int at)
    {
        if (scan.TermAt(at) == Term.Of && Dates.Read(scan.Tokens, at + 1, out var next) is not null)
        {
            at = next;
        }

        if (scan.Tokens[at].Kind == TokenKind.Comma && scan.TermAt(at + 1) == Term.Adopted && scan.TermAt(at + 2) == Term.By)
        {
            at += 2;
        }

        if (scan.TermAt(at) is not (Term.Of or Term.By) || scan.TermAt(at + 1) != Term.The)
        {
            return null;
        }

        if (scan.NameFrom(at + 2) is { } name && TextScan.IsBody(name.Name))
        {
            return new OrganReference(OrganReferenceKind.Named, name.Start, name.End);
        }

        ref readonly var token = ref scan.Tokens[at + 2];
        return token.Capital && ShortForms.IsOrgan(scan.TermAt(at + 2)) ? new OrganReference(OrganReferenceKind.Named, token.Start, token.End) : null;
    }
}
