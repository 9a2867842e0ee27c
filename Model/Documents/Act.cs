namespace KnowledgeGraph.Model;

/// <summary>What a clause does: a verb of UN drafting, with whom it asks.</summary>
/// <param name="Verb">Base form from a closed list: <c>call-upon</c>, <c>be-aware</c>.</param>
/// <param name="Start">First UTF-16 unit of the clause in the paragraph's text: its modifier or verb.</param>
/// <param name="End">One past the clause's last unit.</param>
public sealed record Act(string Verb, int Start, int End)
{
    /// <summary><c>also</c>, <c>further</c>, <c>deeply</c>, <c>with-appreciation</c>; null when none.</summary>
    public string? Modifier { get; init; }

    /// <summary><c>should</c>, <c>may-wish</c>, …; null for a plain verb.</summary>
    public string? Modality { get; init; }

    /// <summary>How strongly it asks; null for verbs that don't.</summary>
    public ActStrength? Strength { get; init; }

    /// <summary>Who is asked, in order of mention; empty when nobody.</summary>
    public IReadOnlyList<Addressee> Addressees { get; init; } = [];
}
