using System.Globalization;
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

    /// <summary>Takes the command line after <c>evaluate</c>; prints the usage where it is wrong.</summary>
    /// <returns>What <see cref="Run(Settings, TextWriter, TextWriter)"/> returns; 2 when the command line is wrong.</returns>
    internal static int Run(IReadOnlyList<string> args, TextWriter output, TextWriter error)
    {
        var gold = new List<string>();
        var settings = new Settings(gold, ".");
        for (var i = 0; i < args.Count; i++)
        {
            if (args[i] is "--verbose" or "-v")
            {
                settings = settings with { Verbose = true };
            }
            else if (!args[i].StartsWith("--", StringComparison.Ordinal))
            {
                gold.Add(args[i]);
            }
            else if (i + 1 == args.Count)
            {
                error.WriteLine(EvaluationMessages.MissingValue(args[i]));
                return 2;
            }
            else
            {
                var value = args[++i];
                if (args[i - 1] == "--min" && !(double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var parsed) && parsed is >= 0 and <= 1))
                {
                    error.WriteLine(EvaluationMessages.BadNumber(value));
                    return 2;
                }

                settings = args[i - 1] switch
                {
                    "--corpus" => settings with { Corpus = value },
                    "--baseline" => settings with { Baseline = value },
                    "--save" => settings with { Save = value },
                    "--min" => settings with { MinF1 = double.Parse(value, CultureInfo.InvariantCulture) },
                    _ => settings with { GoldFiles = [] },
                };
            }
        }

        if (settings.GoldFiles.Count == 0)
        {
            error.WriteLine(EvaluationMessages.Usage);
            return 2;
        }

        try
        {
            return Run(settings, output, error);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            error.WriteLine(e.Message.ReplaceLineEndings(" "));
            return 1;
        }
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
