using System.Text;
using KnowledgeGraph.Ingest.Reading;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Ingest.Structure;

/// <summary>Reads what stands before the text: symbol, number, dates, session, agenda item, sponsors, issuer and title.</summary>
/// <remarks>Not thread-safe: one a document. Reads the forms of the General Assembly, the Security Council of all years, the Economic
/// and Social Council, conferences of parties, drafts, statements, letters, notes and reports.</remarks>
internal sealed class TitleBlock
{
    private static readonly string[] ByLineOpenings =
    [
        "Note by", "Note verbale", "Notes by", "Report of the", "Report by", "Report submitted by", "Letter dated", "Letters dated", "Identical letters",
        "Statement by", "Statement of", "Submitted by", "Prepared by", "Working paper submitted by", "Working paper by", "Working paper prepared by",
        "Background paper", "Background document", "Conference room paper", "Information note", "Paper submitted by", "Memorandum by", "Communication dated",
        "Note of the", "Addendum", "Corrigendum", "Report on the work of", "Progress report of",
    ];

    private static readonly string[] AgendaOpenings = ["Agenda item", "Agenda items", "Item ", "Items ", "Provisional agenda item"];

    private static readonly string[] Languages = ["English", "French", "Spanish", "Russian", "Arabic", "Chinese"];
    private static readonly string[] LanguageCodes = ["en", "fr", "es", "ru", "ar", "zh"];

    private static readonly string[] Offices =
    [
        "Chair of the", "Chairperson of the", "Chairman of the", "President of the", "Executive Director of the", "Bureau of the", "Co-Chairs of the",
        "Rapporteur of the", "Executive Secretary of the", "Director-General of the", "Secretary of the", "Administrator of the", "Facilitator of the",
    ];

    private readonly AuthorityNames names;
    private readonly List<TitleEntry> entries = [];
    private readonly TextBuffer all = new();

    private TitleBlock(AuthorityNames names) => this.names = names;

    /// <summary>The lines that a reader would call the title block, in printed order, without the imprint.</summary>
    internal IReadOnlyList<TitleEntry> Entries => entries;

    /// <summary>The symbol as printed; null when none.</summary>
    internal string? Symbol { get; private set; }

    /// <summary>The number of an adopted text; null when none is printed.</summary>
    internal DocumentNumber? Number { get; private set; }

    /// <summary>Whether the number is a decision's.</summary>
    internal bool IsDecision { get; private set; }

    /// <summary>Day of adoption; null when not printed here.</summary>
    internal DateOnly? Adopted { get; private set; }

    /// <summary>Day of distribution; null when not printed.</summary>
    internal DateOnly? Distributed { get; private set; }

    /// <summary>The session's number; null when not printed.</summary>
    internal string? Session { get; private set; }

    /// <summary>ISO 639-1; <c>en</c> unless another language is printed.</summary>
    internal string Language { get; private set; } = "en";

    /// <summary>The States that sponsor it, in printed order.</summary>
    internal List<EntityId> Sponsors { get; } = [];

    /// <summary>Who speaks in the by-line; null when nobody known does.</summary>
    internal EntityId? Issuer { get; private set; }

    /// <summary>The body in the masthead; null when none known is printed.</summary>
    internal EntityId? Masthead { get; private set; }

    /// <summary>The body that adopted it, as the line of adoption says; null when none.</summary>
    internal EntityId? Adopter { get; private set; }

    /// <summary>What the block says of the sort of text; null when nothing.</summary>
    internal DocumentKind? Kind { get; private set; }

    /// <summary>The title; null when none is printed.</summary>
    internal string? Title { get; private set; }

    internal static TitleBlock Read(LineTable table, int from, int contentStart, AuthorityNames names)
    {
        var block = new TitleBlock(names);
        block.Collect(table.Lines.AsSpan(from, contentStart - from));
        block.Interpret();
        return block;
    }

    /// <summary>A line that only a title block holds.</summary>
    internal static bool IsKnownLine(ReadOnlySpan<char> text) =>
        Classify(text) is not TitleRole.Words || text.StartsWith("Resolution adopted");

