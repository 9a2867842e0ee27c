namespace KnowledgeGraph.Ingest.Reading;

/// <summary>A file can't be read, now or ever; the message says what, where, which limit and what to do, and holds no path of the machine.</summary>
public sealed class UnreadableFileException : Exception
{
    /// <summary>A failure with its reason.</summary>
    public UnreadableFileException(string reason)
        : base(reason)
    {
    }

    /// <summary>A failure with its reason and cause.</summary>
    public UnreadableFileException(string reason, Exception cause)
        : base(reason, cause)
    {
    }

    /// <summary>A failure without a reason; use another constructor.</summary>
    public UnreadableFileException()
    {
    }
}
