namespace KnowledgeGraph.Ingest.Worker;

/// <summary>Tells when something may have changed in the inboxes. A hint only: what changed is found by looking.</summary>
/// <remarks>Systems drop events, and some file systems send none; a look at intervals finds what they miss.</remarks>
internal sealed class InboxSignals : IDisposable
{
    private readonly SemaphoreSlim changed = new(0, 1);
    private readonly Dictionary<string, FileSystemWatcher> watchers = new(StringComparer.Ordinal);

    /// <summary>Watches the folders that are there; call it again for those that have come since.</summary>
    internal void Watch(IEnumerable<string> folders)
    {
        foreach (var folder in folders)
        {
            if (!Directory.Exists(folder))
            {
                if (watchers.Remove(folder, out var stale))
                {
                    stale.Dispose();
                }
            }
            else if (!watchers.ContainsKey(folder) && Start(folder) is { } watcher)
            {
                watchers.Add(folder, watcher);
            }
        }
    }

    /// <summary>Waits for a sign, or for so long.</summary>
    internal async Task WaitAsync(TimeSpan atMost, CancellationToken cancellation) => await changed.WaitAsync(atMost, cancellation);

    public void Dispose()
    {
        foreach (var watcher in watchers.Values)
        {
            watcher.Dispose();
        }

        changed.Dispose();
    }

    private FileSystemWatcher? Start(string folder)
    {
        try
        {
            var watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true, InternalBufferSize = 64 * 1024 };
            watcher.Changed += (_, _) => Signal();
            watcher.Created += (_, _) => Signal();
            watcher.Deleted += (_, _) => Signal();
            watcher.Renamed += (_, _) => Signal();
            watcher.Error += (_, _) => Signal();
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch (IOException)
        {
            // The system's number of watches is used up; the look at intervals remains.
            return null;
        }
    }

    private void Signal()
    {
        try
        {
            changed.Release();
        }
        catch (SemaphoreFullException)
        {
            // A sign is waiting already; one is enough.
        }
        catch (ObjectDisposedException)
        {
            // The last event of a worker that has ended.
        }
    }
}
