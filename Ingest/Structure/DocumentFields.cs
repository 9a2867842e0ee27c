using KnowledgeGraph.Ingest.Reading;
using KnowledgeGraph.Ingest.Resolution;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Ingest.Structure;

/// <summary>Decides a document's fields from what its title block and its first and last words say.</summary>
internal sealed class DocumentFields(SourceText source, TitleBlock title, AuthorityNames names)
{
    internal string? Symbol { get; init; }

    internal AuthorityRecord? Instrument { get; init; }

    /// <summary>The line of the title block that names the instrument; null when none does.</summary>
    internal string? TreatyTitle { get; init; }

    internal bool IsTreaty { get; init; }

    internal bool IsResolution { get; init; }

    /// <summary>The paragraph in which a body begins to speak.</summary>
    internal string OpeningText { get; init; } = "";

    internal DateOnly? ClosingDate { get; init; }

    internal Document ToDocument()
    {
        var kind = FindKind();
        var number = title.Number;
        var fromName = false;
        if (number is null && Symbol is null && IsResolution && kind is DocumentKind.Resolution && DocumentIdentity.FromName(source.Source) is { } named)
        {
            number = named.Number;
            fromName = true;
        }

        var body = FindBody(number, kind);
        var isAdopted = kind is DocumentKind.Resolution or DocumentKind.Decision;
        var isDraft = kind is DocumentKind.DraftResolution or DocumentKind.DraftDecision;
        var work = Instrument?.Id ?? DocumentIdentity.Find(number, kind == DocumentKind.Decision, isDraft, Symbol, body, source.Hash);
        return new Document
        {
            Id = new DocumentId(work, title.Language),
            Kind = kind,
            Number = fromName ? null : number?.Printed ?? NumberOfSymbol(isAdopted),
            Symbol = Symbol,
            Title = TreatyTitle ?? title.Title ?? source.Source,
            Date = Instrument?.Date ?? (isAdopted ? title.Adopted ?? ClosingDate ?? TellingDate() ?? title.Distributed : title.Distributed ?? title.Adopted),
            Body = body,
            Session = title.Session ?? (isAdopted ? number?.Session : null),
            Source = source.Source,
            Hash = source.Hash,
            MediaType = source.MediaType,
            Pages = source.Pages,
            Warnings = source.Warnings,
            Sponsors = title.Sponsors,
        };
    }

    /// <summary>Where only the symbol is printed: <c>A/RES/71/48</c> says 71/48.</summary>
    private string? NumberOfSymbol(bool isAdopted)
    {
        if (!isAdopted || DocumentIdentity.FromResolutionSymbol(Symbol) is null)
            return null;
        return Symbol![(Symbol!.IndexOf("/RES/", StringComparison.Ordinal) + "/RES/".Length)..];
    }

    private DocumentKind FindKind()
    {
        if (IsTreaty)
            return DocumentKind.Treaty;
        if (title.Kind is DocumentKind.DraftResolution or DocumentKind.DraftDecision or DocumentKind.Corrigendum)
            return title.Kind.Value;
        if (title.Number is null && Symbol is not null && Symbol.Contains("/Corr.", StringComparison.Ordinal))
            return DocumentKind.Corrigendum;
        if (Symbol is not null && Symbol.Contains("/PRST/", StringComparison.Ordinal))
            return DocumentKind.Statement;
        if (IsResolution && Symbol is not null && Symbol.Contains("/L.", StringComparison.Ordinal) && title.Number is null)
            return DocumentKind.DraftResolution;
        if (title.Kind is DocumentKind.Resolution && OpeningWords.Tell(OpeningText) && title.Adopter is null)
            return DocumentKind.Decision;
        if (title.Kind is { } kind)
            return kind;
        if (IsResolution)
            return title.Entries.Any(e => e.Text.StartsWith("Draft resolution", StringComparison.OrdinalIgnoreCase)) ? DocumentKind.DraftResolution : DocumentKind.Resolution;
        return KindOfWords();
    }

    private DocumentKind KindOfWords()
    {
        foreach (var entry in title.Entries)
        {
            var text = entry.Text.AsSpan();
            if (text.StartsWith("Report") || text.StartsWith("REPORT") || text.StartsWith("Draft report") || text.StartsWith("Provisional report"))
                return DocumentKind.Report;
            if (text.StartsWith("Statement"))
                return DocumentKind.Statement;
        }

        return DocumentKind.Other;
    }

    private EntityId? FindBody(DocumentNumber? number, DocumentKind kind)
    {
        if (kind == DocumentKind.Treaty || (kind == DocumentKind.Letter && title.Issuer is null))
            return null;
        var speaks = kind is DocumentKind.Resolution or DocumentKind.Decision or DocumentKind.DraftResolution or DocumentKind.DraftDecision;
        if (speaks)
        {
            var adopter = title.Adopter ?? Spoken();
            var council = adopter is null && kind is DocumentKind.Resolution or DocumentKind.Decision && number is { IsSecurityCouncil: true };
            return council ? names.FindBody("Security Council") : adopter ?? title.Masthead ?? BySymbol() ?? ByName(2);
        }

        return title.Issuer ?? title.Masthead ?? BySymbol();
    }

    /// <summary>«At its 61st plenary meeting, on …, the General Assembly, …»: the body named in the sentence.</summary>
    private EntityId? FindTeller()
    {
        if (!OpeningWords.Tell(OpeningText))
            return null;
        for (var at = OpeningText.IndexOf(", the ", StringComparison.Ordinal); at >= 0; at = OpeningText.IndexOf(", the ", at + 1, StringComparison.Ordinal))
        {
            if (names.FindBodyAtStart(OpeningText.AsSpan(at + 2)) is { } body)
                return body;
        }

        return null;
    }

    private DateOnly? TellingDate() => OpeningWords.Tell(OpeningText) ? DateScanner.Find(OpeningText) : null;

    /// <summary>Who opens the text with «The …,»; a body that no record covers has its name's slug.</summary>
    private EntityId? Spoken()
    {
        var words = OpeningWords.FromSpeaker(OpeningText);
        if (!words.StartsWith("The ", StringComparison.Ordinal))
            return FindTeller();
        return names.FindBodyAtStart(words) ?? FindTeller() ?? ByName(3);
    }

    /// <summary>A body that no record covers has the name that it gives itself; one of two words may be a known one, misread.</summary>
    private EntityId? ByName(int fewestWords) =>
        OpeningWords.SpokenName(OpeningWords.FromSpeaker(OpeningText), fewestWords) is { } name ? Slug.Entity(EntityKind.Body, name) : null;

    private EntityId? BySymbol() => Symbol is null ? null : names.FindBodyBySymbol(Symbol);
}