    private void Collect(ReadOnlySpan<TextLine> lines)
    {
        var role = TitleRole.Imprint;
        var text = new TextBuffer();
        var page = 0;
        foreach (var line in lines)
        {
            if (line.Role != LineRole.Text)
                continue;
            var words = StripDistribution(line.Text);
            if (words.IsEmpty)
            {
                ReadImprint(line.Text);
                continue;
            }

            all.Append(' ').Append(words);
            var next = Classify(words);
            if (next == TitleRole.Words && names.FindBody(words.TrimEnd('*')) is not null)
                next = TitleRole.Masthead;
            var whole = (line.Hints & (LineHints.WholeParagraph | LineHints.Heading)) != 0;
            var continues = (next == TitleRole.Words || (role == TitleRole.Adoption && DateScanner.IsDate(words) && Wants(role, text, words))) && !whole && role != TitleRole.Imprint && text.Length > 0
                && (!line.BlankBefore ? role is not (TitleRole.Masthead or TitleRole.AgendaItem or TitleRole.Suffix) || char.IsLower(words[0]) : Wants(role, text, words));
            // «Austria, Belgium, …,» over several lines, before the line that says what they propose.
            if (role == TitleRole.Words && ((!continues && next == TitleRole.Sponsor && IsListOfStates(text)) || (EndsWith(text, ":") && words.StartsWith("draft "))))
            {
                role = TitleRole.Sponsor;
                continues = true;
            }

            if (!continues)
            {
                Add(role, text, page);
                role = next;
                page = line.Page;
            }

            if (role == TitleRole.Imprint)
            {
                ReadImprint(words);
                text.Clear();
                continue;
            }

            LineJoiner.Append(text, words);
            if (line.Mark is { } mark)
                text.Append(mark.Length > 0 && char.IsAsciiDigit(mark[0]) ? RaisedDigits(mark) : mark);
        }

        Add(role, text, page);
    }

    private bool IsListOfStates(TextBuffer text)
    {
        var comma = text.Span.IndexOf(',');
        return comma > 0 ? names.FindState(text.Span[..comma]) is not null : names.FindState(text.Span) is not null || EndsWith(text, " and");
    }

    /// <summary>Whether a line behind an empty one still belongs to the line before: «Adopted by … at its» and «71/48.» want more.</summary>
    private static bool Wants(TitleRole role, TextBuffer text, ReadOnlySpan<char> words) => role switch
    {
        TitleRole.Number => text[^1] == '.' && text.Length < 16,
        TitleRole.Adoption => text[^1] is ',' || char.IsLower(words[0]) || EndsWith(text, " its") || EndsWith(text, " on"),
        TitleRole.Bracket => text[^1] != ']',
        TitleRole.Sponsor => text.ToString().IndexOf(": draft", StringComparison.OrdinalIgnoreCase) < 0,
        _ => false,
    };

    private static bool EndsWith(TextBuffer text, string end) => text.Length >= end.Length && text.ToString(text.Length - end.Length, end.Length) == end;

    private static string RaisedDigits(string mark) => string.Concat(mark.Select(c => char.IsAsciiDigit(c) ? "⁰¹²³⁴⁵⁶⁷⁸⁹"[c - '0'] : c));

    private void Add(TitleRole role, TextBuffer text, int page)
    {
        if (text.Length > 0 && role != TitleRole.Imprint)
            entries.Add(new TitleEntry(role, text.ToString().TrimEnd(), page));
        text.Clear();
    }

    /// <summary>«Security Council Distr.: General» is the masthead and the imprint on one line.</summary>
    private static ReadOnlySpan<char> StripDistribution(ReadOnlySpan<char> text)
    {
        var at = text.IndexOf("Distr.");
        return at < 0 ? text : text[..at].TrimEnd();
    }

