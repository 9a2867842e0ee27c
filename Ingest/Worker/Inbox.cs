using KnowledgeGraph.Ingest.Service;
using KnowledgeGraph.Store;

namespace KnowledgeGraph.Ingest.Worker;

/// <summary>
/// Compares what is in the inboxes with what was read from them. Remembers sizes and times, not contents: a file whose
/// size and time are as they were is not read again.
/// </summary>
/// <remarks>For one thread. Knows nothing after a restart but what the store holds; then each file is read once, and
/// found unchanged by its hash.</remarks>
internal sealed class Inbox
{
    /// <summary>From so many documents on, an empty folder is taken for a disk that is not mounted.</summary>
    private const int SuspiciouslyMany = 10;

    private readonly WorkerOptions options;
    private readonly IDocumentStore store;
    private readonly List<(string Folder, string Prefix)> folders = [];
    private readonly Dictionary<string, Seen> seen = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Settling> settling = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DateTimeOffset> missing = new(StringComparer.Ordinal);
    private HashSet<string>? failed;

    internal Inbox(WorkerOptions options, IDocumentStore store)
    {
        this.options = options;
        this.store = store;
        foreach (var folder in options.Folders)
        {
            var prefix = FileListing.NameOf(folder) + "/";
            var same = folders.Find(f => f.Prefix == prefix);
            if (same.Folder is not null)
            {
                throw new ArgumentException(WorkerMessages.SameName(folder, same.Folder));
            }

            folders.Add((folder, prefix));
        }
    }

    private sealed record Seen(long Bytes, DateTime Modified, DateTimeOffset? RetryAt);

    private sealed record Settling(long Bytes, DateTime Modified, DateTimeOffset Since);

    /// <summary>Looks at all inboxes.</summary>
    internal async Task<InboxLook> LookAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var ready = new List<ListedFile>();
        var gone = new List<string>();
        var mended = new List<string>();
        var warnings = new List<string>();
        DateTimeOffset? next = null;
        failed ??= await FailedAsync(cancellation);
        foreach (var (folder, prefix) in folders)
        {
            if (!Directory.Exists(folder))
            {
                warnings.Add(WorkerMessages.NoFolder(folder));
                continue;
            }

            var listing = FileListing.Below(folder, prefix);
            warnings.AddRange(listing.Closed.Select(IngestMessages.ClosedFolder));
            foreach (var file in listing.Files)
            {
                if (DueAt(file, now) is { } due)
                {
                    if (due <= now)
                    {
                        ready.Add(file);
                    }
                    else
                    {
                        Wait(due);
                    }
                }
            }

            await FindGoneAsync(folder, prefix, listing);
        }

        return new InboxLook(ready, gone, mended, warnings, next);

        void Wait(DateTimeOffset due) => next = next is null || due < next ? due : next;

        async Task FindGoneAsync(string folder, string prefix, FileListing listing)
        {
            var there = listing.Files.Select(f => f.Source).ToHashSet(StringComparer.Ordinal);
            mended.AddRange(failed.Where(f => f.StartsWith(prefix, StringComparison.Ordinal) && IsAbsent(f)));
            var held = await store.FindSourcesAsync(prefix, cancellation);
            var absent = held.Keys.Where(IsAbsent).ToList();
            foreach (var source in missing.Keys.Where(s => s.StartsWith(prefix, StringComparison.Ordinal)).Except(absent).ToList())
            {
                missing.Remove(source);
            }

            if (there.Count == 0 && absent.Count >= SuspiciouslyMany)
            {
                warnings.Add(WorkerMessages.Emptied(folder, absent.Count));
                return;
            }

            foreach (var source in absent)
            {
                var since = missing.TryGetValue(source, out var known) ? known : missing[source] = now;
                if (since + options.Settle <= now)
                {
                    gone.Add(source);
                }
                else
                {
                    Wait(since + options.Settle);
                }
            }

            // Of a folder that may not be read, nobody knows what is gone.
            bool IsAbsent(string source) =>
                !there.Contains(FileOf(source)) && !listing.Closed.Any(c => source.StartsWith(c, StringComparison.Ordinal));
        }
    }

    /// <summary>Remembers how files ended, so that they are left alone until they change or their time comes.</summary>
    internal void Done(IReadOnlyCollection<ListedFile> files, IReadOnlyList<IngestFailure> failures)
    {
        var retries = failures.Where(f => f.RetryAt is not null).ToDictionary(f => f.Source, f => f.RetryAt, StringComparer.Ordinal);
        foreach (var file in files)
        {
            seen[file.Source] = new Seen(file.Bytes, file.Modified, retries.GetValueOrDefault(file.Source));
            settling.Remove(file.Source);
        }

        failed?.UnionWith(failures.Select(f => f.Source));
    }

    /// <summary>Forgets failures that are over.</summary>
    internal void Mended(IEnumerable<string> sources)
    {
        foreach (var source in sources)
        {
            failed?.Remove(source);
            seen.Remove(FileOf(source));
        }
    }

    /// <summary>Forgets sources that were removed.</summary>
    internal void Removed(IEnumerable<string> sources)
    {
        foreach (var source in sources)
        {
            missing.Remove(source);
            seen.Remove(FileOf(source));
        }
    }

    /// <summary>When a file is to be read; null when it was, and is as it was.</summary>
    private DateTimeOffset? DueAt(ListedFile file, DateTimeOffset now)
    {
        if (seen.TryGetValue(file.Source, out var before) && before.Bytes == file.Bytes && before.Modified == file.Modified)
        {
            return before.RetryAt;
        }

        if (file.Modified <= now.UtcDateTime)
        {
            return new DateTimeOffset(file.Modified, TimeSpan.Zero) + options.Settle;
        }

        // A time yet to come says nothing; it is settled when it has stayed as it is under our eyes.
        if (!settling.TryGetValue(file.Source, out var known) || known.Bytes != file.Bytes || known.Modified != file.Modified)
        {
            settling[file.Source] = known = new Settling(file.Bytes, file.Modified, now);
        }

        return known.Since + options.Settle;
    }

    /// <summary>Sources on the failed list that came from these inboxes.</summary>
    private async Task<HashSet<string>> FailedAsync(CancellationToken cancellation)
    {
        var all = await store.GetFailuresAsync(new PageRequest(int.MaxValue - 1), cancellation);
        return all.Nodes.Select(n => n.Node.Source)
            .Where(s => folders.Exists(f => s.StartsWith(f.Prefix, StringComparison.Ordinal)))
            .ToHashSet(StringComparer.Ordinal);
    }

    private static string FileOf(string source)
    {
        var inside = source.IndexOf("!/", StringComparison.Ordinal);
        return inside < 0 ? source : source[..inside];
    }
}
