namespace KnowledgeGraph.Model;

/// <summary>A place in a paragraph, or in one of its footnotes.</summary>
/// <param name="Paragraph">The paragraph.</param>
/// <param name="Footnote">The footnote whose text the offsets are in; null for the paragraph's own text.</param>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="End">One past the last unit.</param>
public sealed record Evidence(ParagraphId Paragraph, string? Footnote, int Start, int End);
