using System.Globalization;
using System.Text.Json;
using KnowledgeGraph.Ingest.Service;

namespace KnowledgeGraph.Ingest.Commands;

/// <summary>How a run ended, for a person or a program.</summary>
internal static class ReportWriter
{
    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes failures to <paramref name="error"/>, one a line, and the counts to <paramref name="output"/>.</summary>
    /// <returns>The exit status.</returns>
    internal static int Write(IngestReport report, bool json, TextWriter output, TextWriter error)
    {
        var counts = report.Counts;
        var seconds = report.Elapsed.TotalSeconds;
        if (json)
        {
            output.WriteLine(JsonSerializer.Serialize(
                new
                {
                    documents = counts.Done, counts.Added, counts.Replaced, counts.Unchanged, counts.Removed, counts.Failed, counts.Paragraphs,
                    seconds = Math.Round(seconds, 3),
                    failures = report.Failures.Select(f => new { f.Source, f.Stage, f.Reason }),
                },
                Json));
        }
        else
        {
            foreach (var failure in report.Failures)
            {
                error.WriteLine(failure.Reason.ReplaceLineEndings(" "));
            }

            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{counts.Done} documents: {counts.Added} added, {counts.Replaced} replaced, {counts.Unchanged} unchanged, {counts.Removed} removed, {counts.Failed} failed; {counts.Paragraphs} paragraphs in {seconds:0.0} s ({counts.Done / Math.Max(seconds, 0.001):0} documents/s)"));
        }

        return counts.Failed > 0 ? ExitCodes.SomeFailed : ExitCodes.Done;
    }
}
