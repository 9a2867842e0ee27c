namespace KnowledgeGraph.Model;

/// <summary>A footnote, joined to the paragraph that carries its mark.</summary>
/// <param name="Id">Unique in its document: <c>fn3</c>, <c>fn*</c>, a repeat <c>fn3.2</c>.</param>
/// <param name="Mark">The mark as printed: <c>3</c>, <c>*</c>.</param>
/// <param name="Text">Its words, without the mark.</param>
/// <param name="At">Where the mark stood: an offset into the paragraph's text.</param>
public sealed record Footnote(string Id, string Mark, string Text, int At);
