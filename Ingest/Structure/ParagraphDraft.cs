using KnowledgeGraph.Model;

namespace KnowledgeGraph.Ingest.Structure;

/// <summary>A paragraph whose place is known, before footnotes are joined and identifiers given.</summary>
/// <remarks>Mutable; lives as long as its document is being parsed.</remarks>
internal sealed class ParagraphDraft
{
    internal required ParagraphKind Kind { get; init; }

    internal string? Label { get; init; }

    /// <summary>Unique in the document.</summary>
    internal required string Path { get; init; }

    internal string? Parent { get; init; }

    internal int Page { get; init; }

    internal IReadOnlyList<string> Section { get; init; } = [];

    /// <summary>Where it is in an instrument or a text that can be cited: <c>6/1/a</c>; null when it can't be cited.</summary>
    internal string? Provision { get; init; }

    /// <summary>The words; the joiner of footnotes takes the marks out.</summary>
    internal required string Text { get; set; }

    /// <summary>The footnotes whose marks it carries, in order.</summary>
    internal List<Footnote> Footnotes { get; } = [];
}
