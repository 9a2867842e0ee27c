namespace KnowledgeGraph.Ingest.Extraction;

/// <summary>What a text is in its document, where that changes how it is read.</summary>
internal enum TextKind
{
    /// <summary>Running text.</summary>
    Prose,
    /// <summary>A heading or title line, where capitals may say nothing.</summary>
    Heading,
    /// <summary>A footnote, where reports are cited by their titles.</summary>
    Footnote,
}
