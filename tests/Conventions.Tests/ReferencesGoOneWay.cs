using System.Xml.Linq;

namespace KnowledgeGraph.Conventions.Tests;

/// <summary>docs/adr/0001-projects-and-their-direction.md</summary>
public sealed class ReferencesGoOneWay
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Model"] = [],
        ["GraphQL"] = [],
        ["Store"] = ["Model"],
        ["Search"] = ["Model", "Store"],
        ["Ingest"] = ["Model", "Store"],
        ["GraphApi"] = ["GraphQL", "Ingest", "Model", "Search", "Store"],
    };

    [Fact]
    public void Every_project_refers_only_to_those_below_it()
    {
        var wrong = Allowed
            .SelectMany(p => ReferencesOf($"{p.Key}/{p.Key}.csproj").Except(p.Value).Select(r => $"{p.Key} → {r}"))
            .ToList();
        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_project_outside_tests_and_providers_is_known_here()
    {
        var projects = Repository.Files("*.csproj")
            .Where(f => !f.StartsWith("tests/", StringComparison.Ordinal) && !f.StartsWith("providers/", StringComparison.Ordinal))
            .Select(f => Path.GetFileNameWithoutExtension(f));
        Assert.Equal(Allowed.Keys.Order(StringComparer.Ordinal), projects.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = Repository.Read("KnowledgeGraph.sln").Replace('\\', '/');
        Assert.DoesNotContain(Repository.Files("*.csproj"), p => !solution.Contains($"\"{p}\"", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_package_is_pinned_in_one_place()
    {
        var versions = Repository.Files("*.csproj")
            .SelectMany(p => XDocument.Load(Path.Combine(Repository.Root, p)).Descendants("PackageReference")
                .Where(r => r.Attribute("Version") is not null || r.Attribute("VersionOverride") is not null)
                .Select(r => $"{p}: {r.Attribute("Include")?.Value}"));
        Assert.Empty(versions);
    }

    private static IEnumerable<string> ReferencesOf(string project) =>
        XDocument.Load(Path.Combine(Repository.Root, project)).Descendants("ProjectReference")
            .Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value.Replace('\\', '/')));
}
