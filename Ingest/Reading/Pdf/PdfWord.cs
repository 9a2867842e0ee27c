namespace KnowledgeGraph.Ingest.Reading.Pdf;

/// <summary>A word as placed on its page; points, from the top left corner.</summary>
internal readonly record struct PdfWord(string Text, double Left, double Top, double Right, double Bottom)
{
    internal double Height => Bottom - Top;
}

/// <summary>A page with its words, in the order of the file.</summary>
internal sealed record PdfPage(int Number, double Width, double Height, IReadOnlyList<PdfWord> Words);
