using KnowledgeGraph.GraphApi.Types;
using KnowledgeGraph.GraphQL;
using KnowledgeGraph.Model;
using KnowledgeGraph.Search;
using KnowledgeGraph.Store;

namespace KnowledgeGraph.GraphApi.Resolvers;

/// <summary>Fields of the type <c>Document</c>.</summary>
internal sealed class DocumentResolvers(Batches batches, ISearchIndex index)
{
    public static string Id(DocumentRecord record) => record.Document.Id.ToString();

    public Task<EntityRecord> Work(DocumentRecord record, ResolverContext context) => batches.Entity(context, record.Document.Work);

    public static DocumentKind Kind(DocumentRecord record) => record.Document.Kind;

    public static string? Number(DocumentRecord record) => record.Document.Number;

    public static string? Symbol(DocumentRecord record) => record.Document.Symbol;

    public static string Title(DocumentRecord record) => record.Document.Title;

    public static DateOnly? Date(DocumentRecord record) => record.Document.Date;

    public async Task<EntityRecord?> Body(DocumentRecord record, ResolverContext context) =>
        record.Document.Body is { } body ? await batches.Entity(context, body) : null;

    public static string? Session(DocumentRecord record) => record.Document.Session;

    public static string Language(DocumentRecord record) => record.Document.Language;

    public static string Source(DocumentRecord record) => record.Document.Source;

    public static string Hash(DocumentRecord record) => record.Document.Hash;

    public static string MediaType(DocumentRecord record) => record.Document.MediaType;

    public static int? Pages(DocumentRecord record) => record.Document.Pages;

    public static IReadOnlyList<string> Warnings(DocumentRecord record) => record.Document.Warnings;

    public static DateTimeOffset IngestedAt(DocumentRecord record) => record.IngestedAt;

    public async Task<Connection<Paragraph>> Paragraphs(
        DocumentRecord record, IReadOnlyList<ParagraphKind>? kind, int? first, string? after, ResolverContext context) =>
        new(await batches.Paragraphs(context, record.Document.Id, kind, Inputs.Pages.Of(first, after)), after);

    public Task<Connection<RelationRecord>> Cites(
        DocumentRecord record, IReadOnlyList<string>? verb, IReadOnlyList<EntityKind>? kind, int? first, string? after, ResolverContext context) =>
        Relations(context, record.Document.Id.ToString(), RelationType.Cites, RelationDirection.Out, verb, kind, first, after);

    public Task<Connection<RelationRecord>> CitedBy(
        DocumentRecord record, IReadOnlyList<string>? verb, int? first, string? after, ResolverContext context) =>
        Relations(context, record.Document.Work.Value, RelationType.Cites, RelationDirection.In, verb, null, first, after);

    public Task<Connection<RelationRecord>> Addresses(
        DocumentRecord record, IReadOnlyList<string>? verb, int? first, string? after, ResolverContext context) =>
        Relations(context, record.Document.Id.ToString(), RelationType.Addresses, RelationDirection.Out, verb, null, first, after);

    public async Task<IReadOnlyList<SimilarDocument>> Similar(DocumentRecord record, int? first, ResolverContext context) =>
        await index.FindSimilarAsync(record.Document.Id, Inputs.Pages.Count(first), context.Cancellation);

    private async Task<Connection<RelationRecord>> Relations(
        ResolverContext context, string node, RelationType type, RelationDirection direction,
        IReadOnlyList<string>? verbs, IReadOnlyList<EntityKind>? kinds, int? first, string? after)
    {
        var query = new RelationQuery { Types = [type], Verbs = verbs, OtherKinds = kinds, Direction = direction };
        return new(await batches.Relations(context, node, query, Inputs.Pages.Of(first, after)), after);
    }
}

/// <summary>Fields of the type <c>SimilarDocument</c> that need a read.</summary>
internal sealed class SimilarDocumentResolvers(Batches batches)
{
    public Task<DocumentRecord?> Document(SimilarDocument similar, ResolverContext context) => batches.Document(context, similar.Document);
}
