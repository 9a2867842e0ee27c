using System.Diagnostics;
using KnowledgeGraph.Store;

namespace KnowledgeGraph.Benchmarks.Search;

/// <summary>A store whose changes are generated documents, made when they are read; the time that the making takes is measured.</summary>
internal sealed class GeneratedStore(GeneratedCorpus corpus, int documents) : DispatchStore
{
    private readonly Stopwatch making = new();

    /// <summary>How many documents there are so far.</summary>
    internal int Documents { get; set; } = documents;

    /// <summary>How long the making took, which is no part of indexing.</summary>
    internal TimeSpan Making => making.Elapsed;

    public override Task<string> GetIdentityAsync(CancellationToken cancellation = default) => Task.FromResult("generated");

    public override Task<long> GetLastSequenceAsync(CancellationToken cancellation = default) => Task.FromResult((long)Documents);

    public override Task<IReadOnlyList<DocumentChange>> GetChangesAsync(long after, int limit, CancellationToken cancellation = default)
    {
        making.Start();
        var changes = new DocumentChange[(int)Math.Min(limit, Math.Max(0, Documents - after))];
        for (var i = 0; i < changes.Length; i++)
        {
            var number = (int)after + i;
            var made = corpus.Make(number);
            changes[i] = new DocumentChange(number + 1, number + 1, new DocumentRecord(made.Document, DateTimeOffset.UnixEpoch), made.Paragraphs);
        }

        making.Stop();
        return Task.FromResult<IReadOnlyList<DocumentChange>>(changes);
    }
}
