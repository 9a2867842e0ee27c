namespace KnowledgeGraph.Search.Query;

/// <summary>What of a paragraph's words is marked as having matched.</summary>
internal sealed class Highlights
{
    /// <summary>Words of these stems.</summary>
    internal HashSet<string> Stems { get; } = new(StringComparer.Ordinal);

    /// <summary>Exactly these folded words and units.</summary>
    internal HashSet<string> Words { get; } = new(StringComparer.Ordinal);

    /// <summary>Words that begin so.</summary>
    internal List<string> Prefixes { get; } = [];

    /// <summary>These folded words in this order.</summary>
    internal List<string[]> Phrases { get; } = [];

    /// <summary>Mentions of these entities, and of their parts.</summary>
    internal HashSet<string> Entities { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether there is anything to mark.</summary>
    internal bool IsEmpty => Stems.Count + Words.Count + Prefixes.Count + Phrases.Count + Entities.Count == 0;
}
