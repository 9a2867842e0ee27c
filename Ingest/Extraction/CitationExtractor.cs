using KnowledgeGraph.Ingest.Extraction.Citations;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Ingest.Extraction;

/// <summary>Reads all citations of one text after another: names, numbers, symbols, provisions, sessions.</summary>
/// <remarks>Mutable: one a thread. What is found does not depend on the texts read before.</remarks>
internal sealed class CitationExtractor
{
    private readonly Gazetteer gazetteer;
    private readonly TextScan scan;
    private readonly ProvisionScanner provisions;
    private readonly NameFormScanner nameForms;

    /// <summary>Makes an extractor that knows the authority's names.</summary>
    public CitationExtractor(Gazetteer gazetteer)
    {
        this.gazetteer = gazetteer;
        scan = new TextScan(gazetteer);
        provisions = new ProvisionScanner(scan);
        nameForms = new NameFormScanner(scan);
    }

    /// <summary>The tokens of the text read last.</summary>
    public TokenBuffer Tokens => scan.Tokens;

    /// <summary>Reads a text.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="kind">What it is in its document.</param>
    /// <returns>In order of start, the longer first; none empty, all inside the text.</returns>
    public IReadOnlyList<Citation> Read(string text, TextKind kind = TextKind.Prose)
    {
        scan.Read(text);
        Quotations.Mark(scan);
        ReadGrammar();
        ReportTitles.Mark(scan, kind);
        AddNames();
        nameForms.ScanAll(kind == TextKind.Heading && IsTitleCase());
        DropSurplus();
        if (scan.Citations.Count == 0)
        {
            return [];
        }

        // By start, then the longer, then the order of being found.
        var found = scan.Citations.ToArray();
        var keys = new (int Start, int Length, int Found)[found.Length];
        for (var i = 0; i < found.Length; i++)
        {
            keys[i] = (found[i].Start, found[i].Start - found[i].End, i);
        }

        Array.Sort(keys, found);
        return found;
    }

    private void ReadGrammar()
    {
        var tokens = scan.Tokens;
        AdoptedTextCitation? former = null;
        for (var i = 0; i < tokens.Count;)
        {
            if (scan.InTitle(i))
            {
                i++;
                continue;
            }

            ref readonly var token = ref tokens[i];
            switch (token.Kind)
            {
                case TokenKind.Word when tokens[i + 1].Kind == TokenKind.Slash && token.Capital && tokens.Touches(i + 1):
                    i = SymbolScanner.Scan(scan, i);
                    break;
                case TokenKind.Word when token.Word is > 0 and <= (int)Term.I:
                    i = ReadTerm(i, ref former);
                    break;
                case TokenKind.Number when i == 0 && AdoptedTextScanner.ScanOpening(scan) is > 0 and var after:
                    i = after;
                    break;
                case TokenKind.Number:
                    var next = MeetingScanner.Scan(scan, i);
                    i = next > i + 1 || former is null ? next : AdoptedTextScanner.ScanBare(scan, i, former);
                    break;
                case TokenKind.Open:
                    i = DefinitionScanner.Scan(scan, i);
                    break;
                default:
                    i++;
                    break;
            }
        }
    }

    private int ReadTerm(int at, ref AdoptedTextCitation? former)
    {
        switch (scan.TermAt(at))
        {
            case Term.Resolution or Term.Resolutions or Term.Decision or Term.Decisions:
                var next = AdoptedTextScanner.Scan(scan, at);
                former = scan.Citations.Count > 0 && scan.Citations[^1] is AdoptedTextCitation last ? last : former ?? AdoptedTextScanner.Announced(scan, at);
                return next;
            case Term.Goal or Term.Goals or Term.Target or Term.Targets or Term.Indicator or Term.Indicators or Term.Sdg or Term.Sdgs:
                return GoalScanner.Scan(scan, at);
            case >= Term.First and <= Term.Ninetieth or >= Term.Twenty and <= Term.Ninety or Term.One:
                return scan.NameFrom(at) is null ? MeetingScanner.Scan(scan, at) : at + 1;
            case var term when ProvisionReader.LevelOf(term) != ProvisionReader.Level.None:
                return provisions.Scan(at);
            default:
                return at + 1;
        }
    }

