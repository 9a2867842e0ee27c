namespace KnowledgeGraph.Model;

/// <summary>What a paragraph is in its document; in JSON lower case.</summary>
public enum ParagraphKind
{
    /// <summary>A line of the title block: body, agenda item, sponsor, title.</summary>
    Title,
    /// <summary>A heading inside the document.</summary>
    Heading,
    /// <summary>A paragraph of the preamble.</summary>
    Preambular,
    /// <summary>An operative paragraph.</summary>
    Operative,
    /// <summary>A lettered sub-item; its parent is the paragraph above it.</summary>
    Item,
    /// <summary>A paragraph of a report, a note or a treaty.</summary>
    Body,
    /// <summary>A footnote whose mark no paragraph carries.</summary>
    Footnote,
}
