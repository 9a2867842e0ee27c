using KnowledgeGraph.Ingest.Structure;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Ingest.Service;

/// <summary>What the giver of a text knows of it.</summary>
/// <param name="Title">Its title, in place of the one found in the text.</param>
/// <param name="Symbol">Its symbol, such as <c>CTOC/COP/WG.6/2012/4</c>, where the text prints none; then it is the identifier, too.</param>
/// <param name="Date">Its date, where the text prints none.</param>
public sealed record DocumentHints(string? Title = null, string? Symbol = null, DateOnly? Date = null)
{
    internal ExtractedDocument Apply(ExtractedDocument extracted)
    {
        var document = extracted.Document;
        var symbol = string.IsNullOrWhiteSpace(Symbol) ? null : Symbol.Trim();
        var work = document.Symbol is null && document.Work.Kind == EntityKind.File && symbol is not null
            ? DocumentIdentity.Find(null, false, false, symbol, null, document.Hash)
            : document.Work;
        var named = extracted with
        {
            Document = document with
            {
                Title = string.IsNullOrWhiteSpace(Title) ? document.Title : Title.Trim(),
                Symbol = document.Symbol ?? symbol,
                Date = document.Date ?? Date,
            },
        };
        return work == document.Work ? named : Rename(named, document.Id with { Work = work });
    }

    private static ExtractedDocument Rename(ExtractedDocument extracted, DocumentId id)
    {
        var before = extracted.Document.Id.ToString();
        return extracted with
        {
            Document = extracted.Document with { Id = id },
            Paragraphs = [.. extracted.Paragraphs.Select(p => p with { Id = p.Id with { Document = id } })],
            Relations =
            [
                .. extracted.Relations.Select(r => new Relation(r.Type, Node(r.From), Node(r.To), r.Verb)
                {
                    FromAuthority = r.FromAuthority,
                    Evidence = [.. r.Evidence.Select(e => e with { Paragraph = e.Paragraph with { Document = id } })],
                }),
            ],
        };

        string Node(string node) =>
            node == before || node.StartsWith(before + "~", StringComparison.Ordinal) ? id + node[before.Length..] : node;
    }
}
