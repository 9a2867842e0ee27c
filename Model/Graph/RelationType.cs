namespace KnowledgeGraph.Model;

/// <summary>How two nodes are linked; in JSON and the API upper snake case: <c>ADOPTED_BY</c>.</summary>
public enum RelationType
{
    /// <summary>Paragraph → entity: any mention.</summary>
    Mentions,
    /// <summary>Document → entity, with the verb of the act that it stands in.</summary>
    Cites,
    /// <summary>Document → body or actor: an act's addressee, with its verb.</summary>
    Addresses,
    /// <summary>Document → body, of adopted texts.</summary>
    AdoptedBy,
    /// <summary>Document → body, of other texts.</summary>
    IssuedBy,
    /// <summary>Provision → owner, target → Goal, indicator → target, meeting → body.</summary>
    PartOf,
    /// <summary>Instrument → instrument.</summary>
    Supplements,
    /// <summary>Body → resolution or decision.</summary>
    EstablishedBy,
    /// <summary>Paragraph → meeting.</summary>
    RecommendedAt,
    /// <summary>Instrument → document or resolution that holds its text.</summary>
    HasSource,
    /// <summary>Document → State.</summary>
    SponsoredBy,
    /// <summary>A draft → what it became.</summary>
    DraftOf,
    /// <summary>A corrigendum → what it corrects.</summary>
    Corrects,
    /// <summary>A text → what it amends.</summary>
    Amends,
    /// <summary>A text → what it supersedes.</summary>
    Supersedes,
    /// <summary>Paragraph → earlier paragraph whose language it repeats.</summary>
    Reuses,
}
