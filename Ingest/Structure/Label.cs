namespace KnowledgeGraph.Ingest.Structure;

/// <summary>A label as it stands at the start of a line.</summary>
/// <param name="Kind">Its form.</param>
/// <param name="Printed">Without full stop, with its brackets: <c>7</c>, <c>(a)</c>.</param>
/// <param name="Segment">What a path says of it: <c>7</c>, <c>a</c>.</param>
/// <param name="Number">Its value when it is a number, else 0.</param>
/// <param name="TextStart">Where the words begin in the line.</param>
internal readonly record struct Label(LabelKind Kind, string Printed, string Segment, int Number, int TextStart)
{
    /// <summary>No label.</summary>
    internal static Label None { get; } = new(LabelKind.None, "", "", 0, 0);
}
