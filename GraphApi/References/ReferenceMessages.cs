using System.Globalization;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.GraphApi.References;

/// <summary>What a check of references says.</summary>
internal static class ReferenceMessages
{
    internal static string Unresolved(string text) =>
        $"«{text}» could not be resolved; name the instrument, body or number in full at its first mention.";

    internal static string Ambiguous(string text, int candidates) =>
        $"«{text}» may stand for {candidates} things; say which.";

    internal static string NoSuchTarget(EntityId id) =>
        $"There is no {Sdg(id)} in the framework of the Sustainable Development Goals.";

    internal static string TooFewArticles(AuthorityRecord instrument) =>
        $"{instrument.Name} has {instrument.Articles} articles.";

    internal static string NoSuchProvision(EntityId id) =>
        $"The text of {id.Value.Split('~', '/')[0]} in the store has no provision {id.Value}.";

    internal static string Superseded(EntityId id, EntityId newer) => $"{id} has been superseded by {newer}.";

    internal static string WrongDate(string text, string printed, DateOnly date) =>
        $"«{text}» is dated {date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)} in the store, not {printed}.";

    internal static string Unknown(string text) =>
        $"«{text}» is neither in the store nor cited by a document in it; check the number.";

    private static string Sdg(EntityId id) => id.Rest.Count('.') switch
    {
        0 => $"Goal {id.Rest}",
        1 => $"target {id.Rest}",
        _ => $"indicator {id.Rest}",
    };
}
