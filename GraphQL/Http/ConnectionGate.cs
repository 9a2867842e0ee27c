namespace KnowledgeGraph.GraphQL.Http;

/// <summary>Counts connections that stay open, and refuses those over the limit.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class ConnectionGate(int limit)
{
    private int open;

    /// <summary>How many are open now.</summary>
    public int Open => Volatile.Read(ref open);

    /// <summary>Takes a place; false when there is none. Each place taken must be left.</summary>
    public bool TryEnter()
    {
        if (Interlocked.Increment(ref open) <= limit)
        {
            return true;
        }

        Interlocked.Decrement(ref open);
        return false;
    }

    /// <summary>Gives a place back.</summary>
    public void Leave() => Interlocked.Decrement(ref open);
}
