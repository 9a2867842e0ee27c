using System.Security.Cryptography;
using KnowledgeGraph.Store;

namespace KnowledgeGraph.Ingest.Service;

/// <summary>Checks kept originals against the hashes that they are named by, and documents against the originals kept.</summary>
internal static class OriginalCheck
{
    /// <summary>What does not agree, a line each; nothing when no originals are kept.</summary>
    internal static async Task<IReadOnlyList<string>> RunAsync(IDocumentStore store, string folder, CancellationToken cancellation)
    {
        var originals = new OriginalFiles(folder);
        var problems = new List<string>();
        var kept = originals.Hashes().ToHashSet(StringComparer.Ordinal);
        if (kept.Count == 0)
        {
            return problems;
        }

        foreach (var (source, held) in await store.GetSourcesAsync(null, cancellation))
        {
            if (!kept.Contains(held.Hash))
            {
                problems.Add($"source {source}: its original is not kept");
            }
        }

        foreach (var hash in kept.Order(StringComparer.Ordinal))
        {
            using var stream = originals.Open(hash);
            if (stream is not null && Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellation)) != hash)
            {
                problems.Add($"original {hash}: its content is not what it was");
            }
        }

        return problems;
    }
}
