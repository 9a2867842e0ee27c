namespace KnowledgeGraph.Ingest.Extraction;

/// <summary>The words that the grammar's rules look for; each is its own spelling in lower case.</summary>
internal enum Term
{
    /// <summary>No such word.</summary>
    None,
    /// <summary>The possessive ending, not a word.</summary>
    PossessiveS,
}
