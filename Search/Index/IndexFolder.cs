namespace KnowledgeGraph.Search.Index;

/// <summary>The files of an index: every operation on them goes through here, in an order that any interruption leaves readable.</summary>
internal sealed class IndexFolder
{
    private const string ManifestName = "manifest";
    private const string TemporaryName = "manifest.new";
    private const string SegmentExtension = ".segment";

    private readonly string folder;

    internal IndexFolder(string folder)
    {
        this.folder = folder;
        Directory.CreateDirectory(folder);
    }

    /// <summary>Called before each operation; for tests that interrupt it.</summary>
    internal Action<string>? BeforeOperation { get; set; }

    internal string PathOf(string name) => Path.Combine(folder, name);

    internal static string SegmentName(long number) => $"{number:x8}{SegmentExtension}";

    /// <summary>The manifest; null when there is none.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    internal Manifest? ReadManifest()
    {
        var path = PathOf(ManifestName);
        return File.Exists(path) ? Manifest.Parse(File.ReadAllBytes(path), path) : null;
    }

    /// <summary>Puts a manifest in place of the last one, in one step.</summary>
    internal void WriteManifest(Manifest manifest)
    {
        BeforeOperation?.Invoke("write manifest");
        using (var stream = new FileStream(PathOf(TemporaryName), FileMode.Create, FileAccess.Write))
        {
            stream.Write(manifest.Serialize());
            BeforeOperation?.Invoke("flush manifest");
            stream.Flush(flushToDisk: true);
        }

        BeforeOperation?.Invoke("rename manifest");
        File.Move(PathOf(TemporaryName), PathOf(ManifestName), overwrite: true);
    }

    /// <summary>Writes a segment, to the disk.</summary>
    internal uint WriteSegment(string name, Func<Stream, uint> write)
    {
        BeforeOperation?.Invoke("create segment");
        using var stream = new FileStream(PathOf(name), FileMode.Create, FileAccess.Write, FileShare.None, 1);
        var checksum = write(new KeptOpen(stream));
        BeforeOperation?.Invoke("flush segment");
        stream.Flush(flushToDisk: true);
        return checksum;
    }

    internal void Delete(string name)
    {
        BeforeOperation?.Invoke("delete " + name);
        File.Delete(PathOf(name));
    }

    /// <summary>Deletes all files of an index but those named.</summary>
    internal void DeleteAllBut(IReadOnlySet<string> names)
    {
        foreach (var path in Directory.EnumerateFiles(folder))
        {
            var name = Path.GetFileName(path);
            if ((name.EndsWith(SegmentExtension, StringComparison.Ordinal) || name is ManifestName or TemporaryName) && !names.Contains(name))
            {
                Delete(name);
            }
        }
    }

    internal void DeleteAllButManifestAnd(IEnumerable<string> segments) => DeleteAllBut(segments.Append(ManifestName).ToHashSet(StringComparer.Ordinal));

    /// <summary>The writer of sections closes its stream; the file is still to be flushed then.</summary>
    private sealed class KeptOpen(Stream inner) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => inner.Length;

        public override long Position { get => inner.Position; set => throw new NotSupportedException(); }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => inner.Write(buffer, offset, count);

        public override void Write(ReadOnlySpan<byte> buffer) => inner.Write(buffer);
    }
}
