using System.Diagnostics;
using KnowledgeGraph.Tests;

namespace KnowledgeGraph.Ui.Tests;

/// <summary>The page's own unit tests, which need no browser.</summary>
public sealed class UnitTests
{
    [ProgramFact("npm")]
    public async Task Npm_test_passes()
    {
        var start = new ProcessStartInfo("npm") { ArgumentList = { "test" }, WorkingDirectory = Checkout.Ui, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        await process.WaitForExitAsync(limit.Token);
        Assert.True(process.ExitCode == 0, $"npm test ended with {process.ExitCode}:\n{await output}\n{await errors}");
    }
}
