using KnowledgeGraph.Model;

namespace KnowledgeGraph.Ingest.Service;

/// <summary>What the giver of a text knows of it; counts only where the text itself prints nothing.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Symbol">Its symbol, such as <c>CTOC/COP/WG.6/2012/4</c>.</param>
/// <param name="Date">Its date.</param>
public sealed record DocumentHints(string? Title = null, string? Symbol = null, DateOnly? Date = null)
{
    internal ExtractedDocument Apply(ExtractedDocument extracted)
    {
        var document = extracted.Document;
        return extracted with
        {
            Document = document with
            {
                Title = document.Title == document.Source && !string.IsNullOrWhiteSpace(Title) ? Title : document.Title,
                Symbol = document.Symbol ?? Symbol,
                Date = document.Date ?? Date,
            },
        };
    }
}
