using KnowledgeGraph.Ingest.Commands;

namespace KnowledgeGraph.Ingest.Tests.Evaluation;

public sealed class EvaluateCommandTests
{
    [Fact]
    public void Run_FolderMissing_SaysWhich()
    {
        using var error = new StringWriter();
        Assert.Equal(1, EvaluateCommand.Run(new EvaluateCommand.Settings(["gold.json"], "no-such-folder"), TextWriter.Null, error));
        Assert.Equal("no-such-folder: no such folder; name the documents' folder with --corpus.", error.ToString().TrimEnd());
    }

    [Fact]
    public void Run_DocumentMissing_FailsAndCountsItAsMissed()
    {
        var folder = Directory.CreateTempSubdirectory("evaluation");
        try
        {
            var gold = Path.Combine(folder.FullName, "gold.json");
            File.WriteAllText(gold, """{"source": "absent.txt", "document": {"kind": "report"}, "paragraphs": []}""");
            using var output = new StringWriter();
            using var error = new StringWriter();
            Assert.Equal(1, EvaluateCommand.Run(new EvaluateCommand.Settings([gold], folder.FullName), output, error));
            Assert.StartsWith("absent.txt: not found under ", error.ToString(), StringComparison.Ordinal);
            Assert.Contains("fields                    0.000  0.000  0.000      0      0      1", output.ToString(), StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