    private static TitleRole Classify(ReadOnlySpan<char> text)
    {
        if (IsImprint(text))
            return TitleRole.Imprint;
        if (text[0] == '[' || (text[0] == '(' && text[^1] == ')' && text.Length > 12))
            return TitleRole.Bracket;
        if (BlockBuilder.IsSectionMark(text))
            return TitleRole.Suffix;
        foreach (var opening in AgendaOpenings)
        {
            if (text.StartsWith(opening) && text.Length < 200 && text[opening.Length..].ContainsAnyInRange('0', '9'))
                return TitleRole.AgendaItem;
        }

        if (IsNumberLine(text))
            return TitleRole.Number;
        if (text.StartsWith("Resolution adopted") || text.StartsWith("Decision adopted") || text.StartsWith("Resolutions adopted") || text.StartsWith("Adopted by") || text.StartsWith("Adopted at")
            || text.StartsWith("Adopted on") || (text.Length < 40 && (text.StartsWith("of ", StringComparison.OrdinalIgnoreCase) || text.StartsWith("ef ")) && DateScanner.Find(text, 1) is not null | text.Length < 24 && text.ContainsAnyInRange('0', '9')))
            return TitleRole.Adoption;
        if (text.EndsWith(": draft") || text.EndsWith(": revised draft") || text.IndexOf(": draft resolution", StringComparison.OrdinalIgnoreCase) > 0 || text.IndexOf(": revised draft resolution", StringComparison.OrdinalIgnoreCase) > 0
            || text.IndexOf(": draft decision", StringComparison.OrdinalIgnoreCase) > 0 || text.IndexOf(": amendment", StringComparison.OrdinalIgnoreCase) > 0)
            return TitleRole.Sponsor;
        foreach (var opening in ByLineOpenings)
        {
            if (text.StartsWith(opening, StringComparison.OrdinalIgnoreCase))
                return TitleRole.ByLine;
        }

        return TitleRole.Words;
    }

    /// <summary>«Resolution 9/2», «9 (1946). Resolution of 15 October 1946», «71/48.».</summary>
    internal static bool IsNumberLine(ReadOnlySpan<char> text)
    {
        var rest = text;
        foreach (var word in (ReadOnlySpan<string>)["Resolution ", "RESOLUTION ", "Decision ", "DECISION ", "Res. "])
        {
            if (text.StartsWith(word))
                rest = text[word.Length..].TrimStart();
        }

        var length = DocumentNumber.Read(rest, out var number);
        if (length == 0)
            return false;
        var after = rest[length..];
        if (rest.Length != text.Length)
            return after.IsEmpty || after[0] is '.' or ':' or '*' || Raised.Is(after[0]) || after.TrimStart().StartsWith("of ") || after.TrimStart().IsEmpty || char.IsAsciiDigit(after.TrimStart()[0]) && after.Length < 5;
        return after.Length > 0 && after[0] == '.' || (number.IsSecurityCouncil && after.TrimStart(" .").StartsWith("Resolution"));
    }

    private static bool IsImprint(ReadOnlySpan<char> text)
    {
        if (text is "United Nations" or "UNITED NATIONS" or "GENERAL" or "LIMITED" or "RESTRICTED" or "Original:" or "ORIGINAL:" || text.StartsWith("Distr") || text.StartsWith("DISTR") || text.StartsWith("Original:") || text.StartsWith("ORIGINAL:"))
            return text.Length < 60;
        foreach (var language in Languages)
        {
            if (text.StartsWith(language, StringComparison.OrdinalIgnoreCase) && (text.Length == language.Length || text[language.Length] is '/' or ' ' && text.Length < 40 && text.IndexOf("only", StringComparison.OrdinalIgnoreCase) > 0 || text.Length < 30 && text[language.Length] is '/' or ','))
                return true;
        }

        return SymbolScanner.ReadLine(text) is not null || DateScanner.IsDate(text) || Ordinals.ReadSession(text) is not null || IsPlaceAndDays(text)
            || (text.Length < 40 && text.EndsWith(" year") && Ordinals.Read(text[..^" year".Length]) > 0) || text is "Official Records" or "Provisional" or "PROVISIONAL" or "Annex" && false;
    }

    /// <summary>«Vienna, 15-19 October 2012», «New York, 2–27 July 2012».</summary>
    private static bool IsPlaceAndDays(ReadOnlySpan<char> text)
    {
        var comma = text.IndexOf(", ");
        if (char.IsAsciiDigit(text[0]) && text.Length is > 12 and < 50 && text.ContainsAny('–', '-') && DateScanner.Find(text[(text.IndexOfAny('–', '-') + 1)..].TrimStart()) is not null)
            return true;
        if (comma is < 3 or > 30 || text.Length > 70 || text.Length < comma + 10 || !char.IsUpper(text[0]) || !char.IsAsciiDigit(text[comma + 2]))
            return false;
        return text.Length > 4 && !text[^4..].ContainsAnyExceptInRange('0', '9');
    }

