using KnowledgeGraph.GraphApi.Inputs;
using KnowledgeGraph.GraphQL;
using KnowledgeGraph.Model;
using KnowledgeGraph.Search;
using KnowledgeGraph.Store;

namespace KnowledgeGraph.GraphApi.Resolvers;

/// <summary>Fields of the type <c>Paragraph</c>.</summary>
internal sealed class ParagraphResolvers(Batches batches)
{
    public static string Id(Paragraph paragraph) => paragraph.Id.ToString();

    public Task<DocumentRecord?> Document(Paragraph paragraph, ResolverContext context) => batches.Document(context, paragraph.Id.Document);

    public async Task<Paragraph?> Parent(Paragraph paragraph, ResolverContext context) =>
        paragraph.Parent is { } path ? await batches.Paragraph(context, paragraph.Id with { Path = path }) : null;

    public Task<IReadOnlyList<Paragraph>> Items(Paragraph paragraph, ResolverContext context) => batches.Items(context, paragraph.Id);

    public async Task<EntityRecord?> Entity(Paragraph paragraph, ResolverContext context) =>
        paragraph.Entity is { } provision ? await batches.Entity(context, provision) : null;

    public static IEnumerable<Mention> Mentions(Paragraph paragraph) => paragraph.Mentions;

    public static IEnumerable<FootnoteOf> Footnotes(Paragraph paragraph) => paragraph.Footnotes.Select(f => new FootnoteOf(paragraph, f));

    public Task<Paragraph?> Previous(Paragraph paragraph, ResolverContext context) =>
        batches.ParagraphAt(context, paragraph.Id.Document, paragraph.Position - 1);

    public Task<Paragraph?> Next(Paragraph paragraph, ResolverContext context) =>
        batches.ParagraphAt(context, paragraph.Id.Document, paragraph.Position + 1);

    public Task<IReadOnlyList<PrecedentHit>> Precedents(Paragraph paragraph, int? first, ResolverContext context) =>
        batches.Reuse(context, paragraph.Id, later: false, Pages.Count(first));

    public Task<IReadOnlyList<PrecedentHit>> Reuses(Paragraph paragraph, int? first, ResolverContext context) =>
        batches.Reuse(context, paragraph.Id, later: true, Pages.Count(first));

    public async Task<string> Citation(Paragraph paragraph, ResolverContext context)
    {
        if (await batches.Document(context, paragraph.Id.Document) is not { Document: var document })
        {
            return paragraph.Id.ToString();
        }

        var work = await batches.Entity(context, document.Work);
        var body = document.Body is { } id ? await batches.FindEntity(context, id) : null;
        return Citations.Of(document, paragraph, body?.Entity.Name, work.Entity.Name);
    }
}

/// <summary>A footnote with the paragraph that holds what it mentions.</summary>
internal sealed record FootnoteOf(Paragraph Paragraph, Footnote Footnote);

/// <summary>Fields of the type <c>Footnote</c>.</summary>
internal sealed class FootnoteResolvers
{
    public static string Id(FootnoteOf note) => note.Footnote.Id;

    public static string Mark(FootnoteOf note) => note.Footnote.Mark;

    public static string Text(FootnoteOf note) => note.Footnote.Text;

    public static IEnumerable<Mention> Mentions(FootnoteOf note) => note.Paragraph.Mentions.Where(m => m.Footnote == note.Footnote.Id);
}

/// <summary>Fields of the type <c>Addressee</c> that need a read.</summary>
internal sealed class AddresseeResolvers(Batches batches)
{
    public Task<EntityRecord> Entity(Addressee addressee, ResolverContext context) => batches.Entity(context, addressee.Entity);

    public async Task<EntityRecord?> Of(Addressee addressee, ResolverContext context) =>
        addressee.Of is { } instrument ? await batches.Entity(context, instrument) : null;
}

/// <summary>Fields of the type <c>Mention</c> that need a read.</summary>
internal sealed class MentionResolvers(Batches batches)
{
    public async Task<EntityRecord?> Entity(Mention mention, ResolverContext context) =>
        mention.Entity is { } id ? await batches.Entity(context, id) : null;

    public async Task<IReadOnlyList<EntityRecord>> Candidates(Mention mention, ResolverContext context) =>
        await batches.Entities(context, mention.Candidates);
}

/// <summary>Fields of the type <c>Precedent</c> that need a read.</summary>
internal sealed class PrecedentResolvers(Batches batches)
{
    public Task<Paragraph?> Paragraph(PrecedentHit hit, ResolverContext context) => batches.Paragraph(context, hit.Paragraph);
}
