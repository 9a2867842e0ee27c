using KnowledgeGraph.Ingest.Extraction.Citations;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Ingest.Resolution;

/// <summary>The citations of one paragraph's text, or of one of its footnotes.</summary>
/// <param name="Paragraph">The paragraph.</param>
/// <param name="Footnote">The footnote whose text it is; null for the paragraph's own.</param>
/// <param name="Order">Place of the text in the document, footnotes after their paragraph's text.</param>
/// <param name="Citations">In order of start.</param>
internal sealed record TextCitations(Paragraph Paragraph, Footnote? Footnote, int Order, IReadOnlyList<Citation> Citations)
{
    /// <summary>The text that the offsets are in.</summary>
    public string Text => Footnote?.Text ?? Paragraph.Text;
}
