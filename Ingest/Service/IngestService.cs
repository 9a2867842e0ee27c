using System.Diagnostics;
using System.Text;
using System.Threading.Channels;
using KnowledgeGraph.Ingest.Reading;
using KnowledgeGraph.Model;
using KnowledgeGraph.Store;

namespace KnowledgeGraph.Ingest.Service;

/// <summary>Brings files and texts into a store: many are read and extracted at once, one writer stores them in batches.</summary>
/// <remarks>
/// Thread-safe. What is in the store already, read by the same rules, is passed over. A file that fails is noted in the
/// store and stops nothing else; trouble with the store itself (<see cref="StoreException"/>) ends the run, and what was
/// reported as stored stays stored. Keeps the authority in the store on its first use.
/// </remarks>
public sealed class IngestService
{
    private readonly IDocumentStore store;
    private readonly Authority authority;
    private readonly IngestOptions options;
    private readonly FileIngest files;
    private readonly IngestPipeline pipeline;

    /// <summary>A service for one store.</summary>
    public IngestService(IDocumentStore store, Authority authority, IngestOptions options)
    {
        this.store = store;
        this.authority = authority;
        this.options = options;
        pipeline = new IngestPipeline(authority);
        files = new FileIngest(pipeline, store, options);
    }

    /// <summary>
    /// Adds files and whole folders. A folder's files have its name and their path under it as their source,
    /// <c>cop/2012/6.txt</c>; a file its own name.
    /// </summary>
    /// <param name="paths">Files and folders; one that does not exist is a failure of its own.</param>
    /// <param name="progress">Told of each document, in no order; null for nobody.</param>
    /// <param name="cancellation">Ends it between two transactions.</param>
    public async Task<IngestReport> AddAsync(IReadOnlyCollection<string> paths, IProgress<IngestProgress>? progress = null, CancellationToken cancellation = default)
    {
        var listed = new Dictionary<string, ListedFile>(StringComparer.Ordinal);
        var failures = new List<IngestFailure>();
        foreach (var path in paths)
        {
            var found = Directory.Exists(path) ? FileListing.Below(path, FileListing.NameOf(path) + "/") : [new ListedFile(path, FileListing.NameOf(path))];
            if (!Path.Exists(path))
            {
                failures.Add(Failure(path, IngestMessages.NoSuchPath(path)));
                continue;
            }

            try
            {
                foreach (var file in found)
                {
                    if (!listed.TryAdd(file.Source, file) && Path.GetFullPath(listed[file.Source].Path) != Path.GetFullPath(file.Path))
                    {
                        failures.Add(Failure(file.Path, IngestMessages.SameSource(file.Path, listed[file.Source].Path)));
                    }
                }
            }
            catch (UnauthorizedAccessException)
            {
                failures.Add(Failure(path, IngestMessages.NoPermission(path)));
            }
        }

        return await AddFilesAsync([.. listed.Values], failures, progress, cancellation);
    }

    /// <summary>Adds or replaces a document given as text.</summary>
    /// <param name="text">Its words; at least one.</param>
    /// <param name="source">The name that it is known by; the same name again replaces it.</param>
    /// <param name="hints">What the giver knows and the text may not print; null for nothing.</param>
    /// <param name="cancellation">Ends it before it is stored.</param>
    /// <exception cref="UnreadableFileException">The text can't be read; the message says why.</exception>
    public async Task<StoredDocument> AddTextAsync(string text, string source, DocumentHints? hints = null, CancellationToken cancellation = default)
    {
        if (!text.Any(char.IsLetterOrDigit))
        {
            throw new UnreadableFileException(IngestMessages.EmptyText(source));
        }

        await store.ReplaceAuthorityAsync(authority, cancellation);
        var content = Encoding.UTF8.GetBytes(text);
        var file = SourceReaders.File(source, content) with { MediaType = ContentType.Text };
        var outcome = files.Run(file, null, cancellation);
        if (outcome.Failure is { } failure)
        {
            throw new UnreadableFileException(failure.Reason);
        }

        var document = hints is null ? outcome.Document! : hints.Apply(outcome.Document!);
        var stored = await store.ReplaceAsync(document, cancellation);
        await store.SetFailureAsync(source, null, cancellation);
        return stored;
    }

    internal async Task<IngestReport> AddFilesAsync(
        IReadOnlyList<ListedFile> listed, IReadOnlyList<IngestFailure> failures, IProgress<IngestProgress>? progress, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        await store.ReplaceAuthorityAsync(authority, cancellation);
        var held = await LookUpAsync(listed, cancellation);
        var known = await store.FindFailuresAsync([.. listed.Select(f => f.Source)], cancellation);
        var writer = new BatchWriter(store, options.BatchSize, known, progress, listed.Count);
        foreach (var failure in failures)
        {
            writer.Report(failure);
        }

        var outcomes = Channel.CreateBounded<IReadOnlyList<FileOutcome>>(new BoundedChannelOptions(options.BatchSize) { SingleReader = true });
        // A writer that fails stops the readers, and the other way round.
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var reading = ReadAllAsync(listed, held, outcomes.Writer, either);
        var writing = writer.RunAsync(outcomes.Reader, either);
        await Task.WhenAll(reading, writing);
        return writer.ReportOf(watch.Elapsed);
    }

    private async Task ReadAllAsync(
        IReadOnlyList<ListedFile> listed, Dictionary<string, HeldSource> held, ChannelWriter<IReadOnlyList<FileOutcome>> outcomes, CancellationTokenSource either)
    {
        try
        {
            var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Workers, CancellationToken = either.Token };
            await Parallel.ForEachAsync(listed, parallel, async (file, c) =>
                await outcomes.WriteAsync(await files.RunAsync(file, held.GetValueOrDefault(file.Source), c), c));
            outcomes.Complete();
        }
        catch (Exception e)
        {
            outcomes.Complete(e);
            await either.CancelAsync();
            throw;
        }
    }

    private async Task<Dictionary<string, HeldSource>> LookUpAsync(IReadOnlyList<ListedFile> listed, CancellationToken cancellation)
    {
        var held = new Dictionary<string, HeldSource>(StringComparer.Ordinal);
        foreach (var chunk in listed.Chunk(5000))
        {
            foreach (var (source, what) in await store.GetSourcesAsync([.. chunk.Select(f => f.Source)], cancellation))
            {
                held.Add(source, what);
            }
        }

        return held;
    }

    private static IngestFailure Failure(string path, string reason) => new(path, reason, "read", DateTimeOffset.UtcNow, 1);
}
