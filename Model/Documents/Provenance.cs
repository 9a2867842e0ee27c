namespace KnowledgeGraph.Model;

/// <summary>Where a document's content came from, and by what it was read.</summary>
/// <param name="Bytes">Size of the original.</param>
/// <param name="Reader">The reader's name: <c>text</c>, <c>pdf</c>, <c>docx</c>, <c>html</c>.</param>
/// <param name="Rules">Version of readers and extraction rules; content read by another version is read again.</param>
public sealed record Provenance(long Bytes, string Reader, string Rules)
{
    /// <summary>Nothing is known.</summary>
    public static Provenance Unknown { get; } = new(0, "", "");
}
