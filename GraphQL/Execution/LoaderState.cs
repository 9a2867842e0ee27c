namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>All loaders of one request.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class LoaderSet(CancellationToken cancellation)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, LoaderState> byName = new(StringComparer.Ordinal);
    private readonly HashSet<int> waiting = [];
    private Action? onKey;
    private int queuedKeys;
    private volatile bool urgent;

    // Set while a fetch runs: a fetch that itself loads cannot wait for the fields that wait for it.
    private readonly AsyncLocal<bool> inFetch = new();
    private int fetching;

    /// <summary>How many fields wait for keys that are not fetched yet.</summary>
    public int WaitingFields
    {
        get
        {
            lock (gate)
            {
                return waiting.Count;
            }
        }
    }

    /// <summary>Whether keys wait to be fetched.</summary>
    public bool HasKeys => Volatile.Read(ref queuedKeys) > 0;

    /// <summary>Whether a fetch waits for keys, so that they must be fetched at once.</summary>
    public bool IsUrgent => urgent;

    /// <summary>Whether a fetch is under way; its answers will bring more keys, or end fields.</summary>
    public bool IsFetching => Volatile.Read(ref fetching) > 0;

    /// <summary>Called from any thread when a key is queued or a fetch ends.</summary>
    public Action? OnKey
    {
        set => onKey = value;
    }

    /// <summary>The loader of that name, made when it is new.</summary>
    /// <exception cref="InvalidOperationException">The name stands for a loader of other types.</exception>
    public LoaderState<TKey, TValue> Get<TKey, TValue>(
        string name, Func<IReadOnlyList<TKey>, CancellationToken, Task<IReadOnlyDictionary<TKey, TValue>>> fetch)
        where TKey : notnull
    {
        lock (gate)
        {
            if (!byName.TryGetValue(name, out var state))
            {
                state = new LoaderState<TKey, TValue>(this, fetch);
                byName[name] = state;
            }

            return state as LoaderState<TKey, TValue>
                ?? throw new InvalidOperationException($"Loader \"{name}\" is used with two pairs of types; give the second another name.");
        }
    }

    /// <summary>Starts one fetch a loader, for all keys collected so far.</summary>
    public void Dispatch()
    {
        LoaderState[] states;
        lock (gate)
        {
            states = [.. byName.Values];
            waiting.Clear();
            urgent = false;
            Volatile.Write(ref queuedKeys, 0);
        }

        foreach (var state in states)
        {
            state.Dispatch(cancellation);
        }
    }

    /// <summary>Notes that a field waits for a key just queued.</summary>
    public void Queue(Place place)
    {
        lock (gate)
        {
            queuedKeys++;
            waiting.Add(place.Cell);
            urgent |= inFetch.Value;
        }

        onKey?.Invoke();
    }

    /// <summary>Notes that a fetch begins; what it loads is marked as urgent.</summary>
    public void BeginFetch()
    {
        Interlocked.Increment(ref fetching);
        inFetch.Value = true;
    }

    /// <summary>Notes that the answers of a fetch are given, and everything that they led to at once is queued.</summary>
    public void EndFetch()
    {
        if (Interlocked.Decrement(ref fetching) == 0)
        {
            onKey?.Invoke();
        }
    }

    /// <summary>Notes that a field waits for a key that another has queued or is fetching.</summary>
    public void Join(Place place)
    {
        lock (gate)
        {
            if (queuedKeys > 0)
            {
                waiting.Add(place.Cell);
            }
        }
    }
}

/// <summary>A loader of any type.</summary>
internal abstract class LoaderState
{
    /// <summary>Fetches what is queued, if anything.</summary>
    public abstract void Dispatch(CancellationToken cancellation);
}

/// <summary>The keys asked for in a request and the answers to come.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class LoaderState<TKey, TValue>(
    LoaderSet owner, Func<IReadOnlyList<TKey>, CancellationToken, Task<IReadOnlyDictionary<TKey, TValue>>> fetch) : LoaderState
    where TKey : notnull
{
    private readonly Lock gate = new();
    private readonly Dictionary<TKey, TaskCompletionSource<TValue?>> known = [];
    private List<TKey> queued = [];

    /// <summary>The answer for a key, which joins the next fetch unless it was asked for before.</summary>
    public Task<TValue?> Load(TKey key, Place place)
    {
        TaskCompletionSource<TValue?>? source;
        bool isNew;
        lock (gate)
        {
            isNew = !known.TryGetValue(key, out source);
            if (isNew)
            {
                // Waiters run inside the fetch that answers them, one after the other: what they load next is then
                // queued together, and no thread is woken a key.
                source = new TaskCompletionSource<TValue?>();
                known.Add(key, source);
                queued.Add(key);
            }
        }

        if (isNew)
        {
            owner.Queue(place);
        }
        else if (!source!.Task.IsCompleted)
        {
            owner.Join(place);
        }

        return source!.Task;
    }

    /// <inheritdoc/>
    public override void Dispatch(CancellationToken cancellation)
    {
        List<TKey> keys;
        lock (gate)
        {
            if (queued.Count == 0)
            {
                return;
            }

            keys = queued;
            queued = [];
        }

        _ = FetchAsync(keys, cancellation);
    }

    private async Task FetchAsync(List<TKey> keys, CancellationToken cancellation)
    {
        owner.BeginFetch();
        try
        {
            var values = await fetch(keys, cancellation);
            foreach (var key in keys)
            {
                SourceOf(key).TrySetResult(values.TryGetValue(key, out var value) ? value : default);
            }
        }
        catch (Exception failure)
        {
            foreach (var key in keys)
            {
                SourceOf(key).TrySetException(failure);
            }
        }
        finally
        {
            owner.EndFetch();
        }
    }

    private TaskCompletionSource<TValue?> SourceOf(TKey key)
    {
        lock (gate)
        {
            return known[key];
        }
    }
}