    private void ReadImprint(ReadOnlySpan<char> text)
    {
        if (SymbolScanner.ReadLine(text) is { } symbol)
            Symbol ??= symbol;
        else if (DateScanner.IsDate(text))
            Distributed ??= DateScanner.Find(text);
        else if (Ordinals.ReadSession(text) is { } session)
            Session ??= session;
        for (var i = 0; i < Languages.Length; i++)
        {
            if (text.Equals(Languages[i], StringComparison.OrdinalIgnoreCase))
                Language = LanguageCodes[i];
        }
    }

    private void Interpret()
    {
        foreach (var entry in entries)
        {
            switch (entry.Role)
            {
                case TitleRole.Number:
                    ReadNumber(entry.Text);
                    break;
                case TitleRole.Adoption:
                    ReadAdoption(entry.Text);
                    break;
                case TitleRole.Sponsor:
                    ReadSponsors(entry.Text);
                    break;
                case TitleRole.ByLine:
                    ReadByLine(entry.Text);
                    break;
                case TitleRole.Masthead:
                    var named = names.FindBody(entry.Text.AsSpan().TrimEnd('*'));
                    // «Economic and Social Council / Commission on …»: the organ below is the one that meets.
                    if (Masthead is null || (named is { } below && names.IsUnder(below, Masthead.Value)))
                        Masthead = named ?? Masthead;
                    break;
                case TitleRole.Suffix when Number is { } number && !number.Path.Contains('-', StringComparison.Ordinal) && !number.IsSecurityCouncil && Clean(entry.Text) is { Length: 1 } letter:
                    Number = number with { Printed = $"{number.Printed} {letter}", Path = $"{number.Path}-{letter}" };
                    break;
            }
        }

        ChooseTitle();
    }

    private void ReadNumber(string text)
    {
        var rest = text.AsSpan();
        var decision = rest.StartsWith("Decision", StringComparison.OrdinalIgnoreCase);
        while (!rest.IsEmpty && !char.IsAsciiDigit(rest[0]) && !(rest.StartsWith("S-") || rest.StartsWith("ES-")))
            rest = rest[1..];
        var length = DocumentNumber.Read(rest, out var number);
        if (length == 0 || Number is not null)
            return;
        Number = number;
        IsDecision = decision;
        Kind = decision ? DocumentKind.Decision : DocumentKind.Resolution;
        Session ??= number.Session;
        Adopted ??= DateScanner.Find(rest[length..], number.Year);
    }

    private void ReadAdoption(string text)
    {
        Adopted ??= DateScanner.Find(text, Number?.Year ?? 0);
        if (text.StartsWith("Resolution adopted", StringComparison.Ordinal))
            Kind ??= DocumentKind.Resolution;
        else if (text.StartsWith("Decision adopted", StringComparison.Ordinal))
            Kind = DocumentKind.Decision;
        var by = text.IndexOf(" by the ", StringComparison.Ordinal);
        if (by > 0)
            Adopter ??= names.FindBodyAtStart(text.AsSpan(by + " by the ".Length));
    }

    private void ReadSponsors(string text)
    {
        var colon = text.LastIndexOf(": ", StringComparison.Ordinal);
        Kind = text.AsSpan(colon).Contains("decision", StringComparison.OrdinalIgnoreCase) ? DocumentKind.DraftDecision : DocumentKind.DraftResolution;
        foreach (var range in Split(text[..colon]))
        {
            if (names.FindState(range) is { } state && !Sponsors.Contains(state))
                Sponsors.Add(state);
        }
    }

