using System.Reflection;
using KnowledgeGraph.GraphApi.Hosting;
using KnowledgeGraph.GraphApi.References;
using KnowledgeGraph.GraphApi.Resolvers;
using KnowledgeGraph.GraphApi.Types;
using KnowledgeGraph.GraphQL;
using KnowledgeGraph.Model;
using KnowledgeGraph.Search;
using KnowledgeGraph.Store;

namespace KnowledgeGraph.GraphApi;

/// <summary>The public schema with its resolvers: <c>schema.graphql</c>, one resolver class a type.</summary>
internal static class ApiSchema
{
    /// <summary>The schema's text as it is published.</summary>
    internal static string Sdl()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("schema.graphql")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>Binds every field to its resolver.</summary>
    /// <exception cref="SchemaException">A field has none, or a resolver has no field; all are listed.</exception>
    internal static GraphQLSchema Build() =>
        SchemaBuilder.FromSdl(Sdl())
            .Bind<QueryResolvers>("Query")
            .Bind<MutationResolvers>("Mutation")
            .Bind<SubscriptionResolvers>("Subscription")
            .Type<DocumentRecord>("Document").Bind<DocumentResolvers>("Document")
            .Type<Paragraph>("Paragraph").Bind<ParagraphResolvers>("Paragraph")
            .Type<EntityRecord>("Entity").Bind<EntityResolvers>("Entity")
            .Type<RelationRecord>("Relation").Bind<RelationResolvers>("Relation")
            .Type<Act>("Act")
            .Type<Addressee>("Addressee").Bind<AddresseeResolvers>("Addressee")
            .Type<Mention>("Mention").Bind<MentionResolvers>("Mention")
            .Type<FootnoteOf>("Footnote").Bind<FootnoteResolvers>("Footnote")
            .Type<EvidenceOf>("Evidence").Bind<EvidenceResolvers>("Evidence")
            .Type<GraphPath>("Path").Bind<PathResolvers>("Path")
            .Type<Subgraph>("Subgraph").Bind<SubgraphResolvers>("Subgraph")
            .Type<CoMention>("CoMention")
            .Type<YearCount>("YearCount")
            .Type<SearchHit>("SearchHit").Bind<SearchHitResolvers>("SearchHit")
            .Type<Snippet>("Snippet")
            .Resolve("Span", "start", c => c.Parent<TextSpan>().Start)
            .Resolve("Span", "end", c => c.Parent<TextSpan>().End)
            .Type<Facets>("Facets").Bind<FacetsResolvers>("Facets")
            .Type<FacetCount>("FacetValue")
            .Type<PrecedentHit>("Precedent").Bind<PrecedentResolvers>("Precedent")
            .Type<DiffPart>("DiffPart").Resolve("DiffPart", "op", c => c.Parent<DiffPart>().Operation)
            .Type<SimilarDocument>("SimilarDocument").Bind<SimilarDocumentResolvers>("SimilarDocument")
            .Type<ReferenceReport>("ReferenceReport")
            .Type<ReferenceFinding>("ReferenceFinding").Bind<ReferenceFindingResolvers>("ReferenceFinding")
            .Type<Suggestion>("Suggestion").Bind<SuggestionResolvers>("Suggestion")
            .Type<StoreStatistics>("Statistics").Bind<StatisticsResolvers>("Statistics")
            .Type<KindCount>("KindCount")
            .Type<RelationCount>("RelationCount")
            .Type<UnresolvedReference>("Unresolved").Bind<UnresolvedResolvers>("Unresolved")
            .Type<IngestFailure>("IngestFailure")
            .Type<IngestResult>("IngestResult").Bind<IngestResultResolvers>("IngestResult")
            .Type<RemoveResult>("RemoveResult")
            .Type<IngestEvent>("IngestEvent").Bind<IngestEventResolvers>("IngestEvent")
            .Type<PageInfo>("PageInfo")
            .Connection<DocumentRecord>("Document")
            .Connection<Paragraph>("Paragraph")
            .Connection<EntityRecord>("Entity")
            .Connection<RelationRecord>("Relation")
            .Connection<PrecedentHit>("Precedent")
            .Connection<UnresolvedReference>("Unresolved")
            .Connection<IngestFailure>("IngestFailure")
            .Type<SearchConnection>("SearchConnection")
            .Edge<SearchHit>("Search")
            .Build();

    private static SchemaBuilder Connection<T>(this SchemaBuilder builder, string name) =>
        builder.Type<Connection<T>>(name + "Connection").Edge<T>(name);

    private static SchemaBuilder Edge<T>(this SchemaBuilder builder, string name) =>
        builder.Type<Edge<T>>(name + "Edge");
}
