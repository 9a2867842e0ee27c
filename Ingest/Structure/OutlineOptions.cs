namespace KnowledgeGraph.Ingest.Structure;

/// <summary>What the title block says of the text behind it.</summary>
/// <param name="IsTreaty">Its provisions are articles.</param>
/// <param name="IsResolution">It is a resolution or decision, adopted or proposed.</param>
/// <param name="HasArticles">It holds articles in their order, whatever else it is.</param>
/// <param name="IsBodyName">Whether a text opens with the name of a body.</param>
internal sealed record OutlineOptions(bool IsTreaty, bool IsResolution, bool HasArticles, BodyNameTest IsBodyName);

/// <summary>Whether a text opens with the name of a body.</summary>
internal delegate bool BodyNameTest(ReadOnlySpan<char> text);
