namespace KnowledgeGraph.Store;

/// <summary>The storage cannot do what was asked; the message says what, where and what to do.</summary>
public sealed class StoreException : Exception
{
    /// <summary>Trouble of a kind.</summary>
    public StoreException(StoreFault fault, string message, Exception? inner = null)
        : base(message, inner) => Fault = fault;

    /// <summary>Trouble of an unknown kind.</summary>
    public StoreException()
        : this(StoreFault.Unavailable, "The store is not available.")
    {
    }

    /// <summary>Trouble of an unknown kind.</summary>
    public StoreException(string message)
        : this(StoreFault.Unavailable, message)
    {
    }

    /// <summary>Trouble of an unknown kind.</summary>
    public StoreException(string message, Exception innerException)
        : this(StoreFault.Unavailable, message, innerException)
    {
    }

    /// <summary>What sort of trouble.</summary>
    public StoreFault Fault { get; }

    /// <summary>Whether the same call may succeed later, without anyone changing the request.</summary>
    public bool MayPass => Fault is StoreFault.Busy or StoreFault.Full or StoreFault.Unavailable;
}

/// <summary>Sorts of trouble with a store.</summary>
public enum StoreFault
{
    /// <summary>Not reachable or not openable: missing, no permission, connection lost.</summary>
    Unavailable,
    /// <summary>Another writer held it for longer than the time-out.</summary>
    Busy,
    /// <summary>No space left.</summary>
    Full,
    /// <summary>It can be read but not written.</summary>
    ReadOnly,
    /// <summary>Written by a newer version of this software.</summary>
    NewerVersion,
    /// <summary>Written by an older version, and opened only for reading.</summary>
    OlderVersion,
    /// <summary>Its content is damaged, or it is no store at all.</summary>
    Damaged,
}
