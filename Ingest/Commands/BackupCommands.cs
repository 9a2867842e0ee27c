using System.CommandLine;
using KnowledgeGraph.Ingest.Service;
using KnowledgeGraph.Store.Sqlite;

namespace KnowledgeGraph.Ingest.Commands;

/// <summary><c>ingest backup FILE</c> and <c>ingest restore FILE</c>: the whole store with its originals, while it is in use.</summary>
internal static class BackupCommands
{
    internal static Command CreateBackup(TextWriter output)
    {
        var file = new Argument<string>("FILE") { Description = "The backup to write; its originals go to a folder beside it." };
        var store = new StoreOption();
        var command = new Command("backup", "Copies the whole store, as it is at one moment, and its originals.") { file };
        store.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var target = parsed.GetRequiredValue(file);
            await using var opened = store.Open(parsed, readOnly: true);
            // Originals first: each document of the copy then has its own, and one too many does no harm.
            var copied = new OriginalFiles(store.Originals(parsed)).CopyTo(StoreOption.OriginalsOf(target), cancellation);
            await opened.BackUpAsync(target, cancellation);
            copied += new OriginalFiles(store.Originals(parsed)).CopyTo(StoreOption.OriginalsOf(target), cancellation);
            output.WriteLine($"{target}: the store, and {copied} originals that were not there yet");
            return ExitCodes.Done;
        });
        return command;
    }

    internal static Command CreateRestore(TextWriter output)
    {
        var file = new Argument<string>("FILE") { Description = "The backup to read." };
        var store = new StoreOption();
        var command = new Command("restore", "Replaces the whole store by a backup, at one moment; programs that use it go on.") { file };
        store.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var source = parsed.GetRequiredValue(file);
            var database = parsed.GetRequiredValue(store.Database);
            var copied = new OriginalFiles(StoreOption.OriginalsOf(source)).CopyTo(store.Originals(parsed), cancellation);
            await SqliteStore.RestoreAsync(source, new SqliteStoreOptions(database), cancellation);
            output.WriteLine($"{database}: restored from {source}, with {copied} originals that were not there");
            return ExitCodes.Done;
        });
        return command;
    }
}
