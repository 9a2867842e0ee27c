namespace KnowledgeGraph.Ingest.Structure;

/// <summary>A footnote's words as they stand at the foot of a page or behind the text, not yet at its mark.</summary>
/// <param name="Mark">As printed, raised digits as plain ones: <c>3</c>, <c>*</c>.</param>
/// <param name="Text">Without the mark; lines joined.</param>
/// <param name="Raised">Whether marks of this kind are raised in the text, so that plain digits there are none.</param>
internal sealed record FoundFootnote(string Mark, string Text, bool Raised)
{
    /// <summary>Whether a stroke follows the mark wherever it stands: <c>1/</c>, as documents until the 1990s print it.</summary>
    internal bool HasStroke { get; init; }
}
