using KnowledgeGraph.Ingest.Service;

namespace KnowledgeGraph.Ingest.Worker;

/// <summary>What a worker watches, and how.</summary>
public sealed record WorkerOptions
{
    /// <summary>The inboxes; each file's source is its inbox's name and its path under it, so their names differ.</summary>
    public required IReadOnlyList<string> Folders { get; init; }

    /// <summary>Held while the worker runs, so that there is one a store; beside the database.</summary>
    public required string LockFile { get; init; }

    /// <summary>How long between two looks when the system tells of no change: some file systems never tell.</summary>
    public TimeSpan Rescan { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a file must have been left alone before it is read, and gone before its document is removed.</summary>
    public TimeSpan Settle { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Files taken in one round; the inbox is looked at again between rounds.</summary>
    public int RoundSize { get; init; } = 1000;

    /// <summary>How long to wait before what may pass is tried again.</summary>
    public RetryPauses Retries { get; init; } = RetryPauses.Default;
}
