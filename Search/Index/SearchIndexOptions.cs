namespace KnowledgeGraph.Search;

/// <summary>How an index is kept.</summary>
public sealed record SearchIndexOptions
{
    /// <summary>Paragraphs that are held in memory at most before they are written as a segment; a hundred thousand take some 300 MB.</summary>
    public int ParagraphsPerSegment { get; init; } = 50_000;

    /// <summary>How many segments of one size come together before they are merged.</summary>
    public int MergeFactor { get; init; } = 8;

    /// <summary>Whether merges run by themselves in the background.</summary>
    public bool MergeInBackground { get; init; } = true;
}
