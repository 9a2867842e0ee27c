namespace KnowledgeGraph.Model;

/// <summary>One paragraph as a clean reader would read it, with all that was found in it.</summary>
/// <remarks>Immutable. Offsets are UTF-16, half-open, into <see cref="Text"/> or a footnote's text.</remarks>
public sealed record Paragraph
{
    /// <summary>Its identifier; unique in the document.</summary>
    public required ParagraphId Id { get; init; }

    /// <summary>What it is in its document.</summary>
    public required ParagraphKind Kind { get; init; }

    /// <summary>The label as printed, without a full stop: <c>7</c>, <c>(a)</c>; null when it has none.</summary>
    public string? Label { get; init; }

    /// <summary>Reading order in the document, from 0, without gap.</summary>
    public required int Position { get; init; }

    /// <summary>The page that it begins on, from 1; null where the format has none.</summary>
    public int? Page { get; init; }

    /// <summary>The path of the paragraph above an item; null for all else.</summary>
    public string? Parent { get; init; }

    /// <summary>The provision that this paragraph is, when it can be cited: <c>art:att/6/3</c>, <c>res:sc/2117~6</c>.</summary>
    public EntityId? Entity { get; init; }

    /// <summary>The headings above it, outermost first; empty when none.</summary>
    public IReadOnlyList<string> Section { get; init; } = [];

    /// <summary>The words: page breaks, running heads, labels, footnote marks and emphasis taken out, broken words rejoined.</summary>
    public required string Text { get; init; }

    /// <summary>What its clauses do, in order.</summary>
    public IReadOnlyList<Act> Acts { get; init; } = [];

    /// <summary>What it names, in order of footnote (text first), start and end.</summary>
    public IReadOnlyList<Mention> Mentions { get; init; } = [];

    /// <summary>The footnotes whose marks it carries, in order.</summary>
    public IReadOnlyList<Footnote> Footnotes { get; init; } = [];
}
