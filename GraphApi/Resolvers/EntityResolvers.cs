using KnowledgeGraph.GraphApi.Inputs;
using KnowledgeGraph.GraphApi.Types;
using KnowledgeGraph.GraphQL;
using KnowledgeGraph.Model;
using KnowledgeGraph.Search;
using KnowledgeGraph.Store;

namespace KnowledgeGraph.GraphApi.Resolvers;

/// <summary>Fields of the type <c>Entity</c>.</summary>
internal sealed class EntityResolvers(Batches batches, ISearchIndex index, Authority authority)
{
    public static string Id(EntityRecord record) => record.Entity.Id.Value;

    public static EntityKind Kind(EntityRecord record) => record.Entity.Kind;

    public static string Name(EntityRecord record) => record.Entity.Name;

    public static bool Curated(EntityRecord record) => record.Entity.Curated;

    public async Task<EntityRecord?> Parent(EntityRecord record, ResolverContext context) =>
        record.Parent is { } parent ? await batches.Entity(context, parent) : null;

    public async Task<Connection<EntityRecord>> Children(EntityRecord record, int? first, string? after, ResolverContext context) =>
        new(await batches.Children(context, record.Entity.Id, Pages.Of(first, after)), after);

    /// <summary>The authority's date, else that of its text in the store.</summary>
    public async Task<DateOnly?> Date(EntityRecord record, ResolverContext context)
    {
        if (authority.TryFind(record.Entity.Id, out var curated) && curated.Date is { } date)
        {
            return date;
        }

        var texts = await Documents(record, context);
        return texts.Count > 0 ? texts[0].Document.Date : null;
    }

    public async Task<IReadOnlyList<DocumentRecord>> Documents(EntityRecord record, ResolverContext context)
    {
        var ids = await batches.Resolve(context, record.Entity.Id.Value);
        var texts = await Task.WhenAll(ids.Select(id => batches.Document(context, id)));
        return [.. texts.OfType<DocumentRecord>()];
    }

    public async Task<IReadOnlyList<Paragraph>> Paragraphs(EntityRecord record, int? first, ResolverContext context)
    {
        var ids = await batches.ProvisionParagraphs(context, record.Entity.Id, Pages.Count(first));
        var paragraphs = await Task.WhenAll(ids.Select(id => batches.Paragraph(context, id)));
        return [.. paragraphs.OfType<Paragraph>()];
    }

    public async Task<SearchConnection> Mentions(EntityRecord record, ParagraphFilterInput? where, int? first, string? after, ResolverContext context)
    {
        var mentions = new ParagraphFilter { Mentions = new MentionCondition { Any = [record.Entity.Id] } };
        var filter = where is null ? mentions : new ParagraphFilter { And = [mentions, where.ToFilter()] };
        var request = new SearchRequest(null, filter, SearchOrder.DateDescending, Pages.Of(first, after));
        return new SearchConnection(request, await index.SearchAsync(request, context.Cancellation));
    }

    public async Task<Connection<RelationRecord>> Relations(
        EntityRecord record, IReadOnlyList<RelationType>? type, RelationDirection? direction, int? first, string? after, ResolverContext context)
    {
        var query = new RelationQuery { Types = type, Direction = direction ?? RelationDirection.Both };
        return new(await batches.Relations(context, record.Entity.Id.Value, query, Pages.Of(first, after)), after);
    }

    public Task<IReadOnlyList<CoMention>> CoMentioned(EntityRecord record, IReadOnlyList<EntityKind>? kind, int? first, ResolverContext context) =>
        batches.CoMentions(context, record.Entity.Id, kind, Pages.Count(first));

    public Task<IReadOnlyList<YearCount>> Timeline(EntityRecord record, ResolverContext context) => batches.Timeline(context, record.Entity.Id);

    public IReadOnlyList<string> SameAs(EntityRecord record) => Curated(record.Entity.Id)?.SameAs ?? [];

    public IEnumerable<string> FormerIds(EntityRecord record) => (Curated(record.Entity.Id)?.FormerIds ?? []).Select(id => id.Value);

    public IReadOnlyList<string> Sources(EntityRecord record) => Curated(record.Entity.Id)?.Sources ?? [];

    private AuthorityRecord? Curated(EntityId id) => authority.TryFind(id, out var record) ? record : null;
}
