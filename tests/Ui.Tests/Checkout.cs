namespace KnowledgeGraph.Ui.Tests;

/// <summary>The checkout that the tests stand in.</summary>
internal static class Checkout
{
    public static string Root { get; } = Find();

    public static string Ui { get; } = Path.Combine(Root, "ui");

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "KnowledgeGraph.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("No KnowledgeGraph.sln above " + AppContext.BaseDirectory);
    }
}
