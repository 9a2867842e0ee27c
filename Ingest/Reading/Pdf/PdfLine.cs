namespace KnowledgeGraph.Ingest.Reading.Pdf;

/// <summary>Words on one baseline, from left to right, as far as they belong together.</summary>
/// <param name="Text">With single spaces, raised marks as superscript digits or <c>*</c>, cells of a table apart by tabs.</param>
/// <param name="Left">Left edge of the first word, in points.</param>
/// <param name="Top">Top edge of its main words.</param>
/// <param name="Right">Right edge of the last word.</param>
/// <param name="Bottom">Bottom edge of its main words.</param>
/// <param name="Height">Height of its main words: their size in print.</param>
/// <param name="OpensWithMark">Whether its first word is a raised footnote mark.</param>
/// <param name="IsTableRow">Whether it is a row of a table.</param>
internal sealed record PdfLine(
    string Text, double Left, double Top, double Right, double Bottom, double Height, bool OpensWithMark, bool IsTableRow);
