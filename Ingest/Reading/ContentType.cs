using System.Buffers;
using System.IO.Compression;
using System.Text;

namespace KnowledgeGraph.Ingest.Reading;

/// <summary>Tells a file's format by its content; by its name only where content can't tell (Markdown).</summary>
internal static class ContentType
{
    internal const string Text = "text/plain";
    internal const string Markdown = "text/markdown";
    internal const string Html = "text/html";
    internal const string Pdf = "application/pdf";
    internal const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    internal const string Zip = "application/zip";
    internal const string Rtf = "application/rtf";
    internal const string OpenDocument = "application/vnd.oasis.opendocument.text";
    internal const string OldWord = "application/msword";

    private const int Sample = 4096;

    private static readonly SearchValues<string> HtmlOpenings =
        SearchValues.Create(["<!doctype html", "<html", "<head", "<body"], StringComparison.OrdinalIgnoreCase);

    /// <summary>The media type; <see cref="Text"/> where nothing else is recognized.</summary>
    internal static string Detect(ReadOnlyMemory<byte> content, string name)
    {
        var start = content.Span[..Math.Min(Sample, content.Length)];
        // Some producers put a few bytes before the header; the format allows it within the first 1,024.
        if (start[..Math.Min(1024, start.Length)].IndexOf("%PDF-"u8) >= 0)
        {
            return Pdf;
        }

        if (start.StartsWith("PK\u0003\u0004"u8) || start.StartsWith("PK\u0005\u0006"u8))
        {
            return InsideZip(content);
        }

        if (start.StartsWith("{\\rtf"u8))
        {
            return Rtf;
        }

        if (start.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
        {
            return OldWord;
        }

        if (LooksLikeHtml(start))
        {
            return Html;
        }

        return name.EndsWith(".md", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".markdown", StringComparison.OrdinalIgnoreCase) ? Markdown : Text;
    }

    private static bool LooksLikeHtml(ReadOnlySpan<byte> start)
    {
        var utf16 = start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) ? Encoding.Unicode : start.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? Encoding.BigEndianUnicode : null;
        var text = (utf16 ?? Encoding.Latin1).GetString(start).AsSpan().TrimStart("\uFEFFï»¿ \t\r\n");
        return text.StartsWith("<") && text.ContainsAny(HtmlOpenings);
    }

    private static string InsideZip(ReadOnlyMemory<byte> content)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(content.ToArray(), writable: false), ZipArchiveMode.Read);
            if (archive.GetEntry("word/document.xml") is not null)
            {
                return Docx;
            }

            return archive.GetEntry("mimetype") is not null && archive.GetEntry("content.xml") is not null ? OpenDocument : Zip;
        }
        catch (InvalidDataException)
        {
            return Zip;
        }
    }
}
