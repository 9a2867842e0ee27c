namespace KnowledgeGraph.Ingest.Service;

/// <summary>A file to ingest.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Source">The name it has in the store: <c>/</c> between folders.</param>
/// <param name="Bytes">Its size when it was listed.</param>
/// <param name="Modified">When it was last written, UTC, as listed.</param>
internal readonly record struct ListedFile(string Path, string Source, long Bytes = 0, DateTime Modified = default);

/// <summary>The files that a folder stands for.</summary>
/// <param name="Files">In order of source.</param>
/// <param name="Closed">Folders below it that may not be read, by source with a <c>/</c> at the end; what is in them is not known.</param>
internal sealed record FileListing(IReadOnlyList<ListedFile> Files, IReadOnlyList<string> Closed)
{
    private static readonly string[] Unfinished = [".tmp", ".part", ".partial", ".crdownload", ".download", ".swp"];

    private static readonly EnumerationOptions Shown = new() { AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.System, IgnoreInaccessible = false };

    /// <summary>
    /// The files of a folder and all below it, each named by its path under <paramref name="root"/>.
    /// Hidden files, unfinished downloads and links are passed over: a link may lead out of the folder, or in circles.
    /// </summary>
    internal static FileListing Below(string root, string prefix = "")
    {
        var files = new List<ListedFile>();
        var closed = new List<string>();
        var folders = new Stack<(DirectoryInfo Folder, string Prefix)>([(new DirectoryInfo(root), prefix)]);
        while (folders.TryPop(out var next))
        {
            try
            {
                foreach (var entry in next.Folder.EnumerateFileSystemInfos("*", Shown).Where(e => !e.Name.StartsWith('.')))
                {
                    var source = next.Prefix + Clean(entry.Name);
                    if (entry is DirectoryInfo folder)
                    {
                        folders.Push((folder, source + "/"));
                    }
                    else if (entry is FileInfo file && IsDocument(file.Name))
                    {
                        files.Add(new ListedFile(file.FullName, source, file.Length, file.LastWriteTimeUtc));
                    }
                }
            }
            catch (UnauthorizedAccessException)
            {
                closed.Add(next.Prefix);
            }
            catch (Exception e) when (e is DirectoryNotFoundException or FileNotFoundException)
            {
                // It went while the others were listed.
            }
        }

        return new FileListing([.. files.OrderBy(f => f.Source, StringComparer.Ordinal)], closed);
    }

    /// <summary>The name in the store of a file or folder given by itself; control characters, which names may hold, are shown as «_».</summary>
    internal static string NameOf(string path) => Clean(new DirectoryInfo(path).Name);

    private static bool IsDocument(string name) =>
        !name.EndsWith('~') && !Unfinished.Any(u => name.EndsWith(u, StringComparison.OrdinalIgnoreCase));

    private static string Clean(string name) => name.Any(char.IsControl) ? string.Concat(name.Select(c => char.IsControl(c) ? '_' : c)) : name;
}
