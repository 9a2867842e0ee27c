using System.Globalization;
using KnowledgeGraph.Ingest.Extraction.Citations;

namespace KnowledgeGraph.Ingest.Extraction;

/// <summary>Sessions and meetings by ordinal.</summary>
/// <remarks>
/// Accepts <c>its fifth and sixth meetings</c>, <c>the seventy-second session of the General Assembly</c>, <c>the tenth special session</c>, <c>its 8942nd meeting</c>.
/// Must not: <c>its next meeting</c>, <c>the first session of talks</c> has no body and stays unresolved, <c>second meeting of the parties to the conflict</c>.
/// </remarks>
internal static class MeetingScanner
{
    /// <summary>Reads what an ordinal introduces.</summary>
    /// <returns>The token to go on with; the next one when there is no session or meeting.</returns>
    public static int Scan(TextScan scan, int at)
    {
        var tokens = scan.Tokens;
        Span<(int Value, int First, int Last)> ordinals = stackalloc (int, int, int)[8];
        var count = 0;
        var next = at;
        for (var item = at; count < ordinals.Length && Numerals.Ordinal(tokens, item, out var after) is > 0 and var value;)
        {
            ordinals[count++] = (value, item, after - 1);
            next = after;
            item = tokens[next].Kind == TokenKind.Comma ? next + 1 : next;
            item = scan.TermAt(item) is Term.And or Term.Or or Term.To ? item + 1 : item;
            item = item > next && scan.TermAt(item) is Term.The or Term.Its ? item + 1 : item;
            if (item == next)
            {
                break;
            }
        }

        if (count == 0 || (tokens[at - 1].Kind == TokenKind.Hyphen && tokens.Touches(at)))
        {
            return at + 1;
        }

        // A sign of a bad text layer, as in «3133rd_ meeting».
        next = tokens[next].Kind == TokenKind.Other && tokens.Touches(next) ? next + 1 : next;
        var afterOrdinals = next;
        bool special = false, emergency = false;
        while (IsModifier(scan.TermAt(next)) || (tokens[next].Kind == TokenKind.Hyphen && next > afterOrdinals))
        {
            special |= scan.TermAt(next) == Term.Special;
            emergency |= scan.TermAt(next) == Term.Emergency;
            next++;
        }

        var word = scan.TermAt(next);
        if (word is not (Term.Session or Term.Sessions or Term.Meeting or Term.Meetings))
        {
            return afterOrdinals;
        }

        var isSession = word is Term.Session or Term.Sessions;
        var organ = Organ(scan, at, next + 1);
        var devoted = special && FollowsDevotion(scan, next + 1);
        for (var i = 0; i < count; i++)
        {
            var value = devoted ? ordinals[i].Value switch { 1 => 10, 2 => 12, 3 => 15, var other => other } : ordinals[i].Value;
            var number = (special && isSession ? (emergency ? "es-" : "s-") : "") + value.ToString(CultureInfo.InvariantCulture);
            var last = i == count - 1 ? next : ordinals[i].Last;
            scan.Citations.Add(new MeetingCitation(tokens[ordinals[i].First].Start, tokens[last].End, number, isSession, organ));
        }

        return next + 1;
    }

    private static bool IsModifier(Term term) => term is Term.Special or Term.Emergency or Term.Plenary or Term.Regular or Term.Annual or Term.Substantive
        or Term.Resumed or Term.Ordinary or Term.Intersessional or Term.Extraordinary or Term.Organizational or Term.Formal or Term.Joint;

    // The special sessions on disarmament are counted by themselves: the first is the tenth special session.
    private static bool FollowsDevotion(TextScan scan, int at)
    {
        for (var i = at; i < at + 8; i++)
        {
            if (scan.TermAt(i) == Term.Devoted && scan.TermAt(i + 1) == Term.To && scan.TermAt(i + 2) == Term.Disarmament)
            {
                return true;
            }
        }

        return false;
    }

    private static OrganReference Organ(TextScan scan, int at, int after)
    {
        if (scan.TermAt(after) == Term.Of && scan.TermAt(after + 1) == Term.The)
        {
            var begin = after + 2;
            if (scan.NameFrom(begin) is { } name && TextScan.IsBody(name.Name))
            {
                return new OrganReference(OrganReferenceKind.Named, name.Start, name.End);
            }

            if (scan.Tokens[begin].Capital)
            {
                // A short form or a name by form, whose extent is not known yet.
                return new OrganReference(OrganReferenceKind.Named, scan.Tokens[begin].Start, scan.Tokens[begin].End);
            }
        }

        var before = at - 1;
        if (scan.TermAt(before) == Term.PossessiveS && scan.NameTo(before - 1) is { } owner && TextScan.IsBody(owner.Name))
        {
            return new OrganReference(OrganReferenceKind.Named, owner.Start, owner.End);
        }

        return new OrganReference(scan.TermAt(before) == Term.Its ? OrganReferenceKind.Its : OrganReferenceKind.None);
    }
}
