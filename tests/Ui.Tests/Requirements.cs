namespace KnowledgeGraph.Ui.Tests;

/// <summary>What browser tests need of the machine.</summary>
internal static class Requirements
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    /// <summary>The browser's executable; null when there is none.</summary>
    public static string? Browser { get; } = Names.Select(OnPath).FirstOrDefault(path => path is not null);

    /// <summary>Why browser tests are skipped; null when they run.</summary>
    public static string? Missing { get; } =
        Browser is null ? "No chromium on the path."
        : OnPath("node") is null ? "No node on the path: the page is not built."
        : null;

    /// <summary>The first file of this name in the folders of PATH; null when there is none.</summary>
    public static string? OnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, program))
            .FirstOrDefault(File.Exists);
}
