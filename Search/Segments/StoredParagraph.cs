namespace KnowledgeGraph.Search.Segments;

/// <summary>A paragraph's words as a segment keeps them, for snippets and comparisons.</summary>
/// <param name="Path">Its place in the document.</param>
/// <param name="Text">Its own words.</param>
/// <param name="Footnotes">The words of its footnotes, in order.</param>
/// <param name="Mentions">What it names, in order.</param>
internal sealed record StoredParagraph(string Path, string Text, IReadOnlyList<string> Footnotes, IReadOnlyList<StoredMention> Mentions);

/// <summary>A mention as kept.</summary>
/// <param name="Entity">Ordinal of the segment's entity; -1 when it is unresolved.</param>
/// <param name="Footnote">Which footnote the span is in; -1 for the text.</param>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="End">One past the last.</param>
/// <param name="Candidates">Ordinals of what it may mean.</param>
internal sealed record StoredMention(int Entity, int Footnote, int Start, int End, IReadOnlyList<int> Candidates);
