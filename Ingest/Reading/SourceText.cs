namespace KnowledgeGraph.Ingest.Reading;

/// <summary>The one neutral form that every reader gives and the structure parser takes.</summary>
/// <remarks>Immutable. Holds the words in reading order; nothing of the file's format but hints.</remarks>
/// <param name="Source">The path under the inbox, or the name given; <c>/</c> between folders.</param>
/// <param name="Hash">SHA-256 of the original's bytes, lower-case hexadecimal.</param>
/// <param name="MediaType">Found by content.</param>
/// <param name="Reader">The reader's name, for provenance: <c>text</c>, <c>pdf</c>, <c>docx</c>, <c>html</c>.</param>
/// <param name="ReaderRank">How faithful this reading is; more is better.</param>
/// <param name="Pages">How many; null where the format has none.</param>
/// <param name="Lines">In reading order.</param>
/// <param name="Warnings">What was lost or guessed in reading.</param>
internal sealed record SourceText(
    string Source,
    string Hash,
    string MediaType,
    string Reader,
    int ReaderRank,
    int? Pages,
    IReadOnlyList<SourceLine> Lines,
    IReadOnlyList<string> Warnings);

/// <summary>A line as printed, or a whole paragraph where the format knows paragraphs.</summary>
/// <param name="Text">Without line end; footnote marks that the format knows to be raised are superscript digits (¹²³) or <c>*</c>.</param>
/// <param name="Page">From 1; 0 where the format has no pages.</param>
/// <param name="Hints">What the format says of it.</param>
internal readonly record struct SourceLine(string Text, int Page, LineHints Hints);

/// <summary>What a format knows of a line besides its words.</summary>
[Flags]
internal enum LineHints
{
    /// <summary>Nothing.</summary>
    None = 0,
    /// <summary>A whole paragraph: never joined with its neighbours.</summary>
    WholeParagraph = 1,
    /// <summary>Marked as a heading.</summary>
    Heading = 2,
    /// <summary>A footnote's text, opening with its mark.</summary>
    Footnote = 4,
    /// <summary>Set in bold throughout.</summary>
    Bold = 8,
    /// <summary>Set in italics throughout.</summary>
    Italic = 16,
    /// <summary>Centred.</summary>
    Centred = 32,
    /// <summary>The first line after a page break.</summary>
    PageStart = 64,
    /// <summary>A row of a table, its cells apart by tabs: not prose.</summary>
    TableRow = 128,
}
