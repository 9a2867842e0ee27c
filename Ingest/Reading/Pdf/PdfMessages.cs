namespace KnowledgeGraph.Ingest.Reading.Pdf;

/// <summary>What this folder says when a PDF can't be read, or was read with loss.</summary>
internal static class PdfMessages
{
    internal static string NotInstalled(string program) =>
        $"{program} is not installed; PDF files need poppler's tools (Debian: apt-get install poppler-utils).";

    internal static string TookTooLong(string program, TimeSpan limit) =>
        $"{program} took longer than {limit.TotalSeconds:0} s on this file; raise the limit maxDuration, or check the file.";

    internal static string TooManyPages(int pages, int limit) =>
        $"The PDF has {pages} pages or more, over the limit maxPages of {limit}; raise it, or split the file.";

    internal static string TooManyCharacters(long characters, int limit) =>
        $"The PDF holds {characters} characters or more, over the limit maxCharacters of {limit}; raise it, or split the file.";

    internal static string Encrypted() =>
        "The PDF is encrypted and asks for a password; save a copy without one.";

    internal static string Damaged(string detail) =>
        $"The PDF is damaged and can't be read ({Short(detail)}); fetch it again, or print it to a new PDF.";

    internal static string NoText(int pages) =>
        $"The PDF's {pages} pages are images without a text layer; run OCR on it first (for example ocrmypdf, which uses tesseract).";

    internal static string PagesWithoutText(int empty, int pages) =>
        $"{empty} of {pages} pages have no text; they may be images.";

    internal static string PoorTextLayer(double share) =>
        $"The text layer is poor: {share:P0} of its words look misread. Check quotations against the original.";

    internal static string Truncated(int pages) =>
        $"Only {pages} pages could be read; the rest of the file is damaged.";

    /// <summary>The first line of a tool's complaint, without any path.</summary>
    private static string Short(string detail)
    {
        var line = detail.Split('\n', 2)[0].Trim();
        var words = line.Split(' ').Where(w => !w.Contains('/', StringComparison.Ordinal));
        line = string.Join(' ', words);
        return line.Length == 0 ? "no detail given" : line.Length > 120 ? line[..120] + "…" : line;
    }
}
