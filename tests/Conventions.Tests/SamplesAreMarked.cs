using System.Text;

namespace KnowledgeGraph.Conventions.Tests;

/// <summary>Nobody takes a sample for a document of the United Nations.</summary>
public sealed class SamplesAreMarked
{
    private const string Mark = "Illustration written for this software; not a document of the United Nations.";

    [Fact]
    public void There_are_enough_of_them() => Assert.InRange(Samples().Count, 12, 30);

    [Fact]
    public void The_first_or_last_line_of_each_says_what_it_is()
    {
        Assert.All(Samples(), path =>
        {
            // The mark is ASCII, so only UTF-16, which has a byte order mark, needs to be known.
            using var reader = new StreamReader(Path.Combine(Repository.Root, path), Encoding.Latin1, detectEncodingFromByteOrderMarks: true);
            var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
            Assert.True(lines[0].Trim() == Mark || lines[^1].Trim() == Mark, path);
        });
    }

    [Fact]
    public void Their_readme_lists_each()
    {
        var readme = Repository.Read("samples/README.md");
        Assert.DoesNotContain(Samples(), path => !readme.Contains($"`{Path.GetFileName(path)}`", StringComparison.Ordinal));
    }

    [Fact]
    public void The_encodings_that_they_show_are_kept()
    {
        var bytes = Samples().ToDictionary(path => Path.GetFileName(path), path => File.ReadAllBytes(Path.Combine(Repository.Root, path)));
        Assert.Equal([0xFF, 0xFE], bytes["13-report-of-the-secretariat-2021-utf-16.txt"][..2]);
        Assert.Contains((byte)0x92, bytes["08-letter-2019-windows-1252.txt"]);
        Assert.Contains((byte)'\f', bytes["07-note-by-the-secretariat-2019.txt"]);
    }

    private static List<string> Samples() =>
        [.. Repository.Files("*").Where(f => f.StartsWith("samples/", StringComparison.Ordinal) && f != "samples/README.md")];
}
