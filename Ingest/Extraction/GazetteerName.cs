using KnowledgeGraph.Model;

namespace KnowledgeGraph.Ingest.Extraction;

/// <summary>One name of the authority files and what it may stand for.</summary>
/// <param name="Spelling">As the authority file writes it.</param>
/// <param name="Form">How it stands for its records.</param>
/// <param name="Records">In order of identifier; never empty; more than one for shared names only.</param>
internal sealed record GazetteerName(string Spelling, NameForm Form, IReadOnlyList<AuthorityRecord> Records)
{
    /// <summary>How many words it has.</summary>
    public int Words { get; } = Spelling.Count(c => c == ' ') + 1;

    /// <summary>The only record; null when the name is shared.</summary>
    public AuthorityRecord? Single => Records.Count == 1 ? Records[0] : null;
}
