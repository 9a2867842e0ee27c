using System.Globalization;
using System.Text.RegularExpressions;
using KnowledgeGraph.GraphQL;
using KnowledgeGraph.Ingest;
using KnowledgeGraph.Model;
using KnowledgeGraph.Store;

namespace KnowledgeGraph.GraphApi.References;

/// <summary>Holds a draft's references against what the authority files and the store know.</summary>
/// <remarks>Thread-safe. A constant number of reads, however many references the draft has.</remarks>
internal sealed partial class ReferenceChecker(ReferenceReader reader, Authority authority, IDocumentStore documents, IGraphStore graph)
{
    private const int MaxCharacters = 200_000;

    /// <summary>What a printed reference names, in reading order, each once; the parts before the whole that holds them.</summary>
    internal IEnumerable<EntityId> Lookup(string reference, EntityId? body)
    {
        var mentions = Read(reference, body);
        return mentions.SelectMany(m => m.Entity is { } id ? [id] : m.Candidates)
            // «article 8 of the Firearms Protocol» asks for the article; the Protocol comes after it.
            .OrderBy(id => id.Kind is EntityKind.Article or EntityKind.Provision ? 0 : 1)
            .Distinct();
    }

    /// <summary>All findings about a draft.</summary>
    internal async Task<ReferenceReport> CheckAsync(string text, EntityId? body, CancellationToken cancellation)
    {
        var mentions = Read(text, body);
        var known = await KnownAsync(mentions, cancellation);
        var findings = mentions
            .SelectMany(m => Check(m, text, known))
            .OrderBy(f => f.Start).ThenBy(f => f.Severity).ThenBy(f => f.Code, StringComparer.Ordinal);
        return new ReferenceReport([.. findings], mentions);
    }

    private IReadOnlyList<Mention> Read(string text, EntityId? body) =>
        text.Length <= MaxCharacters
            ? reader.Read(text, body)
            : throw new GraphQLException(ApiMessages.DraftTooLong(text.Length, MaxCharacters), "BAD_USER_INPUT");

    private IEnumerable<ReferenceFinding> Check(Mention mention, string text, Known known)
    {
        ReferenceFinding Finding(Severity severity, string code, string message, params IReadOnlyList<EntityId> suggestions) =>
            new(severity, code, message, mention.Start, mention.End, suggestions);

        if (mention.Entity is not { } id)
        {
            yield return mention.Candidates.Count == 0
                ? Finding(Severity.Warning, ReferenceCodes.Unresolved, ReferenceMessages.Unresolved(mention.Text))
                : Finding(Severity.Warning, ReferenceCodes.Ambiguous, ReferenceMessages.Ambiguous(mention.Text, mention.Candidates.Count), mention.Candidates);
            yield break;
        }

        if (id.Kind == EntityKind.Sdg && !authority.TryFind(id, out _))
        {
            yield return Finding(Severity.Error, ReferenceCodes.NoSuchTarget, ReferenceMessages.NoSuchTarget(id), Above(id));
        }

        if (id.Kind == EntityKind.Article && TooHigh(id) is { } instrument)
        {
            yield return Finding(Severity.Error, ReferenceCodes.NoSuchProvision, ReferenceMessages.TooFewArticles(instrument), instrument.Id);
        }
        else if (IsProvision(id) && known.HasText(Owner(id)) && !known.Provisions.Contains(id))
        {
            yield return Finding(Severity.Error, ReferenceCodes.NoSuchProvision, ReferenceMessages.NoSuchProvision(id), Owner(id));
        }

        if (known.SupersededBy.TryGetValue(id, out var newer))
        {
            yield return Finding(Severity.Warning, ReferenceCodes.Superseded, ReferenceMessages.Superseded(id, newer), newer);
        }

        if (id.Kind is EntityKind.Resolution or EntityKind.Decision && known.DateOf(id) is { } date && Contradicted(mention, text, date) is { } printed)
        {
            yield return Finding(Severity.Error, ReferenceCodes.WrongDate, ReferenceMessages.WrongDate(mention.Text, printed, date), id);
        }

        if (id.Kind is EntityKind.Resolution or EntityKind.Decision or EntityKind.Document && !known.Entities.ContainsKey(id))
        {
            yield return Finding(Severity.Note, ReferenceCodes.Unknown, ReferenceMessages.Unknown(mention.Text));
        }
    }

