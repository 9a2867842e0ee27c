using KnowledgeGraph.Ingest.Commands;

namespace KnowledgeGraph.Ingest.Tests.Evaluation;

public sealed class EvaluateCommandTests
{
    [Theory]
    [InlineData("", "usage: ingest evaluate [--corpus DIR] [--baseline FILE] [--save FILE] [--verbose] [--min F1] GOLD…")]
    [InlineData("--min 2 gold.json", "--min 2: expected a number from 0 to 1, such as 0.97.")]
    [InlineData("gold.json --save", "--save: a value is missing.")]
    public void Run_WrongCommandLine_SaysSo(string line, string message)
    {
        using var error = new StringWriter();
        Assert.Equal(2, EvaluateCommand.Run(line.Split(' ', StringSplitOptions.RemoveEmptyEntries), TextWriter.Null, error));
        Assert.Equal(message, error.ToString().TrimEnd());
    }

    [Fact]
    public void Run_FolderMissing_SaysWhich()
    {
        using var error = new StringWriter();
        Assert.Equal(1, EvaluateCommand.Run(["--corpus", "no-such-folder", "gold.json"], TextWriter.Null, error));
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
            Assert.Equal(1, EvaluateCommand.Run(["--corpus", folder.FullName, gold], output, error));
            Assert.StartsWith("absent.txt: not found under ", error.ToString(), StringComparison.Ordinal);
            Assert.Contains("fields                    0.000  0.000  0.000      0      0      1", output.ToString(), StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
