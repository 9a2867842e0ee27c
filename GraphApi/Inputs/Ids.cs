using KnowledgeGraph.GraphQL;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.GraphApi.Inputs;

/// <summary>Reads identifiers that a client sent.</summary>
internal static class Ids
{
    /// <summary>How many identifiers a list may hold.</summary>
    internal const int MaxList = 200;

    /// <exception cref="GraphQLException">The text is no identifier of an entity.</exception>
    internal static EntityId Entity(string text) =>
        EntityId.TryParse(text, out var id) ? id : throw new GraphQLException(ApiMessages.BadId(text), "BAD_USER_INPUT");

    /// <summary>Null for null: an absent list is no condition.</summary>
    /// <exception cref="GraphQLException">One is no identifier, or there are too many.</exception>
    internal static IReadOnlyList<EntityId>? Entities(IReadOnlyList<string>? texts) =>
        texts is null ? null : [.. Checked(texts, "A list of identifiers").Select(Entity)];

    /// <exception cref="GraphQLException">There are too many.</exception>
    internal static IReadOnlyList<string> Checked(IReadOnlyList<string> texts, string name) =>
        texts.Count <= MaxList ? texts : throw new GraphQLException(ApiMessages.ListTooLong(name, texts.Count, MaxList), "BAD_USER_INPUT");
}
