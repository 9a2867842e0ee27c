using System.CommandLine;
using System.Text.Json;
using KnowledgeGraph.Ingest.Service;

namespace KnowledgeGraph.Ingest.Commands;

/// <summary><c>ingest verify</c>: checks the store against itself and against its originals.</summary>
internal static class VerifyCommand
{
    internal static Command Create(TextWriter output)
    {
        var store = new StoreOption();
        var command = new Command("verify", "Checks that everything in the store agrees, and names what does not; changes nothing.");
        store.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var opened = store.Open(parsed, readOnly: true);
            var problems = (await opened.VerifyAsync(cancellation)).ToList();
            problems.AddRange(await OriginalCheck.RunAsync(opened, store.Originals(parsed), cancellation));
            if (parsed.GetValue(store.Json))
            {
                output.WriteLine(JsonSerializer.Serialize(new { sound = problems.Count == 0, problems }, ReportWriter.Json));
            }
            else
            {
                foreach (var problem in problems)
                {
                    output.WriteLine(problem);
                }

                output.WriteLine(problems.Count == 0 ? "sound" : $"{problems.Count} problems");
            }

            return problems.Count == 0 ? ExitCodes.Done : ExitCodes.SomeFailed;
        });
        return command;
    }
}
