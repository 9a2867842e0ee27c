using KnowledgeGraph.Ingest.Evaluation;
using KnowledgeGraph.Ingest.Reading;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Ingest.Commands;

/// <summary><c>ingest evaluate GOLD…</c>: precision, recall and F1 of the extraction against documents annotated by reading.</summary>
internal static class EvaluateCommand
{
    /// <summary>What to evaluate.</summary>
    /// <param name="GoldFiles">Gold files; each names its document's file.</param>
    /// <param name="Corpus">The folder under which the documents are found by name.</param>
    internal sealed record Settings(IReadOnlyList<string> GoldFiles, string Corpus)
    {
        /// <summary>An earlier result to compare with; null for none.</summary>
        internal string? Baseline { get; init; }

        /// <summary>Where to store the result; null for nowhere.</summary>
        internal string? Save { get; init; }

        /// <summary>Whether to list every miss and surplus.</summary>
        internal bool Verbose { get; init; }

        /// <summary>The F1 that every headline measure must reach; 0 for no bar.</summary>
        internal double MinF1 { get; init; }
    }

    /// <summary>Evaluates and prints.</summary>
    /// <returns>0; 1 when a document could not be found or read, or a headline F1 is under the bar.</returns>
    internal static int Run(Settings settings, TextWriter output, TextWriter error)
    {
        if (!Directory.Exists(settings.Corpus))
        {
            error.WriteLine(EvaluationMessages.NoFolder(settings.Corpus));
            return 1;
        }

        var before = settings.Baseline is { } path ? EvaluationResult.Load(path) : null;
        var files = Directory.EnumerateFiles(settings.Corpus, "*", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .GroupBy(f => Path.GetFileName(f), StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        var pipeline = new IngestPipeline(AuthorityFiles.Load());
        var readers = new SourceReaders();
        var limits = new ReadingLimits();
        var scorer = new Scorer();
        var status = 0;
        foreach (var gold in settings.GoldFiles.Select(GoldDocument.Load))
        {
            ExtractedDocument? document = null;
            if (files.TryGetValue(Path.GetFileName(gold.Source), out var file))
            {
                try
                {
                    document = pipeline.Extract(readers.Read(SourceReaders.File(Path.GetFileName(file), File.ReadAllBytes(file)), limits, CancellationToken.None));
                }
                catch (UnreadableFileException e)
                {
                    error.WriteLine(e.Message.ReplaceLineEndings(" "));
                    status = 1;
                }
            }
            else
            {
                error.WriteLine(EvaluationMessages.NotFound(gold.Source, settings.Corpus));
                status = 1;
            }

            scorer.Add(gold, document);
        }

        var result = new EvaluationResult(scorer.Tally.Scores, scorer.Tally.Faults);
        result.Print(output, settings.Verbose);
        if (before is not null)
        {
            result.PrintChange(before, output);
        }

        if (settings.Save is { } target)
        {
            result.Save(target);
        }

        return result.Lowest() < settings.MinF1 ? 1 : status;
    }
}
