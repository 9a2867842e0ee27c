using KnowledgeGraph.Ingest.Service;

namespace KnowledgeGraph.Ingest.Worker;

/// <summary>What one look at the inboxes found.</summary>
/// <param name="Ready">Files that are new or changed, and have been left alone for long enough; in order of source.</param>
/// <param name="Gone">Sources whose files have been missing for long enough.</param>
/// <param name="Mended">Sources on the failed list whose files are gone.</param>
/// <param name="Warnings">What a person should see to.</param>
/// <param name="NextAt">When something now waiting will be due; null when nothing waits.</param>
internal sealed record InboxLook(IReadOnlyList<ListedFile> Ready, IReadOnlyList<string> Gone, IReadOnlyList<string> Mended, IReadOnlyList<string> Warnings, DateTimeOffset? NextAt);
