using KnowledgeGraph.Ingest.Reading;

namespace KnowledgeGraph.Ingest.Structure;

/// <summary>A paragraph as printed, its lines joined, before it is known what it is in its document.</summary>
/// <param name="Label">What it opens with; <see cref="LabelKind.None"/> when nothing.</param>
/// <param name="Text">Its words without the label; footnote marks still in.</param>
/// <param name="Page">From 1; 0 where the format has no pages.</param>
/// <param name="Hints">What the format says of its first line.</param>
/// <param name="BlankBefore">Whether an empty line stands before it.</param>
internal readonly record struct Block(Label Label, string Text, int Page, LineHints Hints, bool BlankBefore);
