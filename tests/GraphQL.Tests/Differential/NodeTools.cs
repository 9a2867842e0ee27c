using System.Diagnostics;
using System.Text;

namespace KnowledgeGraph.GraphQL.Tests;

/// <summary>Runs the scripts under <c>node/</c>, whose packages are installed by their lock file when they are missing.</summary>
internal static class NodeTools
{
    private static readonly Lock Gate = new();

    /// <summary>The folder of the scripts, in the source tree.</summary>
    public static string Folder { get; } = Path.Combine(RepositoryRoot(), "tests", "GraphQL.Tests", "node");

    /// <summary>The folder of the repository.</summary>
    public static string Root => RepositoryRoot();

    /// <summary>The text of a file of the repository.</summary>
    public static string Read(params string[] path) => File.ReadAllText(Path.Combine([RepositoryRoot(), .. path]));

    /// <summary>Runs a script to its end and gives what it printed.</summary>
    /// <exception cref="InvalidOperationException">It failed; the message has what it said.</exception>
    public static async Task<string> RunAsync(string script, string input, params string[] arguments)
    {
        Install();
        return await StartAsync("node", [Path.Combine(Folder, script), .. arguments], input);
    }

    private static void Install()
    {
        lock (Gate)
        {
            if (!File.Exists(Path.Combine(Folder, "node_modules", ".package-lock.json")))
            {
                StartAsync("npm", ["ci", "--no-audit", "--no-fund"], "").GetAwaiter().GetResult();
            }
        }
    }

    private static async Task<string> StartAsync(string program, string[] arguments, string input)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? await output
            : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}: exit status {process.ExitCode}\n{await error}\n{await output}");
    }

    private static string RepositoryRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "KnowledgeGraph.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        }

        return folder;
    }
}
