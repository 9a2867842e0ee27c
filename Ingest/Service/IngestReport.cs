using KnowledgeGraph.Store;

namespace KnowledgeGraph.Ingest.Service;

/// <summary>How a run ended.</summary>
/// <param name="Counts">What became of the documents.</param>
/// <param name="Failures">Those that failed, in order of source.</param>
/// <param name="Elapsed">How long it took.</param>
public sealed record IngestReport(IngestCounts Counts, IReadOnlyList<IngestFailure> Failures, TimeSpan Elapsed);
