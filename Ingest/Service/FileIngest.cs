using KnowledgeGraph.Ingest.Reading;
using KnowledgeGraph.Model;
using KnowledgeGraph.Store;

namespace KnowledgeGraph.Ingest.Service;

/// <summary>The way of one file up to the store: read, skip when unchanged, extract, keep the original.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class FileIngest(IngestPipeline pipeline, IDocumentStore store, IngestOptions options)
{
    private const string ArchiveSeparator = "!/";

    private readonly SourceReaders readers = new();
    private readonly OriginalFiles? originals = options.Originals is { } folder ? new OriginalFiles(folder) : null;

    /// <summary>Ingests a file; one outcome a document, several for an archive.</summary>
    /// <param name="file">Which.</param>
    /// <param name="held">What its source holds; null for nothing.</param>
    /// <param name="cancellation">Ends it early.</param>
    internal async Task<IReadOnlyList<FileOutcome>> RunAsync(ListedFile file, HeldSource? held, CancellationToken cancellation)
    {
        var (content, trouble) = await ReadAsync(file, cancellation);
        if (trouble is not null)
        {
            return [trouble with { Failure = trouble.Failure! with { Path = file.Path } }];
        }

        var source = SourceReaders.File(file.Source, content);
        var outcomes = source.MediaType == ContentType.Zip ? await RunArchiveAsync(source, cancellation) : [Run(source, held, null, cancellation)];
        return [.. outcomes.Select(o => o.Failure is null ? o : o with { Failure = o.Failure with { Path = file.Path } })];
    }

    /// <summary>Ingests a document whose content is at hand.</summary>
    /// <param name="file">Its content.</param>
    /// <param name="held">What its source holds; null to read it in any case.</param>
    /// <param name="given">What its giver said of it; null for nothing.</param>
    /// <param name="cancellation">Ends it early.</param>
    internal FileOutcome Run(SourceFile file, HeldSource? held, GivenFields? given, CancellationToken cancellation)
    {
        if (held is not null && held.Hash == file.Hash && held.Rules == IngestRules.Version)
        {
            return new FileOutcome(file.Source) { Unchanged = held.Id };
        }

        var stage = "read";
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limited.CancelAfter(options.Limits.MaxDuration);
        try
        {
            var text = readers.Read(file, options.Limits, limited.Token);
            stage = "extract";
            var extracted = pipeline.Extract(text, options.Limits, cancellation: limited.Token);
            originals?.Keep(file);
            var provenance = new Provenance(file.Content.Length, text.Reader, IngestRules.Version) { Given = given };
            return new FileOutcome(file.Source) { Document = GivenNames.Apply(extracted, given) with { Provenance = provenance } };
        }
        catch (UnreadableFileException e)
        {
            return Failed(file.Source, e.Message, stage, file.Hash);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return Failed(file.Source, ReadingMessages.TooSlow(file.Source, options.Limits.MaxDuration), stage, file.Hash);
        }
        catch (Exception e) when (e is not (OperationCanceledException or StoreException))
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
            var prefix = archive.Source + ArchiveSeparator;
            var before = await store.FindSourcesAsync(prefix, cancellation);
            foreach (var file in Archive.Files(archive, options.Limits))
            {
                outcomes.Add(Run(file, before.GetValueOrDefault(file.Source), null, cancellation) with { Inside = outcomes.Count > 0 });
            }

            var now = outcomes.Select(o => o.Source).ToHashSet(StringComparer.Ordinal);
            outcomes.Add(new FileOutcome(archive.Source) { Inside = outcomes.Count > 0, Vanished = [.. before.Keys.Where(s => !now.Contains(s))] });
        }
        catch (UnreadableFileException e)
        {
            return [Failed(archive.Source, e.Message, "read", archive.Hash)];
        }

        return outcomes;
    }

    private async Task<(ReadOnlyMemory<byte> Content, FileOutcome? Trouble)> ReadAsync(ListedFile file, CancellationToken cancellation)
    {
        try
        {
            using var stream = new FileStream(file.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1, FileOptions.SequentialScan);
            if (stream.Length > options.Limits.MaxBytes)
            {
                return (default, Failed(file.Source, IngestMessages.TooLarge(file.Source, stream.Length, options.Limits.MaxBytes), "read", null));
            }

            var content = new byte[stream.Length];
            var read = await stream.ReadAtLeastAsync(content, content.Length, throwOnEndOfStream: false, cancellation);
            return (content.AsMemory(0, read), null);
        }
        catch (UnauthorizedAccessException)
        {
            return (default, Failed(file.Source, IngestMessages.NoPermission(file.Source), "read", null) with { MayPass = true });
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return (default, Failed(file.Source, IngestMessages.NoSuchPath(file.Source), "read", null) with { IsGone = true });
        }
        catch (IOException e)
        {
            // The system's own message names the whole path, which is nobody's business.
            return (default, Failed(file.Source, IngestMessages.CannotRead(file.Source, e.GetType().Name), "read", null) with { MayPass = true });
        }
    }

    private FileOutcome Failed(string source, string reason, string stage, string? hash) =>
        new(source) { Failure = new IngestFailure(source, reason, stage, options.Time.GetUtcNow(), 1) { Hash = hash } };
}
