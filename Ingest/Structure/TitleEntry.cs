namespace KnowledgeGraph.Ingest.Structure;

/// <summary>A line of the title block, its continuation lines joined.</summary>
/// <param name="Role">What it says.</param>
/// <param name="Text">Its words; footnote marks still in.</param>
/// <param name="Page">From 1; 0 where the format has no pages.</param>
internal sealed record TitleEntry(TitleRole Role, string Text, int Page);
