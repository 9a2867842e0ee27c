namespace KnowledgeGraph.Ingest.Commands;

/// <summary>What the command line says besides its results.</summary>
internal static class CommandMessages
{
    internal const string Interrupted = "Interrupted; what was stored stays stored, and the same command goes on from there.";

    internal static string SeeHelp(string command) => $"See «ingest {(command.Length == 0 ? "" : command + " ")}--help».";

    internal static string NothingToRemove(string id) =>
        $"{id}: no document, work or source of this name is in the store; «ingest status --sources» lists them.";
}
