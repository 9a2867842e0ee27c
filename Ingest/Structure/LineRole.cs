namespace KnowledgeGraph.Ingest.Structure;

/// <summary>What a line is to its document.</summary>
internal enum LineRole : byte
{
    /// <summary>Words of the document.</summary>
    Text,
    /// <summary>Running head, page number, job number, barcode: printed for the page, not for the text.</summary>
    Furniture,
    /// <summary>A footnote's rule, mark or words.</summary>
    Footnote,
}
