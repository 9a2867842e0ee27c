using System.Buffers;
using System.Security.Cryptography;

namespace KnowledgeGraph.Ingest.Reading;

/// <summary>Reads plain text, with the marks of Markdown that archives of UN documents use.</summary>
/// <remarks>
/// Stateless and thread-safe. Encodings: <see cref="TextEncoding"/>. A form feed begins a page; without
/// any, the text has no pages. NUL and other control characters are dropped; a text with more than two of them, and more than
/// one in two hundred characters, is binary. Time and memory grow with the length of the text, whatever its lines.
/// </remarks>
internal sealed class PlainTextReader : ISourceReader
{
    /// <summary>Below every reader that knows the format of what it reads.</summary>
    internal const int Rank = 10;

    private const int SampleCharacters = 65536;

    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\n\r\f\u0085\u2028\u2029");
    private static readonly SearchValues<char> Controls = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(c => (char)c).Where(c => c is not ('\t' or '\n' or '\r' or '\f')), '\u007F', '\uFEFF', '\u00AD', '\u200B']);

    /// <inheritdoc/>
    public string Name => "text";

    /// <inheritdoc/>
    public IReadOnlyList<string> MediaTypes { get; } = ["text/plain", "text/markdown"];

    /// <summary>Reads bytes whose format nobody has looked at yet.</summary>
    /// <exception cref="UnreadableFileException">The content is empty or binary.</exception>
    internal SourceText Read(string source, byte[] content) =>
        Read(
            new SourceFile(source, content, Convert.ToHexStringLower(SHA256.HashData(content)), MediaTypes[0]),
            new ReadingLimits(),
            CancellationToken.None);

    /// <inheritdoc/>
    public SourceText Read(SourceFile file, ReadingLimits limits, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(limits);
        if (BinaryFormat(file.Content.Span) is { } format)
            throw new UnreadableFileException(ReadingMessages.Binary(file.Source, format));

        var warnings = new List<string>();
        var text = TextEncoding.Decode(file.Content.Span, warnings);
        if (text.Length > limits.MaxCharacters)
            throw new UnreadableFileException(ReadingMessages.TooManyCharacters(file.Source, text.Length, limits.MaxCharacters));

        text = DropControls(file.Source, text, warnings);
        if (!text.Any(char.IsLetterOrDigit))
            throw new UnreadableFileException(ReadingMessages.Empty(file.Source));

        cancellation.ThrowIfCancellationRequested();
        var (lines, pages) = SplitLines(text);
        if (pages > limits.MaxPages)
            throw new UnreadableFileException(ReadingMessages.TooManyPages(file.Source, pages.Value, limits.MaxPages));

        return new SourceText(file.Source, file.Hash, file.MediaType, Name, Rank, pages, MarkdownLines.Resolve(lines), warnings);
    }

    private static string? BinaryFormat(ReadOnlySpan<byte> content) =>
        content.StartsWith("%PDF-"u8) ? "a PDF"
        : content.StartsWith("PK\u0003\u0004"u8) ? "a ZIP archive or an Office document"
        : content.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]) ? "an old Office document"
        : content.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G']) ? "a PNG picture"
        : content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? "a JPEG picture"
        : content.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]) ? "a gzip archive"
        : content.StartsWith((ReadOnlySpan<byte>)[0x7F, (byte)'E', (byte)'L', (byte)'F']) ? "a program"
        : null;

    private static string DropControls(string source, string text, List<string> warnings)
    {
        if (!text.AsSpan().ContainsAny(Controls))
            return text;

        var sample = text.AsSpan(0, Math.Min(text.Length, SampleCharacters));
        var inSample = 0;
        foreach (var c in sample)
            inSample += char.IsControl(c) && c is not ('\t' or '\n' or '\r' or '\f') ? 1 : 0;
        if (inSample > 2 && inSample * 200L > sample.Length)
            throw new UnreadableFileException(ReadingMessages.ControlCharacters(source, inSample, sample.Length));

        var kept = new char[text.Length];
        int length = 0, dropped = 0;
        foreach (var c in text)
        {
            if (!Controls.Contains(c))
                kept[length++] = c;
            else if (char.IsControl(c))
                dropped++;
        }

        if (dropped > 0)
            warnings.Add(ReadingMessages.ControlCharactersDropped(dropped));
        return new string(kept, 0, length);
    }

    private static (List<SourceLine> Lines, int? Pages) SplitLines(string text)
    {
        var lines = new List<SourceLine>(text.Length / 64);
        var page = text.Contains('\f') ? 1 : 0;
        var hints = LineHints.None;
        for (var at = 0; at < text.Length;)
        {
            var length = text.AsSpan(at).IndexOfAny(LineEnds);
            if (length < 0)
                length = text.Length - at;

            var end = at + length;
            var feed = end < text.Length && text[end] == '\f';
            // A form feed on a line of its own, as pdftotext writes it, is no empty line.
            if (length > 0 || !feed)
            {
                lines.Add(new SourceLine(text.AsSpan(at, length).Trim().IsEmpty ? "" : text.Substring(at, length), page, hints));
                hints = LineHints.None;
            }

            if (feed)
            {
                page++;
                hints = LineHints.PageStart;
            }

            at = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
        }

        return (lines, page == 0 ? null : lines[^1].Page);
    }
}
