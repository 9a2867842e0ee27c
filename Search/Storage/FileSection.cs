namespace KnowledgeGraph.Search.Storage;

/// <summary>A section of a mapped file, found once; as thread-safe and as long-lived as the file.</summary>
internal readonly struct FileSection(MappedFile file, long offset, int length)
{
    /// <summary>Its bytes.</summary>
    internal ReadOnlySpan<byte> Bytes => file.At(offset, length);

    /// <summary>Its bytes from a place on, and those that follow in the file, at most 2 GB.</summary>
    internal ReadOnlySpan<byte> From(long at) => file.At(offset + at, int.MaxValue);
}
