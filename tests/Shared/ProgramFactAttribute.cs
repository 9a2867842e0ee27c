namespace KnowledgeGraph.Tests;

/// <summary>A test that needs a program on the path; skipped without it.</summary>
internal sealed class ProgramFactAttribute : FactAttribute
{
    public ProgramFactAttribute(string program)
    {
        Program = program;
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        if (!folders.Any(f => File.Exists(Path.Combine(f, program)) || File.Exists(Path.Combine(f, program + ".exe"))))
        {
            Skip = $"No {program} on the path.";
        }
    }

    public string Program { get; }
}
