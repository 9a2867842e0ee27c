namespace KnowledgeGraph.Ingest.Service;

/// <summary>A file to ingest.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Source">The name it has in the store: <c>/</c> between folders.</param>
/// <param name="Bytes">Its size when it was listed.</param>
/// <param name="Modified">When it was last written, UTC, as listed.</param>
internal readonly record struct ListedFile(string Path, string Source, long Bytes = 0, DateTime Modified = default);

/// <summary>Which files a path stands for.</summary>
internal static class FileListing
{
    private static readonly string[] Unfinished = [".tmp", ".part", ".partial", ".crdownload", ".download", ".swp"];

    /// <summary>
    /// The files of a folder and all below it, in order of source, each named by its path under <paramref name="root"/>.
    /// Hidden files, unfinished downloads and links are passed over: a link may lead out of the folder, or in circles.
    /// </summary>
    internal static IEnumerable<ListedFile> Below(string root, string prefix = "")
    {
        var options = new EnumerationOptions
        {
            RecurseSubdirectories = true,
            AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.System,
            IgnoreInaccessible = false,
        };
        return new DirectoryInfo(root).EnumerateFiles("*", options)
            .Select(f => new ListedFile(f.FullName, prefix + SourceOf(root, f.FullName), f.Length, f.LastWriteTimeUtc))
            .Where(f => IsDocument(f.Source))
            .OrderBy(f => f.Source, StringComparer.Ordinal);
    }

    /// <summary>The name of a file by its path under a folder; control characters, which names may hold, are shown as «_».</summary>
    internal static string SourceOf(string root, string path) => Clean(Path.GetRelativePath(root, path).Replace(Path.DirectorySeparatorChar, '/'));

    /// <summary>The name in the store of a file or folder given by itself.</summary>
    internal static string NameOf(string path) => Clean(new DirectoryInfo(path).Name);

    private static bool IsDocument(string source)
    {
        var name = source[(source.LastIndexOf('/') + 1)..];
        return !source.Split('/').Any(p => p.StartsWith('.')) && !name.EndsWith('~')
            && !Unfinished.Any(u => name.EndsWith(u, StringComparison.OrdinalIgnoreCase));
    }

    private static string Clean(string name) => name.Any(char.IsControl) ? string.Concat(name.Select(c => char.IsControl(c) ? '_' : c)) : name;
}
