namespace KnowledgeGraph.Model;

/// <summary>What sort of text a document is; in JSON kebab-case: <c>draft-resolution</c>.</summary>
public enum DocumentKind
{
    /// <summary>An adopted resolution.</summary>
    Resolution,
    /// <summary>An adopted decision.</summary>
    Decision,
    /// <summary>A resolution proposed, not yet adopted.</summary>
    DraftResolution,
    /// <summary>A decision proposed, not yet adopted.</summary>
    DraftDecision,
    /// <summary>A report of a body, its Chair or the Secretary-General.</summary>
    Report,
    /// <summary>A note by a secretariat or the Secretary-General.</summary>
    Note,
    /// <summary>A letter or note verbale circulated as a document.</summary>
    Letter,
    /// <summary>A statement, that of a president included.</summary>
    Statement,
    /// <summary>A corrigendum.</summary>
    Corrigendum,
    /// <summary>A treaty, protocol, charter or statute.</summary>
    Treaty,
    /// <summary>None of the above.</summary>
    Other,
}
