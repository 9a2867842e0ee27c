using KnowledgeGraph.Model;
using KnowledgeGraph.Store;

namespace KnowledgeGraph.Ingest.Service;

/// <summary>What reading and extracting made of one document: it, the news that it is unchanged, or a failure.</summary>
internal sealed record FileOutcome(string Source)
{
    internal ExtractedDocument? Document { get; init; }

    internal DocumentId? Unchanged { get; init; }

    internal IngestFailure? Failure { get; init; }

    /// <summary>Whether a failure may pass by itself: a file in use, a disk that does not answer.</summary>
    internal bool MayPass { get; init; }

    /// <summary>Whether the file went between listing and reading.</summary>
    internal bool IsGone { get; init; }

    /// <summary>Whether this is one of an archive's files, which were not counted before it was opened.</summary>
    internal bool Inside { get; init; }

    /// <summary>Sources that an archive held before and holds no more.</summary>
    internal IReadOnlyList<string> Vanished { get; init; } = [];
}
