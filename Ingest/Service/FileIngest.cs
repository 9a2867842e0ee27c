using KnowledgeGraph.Ingest.Reading;
using KnowledgeGraph.Model;
using KnowledgeGraph.Store;

namespace KnowledgeGraph.Ingest.Service;

/// <summary>What reading and extracting made of one document: it, the news that it is unchanged, or a failure.</summary>
internal sealed record FileOutcome(string Source)
{
    internal ExtractedDocument? Document { get; init; }

    internal DocumentId? Unchanged { get; init; }

    internal IngestFailure? Failure { get; init; }

    /// <summary>Whether this is one of an archive's files, which were not counted before it was opened.</summary>
    internal bool Inside { get; init; }
}

/// <summary>The way of one file up to the store: read, skip when unchanged, extract.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class FileIngest(IngestPipeline pipeline, IDocumentStore store, IngestOptions options)
{
    private readonly SourceReaders readers = new();
    private readonly OriginalFiles? originals = options.Originals is { } folder ? new OriginalFiles(folder) : null;

    /// <summary>Ingests a file; one outcome a document, several for an archive.</summary>
    /// <param name="file">Which.</param>
    /// <param name="held">What its source holds; null for nothing.</param>
    /// <param name="cancellation">Ends it early.</param>
    internal async Task<IReadOnlyList<FileOutcome>> RunAsync(ListedFile file, HeldSource? held, CancellationToken cancellation)
    {
        SourceFile source;
        try
        {
            source = SourceReaders.File(file.Source, await ReadAsync(file, cancellation));
        }
        catch (UnreadableFileException e)
        {
            return [Failed(file.Source, e.Message, "read", null)];
        }

        return source.MediaType == ContentType.Zip ? await RunArchiveAsync(source, cancellation) : [Run(source, held, cancellation)];
    }

    /// <summary>Ingests a document whose content is at hand.</summary>
    internal FileOutcome Run(SourceFile file, HeldSource? held, CancellationToken cancellation)
    {
        if (held is not null && held.Hash == file.Hash && held.Rules == IngestRules.Version)
        {
            return new FileOutcome(file.Source) { Unchanged = held.Id };
        }

        var stage = "read";
        try
        {
            var text = readers.Read(file, options.Limits, cancellation);
            stage = "extract";
            var document = pipeline.Extract(text) with { Provenance = new Provenance(file.Content.Length, text.Reader, IngestRules.Version) };
            originals?.Keep(file);
            return new FileOutcome(file.Source) { Document = document };
        }
        catch (UnreadableFileException e)
        {
            return Failed(file.Source, e.Message, stage, file.Hash);
        }
        catch (Exception e) when (e is not (OperationCanceledException or StoreException or IOException))
        {
            // Whatever one file provokes stops no other.
            return Failed(file.Source, IngestMessages.Broken(file.Source, stage, e), stage, file.Hash);
        }
    }

    private async Task<IReadOnlyList<FileOutcome>> RunArchiveAsync(SourceFile archive, CancellationToken cancellation)
    {
        var outcomes = new List<FileOutcome>();
        try
        {
            var files = Archive.Files(archive, options.Limits).ToList();
            var held = await store.GetSourcesAsync([.. files.Select(f => f.Source)], cancellation);
            foreach (var file in files)
            {
                outcomes.Add(Run(file, held.GetValueOrDefault(file.Source), cancellation) with { Inside = outcomes.Count > 0 });
            }
        }
        catch (UnreadableFileException e)
        {
            return [Failed(archive.Source, e.Message, "read", archive.Hash)];
        }

        return outcomes;
    }

    private async Task<ReadOnlyMemory<byte>> ReadAsync(ListedFile file, CancellationToken cancellation)
    {
        try
        {
            using var stream = new FileStream(file.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1, FileOptions.SequentialScan);
            if (stream.Length > options.Limits.MaxBytes)
            {
                throw new UnreadableFileException(IngestMessages.TooLarge(file.Source, stream.Length, options.Limits.MaxBytes));
            }

            var content = new byte[stream.Length];
            var read = await stream.ReadAtLeastAsync(content, content.Length, throwOnEndOfStream: false, cancellation);
            return content.AsMemory(0, read);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new UnreadableFileException(IngestMessages.NoPermission(file.Source), e);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new UnreadableFileException(IngestMessages.NoSuchPath(file.Source), e);
        }
        catch (IOException e)
        {
            // The system's own message names the whole path, which is nobody's business.
            throw new UnreadableFileException(IngestMessages.CannotRead(file.Source, e.GetType().Name), e);
        }
    }

    private static FileOutcome Failed(string source, string reason, string stage, string? hash) =>
        new(source) { Failure = new IngestFailure(source, reason, stage, DateTimeOffset.UtcNow, 1) { Hash = hash } };
}
