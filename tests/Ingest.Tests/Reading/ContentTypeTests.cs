using System.IO.Compression;
using System.Text;
using KnowledgeGraph.Ingest.Reading;

namespace KnowledgeGraph.Ingest.Tests.Reading;

public sealed class ContentTypeTests
{
    [Theory]
    [InlineData("%PDF-1.7\n", "a.txt", "application/pdf")]
    [InlineData("\u0001\u0002%PDF-1.4", "a", "application/pdf")]
    [InlineData("{\\rtf1\\ansi", "a.doc", "application/rtf")]
    [InlineData("<!DOCTYPE html><p>x", "a.txt", "text/html")]
    [InlineData("  \n<html lang=en>", "a", "text/html")]
    [InlineData("<not a page> but words", "a.html", "text/plain")]
    [InlineData("Resolution 1/1", "a.pdf", "text/plain")]
    [InlineData("Resolution 1/1", "a.MD", "text/markdown")]
    [InlineData("", "a.txt", "text/plain")]
    public void Detect_goes_by_content_before_name(string content, string name, string expected) =>
        Assert.Equal(expected, ContentType.Detect(Encoding.Latin1.GetBytes(content), name));

    [Theory]
    [InlineData("word/document.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")]
    [InlineData("notes.txt", "application/zip")]
    public void Detect_looks_inside_a_zip(string entry, string expected) =>
        Assert.Equal(expected, ContentType.Detect(Zips.Of((entry, "x")), "a.bin"));

    [Fact]
    public void Detect_of_a_truncated_zip_is_a_zip() =>
        Assert.Equal("application/zip", ContentType.Detect(Zips.Of(("word/document.xml", "x")).AsMemory(0, 20), "a.docx"));
}

internal static class Zips
{
    internal static byte[] Of(params (string Name, string Content)[] entries)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name, CompressionLevel.SmallestSize).Open());
                writer.Write(content);
            }
        }

        return stream.ToArray();
    }
}
