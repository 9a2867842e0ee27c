using KnowledgeGraph.Ingest.Reading;

namespace KnowledgeGraph.Benchmarks;

/// <summary>Texts to measure with.</summary>
internal static class GeneratedCorpus
{
    private const int Copies = 40;

    /// <summary>The samples of this repository, each many times with other numbers, so that nothing is the same twice; the same at every run.</summary>
    internal static IReadOnlyList<SourceFile> FromSamples()
    {
        var samples = Directory.EnumerateFiles(Path.Combine(Root(), "samples"), "*.txt").Order(StringComparer.Ordinal).ToList();
        var random = new Random(1945);
        var files = new List<SourceFile>();
        for (var copy = 0; copy < Copies; copy++)
        {
            files.AddRange(samples.Select(path => SourceReaders.File($"{copy:D3}-{Path.GetFileName(path)}", Vary(File.ReadAllBytes(path), random))));
        }

        return files;
    }

    /// <summary>All plain text files below a folder.</summary>
    internal static IReadOnlyList<SourceFile> FromFolder(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(path => SourceReaders.File(Path.GetFileName(path), File.ReadAllBytes(path)))];

    /// <summary>Other digits in every number of two and more, its first kept: years stay years, labels labels.</summary>
    private static byte[] Vary(byte[] text, Random random)
    {
        for (var i = 1; i + 1 < text.Length; i++)
        {
            if (char.IsAsciiDigit((char)text[i]) && char.IsAsciiDigit((char)text[i - 1]) && !char.IsAsciiDigit((char)text[i + 1]))
            {
                text[i] = (byte)('0' + random.Next(10));
            }
        }

        return text;
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "KnowledgeGraph.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("No KnowledgeGraph.sln above " + AppContext.BaseDirectory);
    }
}
