using KnowledgeGraph.GraphQL.Execution;

namespace KnowledgeGraph.GraphQL;

/// <summary>Fetches values by key in batches: the keys of all fields that wait go into one call.</summary>
/// <remarks>Cheap to copy, thread-safe, one request each. A key is fetched once a request.</remarks>
public readonly struct Loader<TKey, TValue>
    where TKey : notnull
{
    private readonly LoaderState<TKey, TValue> state;
    private readonly Place place;

    internal Loader(LoaderState<TKey, TValue> state, Place place)
    {
        this.state = state;
        this.place = place;
    }

    /// <summary>The value of a key; null when there is none.</summary>
    public Task<TValue?> LoadAsync(TKey key) => state.Load(key, place);

    /// <summary>The values of keys, in their order; null where there is none.</summary>
    public Task<TValue?[]> LoadManyAsync(IEnumerable<TKey> keys)
    {
        var self = this;
        return Task.WhenAll(keys.Select(key => self.LoadAsync(key)));
    }
}
