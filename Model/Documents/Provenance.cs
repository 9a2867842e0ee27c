namespace KnowledgeGraph.Model;

/// <summary>Where a document's content came from, and by what it was read.</summary>
/// <param name="Bytes">Size of the original.</param>
/// <param name="Reader">The reader's name: <c>text</c>, <c>pdf</c>, <c>docx</c>, <c>html</c>.</param>
/// <param name="Rules">Version of readers and extraction rules; content read by another version is read again.</param>
public sealed record Provenance(long Bytes, string Reader, string Rules)
{
    /// <summary>What the giver of a text said of it, which its words do not; null for files.</summary>
    public GivenFields? Given { get; init; }

    /// <summary>Nothing is known.</summary>
    public static Provenance Unknown { get; } = new(0, "", "");
}

/// <summary>Fields that were given beside a text instead of being read from it.</summary>
/// <param name="Title">Its title; null when none was given.</param>
/// <param name="Symbol">Its symbol; null when none was given.</param>
/// <param name="Date">Its date; null when none was given.</param>
public sealed record GivenFields(string? Title, string? Symbol, DateOnly? Date);
