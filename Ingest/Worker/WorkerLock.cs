using System.Globalization;
using KnowledgeGraph.Store;

namespace KnowledgeGraph.Ingest.Worker;

/// <summary>Makes sure that one worker keeps a store; the system lets it go when the process ends, however that happens.</summary>
internal sealed class WorkerLock : IDisposable
{
    private readonly FileStream file;

    private WorkerLock(FileStream file) => this.file = file;

    /// <exception cref="StoreException">Another worker has it (<see cref="StoreFault.Busy"/>), or it can't be made.</exception>
    internal static WorkerLock Take(string path)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            // Beside the lock, for nobody else can read a file that is held.
            File.WriteAllText(HolderOf(path), string.Create(CultureInfo.InvariantCulture, $"process {Environment.ProcessId} on {Environment.MachineName} since {DateTimeOffset.UtcNow:u}"));
            return new WorkerLock(file);
        }
        catch (IOException) when (File.Exists(path))
        {
            throw new StoreException(StoreFault.Busy, WorkerMessages.Locked(path, Holder(path)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StoreException(StoreFault.Unavailable, WorkerMessages.CannotLock(path, e.Message), e);
        }
    }

    public void Dispose() => file.Dispose();

    private static string HolderOf(string path) => path + ".holder";

    private static string Holder(string path)
    {
        try
        {
            return File.ReadAllText(HolderOf(path)) is { Length: > 0 } holder ? holder : "unknown";
        }
        catch (IOException)
        {
            return "unknown";
        }
    }
}