    /// <summary>The instrument of an article whose number is over the instrument's last; null when it is not, or not known.</summary>
    private AuthorityRecord? TooHigh(EntityId article)
    {
        var segments = article.Rest.ToString().Split('/');
        return int.TryParse(segments[1], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && authority.TryFind(EntityId.Create(EntityKind.Instrument, segments[0]), out var instrument)
            && number > instrument.Articles
            ? instrument
            : null;
    }

    /// <summary>The date or year printed with a reference, when it is another than the text's own.</summary>
    private static string? Contradicted(Mention mention, string text, DateOnly date)
    {
        var year = YearPattern().Match(mention.Text);
        if (year.Success && year.Groups[1].Value != date.Year.ToString(CultureInfo.InvariantCulture))
        {
            return year.Groups[1].Value;
        }

        var after = DatePattern().Match(text, mention.End, Math.Min(40, text.Length - mention.End));
        return after.Success
            && DateOnly.TryParseExact(after.Groups[1].Value, "d MMMM yyyy", CultureInfo.InvariantCulture, DateTimeStyles.AllowInnerWhite, out var printed)
            && printed != date
            ? after.Groups[1].Value
            : null;
    }

    private async Task<Known> KnownAsync(IReadOnlyList<Mention> mentions, CancellationToken cancellation)
    {
        var ids = mentions.Select(m => m.Entity).OfType<EntityId>().Distinct().ToList();
        var provisions = ids.Where(IsProvision).ToList();
        var works = ids.Where(id => !IsProvision(id)).Concat(provisions.Select(Owner)).Distinct().ToList();
        var entities = await graph.GetEntitiesAsync(ids, cancellation);
        var texts = await documents.ResolveAsync([.. works.Select(w => w.Value)], cancellation);
        var records = await documents.GetDocumentsAsync([.. texts.Values.SelectMany(t => t.Take(1))], cancellation);
        var own = await graph.GetProvisionParagraphsAsync(provisions, 1, cancellation);
        var newer = await graph.GetRelationPagesAsync(
            [.. ids.Select(id => id.Value)],
            new RelationQuery { Types = [RelationType.Supersedes], Direction = RelationDirection.In },
            new PageRequest(1),
            cancellation);
        return new Known(
            entities,
            records.Values.ToDictionary(r => r.Document.Work, r => r.Document.Date),
            own.Where(p => p.Value.Count > 0).Select(p => p.Key).ToHashSet(),
            newer.Where(n => n.Value.Nodes.Count > 0 && WorkOf(n.Value.Nodes[0].Node.Id.From) is not null)
                .ToDictionary(n => EntityId.Parse(n.Key), n => WorkOf(n.Value.Nodes[0].Node.Id.From)!.Value));
    }

    private static EntityId? WorkOf(string node) =>
        DocumentId.TryParse(node, out var document) ? document.Work : EntityId.TryParse(node, out var entity) ? entity : null;

    private static bool IsProvision(EntityId id) => id.Kind is EntityKind.Article or EntityKind.Provision;

    private static EntityId Owner(EntityId provision)
    {
        while (IsProvision(provision) && provision.Parent is { } parent)
        {
            provision = parent;
        }

        return provision;
    }

    private static EntityId[] Above(EntityId id) => id.Parent is { } parent ? [parent] : [];

    [GeneratedRegex(@"\((\d{4})\)")]
    private static partial Regex YearPattern();

    [GeneratedRegex(@"\G\s+of\s+(\d{1,2}\s+[A-Z][a-z]+\s+\d{4})")]
    private static partial Regex DatePattern();

    /// <summary>What the store knows of a draft's references.</summary>
    private sealed record Known(
        IReadOnlyDictionary<EntityId, EntityRecord> Entities,
        IReadOnlyDictionary<EntityId, DateOnly?> Texts,
        IReadOnlySet<EntityId> Provisions,
        IReadOnlyDictionary<EntityId, EntityId> SupersededBy)
    {
        internal bool HasText(EntityId work) => Texts.ContainsKey(work);

        internal DateOnly? DateOf(EntityId work) => Texts.GetValueOrDefault(work);
    }
}
