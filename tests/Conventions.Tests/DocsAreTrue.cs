using System.Text.RegularExpressions;

namespace KnowledgeGraph.Conventions.Tests;

/// <summary>What the documentation points at exists.</summary>
public sealed partial class DocsAreTrue
{
    private static readonly string[] TopFolders = ["Model", "Store", "Search", "Ingest", "GraphQL", "GraphApi", "ui", "tests", "samples"];

    public static TheoryData<string> Pages() => [.. Repository.Files("*.md").Where(f => !f.StartsWith("samples/", StringComparison.Ordinal) || f == "samples/README.md")];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_relative_link_leads_somewhere(string page)
    {
        var folder = Path.GetDirectoryName(Path.Combine(Repository.Root, page))!;
        var dead = LinkPattern().Matches(Repository.Read(page))
            .Select(m => m.Groups["target"].Value.Split('#')[0])
            .Where(t => t.Length > 0 && !t.Contains("://", StringComparison.Ordinal) && !t.StartsWith("mailto:", StringComparison.Ordinal))
            .Where(t => !Path.Exists(Path.Combine(folder, Uri.UnescapeDataString(t))));
        Assert.Empty(dead);
    }

    [Fact]
    public void Every_top_folder_has_a_readme_of_a_screen()
    {
        foreach (var folder in TopFolders)
        {
            var path = Path.Combine(Repository.Root, folder, "README.md");
            Assert.True(File.Exists(path), $"{folder}/README.md is missing.");
            Assert.InRange(File.ReadAllLines(path).Length, 5, 120);
        }
    }

    [Fact]
    public void Every_decision_has_status_context_decision_and_consequences()
    {
        var pages = Repository.Files("*.md").Where(f => f.StartsWith("docs/adr/", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(pages);
        foreach (var page in pages)
        {
            var text = Repository.Read(page);
            Assert.Matches("^# [0-9]{4} ", text);
            Assert.Contains("Status:", text, StringComparison.Ordinal);
            Assert.Contains("## Context", text, StringComparison.Ordinal);
            Assert.Contains("## Decision", text, StringComparison.Ordinal);
            Assert.Contains("## Consequences", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Numbers_of_decisions_are_unique()
    {
        var numbers = Repository.Files("*.md").Where(f => f.StartsWith("docs/adr/", StringComparison.Ordinal)).Select(f => Path.GetFileName(f)[..4]).ToList();
        Assert.Equal(numbers.Count, numbers.Distinct().Count());
    }

    [GeneratedRegex(@"\[[^\]\n]*\]\((?<target>[^)\s]+)\)")]
    private static partial Regex LinkPattern();
}
