using System.Collections.Concurrent;

namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>Keeps what was used lately, in two generations: when the younger is full, the older is dropped.</summary>
/// <remarks>Thread-safe; reading takes no lock. What is used at least once a generation stays.</remarks>
internal sealed class BoundedCache<TKey, TValue>(int capacity, long weightLimit, Func<TKey, long> weightOf)
    where TKey : notnull
    where TValue : class
{
    private readonly Lock gate = new();
    private ConcurrentDictionary<TKey, TValue> young = new();
    private ConcurrentDictionary<TKey, TValue> old = new();
    private long weight;

    /// <summary>How many entries are kept.</summary>
    public int Count => young.Count + old.Count;

    /// <summary>The value of a key; null when it is not kept.</summary>
    public TValue? Find(TKey key)
    {
        if (young.TryGetValue(key, out var value))
        {
            return value;
        }

        if (old.TryGetValue(key, out value))
        {
            Add(key, value);
        }

        return value;
    }

    /// <summary>Keeps a value; one already kept for the key stays.</summary>
    public void Add(TKey key, TValue value)
    {
        if (!young.TryAdd(key, value))
        {
            return;
        }

        var total = Interlocked.Add(ref weight, weightOf(key));
        if (young.Count > capacity / 2 || total > weightLimit / 2)
        {
            Turn();
        }
    }

    private void Turn()
    {
        lock (gate)
        {
            if (young.Count > capacity / 2 || Interlocked.Read(ref weight) > weightLimit / 2)
            {
                old = young;
                young = new ConcurrentDictionary<TKey, TValue>();
                Interlocked.Exchange(ref weight, 0);
            }
        }
    }
}
