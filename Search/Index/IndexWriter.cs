using KnowledgeGraph.Search.Segments;
using KnowledgeGraph.Store;

namespace KnowledgeGraph.Search.Index;

/// <summary>Holds the present state of an index, and changes it: adds segments, removes documents, merges.</summary>
/// <remarks>
/// Thread-safe. A change is: new segment files written and flushed, the manifest written beside the old one and renamed
/// over it, the new state shown to readers, files that nobody needs any more deleted. Whatever interrupts it, the
/// manifest names complete files only, and the sequence in it says which changes they hold.
/// </remarks>
internal sealed class IndexWriter : IDisposable
{
    private const int FewestParagraphsAPart = 10_000;

    private readonly IndexFolder folder;
    private readonly SearchIndexOptions options;
    private readonly Lock changing = new();
    private readonly CancellationTokenSource stopping = new();
    private Snapshot current;
    private long nextSegment;
    private long version;
    private Task merging = Task.CompletedTask;
    private bool isMerging;
    private int disposed;

    private IndexWriter(IndexFolder folder, SearchIndexOptions options, Snapshot first, long nextSegment)
    {
        this.folder = folder;
        this.options = options;
        this.nextSegment = nextSegment;
        current = first;
    }

    /// <summary>Opens what a folder holds; empty when it holds nothing readable.</summary>
    internal static IndexWriter Open(IndexFolder folder, SearchIndexOptions options)
    {
        var opened = new List<SegmentView>();
        try
        {
            if (folder.ReadManifest() is { } manifest)
            {
                foreach (var segment in manifest.Segments)
                {
                    opened.Add(new SegmentView(new SegmentHandle(SegmentReader.Open(folder.PathOf(segment.Name)), segment.Checksum), segment.Dead));
                }

                folder.DeleteAllButManifestAnd(manifest.Segments.Select(s => s.Name));
                return Create(folder, options, opened, manifest.Identity, manifest.Sequence, manifest.NextSegment);
            }
        }
        catch (Exception e) when (e is InvalidDataException or FileNotFoundException or IndexOutOfRangeException or ArgumentOutOfRangeException or OverflowException)
        {
            opened.ForEach(s => s.Handle.Release());
        }

        folder.DeleteAllBut(new HashSet<string>());
        return Create(folder, options, [], "", 0, 1);
    }

    private static IndexWriter Create(IndexFolder folder, SearchIndexOptions options, List<SegmentView> segments, string identity, long sequence, long next)
    {
        var writer = new IndexWriter(folder, options, new Snapshot(segments, identity, sequence, 0), next);
        segments.ForEach(s => s.Handle.Release());
        return writer;
    }

    /// <summary>The last change of the store that the index holds.</summary>
    internal long Sequence => Volatile.Read(ref current).Sequence;

    /// <summary>The store that it follows; empty before the first change.</summary>
    internal string Identity => Volatile.Read(ref current).Identity;

    /// <summary>Completes when no merge is under way.</summary>
    internal Task MergesAsync()
    {
        lock (changing)
        {
            return merging;
        }
    }

    /// <summary>The present state; to be released after use.</summary>
    internal Snapshot Acquire()
    {
        while (true)
        {
            var snapshot = Volatile.Read(ref current);
            if (snapshot.TryAddUser())
            {
                return snapshot;
            }
        }
    }

    /// <summary>Applies changes, of each document the last one, up to a number of the store's sequence.</summary>
    internal void Apply(IReadOnlyDictionary<long, DocumentChange> changes, string identity, long sequence)
    {
        var built = Build([.. changes.Values.Where(c => c.Document is not null)]);
        lock (changing)
        {
            var views = current.Segments.Select(s => Remove(s, changes)).Where(s => s.DeadCount < s.Reader.Documents.Length).ToList();
            views.AddRange(built);
            Show(views, identity, sequence);
            built.ForEach(s => s.Handle.Release());
            if (options.MergeInBackground && !isMerging && FindMerge() is not null)
            {
                isMerging = true;
                merging = Task.Run(MergeAll);
            }
        }
    }

    /// <summary>Writes documents as segments: one, or one a processor where there are many.</summary>
    private List<SegmentView> Build(List<DocumentChange> documents)
    {
        var paragraphs = documents.Sum(d => d.Paragraphs.Count);
        var parts = Math.Clamp(paragraphs / FewestParagraphsAPart, 1, Math.Min(Environment.ProcessorCount, 8));
        var size = (documents.Count + parts - 1) / parts;
        var building = documents.Chunk(Math.Max(1, size))
            .Select(part => Task.Run(() => new SegmentView(Write(new SegmentBuilder(part).Write), []))).ToArray();
        Task.WhenAny(Task.WhenAll(building)).Wait();
        return [.. building.Select(b => b.GetAwaiter().GetResult())];
    }

    /// <summary>Forgets everything: the store is another than the one that was followed.</summary>
    internal void Reset()
    {
        lock (changing)
        {
            Show([], "", 0);
        }
    }

