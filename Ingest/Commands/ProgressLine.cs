using System.Globalization;
using KnowledgeGraph.Ingest.Service;
using Spectre.Console;

namespace KnowledgeGraph.Ingest.Commands;

/// <summary>A bar with count, rate, failures and time left on the terminal; nothing where there is none.</summary>
internal static class ProgressLine
{
    /// <summary>Runs something under the bar. The bar goes to standard error, so that the result alone is on standard output.</summary>
    internal static async Task<IngestReport> RunAsync(TextWriter error, bool quiet, Func<IProgress<IngestProgress>?, Task<IngestReport>> run)
    {
        if (quiet || !ReferenceEquals(error, Console.Error) || Console.IsErrorRedirected)
        {
            return await run(null);
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(error) });
        return await console.Progress()
            .AutoClear(true)
            .Columns(new ProgressBarColumn(), new TaskDescriptionColumn { Alignment = Justify.Left }, new RemainingTimeColumn())
            .StartAsync(async context => await run(new Bar(context.AddTask("reading"))));
    }

    private sealed class Bar(ProgressTask task) : IProgress<IngestProgress>
    {
        public void Report(IngestProgress value)
        {
            var counts = value.Counts;
            var seconds = task.ElapsedTime?.TotalSeconds ?? 0;
            task.MaxValue = Math.Max(1, counts.Total);
            task.Value = counts.Done;
            task.Description = string.Create(
                CultureInfo.InvariantCulture,
                $"{counts.Done}/{counts.Total} documents, {(seconds > 0 ? counts.Done / seconds : 0):0}/s, {counts.Failed} failed");
        }
    }
}
