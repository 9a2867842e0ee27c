using System.CommandLine;
using KnowledgeGraph.Ingest.Reading;
using KnowledgeGraph.Ingest.Service;

namespace KnowledgeGraph.Ingest.Commands;

/// <summary>The options of every command that reads files.</summary>
internal sealed class IngestSettings
{
    private static readonly ReadingLimits Defaults = new();

    private readonly Option<int> workers = Positive("--workers", "Files read at the same time.", Environment.ProcessorCount);
    private readonly Option<int> maxMegabytes = Positive("--max-megabytes", "Limit of a file's size, and of an archive unpacked.", (int)(Defaults.MaxBytes >> 20));
    private readonly Option<int> maxPages = Positive("--max-pages", "Limit of a document's pages.", Defaults.MaxPages);
    private readonly Option<int> maxSeconds = Positive("--max-seconds", "Limit of the time that a file's reading takes.", (int)Defaults.MaxDuration.TotalSeconds);
    private readonly Option<bool> noOriginals = new("--no-originals") { Description = "Keeps no copy of the originals; «rebuild» needs them." };

    internal void AddTo(Command command)
    {
        foreach (var option in (Option[])[workers, maxMegabytes, maxPages, maxSeconds, noOriginals])
        {
            command.Options.Add(option);
        }
    }

    internal IngestOptions Read(ParseResult parsed, StoreOption store) => new()
    {
        Workers = parsed.GetValue(workers),
        Originals = parsed.GetValue(noOriginals) ? null : store.Originals(parsed),
        Limits = Defaults with
        {
            MaxBytes = (long)parsed.GetValue(maxMegabytes) << 20,
            MaxPages = parsed.GetValue(maxPages),
            MaxDuration = TimeSpan.FromSeconds(parsed.GetValue(maxSeconds)),
        },
    };

    private static Option<int> Positive(string name, string description, int value)
    {
        var option = new Option<int>(name) { Description = description, DefaultValueFactory = _ => value, HelpName = "N" };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && (!int.TryParse(result.Tokens[0].Value, out var given) || given < 1))
            {
                result.AddError($"{name} is «{result.Tokens[0].Value}»; it must be a whole number from 1.");
            }
        });
        return option;
    }
}