    /// <summary>At commas and «and», but not inside a State's name: «Bosnia and Herzegovina».</summary>
    private IEnumerable<string> Split(string text)
    {
        foreach (var part in text.TrimEnd('*').Split(','))
        {
            var words = part.Trim();
            if (words.StartsWith("and ", StringComparison.Ordinal))
                words = words[4..];
            if (names.FindState(words) is not null || !words.Contains(" and ", StringComparison.Ordinal))
            {
                yield return words;
                continue;
            }

            // The last «and» that leaves two names.
            var at = words.LastIndexOf(" and ", StringComparison.Ordinal);
            while (at > 0 && (names.FindState(words.AsSpan(0, at)) is null || names.FindState(words.AsSpan(at + 5)) is null))
                at = words.LastIndexOf(" and ", at - 1, StringComparison.Ordinal);
            if (at <= 0)
                at = words.LastIndexOf(" and ", StringComparison.Ordinal);
            yield return words[..at];
            yield return words[(at + 5)..];
        }
    }

    private void ReadByLine(string text)
    {
        Kind ??= text switch
        {
            _ when StartsWithAny(text, "Report", "Progress report") => DocumentKind.Report,
            _ when StartsWithAny(text, "Letter", "Identical letters", "Note verbale", "Communication") => DocumentKind.Letter,
            _ when StartsWithAny(text, "Statement") => DocumentKind.Statement,
            _ when StartsWithAny(text, "Corrigendum") => DocumentKind.Corrigendum,
            _ when StartsWithAny(text, "Note", "Notes", "Background", "Information note", "Conference room paper") => DocumentKind.Note,
            _ => null,
        };
        foreach (var by in (ReadOnlySpan<string>)[" by the ", " of the ", " by "])
        {
            var at = text.IndexOf(by, StringComparison.OrdinalIgnoreCase);
            if (at < 0 || Issuer is not null || Kind == DocumentKind.Letter)
                continue;
            var name = text.AsSpan(at + by.Length);
            foreach (var office in Offices)
            {
                if (name.StartsWith(office, StringComparison.OrdinalIgnoreCase))
                    name = name[office.Length..].TrimStart();
            }

            Issuer = names.FindBodyAtStart(name) ?? names.FindBodyByShortForm(name, all.ToString());
        }
    }

    private static bool StartsWithAny(string text, params ReadOnlySpan<string> openings)
    {
        foreach (var opening in openings)
        {
            if (text.StartsWith(opening, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    /// <summary>
    /// What stands with the number; behind it; behind the sponsors; right before the by-line; the last words that are no agenda item's.
    /// </summary>
    private void ChooseTitle()
    {
        var at = entries.FindIndex(e => e.Role == TitleRole.Number);
        if (at >= 0)
        {
            var text = entries[at].Text;
            var dot = text.IndexOf(". ", StringComparison.Ordinal);
            if (dot > 0 && dot < 24 && !text.AsSpan(dot + 2).StartsWith("Resolution"))
                Title = Clean(text[(dot + 2)..]);
        }

        at = at < 0 ? entries.FindIndex(e => e.Role == TitleRole.Sponsor) : at;
        Title ??= at < 0 ? null : entries.Skip(at + 1).FirstOrDefault(e => e.Role == TitleRole.Words)?.Text;
        var byLine = entries.FindIndex(e => e.Role == TitleRole.ByLine);
        Title ??= byLine >= 0 && Kind == DocumentKind.Letter ? entries[byLine].Text : null;
        Title ??= byLine > 0 && entries[byLine - 1].Role == TitleRole.Words && (byLine < 2 || entries[byLine - 2].Role != TitleRole.AgendaItem) ? entries[byLine - 1].Text : null;
        Title ??= byLine >= 0 ? entries[byLine].Text : null;
        Title ??= entries.LastOrDefault(e => e.Role == TitleRole.Words)?.Text ?? entries.Find(e => e.Role == TitleRole.Sponsor)?.Text;
        var number = entries.Find(e => e.Role == TitleRole.Number);
        if (Title is null && number is not null)
            Title = Number is { IsSecurityCouncil: true } ? $"Resolution {Number.Value.Printed}" : number.Text;
        Title = Title is not null && Clean(Title) is { Length: > 0 } words ? words : null;
    }

    private static string Clean(string text)
    {
        var builder = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!Raised.Is(c) && c != '*')
                builder.Append(c);
        }

        return builder.ToString().Trim();
    }
}
