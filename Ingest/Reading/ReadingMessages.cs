namespace KnowledgeGraph.Ingest.Reading;

/// <summary>What this folder says when a file can't be read, or was read with a loss.</summary>
internal static class ReadingMessages
{
    internal static string Empty(string source) =>
        $"{source}: holds no text (0 letters or digits); check that the file was copied completely.";

    internal static string Binary(string source, string what) =>
        $"{source}: is {what}, not text; convert it to text, PDF, DOCX or HTML.";

    internal static string ControlCharacters(string source, int controls, int length) =>
        $"{source}: is binary, not text: {controls} control characters in the first {length}; convert it to text, PDF, DOCX or HTML.";

    internal static string TooManyCharacters(string source, long characters, int limit) =>
        $"{source}: holds {characters} characters, the limit is {limit}; split the file or raise the limit.";

    internal static string TooManyPages(string source, int pages, int limit) =>
        $"{source}: has {pages} pages, the limit is {limit}; split the file or raise the limit.";

    internal static string ParagraphTooLong(string source, int number, int characters, int limit) =>
        $"{source}: paragraph {number} has {characters} characters, the limit is {limit}; check that the file is prose and its line ends are whole, or raise the limit maxParagraphCharacters.";

    internal static string TooSlow(string source, TimeSpan limit) =>
        $"{source}: took longer than {limit.TotalSeconds:0} seconds, the limit; split the file or raise the limit maxSeconds.";

    internal static string DecodedAsWindows1252() =>
        "Not valid UTF-8: read as Windows-1252; check accented letters and quotation marks.";

    internal static string ControlCharactersDropped(int count) =>
        $"{count} control characters were dropped in reading.";

    internal static string DamagedUtf16(int count) =>
        $"{count} characters were damaged in the UTF-16 text and are shown as U+FFFD.";

    internal static string TooLarge(string source, long bytes, long limit) =>
        $"{source}: has {bytes} bytes, the limit is {limit}; split the file or raise the limit maxBytes.";

    internal static string NoReader(string source, string mediaType) =>
        $"{source}: is {Named(mediaType)}, which no reader here reads; save it as PDF, DOCX, HTML or plain text.";

    internal static string DamagedArchive(string source) =>
        $"{source}: the ZIP container is damaged or encrypted; fetch it again, or unpack it by hand.";

    internal static string TooManyFiles(string source, int files, int limit) =>
        $"{source}: holds {files} files, the limit is {limit}; split it or raise the limit maxArchiveFiles.";

    internal static string ExpandsTooMuch(string source, ReadingLimits limits) =>
        $"{source}: unpacks to more than {limits.MaxBytes} bytes or {limits.MaxExpansion} times its size; if it is what you expect, raise the limits maxBytes and maxExpansion.";

    internal static string DamagedDocument(string source, string format, string detail) =>
        $"{source}: the {format} document is damaged ({detail}); open it in its editor and save it again.";

    internal static string TooDeep(string source, int limit) =>
        $"{source}: elements are nested deeper than the limit of {limit}; the file is damaged or made to be.";

    internal static string Illustration() =>
        "An illustration written for this software; not a document of the United Nations.";

    private static string Named(string mediaType) => mediaType switch
    {
        ContentType.Rtf => "a rich text (RTF) document",
        ContentType.OpenDocument => "an OpenDocument text (ODT)",
        ContentType.OldWord => "a document of an old Word version (DOC)",
        ContentType.Zip => "a ZIP archive",
        _ => mediaType,
    };
}
