namespace KnowledgeGraph.Ingest.Acts;

/// <summary>The words by which a clause acts: «Also strongly urges», «may wish to urge».</summary>
/// <param name="Verb">The verb.</param>
/// <param name="Id">Its name in the contract, completed by its noun where it takes one: <c>express-concern</c>.</param>
/// <param name="Form">The form printed.</param>
/// <param name="First">The first lexeme: an adverb or the verb.</param>
/// <param name="Next">The lexeme after the verb and the adverbs that follow it.</param>
internal readonly record struct ActHead(DraftingVerb Verb, string Id, VerbForm Form, int First, int Next)
{
    /// <summary>The adverbs before and after, joined; null when none.</summary>
    internal string? Modifier { get; init; }

    /// <summary>The modal before: <c>should</c>, <c>may-wish</c>; null when none.</summary>
    internal string? Modality { get; init; }

    /// <summary>Who should act, where the clause's subject says it; empty otherwise.</summary>
    internal IReadOnlyList<Model.Addressee> Subject { get; init; } = [];
}
