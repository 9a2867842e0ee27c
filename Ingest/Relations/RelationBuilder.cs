using KnowledgeGraph.Model;

namespace KnowledgeGraph.Ingest.Relations;

/// <summary>From a document's mentions and acts to its entities and relations, each with the places that say so.</summary>
/// <remarks>Immutable and thread-safe; one rule a class of this folder.</remarks>
internal sealed class RelationBuilder(Authority authority)
{
    private readonly EntityNames names = new(authority);
    private readonly SourceRule sources = new(authority);

    /// <summary>Builds them.</summary>
    /// <param name="document">The document's fields.</param>
    /// <param name="paragraphs">Its paragraphs with mentions and acts.</param>
    /// <returns>Entities in order of identifier; relations in order of type, from, to, verb.</returns>
    public (IReadOnlyList<Entity> Entities, IReadOnlyList<Relation> Relations) Build(Document document, IReadOnlyList<Paragraph> paragraphs)
    {
        var relations = new RelationCollector();
        TitleBlockRule.Apply(document, paragraphs, relations);
        RecommendationRule.Apply(paragraphs, relations);
        foreach (var paragraph in paragraphs)
        {
            MentionRule.Apply(document, paragraph, relations);
            EstablishmentRule.Apply(document, paragraph, relations);
            ChangeRule.Apply(document, paragraph, relations);
            sources.Apply(paragraph, relations);
        }

        var list = relations.ToList();
        return (names.Of(paragraphs, list), list);
    }
}
