using KnowledgeGraph.Ingest.Reading;

namespace KnowledgeGraph.Ingest.Tests.Reading;

public sealed class ArchiveTests
{
    [Fact]
    public void Files_come_in_order_of_name_with_the_archive_in_their_source()
    {
        var zip = Zips.Of(("b/two.txt", "Two."), ("a.txt", "One."), ("b/", ""), ("__MACOSX/a.txt", "x"), (".hidden", "x"));
        var files = Archive.Files(SourceReaders.File("in/set.zip", zip), new ReadingLimits()).ToList();
        Assert.Equal(["in/set.zip!/a.txt", "in/set.zip!/b/two.txt"], files.Select(f => f.Source));
        Assert.Equal("text/plain", files[0].MediaType);
    }

    [Fact]
    public void Names_never_lead_out_of_the_archive()
    {
        var zip = Zips.Of(("../../etc/passwd", "x"), ("/abs.txt", "x"), ("..\\up.txt", "x"), ("line\nbreak.txt", "x"));
        var files = Archive.Files(SourceReaders.File("a.zip", zip), new ReadingLimits());
        Assert.All(files, f => Assert.True(!f.Source.Contains("..", StringComparison.Ordinal) && !f.Source.Any(char.IsControl)));
    }

    [Fact]
    public void A_bomb_is_refused_with_the_limit_named()
    {
        var zip = Zips.Of(("zeros.txt", new string('0', 30_000_000)));
        var error = Assert.Throws<UnreadableFileException>(() => Archive.Files(SourceReaders.File("a.zip", zip), new ReadingLimits()).ToList());
        Assert.Contains("maxExpansion", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_archive_inside_fails_alone()
    {
        var inner = Zips.Of(("x.txt", "x"));
        using var stream = new MemoryStream();
        using (var zip = new System.IO.Compression.ZipArchive(stream, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true))
        {
            using (var entry = zip.CreateEntry("a-inner.zip").Open())
            {
                entry.Write(inner);
            }

            using (var entry = zip.CreateEntry("b.txt").Open())
            {
                entry.Write("Resolution 1/1"u8);
            }
        }

        var files = Archive.Files(SourceReaders.File("a.zip", stream.ToArray()), new ReadingLimits()).ToList();
        Assert.Equal(2, files.Count);
        Assert.Throws<UnreadableFileException>(() => new SourceReaders().Read(files[0], new ReadingLimits(), default));
        Assert.Equal("Resolution 1/1", new SourceReaders().Read(files[1], new ReadingLimits(), default).Lines[0].Text);
    }

    [Fact]
    public void Truncation_anywhere_is_an_error_that_says_so_or_gives_whole_files()
    {
        var zip = Zips.Of(("a.txt", "Some words of a resolution."), ("b.txt", "More words of it."));
        for (var length = 0; length < zip.Length; length++)
        {
            var file = new SourceFile("a.zip", zip.AsMemory(0, length), "0", ContentType.Zip);
            var error = Record.Exception(() => Archive.Files(file, new ReadingLimits()).ToList());
            Assert.IsType<UnreadableFileException>(error);
        }
    }
}
