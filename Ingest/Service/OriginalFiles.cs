using KnowledgeGraph.Ingest.Reading;
using KnowledgeGraph.Store;

namespace KnowledgeGraph.Ingest.Service;

/// <summary>Originals by the hash of their content: <c>ab/abcdef…</c>; one file for all sources of the same content.</summary>
/// <remarks>Thread-safe, and safe beside other processes: a file appears whole or not at all, and is never changed.</remarks>
public sealed class OriginalFiles(string folder)
{
    /// <summary>Opens an original for reading; null when it was not kept.</summary>
    /// <param name="hash">SHA-256 of the content, 64 lower-case hexadecimal digits; anything else is never found.</param>
    public Stream? Open(string hash)
    {
        try
        {
            return IsHash(hash) ? new FileStream(PathOf(hash), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete) : null;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>The hashes of all originals, in no order.</summary>
    public IEnumerable<string> Hashes() => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(f => Path.GetFileName(f)).Where(IsHash)
        : [];

    /// <summary>Deletes an original; nothing happens when there is none.</summary>
    public void Delete(string hash)
    {
        if (IsHash(hash))
        {
            try
            {
                File.Delete(PathOf(hash));
            }
            catch (DirectoryNotFoundException)
            {
                // Then it is not there, as asked.
            }
        }
    }

    /// <summary>Deletes the originals that nobody holds any more.</summary>
    /// <param name="held">The hashes of all that the store holds.</param>
    /// <param name="before">Younger ones stay: their documents may be on the way into the store.</param>
    /// <returns>How many were deleted.</returns>
    internal int Sweep(IReadOnlySet<string> held, DateTimeOffset before)
    {
        var deleted = 0;
        foreach (var hash in Hashes().Where(h => !held.Contains(h)).ToList())
        {
            if (File.GetLastWriteTimeUtc(PathOf(hash)) < before.UtcDateTime)
            {
                Delete(hash);
                deleted++;
            }
        }

        return deleted;
    }

    internal void Keep(SourceFile file) => Keep(file.Hash, stream => stream.Write(file.Content.Span));

    /// <summary>Copies the originals that another folder lacks; how many these were.</summary>
    internal int CopyTo(string other, CancellationToken cancellation)
    {
        var target = new OriginalFiles(other);
        var copied = 0;
        foreach (var hash in Hashes())
        {
            cancellation.ThrowIfCancellationRequested();
            using var stream = Open(hash);
            if (stream is not null && target.Keep(hash, stream.CopyTo))
            {
                copied++;
            }
        }

        return copied;
    }

    private bool Keep(string hash, Action<Stream> write)
    {
        var path = PathOf(hash);
        if (File.Exists(path))
        {
            return false;
        }

        var temporary = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, path, overwrite: true);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            TryDelete(temporary);
            throw new StoreException(StoreFault.Unavailable, IngestMessages.CannotKeep(folder, e.Message), e);
        }
    }

    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // What could not be written may not be deletable either; it has no name that anyone looks for.
        }
    }

    private static bool IsHash(string text) => text.Length == 64 && text.All(char.IsAsciiHexDigitLower);

    private string PathOf(string hash) => Path.Combine(folder, hash[..2], hash);
}
