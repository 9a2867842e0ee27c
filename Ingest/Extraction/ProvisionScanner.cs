using KnowledgeGraph.Ingest.Extraction.Citations;
using KnowledgeGraph.Model;
using Level = KnowledgeGraph.Ingest.Extraction.ProvisionReader.Level;

namespace KnowledgeGraph.Ingest.Extraction;

/// <summary>Provisions of instruments and texts, with what says whose they are.</summary>
/// <remarks>
/// Accepts <c>article 8, paragraph 1 (a), of the Firearms Protocol</c>, <c>its articles 6, 7, 8 and 12</c>, <c>articles 6 to 8 and 12 thereof</c>,
/// <c>paragraph 6 of resolution 2117 (2013)</c>, <c>Article 41 of Chapter VII of the Charter</c>, <c>A/CONF.192/15, chap. IV, para. 24</c>.
/// Must not: <c>rule 2, paragraph 2, of the rules of procedure</c>, <c>parts and components</c>, a paragraph of a report.
/// </remarks>
internal sealed class ProvisionScanner(TextScan scan)
{
    private readonly ProvisionReader reader = new(scan);
    private readonly List<ProvisionReader.Provision> found = [];

    /// <summary>Reads what the word for an article, paragraph, chapter and the like introduces.</summary>
    /// <returns>The token to go on with.</returns>
    public int Scan(int at)
    {
        found.Clear();
        if (IsOfRule(at))
        {
            return at + 1;
        }

        var (owner, start, limit) = OwnerBefore(at);
        var next = at;
        var word = at;
        while (true)
        {
            var after = reader.Read(word, found);
            if (after == word)
            {
                break;
            }

            next = after;
            // «A/60/88, article 6 of the Treaty»: what is said after counts for more than what stands before a comma.
            if (owner is ProvisionOwner.None or ProvisionOwner.Named && OwnerAfter(next) is { Owner: not ProvisionOwner.None } said)
            {
                (owner, start, limit) = said;
            }

            if (owner is ProvisionOwner.None or ProvisionOwner.Its && FollowingList(next) is > 0 and var following)
            {
                word = following;
                continue;
            }

            break;
        }

        if (scan.Tokens[next].Kind == TokenKind.Dot && scan.Tokens[next + 1].Kind == TokenKind.Number && scan.Tokens.Touches(next + 1))
        {
            // «Chapter 9.1»: a numbering of its own, which no identifier has.
            return next + 2;
        }

        foreach (var provision in found)
        {
            var isArticle = provision.Level is Level.Article or Level.Chapter;
            if (owner != ProvisionOwner.None || isArticle)
            {
                scan.Citations.Add(new ProvisionCitation(provision.Start, provision.End, provision.Path, isArticle, owner, start, limit));
            }
        }

        return next > at ? next : at + 1;
    }

    private bool IsOfRule(int at)
    {
        var i = at - 1;
        if (scan.Tokens[i].Kind == TokenKind.Comma)
        {
            i--;
        }

        return scan.Tokens[i].Kind == TokenKind.Number && scan.TermAt(i - 1) is Term.Rule or Term.Rules or Term.Regulation;
    }

    /// <summary>The word of a further list in the same breath: «article 8, paragraph 2, and article 13».</summary>
    private int FollowingList(int at)
    {
        var next = scan.Tokens[at].Kind is TokenKind.Comma or TokenKind.Semicolon ? at + 1 : at;
        next = scan.TermAt(next) is Term.And or Term.Or ? next + 1 : next;
        next = next > at && scan.TermAt(next) is Term.Its or Term.The ? next + 1 : next;
        return next > at && ProvisionReader.LevelOf(scan.TermAt(next)) != Level.None ? next : 0;
    }

    private (ProvisionOwner Owner, int Start, int Limit) OwnerBefore(int at)
    {
        var tokens = scan.Tokens;
        if (scan.TermAt(at - 1) == Term.Its || (scan.TermAt(at - 2) == Term.Its && scan.TermAt(at - 1) == Term.Operative))
        {
            return (ProvisionOwner.Its, 0, 0);
        }

        if (tokens[at - 1].Kind != TokenKind.Comma)
        {
            return default;
        }

        var end = tokens[at - 2].End;
        // Of an official record in brackets: «… Supplement No. 10 (A/60/10), chap. IV».
        var bracketed = tokens[at - 2].Kind == TokenKind.Close ? tokens[at - 3].End : end;
        for (var i = scan.Citations.Count - 1; i >= 0 && i >= scan.Citations.Count - 3; i--)
        {
            if (scan.Citations[i] is SymbolCitation or AdoptedTextCitation && (scan.Citations[i].End == end || scan.Citations[i].End == bracketed))
            {
                return (ProvisionOwner.Named, scan.Citations[i].Start, scan.Citations[i].Start);
            }
        }

        return scan.NameTo(at - 2) is { } name && name.Name.Records[0].Id.Kind == EntityKind.Instrument && name.Name.Form is NameForm.Name or NameForm.Acronym
            ? (ProvisionOwner.Named, name.Start, name.Start)
            : default;
    }

    private (ProvisionOwner Owner, int Start, int Limit) OwnerAfter(int at)
    {
        var tokens = scan.Tokens;
        var next = at;
        if (scan.TermAt(next) is Term.Above or Term.Below)
        {
            return (ProvisionOwner.Self, 0, 0);
        }

        next = tokens[next].Kind == TokenKind.Comma ? next + 1 : next;
        if (scan.TermAt(next) == Term.Thereof)
        {
            return (ProvisionOwner.Thereof, 0, 0);
        }

        if (scan.TermAt(next) is not (Term.Of or Term.In or Term.To))
        {
            return default;
        }

        var isOf = scan.TermAt(next) == Term.Of;
        var first = next + 1;
        var thing = first;
        while (scan.TermAt(thing) is Term.The or Term.Its or Term.Said or Term.That or Term.This or Term.Present or Term.Their or Term.Same or Term.Annex or Term.To or Term.Above or Term.Mentioned
            || (tokens[thing].Kind == TokenKind.Hyphen && thing > first))
        {
            thing++;
        }

        var self = scan.TermAt(thing - 1) is Term.This or Term.Present;
        switch (scan.TermAt(thing))
        {
            case Term.Article when scan.TermAt(thing - 1) is Term.That or Term.Said or Term.Same:
                return (ProvisionOwner.ThatArticle, 0, 0);
            case Term.Article or Term.Paragraph when self:
                return (ProvisionOwner.SelfArticle, 0, 0);
            case Term.Resolution or Term.Decision or Term.Convention or Term.Protocol or Term.Treaty or Term.Charter or Term.Covenant or Term.Agreement or Term.Statute or Term.Declaration when self:
                return (ProvisionOwner.Self, 0, 0);
            case Term.Report or Term.Reports or Term.Rules or Term.Letter or Term.Note:
                return (ProvisionOwner.Other, 0, 0);
            default:
                return isOf ? (ProvisionOwner.Named, tokens[first].Start, tokens[thing].Start) : default;
        }
    }
}
