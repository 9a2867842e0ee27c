namespace KnowledgeGraph.Tests;

/// <summary>The checkout that the tests were built in.</summary>
internal static class CheckoutRoot
{
    /// <summary>The folder that holds the solution; null when the tests were copied out of it.</summary>
    public static string? Folder { get; } = Find();

    private static string? Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "KnowledgeGraph.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName;
    }
}
