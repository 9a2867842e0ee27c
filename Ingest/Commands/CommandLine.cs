using System.CommandLine;
using KnowledgeGraph.Store;

namespace KnowledgeGraph.Ingest.Commands;

/// <summary>The program's command line: which commands there are, and how trouble becomes a message and an exit status.</summary>
internal static class CommandLine
{
    /// <summary>Runs a command line.</summary>
    /// <param name="args">The arguments, without the program's name.</param>
    /// <param name="output">Takes results and nothing else.</param>
    /// <param name="error">Takes messages, one a line.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    internal static async Task<int> RunAsync(IReadOnlyList<string> args, TextWriter output, TextWriter error, CancellationToken cancellation = default)
    {
        var parsed = Create(output, error).Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var problem in parsed.Errors)
            {
                error.WriteLine(problem.Message);
            }

            error.WriteLine(CommandMessages.SeeHelp(parsed.CommandResult.Command is RootCommand ? "" : parsed.CommandResult.Command.Name));
            return ExitCodes.Usage;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeSpan.FromSeconds(30) }, cancellation);
        }
        catch (StoreException e)
        {
            error.WriteLine(e.Message);
            return ExitCodes.Store;
        }
        catch (ArgumentException e)
        {
            error.WriteLine(e.Message);
            return ExitCodes.Usage;
        }
        catch (OperationCanceledException)
        {
            error.WriteLine(CommandMessages.Interrupted);
            return ExitCodes.Interrupted;
        }
    }

    /// <summary>All commands.</summary>
    internal static RootCommand Create(TextWriter output, TextWriter error) => new("Turns documents into a graph: extracts, stores, watches.")
    {
        ExtractCommand(output, error),
        AddCommand.Create(output, error),
        RemoveCommand.Create(output, error),
        StatusCommand.Create(output),
        WatchCommand.Create(output),
        RetryCommand.Create(output, error),
        RebuildCommand.Create(output, error),
        VerifyCommand.Create(output),
        BackupCommands.CreateBackup(output),
        BackupCommands.CreateRestore(output),
        EvaluateCommandLine(output, error),
    };

    private static Command ExtractCommand(TextWriter output, TextWriter error)
    {
        var files = new Argument<string[]>("FILE") { Description = "Files to read.", Arity = ArgumentArity.OneOrMore };
        var command = new Command("extract", "Prints what is found in each file, one JSON object a line; stores nothing.") { files };
        command.SetAction(parsed => Commands.ExtractCommand.Run(parsed.GetRequiredValue(files), output, error));
        return command;
    }

    private static Command EvaluateCommandLine(TextWriter output, TextWriter error)
    {
        var gold = new Argument<string[]>("GOLD") { Description = "Files of annotated documents.", Arity = ArgumentArity.OneOrMore };
        var corpus = new Option<string>("--corpus") { Description = "The folder where the documents themselves are.", DefaultValueFactory = _ => ".", HelpName = "FOLDER" };
        var baseline = new Option<string?>("--baseline") { Description = "An earlier result to compare with.", HelpName = "FILE" };
        var save = new Option<string?>("--save") { Description = "Where to store the result.", HelpName = "FILE" };
        var verbose = new Option<bool>("--verbose", "-v") { Description = "Lists every miss and surplus." };
        var least = new Option<double>("--min") { Description = "The F1 that every headline measure must reach, from 0 to 1.", HelpName = "F1" };
        least.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !(double.TryParse(result.Tokens[0].Value, System.Globalization.CultureInfo.InvariantCulture, out var given) && given is >= 0 and <= 1))
            {
                result.AddError(Evaluation.EvaluationMessages.BadNumber(result.Tokens[0].Value));
            }
        });
        var command = new Command("evaluate", "Measures the extraction against documents annotated by reading.") { gold, corpus, baseline, save, verbose, least };
        command.SetAction(parsed =>
        {
            var settings = new EvaluateCommand.Settings(parsed.GetRequiredValue(gold), parsed.GetRequiredValue(corpus))
            {
                Baseline = parsed.GetValue(baseline), Save = parsed.GetValue(save), Verbose = parsed.GetValue(verbose), MinF1 = parsed.GetValue(least),
            };
            try
            {
                return EvaluateCommand.Run(settings, output, error);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
            {
                error.WriteLine(e.Message.ReplaceLineEndings(" "));
                return ExitCodes.SomeFailed;
            }
        });
        return command;
    }
}
