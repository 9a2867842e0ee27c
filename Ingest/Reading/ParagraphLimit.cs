using KnowledgeGraph.Model;

namespace KnowledgeGraph.Ingest.Reading;

/// <summary>Refuses what is no prose: a file without line ends, or with one paragraph of megabytes, would cost as much as a thousand documents.</summary>
internal static class ParagraphLimit
{
    /// <summary>Checks lines before they are parsed.</summary>
    /// <exception cref="UnreadableFileException">A line is over the limit.</exception>
    internal static void Check(SourceText text, ReadingLimits limits)
    {
        for (var i = 0; i < text.Lines.Count; i++)
        {
            Check(text.Source, i, text.Lines[i].Text.Length, limits);
        }
    }

    /// <summary>Checks paragraphs, which are joined of lines.</summary>
    /// <exception cref="UnreadableFileException">A paragraph is over the limit.</exception>
    internal static void Check(string source, IReadOnlyList<Paragraph> paragraphs, ReadingLimits limits)
    {
        for (var i = 0; i < paragraphs.Count; i++)
        {
            Check(source, i, paragraphs[i].Text.Length, limits);
        }
    }

    private static void Check(string source, int index, int length, ReadingLimits limits)
    {
        if (length > limits.MaxParagraphCharacters)
        {
            throw new UnreadableFileException(ReadingMessages.ParagraphTooLong(source, index + 1, length, limits.MaxParagraphCharacters));
        }
    }
}
