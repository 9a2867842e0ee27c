using KnowledgeGraph.Tests;

namespace KnowledgeGraph.Conventions.Tests;

/// <summary>The checkout that the tests stand in.</summary>
internal static class Repository
{
    public static string Root { get; } =
        CheckoutRoot.Folder ?? throw new DirectoryNotFoundException("No KnowledgeGraph.sln above " + AppContext.BaseDirectory);

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    /// <summary>Files below the root by pattern, with forward slashes, without what is built or installed.</summary>
    public static IReadOnlyList<string> Files(string pattern) =>
        [.. Directory.EnumerateFiles(Root, pattern, SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Root, f).Replace('\\', '/'))
            .Where(f => !f.Split('/').Any(part => part is "bin" or "obj" or "node_modules" or ".git" or "dist" or "TestResults" or "BenchmarkDotNet.Artifacts"))
            .Order(StringComparer.Ordinal)];
}
