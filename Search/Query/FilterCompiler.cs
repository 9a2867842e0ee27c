using System.Globalization;
using System.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Search.Segments;
using KnowledgeGraph.Store;

namespace KnowledgeGraph.Search.Query;

/// <summary>Turns a filter into matchers; the graph is asked for what stands within some relations, once a condition.</summary>
/// <remarks>Thread-safe: holds nothing that changes.</remarks>
internal sealed class FilterCompiler(Authority authority, IGraphStore graph)
{
    /// <summary>Entities around another that are looked at; the nearest first.</summary>
    internal const int MostRelated = 5_000;

    private const int MaxWithin = 6;
    private const int MaxDepth = 16;

    /// <summary>The conditions of a filter, all of which must hold, each with its name.</summary>
    /// <exception cref="ArgumentException">The filter is nested too deep.</exception>
    internal async Task<IReadOnlyList<PlanPart>> CompileAsync(ParagraphFilter? filter, CancellationToken cancellation, int depth = 0)
    {
        if (filter is null)
        {
            return [];
        }

        if (depth > MaxDepth)
        {
            throw new ArgumentException(SearchMessages.FilterTooDeep(MaxDepth), nameof(filter));
        }

        var parts = new List<PlanPart>();
        foreach (var and in filter.And ?? [])
        {
            parts.AddRange(await CompileAsync(and, cancellation, depth + 1));
        }

        if (filter.Or is { } or)
        {
            var any = new List<PlanPart>();
            foreach (var one in or)
            {
                var all = await CompileAsync(one, cancellation, depth + 1);
                any.Add(new PlanPart(string.Join(" and ", all.Select(p => p.Label)), new AndMatcher([.. all.Select(p => p.Matcher)])));
            }

            parts.Add(new PlanPart("or: " + string.Join(" or ", any.Select(p => p.Label)), new OrMatcher([.. any.Select(p => p.Matcher)])));
        }

        if (filter.Not is { } not)
        {
            var all = await CompileAsync(not, cancellation, depth + 1);
            parts.Add(new PlanPart("not: " + string.Join(" and ", all.Select(p => p.Label)), new NotMatcher(new AndMatcher([.. all.Select(p => p.Matcher)]))));
        }

        AddDocumentConditions(filter, parts);
        AddParagraphConditions(filter, parts);
        if (filter.Related is { } related)
        {
            parts.Add(new PlanPart($"related: {related.To}", await CompileRelatedAsync(related, cancellation)));
        }

        return parts;
    }

    /// <summary>A text that is the same for filters that mean the same, letter by letter.</summary>
    internal static string KeyOf(ParagraphFilter? filter)
    {
        var key = new StringBuilder();
        Append(key, filter);
        return key.ToString();
    }

    private void AddDocumentConditions(ParagraphFilter filter, List<PlanPart> parts)
    {
        if (filter.Documents is { } documents)
        {
            string[] names = [.. documents.Select(Current)];
            parts.Add(new PlanPart("document: " + string.Join(", ", documents), new RangesMatcher(Fields.Document, names)));
        }

        if (filter.DocumentKinds is { } kinds)
        {
            parts.Add(new PlanPart("documentKind: " + string.Join(", ", kinds), new DocumentMatcher(d => kinds.Contains(d.Kind))));
        }

        if (filter.Bodies is { } bodies)
        {
            parts.Add(new PlanPart("body: " + string.Join(", ", bodies), new RangesMatcher(Fields.Body, Values(bodies))));
        }

        if (filter.YearFrom is not null || filter.YearTo is not null)
        {
            int from = filter.YearFrom ?? int.MinValue, to = filter.YearTo ?? int.MaxValue;
            parts.Add(new PlanPart($"year: {filter.YearFrom}–{filter.YearTo}", new DocumentMatcher(d => d.Day >= 0 && d.Year >= from && d.Year <= to)));
        }

        if (filter.DateFrom is not null || filter.DateTo is not null)
        {
            int from = filter.DateFrom?.DayNumber ?? 0, to = filter.DateTo?.DayNumber ?? int.MaxValue;
            parts.Add(new PlanPart(
                string.Create(CultureInfo.InvariantCulture, $"date: {filter.DateFrom:yyyy-MM-dd}–{filter.DateTo:yyyy-MM-dd}"),
                new DocumentMatcher(d => d.Day >= 0 && d.Day >= from && d.Day <= to)));
        }
    }

