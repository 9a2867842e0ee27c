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
    private static readonly Dictionary<string, IngestFailure> EmptyFailures = [];

    // Says of a document that it was given as text and is no file, though nothing was said of it.
    private static readonly GivenFields NothingGiven = new(null, null, null);

    private static readonly TimeSpan SweepAge = TimeSpan.FromMinutes(10);

    private readonly IDocumentStore store;
    private readonly Authority authority;
    private readonly IngestOptions options;
    private readonly FileIngest files;

    /// <summary>A service for one store; takes about a second to make, so make one a process.</summary>
    public IngestService(IDocumentStore store, Authority authority, IngestOptions options)
        : this(store, authority, new IngestPipeline(authority), options)
    {
    }

    internal IngestService(IDocumentStore store, Authority authority, IngestPipeline pipeline, IngestOptions options)
    {
        this.store = store;
        this.authority = authority;
        this.options = options;
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
            if (!Path.Exists(path))
            {
                failures.Add(Failure(path, IngestMessages.NoSuchPath(path)));
                continue;
            }

            var found = Directory.Exists(path)
                ? FileListing.Below(path, FileListing.NameOf(path) + "/")
                : new FileListing([new ListedFile(path, FileListing.NameOf(path))], []);
            failures.AddRange(found.Closed.Select(c => Failure(c, IngestMessages.ClosedFolder(c))));
            foreach (var file in found.Files)
            {
                if (!listed.TryAdd(file.Source, file) && Path.GetFullPath(listed[file.Source].Path) != Path.GetFullPath(file.Path))
                {
                    failures.Add(Failure(file.Path, IngestMessages.SameSource(file.Path, listed[file.Source].Path)));
                }
            }
        }

        return await AddFilesAsync([.. listed.Values], failures, progress, cancellation);
    }

    /// <summary>Adds or replaces a document given as text.</summary>
    /// <param name="text">Its words; at least one.</param>
    /// <param name="source">The name that it is known by; the same name again replaces it.</param>
    /// <param name="given">What the giver knows and the text may not print; null for nothing.</param>
    /// <param name="cancellation">Ends it before it is stored.</param>
    /// <exception cref="UnreadableFileException">The text can't be read; the message says why.</exception>
    public async Task<StoredDocument> AddTextAsync(string text, string source, GivenFields? given = null, CancellationToken cancellation = default)
    {
        if (!text.Any(char.IsLetterOrDigit))
        {
            throw new UnreadableFileException(IngestMessages.EmptyText(source));
        }

        await store.ReplaceAuthorityAsync(authority, cancellation);
        var content = Encoding.UTF8.GetBytes(text);
        var file = SourceReaders.File(source, content) with { MediaType = ContentType.Text };
        var outcome = files.Run(file, null, given ?? NothingGiven, cancellation);
        if (outcome.Failure is { } failure)
        {
            throw new UnreadableFileException(failure.Reason);
        }

        var stored = await store.ReplaceAsync(outcome.Document!, cancellation);
        await store.SetFailureAsync(source, null, cancellation);
        return stored;
    }

    /// <summary>Removes the documents of sources, and their originals when no other source holds the same content.</summary>
    /// <returns>How many there were.</returns>
    public async Task<int> RemoveAsync(IReadOnlyCollection<string> sources, CancellationToken cancellation = default)
    {
        var hashes = (await store.GetSourcesAsync(sources, cancellation)).Values.Select(h => h.Hash).ToHashSet(StringComparer.Ordinal);
        var removed = await store.RemoveAllAsync(sources, cancellation);
        if (options.Originals is { } folder && hashes.Count > 0)
        {
            hashes.ExceptWith((await store.GetSourcesAsync(null, cancellation)).Values.Select(h => h.Hash));
            foreach (var hash in hashes)
            {
                new OriginalFiles(folder).Delete(hash);
            }
        }

        return removed;
    }

    /// <summary>Deletes originals that no source holds any more, the content replaced since; those of the last ten minutes stay.</summary>
    /// <returns>How many were deleted.</returns>
    public async Task<int> SweepOriginalsAsync(CancellationToken cancellation = default)
    {
        if (options.Originals is not { } folder)
        {
            return 0;
        }

        var before = options.Time.GetUtcNow() - SweepAge;
        var held = (await store.GetSourcesAsync(null, cancellation)).Values.Select(h => h.Hash).ToHashSet(StringComparer.Ordinal);
        return new OriginalFiles(folder).Sweep(held, before);
    }

    /// <summary>
    /// Reads documents again from their kept originals, after rules have improved; readers of the store are not disturbed.
    /// </summary>
    /// <param name="all">Whether to read also what the present rules have read.</param>
    /// <param name="progress">Told of each document, in no order; null for nobody.</param>
    /// <param name="cancellation">Ends it between two transactions; the same call goes on from there.</param>
    public async Task<IngestReport> RebuildAsync(bool all, IProgress<IngestProgress>? progress = null, CancellationToken cancellation = default)
    {
        var watch = Stopwatch.StartNew();
        await store.ReplaceAuthorityAsync(authority, cancellation);
        var held = await store.GetSourcesAsync(null, cancellation);
        var chosen = held.Where(h => all || h.Value.Rules != IngestRules.Version).ToArray();
        var originals = new RebuildSource(store, files, options.Originals);
        var writer = new BatchWriter(store, options.BatchSize, EmptyFailures, progress, chosen.Length, null, options.Time.GetUtcNow);
        await RunAsync(chosen, async (h, c) => [await originals.RunAsync(h.Key, h.Value, c)], writer, cancellation);
        return writer.ReportOf(watch.Elapsed);
    }

    /// <summary>Tries the failed files again; all of them when <paramref name="sources"/> is empty.</summary>
    /// <returns>How that ended; what is no file of its own (a text given, a document inside an archive that is gone) stays failed.</returns>
    public async Task<IngestReport> RetryAsync(IReadOnlyCollection<string> sources, IProgress<IngestProgress>? progress = null, CancellationToken cancellation = default)
    {
        var failures = sources.Count > 0
            ? (await store.FindFailuresAsync(sources, cancellation)).Values
            : (await store.GetFailuresAsync(new PageRequest(int.MaxValue - 1), cancellation)).Nodes.Select(n => n.Node);
        // A document inside an archive fails by itself, and is read again with its archive.
        var listed = failures.Where(f => f.Path is not null)
            .Select(f => new ListedFile(f.Path!, f.Source.Split("!/")[0]))
            .DistinctBy(f => f.Source).ToArray();
        return await AddFilesAsync(listed, [], progress, cancellation);
    }

    internal async Task<IngestReport> AddFilesAsync(
        IReadOnlyList<ListedFile> listed, IReadOnlyList<IngestFailure> failures, IProgress<IngestProgress>? progress, CancellationToken cancellation, RetryPauses? retries = null)
    {
        var watch = Stopwatch.StartNew();
        await store.ReplaceAuthorityAsync(authority, cancellation);
        var held = await LookUpAsync(listed, cancellation);
        var known = await store.FindFailuresAsync([.. listed.Select(f => f.Source)], cancellation);
        var writer = new BatchWriter(store, options.BatchSize, known, progress, listed.Count, retries, options.Time.GetUtcNow);
        foreach (var failure in failures)
        {
            writer.Report(failure);
        }

        await RunAsync(listed, (f, c) => files.RunAsync(f, held.GetValueOrDefault(f.Source), c), writer, cancellation);
        return writer.ReportOf(watch.Elapsed);
    }

    /// <summary>Many at once make outcomes, one writer stores them; a bounded channel between holds back whoever is faster.</summary>
    private async Task RunAsync<T>(
        IReadOnlyList<T> items, Func<T, CancellationToken, Task<IReadOnlyList<FileOutcome>>> run, BatchWriter writer, CancellationToken cancellation)
    {
        var outcomes = Channel.CreateBounded<IReadOnlyList<FileOutcome>>(new BoundedChannelOptions(options.BatchSize) { SingleReader = true });
        // A writer that fails stops the readers, and the other way round.
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        await Task.WhenAll(MakeAsync(), writer.RunAsync(outcomes.Reader, either));

        async Task MakeAsync()
        {
            try
            {
                var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Workers, CancellationToken = either.Token };
                await Parallel.ForEachAsync(items, parallel, async (item, c) => await outcomes.Writer.WriteAsync(await run(item, c), c));
                outcomes.Writer.Complete();
            }
            catch (Exception e)
            {
                outcomes.Writer.Complete(e);
                await either.CancelAsync();
                throw;
            }
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
