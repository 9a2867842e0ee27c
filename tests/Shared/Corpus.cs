namespace KnowledgeGraph.Tests;

/// <summary>The real documents that some tests read; never part of the repository.</summary>
internal static class Corpus
{
    public const string SkipReason = "No corpus: neither KG_CORPUS nor ../shared/corpus beside the checkout is a folder.";

    /// <summary>The corpus' folder; null when there is none.</summary>
    public static string? Folder { get; } = Find();

    /// <summary>Its files below a folder by pattern, in order of name.</summary>
    public static IReadOnlyList<string> Files(string folder, string pattern = "*") =>
        [.. Directory.GetFiles(Path.Combine(Folder!, folder), pattern).Order(StringComparer.Ordinal)];

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("KG_CORPUS") is { Length: > 0 } named)
        {
            return Directory.Exists(named) ? named : null;
        }

        var beside = CheckoutRoot.Folder is { } root ? Path.Combine(root, "..", "shared", "corpus") : null;
        return Directory.Exists(beside) ? beside : null;
    }
}
