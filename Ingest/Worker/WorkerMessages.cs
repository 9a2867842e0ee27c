namespace KnowledgeGraph.Ingest.Worker;

/// <summary>What the worker says.</summary>
internal static class WorkerMessages
{
    internal static string Locked(string lockFile, string holder) =>
        $"{lockFile}: another worker keeps this store ({holder}); stop it first, or let it watch this folder, too.";

    internal static string CannotLock(string lockFile, string why) =>
        $"{lockFile}: the lock of the store cannot be taken ({why}); check that the folder may be written.";

    internal static string SameName(string folder, string other) =>
        $"{folder}: «{other}» has the same name, and their files could not be told apart; rename one folder.";

    internal static string NoFolder(string folder) =>
        $"{folder}: there is no such folder; nothing is removed while it is missing, and watching begins when it is there.";

    internal static string Emptied(string folder, int documents) =>
        $"{folder}: the folder is empty, but {documents} documents came from it; nothing is removed, in case a disk is not mounted. Put a file back, or run «ingest remove {folder}/».";
}
