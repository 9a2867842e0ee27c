using KnowledgeGraph.GraphApi.References;
using KnowledgeGraph.GraphQL;
using KnowledgeGraph.Store;

namespace KnowledgeGraph.GraphApi.Resolvers;

/// <summary>Fields of the type <c>ReferenceFinding</c> that need a read.</summary>
internal sealed class ReferenceFindingResolvers(Batches batches)
{
    public async Task<IReadOnlyList<EntityRecord>> Suggestions(ReferenceFinding finding, ResolverContext context) =>
        await batches.Entities(context, finding.SuggestedIds);
}
