using KnowledgeGraph.Ingest.Extraction.Citations;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Ingest.Extraction;

/// <summary>Names that no authority record covers, found by capitals and head noun, and short forms that only the document completes.</summary>
/// <remarks>
/// Accepts <c>Supreme Harbour Council of Arcadia</c>, <c>Expert Group to Conduct a Study on Tides</c>, <c>the Commission</c>, <c>the working group</c>, <c>UNHARBOUR</c>.
/// Must not: <c>a committee</c>, <c>the Government of Arcadia</c>, <c>Permanent Mission</c>, the first word of a sentence, headings in title case.
/// </remarks>
internal sealed class NameFormScanner(TextScan scan)
{
    private const int LongestName = 40;

    private int coveredTo;

    /// <summary>Reads all names and short forms of the text that the authority's names do not cover.</summary>
    /// <param name="titleCase">Most words have capitals, so that capitals say nothing.</param>
    public void ScanAll(bool titleCase)
    {
        var tokens = scan.Tokens;
        coveredTo = -1;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (scan.NameFrom(i) is { } name && name.Name.Form != NameForm.Adjective && name.IsFull && !IsOpening(name) && !scan.GoesOn(name))
            {
                coveredTo = Math.Max(coveredTo, name.LastToken);
            }

            ref readonly var token = ref tokens[i];
            if (token.Kind != TokenKind.Word || i <= coveredTo || scan.InTitle(i))
            {
                continue;
            }

            if (token.Capital)
            {
                i = ScanCapital(i, titleCase);
            }
            else if (token.Is(Term.Study) && scan.TermAt(i - 1) == Term.The && scan.TermAt(i + 1) is not (Term.Of or Term.On))
            {
                scan.Citations.Add(new ShortFormCitation(token.Start, token.End, "study", null) { OnlyIfIntroduced = true });
            }
            else if (scan.NameFrom(i) is { Name.Form: NameForm.Short, IsFull: false } lower && IsLowerShort(i, lower))
            {
                scan.Citations.Add(new ShortFormCitation(lower.Start, lower.End, Key(i, lower.LastToken), lower.Name) { OnlyIfIntroduced = true });
                i = lower.LastToken;
            }
        }
    }

    /// <summary>A State's name or «United Nations» may open a longer name.</summary>
    private static bool IsOpening(GazetteerMatch name) =>
        name.Name.Form == NameForm.Adjective || name.Name.Records[0].Id.Kind == EntityKind.State || name.Name.Records[0].Id.Value is "body:un" or "body:united-nations";

    private bool IsLowerShort(int at, GazetteerMatch name)
    {
        var before = scan.TermAt(at - 1);
        if (name.FirstToken == name.LastToken)
        {
            return scan.TermAt(at) == Term.Secretariat && before is Term.The or Term.Its && scan.TermAt(at + 1) != Term.Of;
        }

        return before is Term.The or Term.That or Term.Said or Term.This && scan.TermAt(name.LastToken) == Term.Group && scan.TermAt(name.LastToken + 1) is not (Term.On or Term.Of);
    }

    private int ScanCapital(int first, bool titleCase)
    {
        var last = Run(first, out var head);
        var opensSentence = OpensSentence(first);
        if (head < 0)
        {
            if (!titleCase)
            {
                Acronyms(first, last);
            }

            // A State may stand where no name was made of it; its own name is found elsewhere.
            return last;
        }

        if (opensSentence && first != head && scan.NameFrom(first) is null && scan.Tokens[first].Word == 0)
        {
            // «Reaffirming …»: a capital for the sentence's sake.
            first++;
        }
        else if (opensSentence && first != head && scan.TermAt(first) is Term.The or Term.That or Term.This or Term.In or Term.At or Term.By or Term.Under or Term.Its)
        {
            first++;
        }

        while (first < head && scan.TermAt(first) is Term.The or Term.A or Term.An or Term.Of or Term.And or Term.For or Term.On or Term.In)
        {
            first++;
        }

        if (first == last || (scan.NameFrom(first) is { Name.Form: NameForm.Short } shared && shared.LastToken >= last))
        {
            var end = Math.Max(last, scan.NameFrom(first) is { Name.Form: NameForm.Short } s ? s.LastToken : last);
            ShortForm(first, end, titleCase);
            return end;
        }

        // «the Group of Experts of the Council»: the complement stays; «Working Group meetings»: the head ends it.
        if (scan.NameFrom(first) is { Name.Form: NameForm.Short } opening && opening.LastToken == head && last == head)
        {
            ShortForm(first, head, titleCase);
            return last;
        }

        if (titleCase || IsGeneric(first, head, last) || (scan.TermAt(head) == Term.Treaty && scan.TermAt(head + 1) == Term.Series) || scan.Tokens[first].Is(Term.New) || scan.TermAt(first) == Term.Other || IsOffice(first, head))
        {
            return last;
        }

        if (last > head && scan.Tokens[head + 1].Capital)
        {
            // «Force Commander»: another thing, which names this one by the way.
            scan.Citations.Add(new ShortFormCitation(scan.Tokens[first].Start, scan.Tokens[head].End, Key(first, head), null) { OnlyIfIntroduced = true });
            return last;
        }

        var kind = Kind(first, head, last);
        if (head == first && !HasCapitalAfter(head, last))
        {
            ShortForm(first, head, titleCase);
            return last;
        }

        var determiner = scan.TermAt(first - 1);
        if (determiner is Term.A or Term.An && last == head && head - first < 2)
        {
            // «a Main Committee»: one of a kind.
            return last;
        }

        if (determiner is Term.Each or Term.Any or Term.Such || (determiner is Term.A or Term.An && head == first && scan.TermAt(first + 1) == Term.Of && scan.TermAt(first + 2) == Term.The))
        {
            return last;
        }

        if (head == first && scan.TermAt(head) is Term.Panel or Term.Group or Term.Team && scan.TermAt(last) == Term.Experts && last - head <= 3 && scan.TermAt(last + 1) is not (Term.Established or Term.On))
        {
            // Every committee has its Panel of Experts.
            scan.Citations.Add(new ShortFormCitation(scan.Tokens[first].Start, scan.Tokens[last].End, Key(first, last), null) { OnlyIfIntroduced = true });
            return last;
        }

        if (last == head && OwnerAfter(head) is { } owner)
        {
            // «Steering Committee of the Conference on Arcadia»: one name, which holds the other.
            scan.Citations.Add(new FormNameCitation(scan.Tokens[first].Start, owner.End, kind, HasComplement: true));
            return last;
        }

        scan.Citations.Add(new FormNameCitation(scan.Tokens[first].Start, scan.Tokens[last].End, kind, last > head));
        return last;
    }

    /// <summary>The body or conference that an organ is one of, when it is none of the principal organs, which have many.</summary>
    private GazetteerMatch? OwnerAfter(int head) =>
        scan.TermAt(head) is Term.Committee or Term.Council or Term.Board or Term.Assembly or Term.Secretariat && scan.TermAt(head + 1) == Term.Of
            && scan.NameFrom(scan.TermAt(head + 2) == Term.The ? head + 3 : head + 2) is { IsFull: true, Name.Single: { Id: { Kind: EntityKind.Body or EntityKind.Event } id } } owner
            && id.Value is not ("body:sc" or "body:ga" or "body:ecosoc" or "body:un" or "body:united-nations")
            ? owner
            : null;

    private bool HasCapitalAfter(int head, int last)
    {
        for (var i = head + 1; i <= last; i++)
        {
            if (scan.Tokens[i].Capital)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Capitals that make no name: «International Community», «Final Declaration».</summary>
    private bool IsGeneric(int first, int head, int last) => last == head && first == head - 1 && scan.TermAt(head) switch
    {
        Term.Community => scan.Tokens.Spelling(first) is "International",
        Term.Declaration => scan.Tokens.Spelling(first) is "Final" or "Joint" or "Ministerial",
        _ => false,
    };

    // «Permanent Mission», «Special Mission of the President» are no names of bodies.
    private bool IsOffice(int first, int head) =>
        scan.TermAt(head) == Term.Mission && scan.Tokens.Spelling(first).Equals("Permanent", StringComparison.OrdinalIgnoreCase);

    private EntityKind Kind(int first, int head, int last)
    {
        var term = scan.TermAt(head);
        if (term is Term.Programme or Term.Plan && scan.TermAt(head + 1) == Term.Of && scan.TermAt(head + 2) == Term.Action)
        {
            return EntityKind.Instrument;
        }

        if (term == Term.Conference && scan.TermAt(head + 1) == Term.Of && last > head + 2 && Contains(head, last, Term.Parties))
        {
            return EntityKind.Body;
        }

        if (term == Term.Congress && first < head && !Contains(first, head, Term.United))
        {
            // «African National Congress» is an organization, «… United Nations Congress on …» a meeting.
            return last == head ? EntityKind.Body : EntityKind.Event;
        }

        return ShortForms.KindOf(term) ?? EntityKind.Body;
    }

    private bool Contains(int first, int last, Term term)
    {
        for (var i = first; i <= last; i++)
        {
            if (scan.TermAt(i) == term)
            {
                return true;
            }
        }

        return false;
    }

    private void ShortForm(int first, int last, bool titleCase)
    {
        if ((scan.Tokens[last + 1].Kind == TokenKind.Hyphen && scan.Tokens.Touches(last + 1) && scan.Tokens[last + 2].Kind == TokenKind.Word && !scan.Tokens[last + 2].Capital)
            || ForeignWords.IsJoint(scan.Tokens.Spelling(last + 1)) || (scan.TermAt(last) == Term.Parties && last > first && scan.TermAt(last + 1) == Term.To))
        {
            // «Council-mandated» is an adjective; «Union des …» is another language's name; «Conference of States Parties to …» says of what.
            return;
        }

        var before = scan.TermAt(first - 1);
        if (before == Term.A && scan.TermAt(last) == Term.Committee && scan.TermAt(last + 1) == Term.Of)
        {
            // «a Committee of the Security Council»: a mention only where the document establishes it.
            scan.Citations.Add(new ShortFormCitation(scan.Tokens[first].Start, scan.Tokens[last].End, Key(first, last), null) { OnlyIfIntroduced = true });
            return;
        }

        if (before is Term.A or Term.An or Term.Each or Term.Any or Term.Such or Term.Another || scan.TermAt(last + 1) == Term.Item || (titleCase && before is not (Term.The or Term.Its)))
        {
            return;
        }

        if (before is Term.This or Term.Present && scan.NameFrom(first) is { } self && self.Name.Records[0].Id.Kind == EntityKind.Instrument)
        {
            return;
        }

        if (scan.TermAt(last + 1) == Term.Of && scan.NameFrom(scan.TermAt(last + 2) == Term.The ? last + 3 : last + 2) is { IsFull: true } owner && TextScan.IsBody(owner.Name)
            && scan.TermAt(last) is Term.Council or Term.Assembly or Term.Secretariat)
        {
            // «Council of the League of Nations»: not the document's own Council.
            scan.Citations.Add(new FormNameCitation(scan.Tokens[first].Start, owner.End, EntityKind.Body, HasComplement: true));
            return;
        }

        if (ShortForms.KindOf(scan.TermAt(last)) is null && scan.TermAt(last + 1) == Term.Of)
        {
            // «Special Representative of the Secretary-General»: which one is said by what follows, if at all.
            return;
        }

        if (scan.NameTo(first - 1) is { IsFull: true } whose && TextScan.IsBody(whose.Name) && whose.Name.Single?.Id.Value is not (null or "body:sc" or "body:ga" or "body:ecosoc" or "body:un" or "body:united-nations"))
        {
            // «African Union Commission»: another organization's.
            scan.Citations.Add(new FormNameCitation(whose.Start, scan.Tokens[last].End, EntityKind.Body, HasComplement: true));
            return;
        }

        var shared = scan.NameFrom(first) is { Name.Form: NameForm.Short } name && name.LastToken == last ? name.Name : null;
        var alone = ShortForms.RefersAlone(scan.TermAt(last)) || (scan.TermAt(last) == Term.Group && scan.TermAt(first) == Term.Working);
        scan.Citations.Add(new ShortFormCitation(scan.Tokens[first].Start, scan.Tokens[last].End, Key(first, last), shared)
        {
            OnlyIfIntroduced = !alone || (before is not (Term.The or Term.Said or Term.That) && shared is null),
        });
    }

    private void Acronyms(int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            ref readonly var token = ref scan.Tokens[i];
            if (token.Kind == TokenKind.Word && IsAcronym(scan.Tokens.Spelling(i)))
            {
                scan.Citations.Add(new ShortFormCitation(token.Start, token.End, Key(i, i), null) { OnlyIfIntroduced = true });
            }
            else if (scan.Tokens[i - 1].Kind != TokenKind.Hyphen && scan.NameFrom(i) is { Name.Form: NameForm.Short } name && name.LastToken == last
                && (i == first || (i == first + 1 && OpensSentence(first))))
            {
                ShortForm(i, name.LastToken, titleCase: false);
                i = name.LastToken;
            }
        }
    }

    /// <summary>At least two capitals and no more small letters than capitals: <c>UNITA</c>, <c>ISIL</c>, <c>MONUC</c>; not <c>May</c>.</summary>
    internal static bool IsAcronym(ReadOnlySpan<char> word)
    {
        var capitals = 0;
        foreach (var c in word)
        {
            capitals += char.IsUpper(c) ? 1 : 0;
        }

        return capitals >= 2 && capitals * 2 >= word.Length && word.Length <= 12;
    }

    private bool OpensSentence(int at) => at == 0 || scan.Tokens[at - 1].Kind is TokenKind.Dot or TokenKind.Colon or TokenKind.Semicolon or TokenKind.Close or TokenKind.Quote;

    /// <summary>The last token of the capitalized run that begins at a token, and where its head noun is (-1 when it has none).</summary>
    private int Run(int first, out int head)
    {
        var tokens = scan.Tokens;
        var last = first;
        head = -1;
        var complement = false;
        EntityKind kind = EntityKind.Body;
        var at = first;
        while (at < tokens.Count && at - first < LongestName)
        {
            // One capitalized word, or a State's name as a whole.
            var end = scan.NameFrom(at) is { } name && IsOpening(name) && name.Name.Form == NameForm.Name ? name.LastToken : at;
            if (at > first && scan.NameFrom(at) is { } other && other.IsFull && !IsOpening(other) && !scan.GoesOn(other))
            {
                break;
            }

            if (scan.InTitle(at))
            {
                break;
            }

            var noun = ShortForms.KindOf(scan.TermAt(at));
            var inOffice = tokens[at - 1].Kind == TokenKind.Hyphen && at > first && !tokens[at - 2].Capital;
            if (noun is not null && tokens[at].Capital && end == at && !complement && !inOffice)
            {
                head = at;
                kind = noun.Value;
            }

            last = end;
            at = end + 1;
            if (tokens[at].Kind == TokenKind.Hyphen && tokens.Touches(at) && tokens.Touches(at + 1) && tokens[at + 1].Kind == TokenKind.Word)
            {
                at++;
                if (!tokens[at].Capital && head == last)
                {
                    // «Council-mandated»: the head stands for itself.
                    break;
                }

                continue;
            }

            if (tokens[at].Kind == TokenKind.Possessive && head < 0 && tokens[at + 1].Capital && scan.NameFrom(first) is null)
            {
                at++;
                continue;
            }

            if (tokens[at].Kind != TokenKind.Word)
            {
                break;
            }

            if (tokens[at].Capital)
            {
                continue;
            }

            var next = Connector(at, last, head, kind, ref complement);
            if (next < 0)
            {
                break;
            }

            at = next;
        }

        return last;
    }

    /// <summary>The capitalized word after a connector that may stand inside a name; -1 when the name ends before it.</summary>
    private int Connector(int at, int last, int head, EntityKind kind, ref bool complement)
    {
        var tokens = scan.Tokens;
        var term = scan.TermAt(at);
        var next = at + 1;
        if (term == Term.And)
        {
            if (!tokens[next].Capital || (head >= 0 && SegmentHasHead(next)) || (head == last) || StartsBody(next))
            {
                return -1;
            }

            return next;
        }

        if (head < 0 && term == Term.Of && tokens[next].Capital && SegmentHasHead(next) && tokens.Spelling(last) is "Status" or "Law" or "Code")
        {
            // «Status of Forces Agreement».
            return next;
        }

        if (head < 0 || (last > head && !complement) || !ShortForms.Joins(term, kind, scan.TermAt(head)))
        {
            // A complement's own prepositions: «… on the Prevention of Drought in the South».
            if (!complement || term is not (Term.Of or Term.In or Term.On or Term.For or Term.To or Term.Against))
            {
                return -1;
            }
        }

        while (scan.TermAt(next) is Term.The or Term.A or Term.An)
        {
            next++;
        }

        if (!tokens[next].Capital || scan.InTitle(next) || StartsBody(next))
        {
            return -1;
        }

        if (kind == EntityKind.Body && tokens.Spelling(next) is "United" && tokens.Spelling(next + 1) is "Nations" && tokens[next + 2].Kind == TokenKind.Word && !tokens[next + 2].Capital)
        {
            // «attacks by the Union against United Nations personnel»
            return -1;
        }

        // «Sub-Committee of the Council»: a short form of its own; but a bureau is named after what it serves.
        var alone = ShortForms.KindOf(scan.TermAt(next)) is not null && !tokens[next + 1].Capital && !ShortForms.Joins(scan.TermAt(next + 1), kind, scan.TermAt(next));
        if (alone && head >= 0 && scan.TermAt(head) != Term.Bureau)
        {
            return -1;
        }

        complement = true;
        return next;
    }

    private bool StartsBody(int at) => scan.NameFrom(at) is { IsFull: true } name && !IsOpening(name);

    private bool SegmentHasHead(int at)
    {
        for (var i = at; scan.Tokens[i].Capital || scan.Tokens[i].Kind == TokenKind.Hyphen; i++)
        {
            if (ShortForms.KindOf(scan.TermAt(i)) is not null)
            {
                return true;
            }
        }

        return false;
    }

    private string Key(int first, int last) => NameKey.Of(scan.Tokens, first, last);
}
