namespace KnowledgeGraph.Ingest.Reading;

/// <summary>Refuses what is no prose: a file without line ends would cost as much as a thousand documents.</summary>
/// <remarks>Paragraphs that are joined of lines are divided instead: <see cref="Structure.LongParagraphs"/>.</remarks>
internal static class ParagraphLimit
{
    /// <summary>Checks lines before they are parsed.</summary>
    /// <exception cref="UnreadableFileException">A line is over the limit.</exception>
    internal static void Check(SourceText text, ReadingLimits limits)
    {
        for (var i = 0; i < text.Lines.Count; i++)
        {
            if (text.Lines[i].Text.Length > limits.MaxParagraphCharacters)
            {
                throw new UnreadableFileException(ReadingMessages.ParagraphTooLong(text.Source, i + 1, text.Lines[i].Text.Length, limits.MaxParagraphCharacters));
            }
        }
    }
}