    private void AddParagraphConditions(ParagraphFilter filter, List<PlanPart> parts)
    {
        if (filter.Kinds is { } kinds)
        {
            parts.Add(new PlanPart("kind: " + string.Join(", ", kinds), new KindMatcher(kinds)));
        }

        if (filter.Verbs is { } verbs)
        {
            parts.Add(new PlanPart("verb: " + string.Join(", ", verbs), new TermsMatcher(Fields.Verb, verbs)));
        }

        if (filter.Addressees is { } addressees)
        {
            parts.Add(new PlanPart("addressee: " + string.Join(", ", addressees), new TermsMatcher(Fields.Addressee, Values(addressees))));
        }

        if (filter.RecommendedAt is { } meetings)
        {
            parts.Add(new PlanPart("recommendedAt: " + string.Join(", ", meetings), new TermsMatcher(Fields.RecommendedAt, Values(meetings))));
        }

        if (filter.Mentions is { } mentions)
        {
            var field = mentions.IncludeParts ? Fields.MentionOrPart : Fields.Mention;
            foreach (var entity in mentions.All ?? [])
            {
                parts.Add(new PlanPart($"mentions: {entity}", new TermsMatcher(field, Values([entity]))));
            }

            if (mentions.Any is { } any)
            {
                parts.Add(new PlanPart("mentions any: " + string.Join(", ", any), new TermsMatcher(field, Values(any))));
            }

            if (mentions.None is { Count: > 0 } none)
            {
                parts.Add(new PlanPart("mentions none: " + string.Join(", ", none), new NotMatcher(new TermsMatcher(field, Values(none)))));
            }
        }
    }

    private async Task<TermsMatcher> CompileRelatedAsync(RelatedCondition related, CancellationToken cancellation)
    {
        var to = authority.Current(related.To);
        var around = await graph.GetNeighbourhoodAsync([to.Value], Math.Clamp(related.Within, 0, MaxWithin), null, related.Types, MostRelated, cancellation);
        string[] entities = [.. around.Nodes.Append(to.Value).Where(n => EntityId.TryParse(n, out _)).Distinct(StringComparer.Ordinal)];
        return new TermsMatcher(Fields.Mention, entities);
    }

    private string[] Values(IEnumerable<EntityId> ids) => [.. ids.Select(i => authority.Current(i).Value).Distinct(StringComparer.Ordinal)];

    /// <summary>A document's or a work's identifier, one that a work had before included.</summary>
    private string Current(string document)
    {
        var at = document.LastIndexOf('@');
        return EntityId.TryParse(at < 0 ? document : document[..at], out var work) ? authority.Current(work).Value + (at < 0 ? "" : document[at..]) : document;
    }

    private static void Append(StringBuilder key, ParagraphFilter? filter)
    {
        if (filter is null)
        {
            key.Append('-');
            return;
        }

        key.Append('{');
        AppendAll(key, "and", filter.And);
        AppendAll(key, "or", filter.Or);
        if (filter.Not is not null)
        {
            key.Append("not");
            Append(key, filter.Not);
        }

        AppendList(key, "d", filter.Documents);
        AppendList(key, "dk", filter.DocumentKinds);
        AppendList(key, "b", filter.Bodies);
        key.Append(CultureInfo.InvariantCulture, $"y{filter.YearFrom},{filter.YearTo}|{filter.DateFrom?.DayNumber},{filter.DateTo?.DayNumber}|");
        AppendList(key, "k", filter.Kinds);
        AppendList(key, "v", filter.Verbs);
        AppendList(key, "a", filter.Addressees);
        AppendList(key, "r", filter.RecommendedAt);
        if (filter.Mentions is { } m)
        {
            AppendList(key, "ma", m.All);
            AppendList(key, "mn", m.Any);
            AppendList(key, "mo", m.None);
            key.Append(m.IncludeParts ? 'p' : 'x');
        }

        if (filter.Related is { } related)
        {
            key.Append(CultureInfo.InvariantCulture, $"rel{related.To}~{related.Within}");
            AppendList(key, "t", related.Types);
        }

        key.Append('}');
    }

    private static void AppendAll(StringBuilder key, string name, IReadOnlyList<ParagraphFilter>? filters)
    {
        if (filters is null)
        {
            return;
        }

        key.Append(name).Append('[');
        foreach (var filter in filters)
        {
            Append(key, filter);
        }

        key.Append(']');
    }

    private static void AppendList<T>(StringBuilder key, string name, IReadOnlyCollection<T>? values)
    {
        if (values is not null)
        {
            key.Append(name).Append('[').AppendJoin('\n', values).Append(']');
        }
    }
}
