namespace KnowledgeGraph.Ingest.Evaluation;

/// <summary>What this folder says when something is wrong.</summary>
internal static class EvaluationMessages
{
    internal static string NotGold(string path, string why) =>
        $"{path}: no gold file ({why}); see docs/evaluation.md for its form.";

    internal static string NotABaseline(string path, string why) =>
        $"{path}: no stored result ({why}); write one with --save.";

    internal static string NotFound(string source, string corpus) =>
        $"{source}: not found under {corpus}; name its folder with --corpus.";

    internal static string NoFolder(string corpus) =>
        $"{corpus}: no such folder; name the documents' folder with --corpus.";

    internal static string BadNumber(string text) =>
        $"--min {text}: expected a number from 0 to 1, such as 0.97.";
}
