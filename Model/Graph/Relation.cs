namespace KnowledgeGraph.Model;

/// <summary>A typed link between two nodes, with the places that say so.</summary>
/// <param name="Type">How they are linked.</param>
/// <param name="From">An entity's, document's or paragraph's identifier.</param>
/// <param name="To">The same, of the other end.</param>
/// <param name="Verb">The verb of the act that the evidence stands in; null outside an act and for types without verb.</param>
public sealed record Relation(RelationType Type, string From, string To, string? Verb = null)
{
    /// <summary>True when an authority file says so; only then <see cref="Evidence"/> may be empty.</summary>
    public bool FromAuthority { get; init; }

    /// <summary>Where it is said, in reading order.</summary>
    public IReadOnlyList<Evidence> Evidence { get; init; } = [];
}
