using System.Text.Json;
using KnowledgeGraph.Ingest.Commands;

namespace KnowledgeGraph.Ingest.Tests.Commands;

public sealed class CommandLineTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("cli-").FullName;

    public void Dispose() => Directory.Delete(root, recursive: true);

    private string Database => Path.Combine(root, "graph.db");

    private string Write(string name, string text)
    {
        var path = Path.Combine(root, "in", name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    private static async Task<(int Status, string Output, string Error)> RunAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var status = await CommandLine.RunAsync(args, output, error);
        return (status, output.ToString(), error.ToString());
    }

    [Fact]
    public async Task Documents_are_added_listed_and_removed()
    {
        Write("a.txt", "The first text.");
        Write("b.txt", "The second text.");
        var (status, output, error) = await RunAsync("add", Path.Combine(root, "in"), "--database", Database);
        Assert.Equal((0, ""), (status, error));
        Assert.StartsWith("2 documents: 2 added, 0 replaced, 0 unchanged, 0 removed, 0 failed; 2 paragraphs in ", output, StringComparison.Ordinal);

        (status, output, _) = await RunAsync("status", "--sources", "--database", Database);
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal((0, 2), (status, lines.Length));
        Assert.StartsWith("in/a.txt\tfile:", lines[0], StringComparison.Ordinal);

        Assert.Equal((0, "1 documents removed\n", ""), await RunAsync("remove", lines[0].Split('\t')[1], "--database", Database));
        Assert.Equal((0, "1 documents removed\n", ""), await RunAsync("remove", "in/", "--database", Database));
        (status, output, _) = await RunAsync("status", "--database", Database);
        Assert.Equal(0, status);
        Assert.Contains("documents   0\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bad_file_is_said_on_standard_error_and_in_the_status()
    {
        Write("good.txt", "A text.");
        Write("empty.txt", "");
        var (status, output, error) = await RunAsync("add", Path.Combine(root, "in"), "--database", Database);
        Assert.Equal((1, "in/empty.txt: holds no text (0 letters or digits); check that the file was copied completely.\n"), (status, error));
        Assert.StartsWith("2 documents: 1 added", output, StringComparison.Ordinal);
        (status, output, _) = await RunAsync("status", "--database", Database);
        Assert.Equal(0, status);
        Assert.Contains("failed      1\n", output, StringComparison.Ordinal);
        Assert.Contains("holds no text", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_is_one_object_a_line()
    {
        Write("empty.txt", "");
        Write("good.txt", "A text.");
        var (status, output, error) = await RunAsync("add", Path.Combine(root, "in"), "--database", Database, "--json");
        Assert.Equal((1, ""), (status, error));
        using var report = JsonDocument.Parse(output);
        Assert.Equal((2, 1, 1), (Number("documents"), Number("added"), Number("failed")));
        Assert.Equal("in/empty.txt", report.RootElement.GetProperty("failures")[0].GetProperty("source").GetString());

        (_, output, _) = await RunAsync("status", "--database", Database, "--json");
        using var state = JsonDocument.Parse(output);
        Assert.Equal(1, state.RootElement.GetProperty("documents").GetInt32());
        Assert.Equal(1, state.RootElement.GetProperty("failed").GetInt32());

        int Number(string name) => report.RootElement.GetProperty(name).GetInt32();
    }

    [Theory]
    [InlineData("See «ingest --help».")]
    [InlineData("See «ingest add --help».", "add")]
    [InlineData("--workers is «0»; it must be a whole number from 1.", "add", "x", "--workers", "0")]
    [InlineData("--max-pages is «many»; it must be a whole number from 1.", "add", "x", "--max-pages", "many")]
    [InlineData("See «ingest --help».", "fly")]
    public async Task A_command_line_that_is_not_understood_has_status_2(string message, params string[] args)
    {
        var (status, output, error) = await RunAsync(args);
        Assert.Equal((2, ""), (status, output));
        Assert.Contains(message, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Trouble_with_the_store_has_status_3_and_says_what_to_do()
    {
        var (status, _, error) = await RunAsync("status", "--database", Database);
        Assert.Equal((3, $"{Database}: there is no database; ingest something first («ingest add PATH»), or choose another --database.\n"), (status, error));
        Assert.False(File.Exists(Database));

        await File.WriteAllTextAsync(Database, "Not a database, but something that somebody wrote and wants to keep.");
        (status, _, error) = await RunAsync("add", Write("a.txt", "A text."), "--database", Database);
        Assert.Equal((3, $"{Database}: the file is no SQLite database; nothing was changed. Choose another --database.\n"), (status, error));
    }

    [Fact]
    public async Task What_is_not_there_is_said()
    {
        var missing = Path.Combine(root, "nowhere");
        var (status, _, error) = await RunAsync("add", missing, "--database", Database);
        Assert.Equal((1, $"{missing}: there is no such file or folder; check the name.\n"), (status, error));
        (status, _, error) = await RunAsync("remove", "res:sc/404", "--database", Database);
        Assert.Equal((1, "res:sc/404: no document, work or source of this name is in the store; «ingest status --sources» lists them.\n"), (status, error));
    }

    [Fact]
    public async Task Originals_are_kept_beside_the_database_unless_switched_off()
    {
        Write("a.txt", "A text.");
        await RunAsync("add", Path.Combine(root, "in"), "--database", Database, "--no-originals");
        Assert.False(Directory.Exists(Path.Combine(root, "graph.originals")));
        Write("a.txt", "Another text.");
        await RunAsync("add", Path.Combine(root, "in"), "--database", Database);
        Assert.Single(Directory.GetFiles(Path.Combine(root, "graph.originals"), "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_store_is_verified_backed_up_lost_and_restored()
    {
        Write("a.txt", "The first text.");
        await RunAsync("add", Path.Combine(root, "in"), "--database", Database);
        Assert.Equal((0, "sound\n", ""), await RunAsync("verify", "--database", Database));
        var backup = Path.Combine(root, "kept", "graph.db");
        Assert.Equal((0, $"{backup}: the store, and 1 originals that were not there yet\n", ""), await RunAsync("backup", backup, "--database", Database));
        Assert.Equal(3, (await RunAsync("backup", backup, "--database", Database)).Status);

        File.Delete(Database);
        Directory.Delete(Path.Combine(root, "graph.originals"), recursive: true);
        Assert.Equal((0, $"{Database}: restored from {backup}, with 1 originals that were not there\n", ""), await RunAsync("restore", backup, "--database", Database));
        Assert.Equal((0, "sound\n", ""), await RunAsync("verify", "--database", Database));

        using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Database};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "UPDATE paragraph SET text = 'Falsified.'";
            command.ExecuteNonQuery();
        }

        var (status, output, _) = await RunAsync("verify", "--database", Database);
        Assert.Equal(1, status);
        Assert.EndsWith("what is stored is not what was extracted\n1 problems\n", output, StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync("rebuild", "--all", "--database", Database)).Status);
        Assert.Equal(3, (await RunAsync("restore", Path.Combine(root, "nothing.db"), "--database", Database)).Status);
    }

    [Fact]
    public async Task A_failed_file_is_tried_again_by_command()
    {
        Write("a.txt", "");
        Assert.Equal(1, (await RunAsync("add", Path.Combine(root, "in"), "--database", Database)).Status);
        Assert.Equal(1, (await RunAsync("retry", "--database", Database)).Status);
        Write("a.txt", "Mended.");
        Assert.Equal(0, (await RunAsync("retry", "in/a.txt", "--database", Database)).Status);
        Assert.StartsWith("0 documents", (await RunAsync("retry", "--database", Database)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_worker_follows_a_folder_until_it_is_stopped_and_a_second_is_refused()
    {
        Write("a.txt", "The first text.");
        using var stop = new CancellationTokenSource();
        using var output = new LineWriter();
        using var error = new StringWriter();
        string[] args = ["watch", Path.Combine(root, "in"), "--database", Database, "--settle", "0.01", "--json"];
        var running = CommandLine.RunAsync(args, output, error, stop.Token);
        Assert.StartsWith("{\"source\":\"in/a.txt\",\"stage\":\"added\",\"document\":\"file:", await output.Line.Task.WaitAsync(TimeSpan.FromSeconds(60)), StringComparison.Ordinal);

        var (status, _, refusal) = await RunAsync(args);
        Assert.Equal(3, status);
        Assert.Contains("another worker keeps this store", refusal, StringComparison.Ordinal);
        await stop.CancelAsync();
        Assert.Equal(0, await running.WaitAsync(TimeSpan.FromSeconds(60)));
    }

    private sealed class LineWriter : StringWriter
    {
        public TaskCompletionSource<string> Line { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public override void WriteLine(string? value) => Line.TrySetResult(value!);
    }

    [Fact]
    public void Every_command_and_option_is_documented()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "KnowledgeGraph.sln")))
        {
            folder = folder.Parent;
        }

        var page = File.ReadAllText(Path.Combine(folder.FullName, "docs", "cli.md"));
        foreach (var command in CommandLine.Create(TextWriter.Null, TextWriter.Null).Subcommands)
        {
            Assert.Contains($"`ingest {command.Name}", page, StringComparison.Ordinal);
            foreach (var option in command.Options.Where(o => o.Name is not "--help"))
            {
                Assert.Contains($"`{option.Name}", page, StringComparison.Ordinal);
            }
        }
    }
}