    private void AddNames()
    {
        GazetteerMatch? outer = null;
        for (var i = 0; i < scan.Names.Count; i++)
        {
            var match = scan.Names[i];
            if (match.Depth == 0)
            {
                outer = match.IsFull ? match : null;
            }

            if (match.Name.Form == NameForm.Adjective || scan.InTitle(match.FirstToken) || IsTaken(match) || scan.GoesOn(match) || IsCurrency(match) || IsGeographic(match))
            {
                continue;
            }

            var holder = match.Depth > 0 ? outer : null;
            if (!match.IsFull)
            {
                AddNestedShortForm(match, holder);
            }
            else if (!IsPartOf(match, holder) && (holder is null || IsNamedInside(match)))
            {
                Add(match, holder is not null);
                if (match.Name.Records[0].Id.Kind is EntityKind.System or EntityKind.Publication or EntityKind.Programme && match.LastToken > match.FirstToken && gazetteer.ShorterThan(scan.Tokens, match) is { IsFull: true } opening
                    && opening.Name.Single?.Id != match.Name.Single?.Id && !IsPartOf(opening, match))
                {
                    Add(opening, nested: true);
                }
            }
        }
    }

    private void Add(GazetteerMatch match, bool nested) => scan.Citations.Add(new NameCitation(match.Start, match.End, match.Name, nested)
    {
        Held = match.Name.Records[0].Id.Kind == EntityKind.Event ? HeldAfter(match.LastToken + 1) : null,
    });

    /// <summary>«Office for Disarmament Affairs of the Secretariat», «Bureau of the Conference»: the last part is named by its short form.</summary>
    private void AddNestedShortForm(in GazetteerMatch match, GazetteerMatch? holder)
    {
        if (holder is { } longer && longer.LastToken == match.LastToken && scan.TermAt(match.FirstToken - 1) == Term.The && scan.Tokens[match.FirstToken].Capital)
        {
            scan.Citations.Add(new ShortFormCitation(match.Start, match.End, NameKey.Of(scan.Tokens, match.FirstToken, match.LastToken), match.Name) { OnlyIfIntroduced = true });
        }
    }

    /// <summary>A State's name that is part of another name: «Congo River», «Lake Chad», «Forces … du Rwanda».</summary>
    private bool IsGeographic(in GazetteerMatch match)
    {
        if (match.Name.Records[0].Id.Kind != EntityKind.State || match.Name.Form is NameForm.Acronym)
        {
            return false;
        }

        return ForeignWords.IsJoint(scan.Tokens.Spelling(match.FirstToken - 1)) || Landforms.Follow(scan.Tokens.Spelling(match.LastToken + 1))
            || Landforms.Precede(scan.Tokens.Spelling(match.FirstToken - 1))
            || (scan.TermAt(match.FirstToken - 1) == Term.Of && Landforms.PrecedeOf(scan.Tokens.Spelling(match.FirstToken - 2)));
    }

    /// <summary>Inside a longer name a name has its article or preposition: not so «Security Council» in «Peace and Security Council».</summary>
    private bool IsNamedInside(in GazetteerMatch match) => scan.TermAt(match.FirstToken - 1) is Term.The or Term.Of or Term.To or Term.For or Term.On or Term.By or Term.With
        or Term.Between or Term.Against or Term.From or Term.Under || scan.Tokens[match.FirstToken - 1].Kind is TokenKind.Open or TokenKind.Comma;

