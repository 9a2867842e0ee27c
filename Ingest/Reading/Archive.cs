using System.IO.Compression;

namespace KnowledgeGraph.Ingest.Reading;

/// <summary>A ZIP archive as a folder of files.</summary>
internal static class Archive
{
    private const string Separator = "!/";

    /// <summary>
    /// The files inside, each read within the limits, in order of name; their source is <c>archive.zip!/folder/name</c>.
    /// Folders, empty names and system files of archivers are passed over; nothing is ever written to disk.
    /// </summary>
    /// <exception cref="UnreadableFileException">The archive is damaged, encrypted, or exceeds a limit.</exception>
    internal static IEnumerable<SourceFile> Files(SourceFile archive, ReadingLimits limits)
    {
        using var zip = Open(archive);
        if (zip.Entries.Count > limits.MaxArchiveFiles)
        {
            throw new UnreadableFileException(ReadingMessages.TooManyFiles(archive.Source, zip.Entries.Count, limits.MaxArchiveFiles));
        }

        var budget = Budget(archive.Content.Length, limits);
        foreach (var entry in zip.Entries.OrderBy(e => e.FullName, StringComparer.Ordinal))
        {
            if (Name(entry.FullName) is not { } name)
            {
                continue;
            }

            var content = Read(entry, archive, limits, ref budget);
            // An archive inside comes out as what it is, and no reader takes it: it fails alone.
            yield return SourceReaders.File(archive.Source + Separator + name, content);
        }
    }

    /// <summary>Checks that a compressed document stays within the limits once unpacked, whatever its headers say.</summary>
    internal static void Check(SourceFile document, ReadingLimits limits)
    {
        using var zip = Open(document);
        if (zip.Entries.Count > limits.MaxArchiveFiles)
        {
            throw new UnreadableFileException(ReadingMessages.TooManyFiles(document.Source, zip.Entries.Count, limits.MaxArchiveFiles));
        }

        var budget = Budget(document.Content.Length, limits);
        var buffer = new byte[81_920];
        foreach (var entry in zip.Entries)
        {
            using var stream = OpenEntry(entry, document);
            int read;
            while ((read = ReadSome(stream, buffer, document)) > 0)
            {
                if ((budget -= read) < 0)
                {
                    throw new UnreadableFileException(ReadingMessages.ExpandsTooMuch(document.Source, limits));
                }
            }
        }
    }

    private static long Budget(int compressed, ReadingLimits limits) =>
        Math.Min(limits.MaxBytes, Math.Max(1L << 20, (long)compressed * limits.MaxExpansion));

    private static ZipArchive Open(SourceFile file)
    {
        try
        {
            var zip = new ZipArchive(new MemoryStream(file.Content.ToArray(), writable: false), ZipArchiveMode.Read);
            // The directory is read when it is first asked for; better here than in the middle of it.
            _ = zip.Entries;
            return zip;
        }
        catch (InvalidDataException e)
        {
            throw new UnreadableFileException(ReadingMessages.DamagedArchive(file.Source), e);
        }
    }

    private static Stream OpenEntry(ZipArchiveEntry entry, SourceFile file)
    {
        try
        {
            return entry.Open();
        }
        catch (InvalidDataException e)
        {
            throw new UnreadableFileException(ReadingMessages.DamagedArchive(file.Source), e);
        }
        catch (NotSupportedException e)
        {
            throw new UnreadableFileException(ReadingMessages.DamagedArchive(file.Source), e);
        }
    }

    private static byte[] Read(ZipArchiveEntry entry, SourceFile archive, ReadingLimits limits, ref long budget)
    {
        using var stream = OpenEntry(entry, archive);
        using var content = new MemoryStream();
        var buffer = new byte[81_920];
        int read;
        while ((read = ReadSome(stream, buffer, archive)) > 0)
        {
            if ((budget -= read) < 0)
            {
                throw new UnreadableFileException(ReadingMessages.ExpandsTooMuch(archive.Source, limits));
            }

            content.Write(buffer, 0, read);
        }

        return content.ToArray();
    }

    private static int ReadSome(Stream stream, byte[] buffer, SourceFile file)
    {
        try
        {
            return stream.Read(buffer);
        }
        catch (InvalidDataException e)
        {
            throw new UnreadableFileException(ReadingMessages.DamagedArchive(file.Source), e);
        }
    }

    /// <summary>The name with forward slashes and without steps upward or control characters; null for what is no document.</summary>
    private static string? Name(string fullName)
    {
        var parts = fullName.Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries)
            .Where(p => p is not ("." or ".."))
            .Select(p => string.Concat(p.Select(c => char.IsControl(c) ? '_' : c)))
            .ToList();
        if (parts.Count == 0 || fullName[^1] is '/' or '\\' || parts[0] == "__MACOSX" || parts[^1].StartsWith('.'))
        {
            return null;
        }

        return string.Join('/', parts);
    }
}
