namespace KnowledgeGraph.Ingest.Reading;

/// <summary>What one file may cost; each limit is named in the error of the file that exceeds it.</summary>
public sealed record ReadingLimits
{
    /// <summary>Size of a file, and of all files of an archive together once unpacked, in bytes.</summary>
    public long MaxBytes { get; init; } = 100L << 20;

    /// <summary>Characters of text in one document.</summary>
    public int MaxCharacters { get; init; } = 60_000_000;

    /// <summary>Characters of one paragraph; prose has none near it.</summary>
    public int MaxParagraphCharacters { get; init; } = 500_000;

    /// <summary>Pages of one document.</summary>
    public int MaxPages { get; init; } = 5_000;

    /// <summary>How many times larger an archive or a compressed document may become.</summary>
    public int MaxExpansion { get; init; } = 200;

    /// <summary>Files in one archive.</summary>
    public int MaxArchiveFiles { get; init; } = 10_000;

    /// <summary>Elements inside one another, in formats that nest.</summary>
    public int MaxNesting { get; init; } = 256;

    /// <summary>How long the reading of a file, and the extraction after it, may take.</summary>
    public TimeSpan MaxDuration { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Memory of a helper process, in bytes.</summary>
    public long MaxProcessBytes { get; init; } = 1L << 30;
}
