namespace KnowledgeGraph.Ingest.Reading;

/// <summary>The line by which an illustration says that it is no real document (docs/adr/0005-samples-and-real-documents.md).</summary>
/// <remarks>Counts as the first or last printed line only; anywhere else it is the text's own words.</remarks>
internal static class IllustrationMark
{
    internal const string Line = "Illustration written for this software; not a document of the United Nations.";

    /// <summary>Takes the mark out of the words and makes it a warning, wherever the text goes.</summary>
    /// <returns>The same object when there is no mark.</returns>
    internal static SourceText TakeOut(SourceText source)
    {
        var first = 0;
        var last = source.Lines.Count - 1;
        while (first <= last && string.IsNullOrWhiteSpace(source.Lines[first].Text))
            first++;
        while (last > first && string.IsNullOrWhiteSpace(source.Lines[last].Text))
            last--;

        var at = first > last ? -1 : IsMark(source.Lines[last]) ? last : IsMark(source.Lines[first]) ? first : -1;
        return at < 0
            ? source
            : source with
            {
                Lines = [.. source.Lines.Where((_, i) => i != at)],
                Warnings = [ReadingMessages.Illustration(), .. source.Warnings],
            };
    }

    private static bool IsMark(SourceLine line) => line.Text.AsSpan().Trim() is Line;
}
