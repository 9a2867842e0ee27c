using KnowledgeGraph.Model;

namespace KnowledgeGraph.Ingest.Service;

/// <summary>What became of one document, while others are on their way.</summary>
/// <param name="Source">The path under the folder, or the name given.</param>
/// <param name="Stage">What was done with it last.</param>
/// <param name="Counts">Of all so far, this one included.</param>
public sealed record IngestProgress(string Source, IngestStage Stage, IngestCounts Counts)
{
    /// <summary>The document; null when it failed.</summary>
    public DocumentId? Document { get; init; }

    /// <summary>Why it failed: what, where, limit and what to do; null when it did not.</summary>
    public string? Error { get; init; }
}

/// <summary>What became of a document.</summary>
public enum IngestStage
{
    /// <summary>It was new.</summary>
    Added,
    /// <summary>Its source held other content.</summary>
    Replaced,
    /// <summary>The store held exactly this.</summary>
    Unchanged,
    /// <summary>Its file is gone, and so is it.</summary>
    Removed,
    /// <summary>It could not be ingested, and is noted in the list of failures.</summary>
    Failed,
}

/// <summary>Counts of a run.</summary>
/// <param name="Done">Documents done with, however they ended.</param>
/// <param name="Total">Documents known so far; grows when an archive is opened.</param>
public sealed record IngestCounts(int Done, int Total)
{
    /// <summary>New documents.</summary>
    public int Added { get; init; }

    /// <summary>Replaced documents.</summary>
    public int Replaced { get; init; }

    /// <summary>Documents that were in the store as they are.</summary>
    public int Unchanged { get; init; }

    /// <summary>Removed documents.</summary>
    public int Removed { get; init; }

    /// <summary>Documents that failed.</summary>
    public int Failed { get; init; }

    /// <summary>Paragraphs stored.</summary>
    public int Paragraphs { get; init; }
}
