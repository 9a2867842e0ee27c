using KnowledgeGraph.Model;
using KnowledgeGraph.Search;
using KnowledgeGraph.Store;

namespace KnowledgeGraph.GraphApi.Inputs;

/// <summary>The input type <c>IntRange</c>; both ends belong to it.</summary>
internal sealed record IntRange(int? From, int? To);

/// <summary>The input type <c>DateRange</c>; both ends belong to it.</summary>
internal sealed record DateRange(DateOnly? From, DateOnly? To);

/// <summary>The input type <c>IdFilter</c>.</summary>
internal sealed record IdFilter(IReadOnlyList<string>? All, IReadOnlyList<string>? Any, IReadOnlyList<string>? None, bool? IncludeParts)
{
    internal MentionCondition ToCondition() => new()
    {
        All = Ids.Entities(All),
        Any = Ids.Entities(Any),
        None = Ids.Entities(None),
        IncludeParts = IncludeParts ?? true,
    };
}

/// <summary>The input type <c>RelatedFilter</c>.</summary>
internal sealed record RelatedFilter(string To, int? Within, IReadOnlyList<RelationType>? Types);

/// <summary>The input type <c>DocumentFilter</c>.</summary>
internal sealed record DocumentFilter(
    IReadOnlyList<DocumentKind>? Kind, IReadOnlyList<string>? Body, IntRange? Year, DateRange? Date, IdFilter? Mentions, string? Title)
{
    internal DocumentQuery ToQuery(Store.DocumentOrder order) => new()
    {
        Kinds = Kind,
        Bodies = Ids.Entities(Body),
        From = Later(Date?.From, Year?.From is { } from ? FirstDay(from) : null),
        To = Earlier(Date?.To, Year?.To is { } to ? FirstDay(to + 1)?.AddDays(-1) ?? DateOnly.MaxValue : null),
        Mentions = Mentions?.ToCondition(),
        Title = Title,
        Order = order,
    };

    private static DateOnly? FirstDay(int year) =>
        year < 1 ? DateOnly.MinValue : year > 9999 ? null : new DateOnly(year, 1, 1);

    private static DateOnly? Later(DateOnly? a, DateOnly? b) => a is null ? b : b is null ? a : a > b ? a : b;

    private static DateOnly? Earlier(DateOnly? a, DateOnly? b) => a is null ? b : b is null ? a : a < b ? a : b;
}

/// <summary>The input type <c>EntityFilter</c>.</summary>
internal sealed record EntityFilter(IReadOnlyList<EntityKind>? Kind, string? Name, bool? Curated, string? Parent)
{
    internal EntityQuery ToQuery(bool byName) => new()
    {
        Kinds = Kind,
        Name = Name,
        Curated = Curated,
        Parent = Parent is null ? null : Ids.Entity(Parent),
        OrderByName = byName,
    };
}

/// <summary>The input type <c>ParagraphFilter</c>.</summary>
internal sealed record ParagraphFilterInput(
    IReadOnlyList<ParagraphFilterInput>? And,
    IReadOnlyList<ParagraphFilterInput>? Or,
    ParagraphFilterInput? Not,
    IReadOnlyList<string>? Document,
    IReadOnlyList<DocumentKind>? DocumentKind,
    IReadOnlyList<string>? Body,
    IntRange? Year,
    DateRange? Date,
    IReadOnlyList<ParagraphKind>? Kind,
    IReadOnlyList<string>? Verb,
    IReadOnlyList<string>? Addressee,
    IdFilter? Mentions,
    RelatedFilter? Related,
    IReadOnlyList<string>? RecommendedAt)
{
    internal ParagraphFilter ToFilter() => new()
    {
        And = And?.Select(f => f.ToFilter()).ToList(),
        Or = Or?.Select(f => f.ToFilter()).ToList(),
        Not = Not?.ToFilter(),
        Documents = Document,
        DocumentKinds = DocumentKind,
        Bodies = Ids.Entities(Body),
        YearFrom = Year?.From,
        YearTo = Year?.To,
        DateFrom = Date?.From,
        DateTo = Date?.To,
        Kinds = Kind,
        Verbs = Verb,
        Addressees = Ids.Entities(Addressee),
        Mentions = Mentions?.ToCondition(),
        Related = Related is null ? null : new RelatedCondition(Ids.Entity(Related.To), Related.Within ?? 1, Related.Types),
        RecommendedAt = Ids.Entities(RecommendedAt),
    };
}

/// <summary>The input type <c>IngestTextInput</c>.</summary>
internal sealed record IngestTextInput(string Text, string Source, string? Title, string? Symbol, DateOnly? Date);