    /// <summary>Merges as long as there is something to merge.</summary>
    internal void MergeAll()
    {
        try
        {
            while (!stopping.IsCancellationRequested)
            {
                IReadOnlyList<SegmentView>? sources;
                Snapshot snapshot;
                lock (changing)
                {
                    sources = FindMerge();
                    if (sources is null)
                    {
                        return;
                    }

                    snapshot = Acquire();
                }

                try
                {
                    Merge(sources);
                }
                finally
                {
                    snapshot.Release();
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The index is being closed; what was half written is deleted at the next opening.
        }
        finally
        {
            lock (changing)
            {
                isMerging = false;
            }
        }
    }

    /// <summary>Merges all segments into one.</summary>
    internal void MergeToOne()
    {
        var snapshot = Acquire();
        try
        {
            if (snapshot.Segments.Count > 1 || snapshot.Segments.Any(s => s.DeadCount > 0))
            {
                Merge(snapshot.Segments);
            }
        }
        finally
        {
            snapshot.Release();
        }
    }

    public void Dispose()
    {
        if (Interlocked.Exchange(ref disposed, 1) != 0)
        {
            return;
        }

        stopping.Cancel();
        MergesAsync().Wait(TimeSpan.FromSeconds(30));
        current.Release();
        stopping.Dispose();
    }

    private void Merge(IReadOnlyList<SegmentView> sources)
    {
        var merger = new SegmentMerger(sources);
        var handle = merger.Order.Count == 0 ? null : Write(stream => merger.Write(stream, stopping.Token));
        lock (changing)
        {
            // Documents may have been removed from the sources meanwhile.
            var now = sources.Select(s => current.Segments.FirstOrDefault(c => c.Handle == s.Handle)).ToArray();
            if (now.Any(n => n is null) && current.Segments.Count == 0)
            {
                DropSegment(handle);
                return;
            }

            var dead = new List<int>();
            for (var d = 0; d < merger.Order.Count; d++)
            {
                var (source, document) = merger.Order[d];
                if (now[source] is not { } view || view.IsDead(document))
                {
                    dead.Add(d);
                }
            }

            var views = current.Segments.Where(c => sources.All(s => s.Handle != c.Handle)).ToList();
            if (handle is not null && dead.Count < merger.Order.Count)
            {
                views.Insert(0, new SegmentView(handle, dead));
                Show(views, current.Identity, current.Sequence);
                handle.Release();
            }
            else
            {
                Show(views, current.Identity, current.Sequence);
                DropSegment(handle);
            }
        }
    }

    private void DropSegment(SegmentHandle? handle)
    {
        if (handle is not null)
        {
            var name = handle.Reader.Name;
            handle.WhenClosed(() => folder.Delete(name));
            handle.Release();
        }
    }

    private static SegmentView Remove(SegmentView view, IReadOnlyDictionary<long, DocumentChange> changes)
    {
        var documents = view.Reader.Documents;
        var gone = new List<int>();
        for (var d = 0; d < documents.Length; d++)
        {
            if (changes.ContainsKey(documents[d].Key) && !view.IsDead(d))
            {
                gone.Add(d);
            }
        }

        return gone.Count == 0 ? view : view.Without(gone);
    }

    private SegmentHandle Write(Func<Stream, uint> write)
    {
        var name = IndexFolder.SegmentName(Interlocked.Increment(ref nextSegment) - 1);
        var checksum = folder.WriteSegment(name, write);
        return new SegmentHandle(SegmentReader.Open(folder.PathOf(name)), checksum);
    }

    /// <summary>Commits a state, shows it to readers, and lets go of the last one.</summary>
    private void Show(List<SegmentView> views, string identity, long sequence)
    {
        folder.WriteManifest(new Manifest(
            identity, sequence, Volatile.Read(ref nextSegment), [.. views.Select(v => new ManifestSegment(v.Reader.Name, v.Handle.Checksum, [.. v.Dead]))]));
        var last = current;
        var next = new Snapshot(views, identity, sequence, ++version);
        foreach (var gone in last.Segments.Where(s => views.All(v => v.Handle != s.Handle)))
        {
            var name = gone.Reader.Name;
            gone.Handle.WhenClosed(() => folder.Delete(name));
        }

        Volatile.Write(ref current, next);
        last.Release();
    }

    /// <summary>Segments of one size class, when there are enough; else one of which a third is removed.</summary>
    private IReadOnlyList<SegmentView>? FindMerge()
    {
        var tier = current.Segments.GroupBy(s => TierOf(s.LiveCount)).OrderBy(g => g.Key).FirstOrDefault(g => g.Count() >= options.MergeFactor);
        if (tier is not null)
        {
            return [.. tier];
        }

        var wasteful = current.Segments.FirstOrDefault(s => s.LiveCount * 3L < s.Reader.ParagraphCount * 2L);
        return wasteful is null ? null : [wasteful];
    }

    private int TierOf(int paragraphs)
    {
        var tier = 0;
        for (long size = 256; size < paragraphs; size *= options.MergeFactor)
        {
            tier++;
        }

        return tier;
    }
}