    /// <summary>
    /// Whether a name says nothing by itself inside a longer one: a State in any name, a body in the name of a document or programme
    /// unless it is spelled out with its abbreviation, a document or programme in a body's name.
    /// </summary>
    private bool IsPartOf(in GazetteerMatch match, GazetteerMatch? holder)
    {
        var kind = match.Name.Records[0].Id.Kind;
        if (holder is not null && match.Name.Form == NameForm.Short)
        {
            // The longer name has the ordinal or place that this one lacks.
            return true;
        }

        if (holder is not { } longer)
        {
            return kind == EntityKind.Body && OpensPublication(match);
        }

        var outerKind = longer.Name.Records[0].Id.Kind;
        return kind switch
        {
            EntityKind.State => true,
            EntityKind.Body => outerKind is EntityKind.Publication or EntityKind.Programme or EntityKind.Document && scan.Tokens[match.LastToken + 1].Kind != TokenKind.Open,
            EntityKind.Publication or EntityKind.Programme or EntityKind.System => outerKind is EntityKind.Body or EntityKind.Event,
            _ => false,
        };
    }

    /// <summary>«UNODC Global Firearms Programme»: the body is part of the programme's name.</summary>
    private bool OpensPublication(in GazetteerMatch match) =>
        scan.NameFrom(match.LastToken + 1) is { Name.Form: NameForm.Name or NameForm.Acronym } next
        && next.Name.Records[0].Id.Kind is EntityKind.Publication or EntityKind.Programme;

    /// <summary>«United States dollars» names a currency.</summary>
    private bool IsCurrency(in GazetteerMatch match) =>
        match.Name.Records[0].Id.Kind == EntityKind.State && scan.Tokens.Spelling(match.LastToken + 1) is "dollars" or "dollar";

    private bool IsTaken(in GazetteerMatch match)
    {
        foreach (var (start, end) in scan.Taken)
        {
            if (match.Start >= start && match.End <= end)
            {
                return true;
            }
        }

        return false;
    }

    private (DateOnly First, DateOnly Last)? HeldAfter(int at)
    {
        for (var i = at; i < at + 14 && i < scan.Tokens.Count && scan.Tokens[i].Kind is not (TokenKind.Dot or TokenKind.Semicolon); i++)
        {
            if (Dates.Read(scan.Tokens, i, out _) is { } dates)
            {
                return dates;
            }
        }

        return null;
    }

    /// <summary>Drops names by form in official records' titles, States inside names by form, and short forms inside other citations.</summary>
    private void DropSurplus()
    {
        var citations = scan.Citations;
        var anyForm = citations.Exists(c => c is FormNameCitation or DefinitionCitation);
        for (var i = citations.Count - 1; i >= 0; i--)
        {
            var citation = citations[i];
            var drop = citation switch
            {
                FormNameCitation or ShortFormCitation => scan.Taken.Exists(t => citation.Start >= t.Start && citation.End <= t.End) || IsInside(citation),
                NameCitation name when anyForm && name.Name.Records[0].Id.Kind == EntityKind.State =>
                    citations.Exists(c => c is FormNameCitation or DefinitionCitation && c.Start <= name.Start && name.End <= c.End),
                MeetingCitation => scan.Taken.Exists(t => citation.Start >= t.Start && citation.End <= t.End),
                _ => false,
            };
            if (drop)
            {
                citations.RemoveAt(i);
            }
        }

        // A definition names what it stands for; the short form in its own brackets says it no second time.
        bool IsInside(Citation inner) => citations.Exists(c =>
            c is DefinitionCitation or AdoptedTextCitation or SymbolCitation && c.Start <= inner.Start && inner.End <= c.End && !ReferenceEquals(c, inner));
    }

    private bool IsTitleCase()
    {
        int capitals = 0, words = 0;
        for (var i = 0; i < scan.Tokens.Count; i++)
        {
            ref readonly var token = ref scan.Tokens[i];
            if (token.Kind == TokenKind.Word && token.End - token.Start > 3)
            {
                words++;
                capitals += token.Capital ? 1 : 0;
            }
        }

        return capitals * 10 > words * 8 && words > 1;
    }
}
