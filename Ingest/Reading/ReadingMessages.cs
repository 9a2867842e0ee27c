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

    internal static string DecodedAsWindows1252() =>
        "Not valid UTF-8: read as Windows-1252; check accented letters and quotation marks.";

    internal static string ControlCharactersDropped(int count) =>
        $"{count} control characters were dropped in reading.";

    internal static string DamagedUtf16(int count) =>
        $"{count} characters were damaged in the UTF-16 text and are shown as U+FFFD.";
}
