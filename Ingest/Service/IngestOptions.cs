using KnowledgeGraph.Ingest.Reading;

namespace KnowledgeGraph.Ingest.Service;

/// <summary>How files are ingested.</summary>
public sealed record IngestOptions
{
    /// <summary>Files read and extracted at the same time; from 1.</summary>
    public int Workers { get; init; } = Environment.ProcessorCount;

    /// <summary>Documents stored in one transaction; from 1. More is faster, and holds more memory.</summary>
    public int BatchSize { get; init; } = 64;

    /// <summary>What one file may cost.</summary>
    public ReadingLimits Limits { get; init; } = new();

    /// <summary>The folder where originals are kept by their hash; null keeps none.</summary>
    public string? Originals { get; init; }

    /// <summary>The clock that failures and retries go by.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
