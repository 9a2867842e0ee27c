namespace KnowledgeGraph.Search.Query;

/// <summary>A part of a query as written. Immutable.</summary>
/// <param name="Start">First UTF-16 unit in the query's text.</param>
/// <param name="End">One past the last.</param>
internal abstract record QueryNode(int Start, int End);

/// <summary>A word as typed; it may hold several words: <c>record-keeping</c>.</summary>
internal sealed record WordNode(string Text, int Start, int End) : QueryNode(Start, End);

/// <summary>Words in quotation marks: side by side in this order, or near each other when <paramref name="Within"/> says how near.</summary>
internal sealed record PhraseNode(string Text, int? Within, int Start, int End) : QueryNode(Start, End);

/// <summary>The beginning of a word: <c>firearm*</c>.</summary>
internal sealed record PrefixNode(string Text, int Start, int End) : QueryNode(Start, End);

/// <summary>A word that may be misspelt, by so many letters at most: <c>ammunitoin~</c>.</summary>
internal sealed record FuzzyNode(string Text, int Edits, int Start, int End) : QueryNode(Start, End);

/// <summary>A condition: <c>verb:urge</c>; the field is known, the value not yet understood.</summary>
internal sealed record FieldNode(string Field, string Value, bool Quoted, int Start, int End) : QueryNode(Start, End);

/// <summary>What stands side by side.</summary>
internal sealed record SequenceNode(IReadOnlyList<SequencePart> Parts, int Start, int End) : QueryNode(Start, End);

/// <summary>A part of a sequence, with the sign before it.</summary>
internal readonly record struct SequencePart(Sign Sign, QueryNode Node);

/// <summary>All of these.</summary>
internal sealed record AndNode(IReadOnlyList<QueryNode> Parts, int Start, int End) : QueryNode(Start, End);

/// <summary>At least one of these.</summary>
internal sealed record OrNode(IReadOnlyList<QueryNode> Parts, int Start, int End) : QueryNode(Start, End);

/// <summary>Not this.</summary>
internal sealed record NotNode(QueryNode Part, int Start, int End) : QueryNode(Start, End);

/// <summary>The sign before a part.</summary>
internal enum Sign
{
    /// <summary>None.</summary>
    None,
    /// <summary><c>+</c>: must match.</summary>
    Plus,
    /// <summary><c>-</c>: must not match.</summary>
    Minus,
}
