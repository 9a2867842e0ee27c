using KnowledgeGraph.Ingest.Reading;
using KnowledgeGraph.Store;

namespace KnowledgeGraph.Ingest.Service;

/// <summary>Kept originals as files to read again.</summary>
internal sealed class RebuildSource(IDocumentStore store, FileIngest files, string? folder)
{
    /// <summary>Reads a source's original by the present rules.</summary>
    internal async Task<FileOutcome> RunAsync(string source, HeldSource held, CancellationToken cancellation)
    {
        byte[]? content = null;
        using (var original = folder is null ? null : new OriginalFiles(folder).Open(held.Hash))
        {
            if (original is not null)
            {
                content = new byte[original.Length];
                await original.ReadExactlyAsync(content, cancellation);
            }
        }

        if (content is null)
        {
            return Failed(source, IngestMessages.NoOriginal(source), held.Hash);
        }

        var record = (await store.GetDocumentsAsync([held.Id], cancellation)).GetValueOrDefault(held.Id);
        var given = record?.Provenance.Given;
        var file = SourceReaders.File(source, content);
        if (file.Hash != held.Hash)
        {
            return Failed(source, IngestMessages.DamagedOriginal(source, held.Hash), held.Hash);
        }

        // What was given as text is text, whatever it looks like.
        return files.Run(given is null ? file : file with { MediaType = ContentType.Text }, null, given, cancellation);
    }

    private static FileOutcome Failed(string source, string reason, string hash) =>
        new(source) { Failure = new IngestFailure(source, reason, "read", DateTimeOffset.UtcNow, 1) { Hash = hash } };
}
