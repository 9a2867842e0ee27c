using KnowledgeGraph.GraphApi.Inputs;
using KnowledgeGraph.GraphQL;
using KnowledgeGraph.Model;
using KnowledgeGraph.Store;

namespace KnowledgeGraph.GraphApi.Resolvers;

/// <summary>Fields of the type <c>Relation</c>.</summary>
internal sealed class RelationResolvers(Batches batches)
{
    public static string Id(RelationRecord relation) => relation.Id.ToString();

    public static RelationType Type(RelationRecord relation) => relation.Id.Type;

    public Task<object> From(RelationRecord relation, ResolverContext context) => End(context, relation.Id.From);

    public Task<object> To(RelationRecord relation, ResolverContext context) => End(context, relation.Id.To);

    public static string? Verb(RelationRecord relation) => relation.Id.Verb;

    /// <summary>Only shared language has one, and that is asked of paragraphs.</summary>
    public static double? Similarity(RelationRecord relation)
    {
        _ = relation;
        return null;
    }

    public async Task<IEnumerable<EvidenceOf>> Evidence(RelationRecord relation, int? first, ResolverContext context)
    {
        var places = await batches.Evidence(context, relation.Id, Pages.Count(first));
        var paragraphs = await Task.WhenAll(places.Select(p => batches.Paragraph(context, p.Paragraph)));
        return places.Zip(paragraphs).Where(p => p.Second is not null).Select(p => new EvidenceOf(p.First, p.Second!));
    }

    private async Task<object> End(ResolverContext context, string id) =>
        await batches.Node(context, id) ?? await batches.Entity(context, EntityId.Parse(id));
}

/// <summary>A place of evidence with its paragraph.</summary>
internal sealed record EvidenceOf(Evidence Place, Paragraph Paragraph);

/// <summary>Fields of the type <c>Evidence</c>.</summary>
internal sealed class EvidenceResolvers
{
    public static Paragraph Paragraph(EvidenceOf evidence) => evidence.Paragraph;

    public static FootnoteOf? Footnote(EvidenceOf evidence) => NoteOf(evidence) is { } note ? new FootnoteOf(evidence.Paragraph, note) : null;

    public static int Start(EvidenceOf evidence) => evidence.Place.Start;

    public static int End(EvidenceOf evidence) => evidence.Place.End;

    public static string Text(EvidenceOf evidence)
    {
        var text = NoteOf(evidence)?.Text ?? evidence.Paragraph.Text;
        return text[Math.Min(evidence.Place.Start, text.Length)..Math.Min(evidence.Place.End, text.Length)];
    }

    private static Footnote? NoteOf(EvidenceOf evidence) =>
        evidence.Place.Footnote is { } id ? evidence.Paragraph.Footnotes.FirstOrDefault(f => f.Id == id) : null;
}

/// <summary>Fields of the type <c>Path</c>.</summary>
internal sealed class PathResolvers(Batches batches)
{
    public static int Length(GraphPath path) => path.Relations.Count;

    public async Task<IEnumerable<object>> Entities(GraphPath path, ResolverContext context) =>
        (await Task.WhenAll(path.Nodes.Select(n => batches.Node(context, n)))).OfType<object>();

    public static IReadOnlyList<RelationRecord> Relations(GraphPath path) => path.Relations;
}

/// <summary>Fields of the type <c>Subgraph</c> that need a read.</summary>
internal sealed class SubgraphResolvers(Batches batches)
{
    public async Task<IEnumerable<object>> Nodes(Subgraph graph, ResolverContext context) =>
        (await Task.WhenAll(graph.Nodes.Select(n => batches.Node(context, n)))).OfType<object>();
}
