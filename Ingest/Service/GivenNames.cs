using KnowledgeGraph.Ingest.Structure;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Ingest.Service;

/// <summary>Puts what the giver of a text said of it into its document.</summary>
internal static class GivenNames
{
    /// <summary>The title stands in place of the one found; symbol and date count where the text prints none, the symbol then as identifier, too.</summary>
    internal static ExtractedDocument Apply(ExtractedDocument extracted, GivenFields? given)
    {
        if (given is null)
        {
            return extracted;
        }

        var document = extracted.Document;
        var symbol = string.IsNullOrWhiteSpace(given.Symbol) ? null : given.Symbol.Trim();
        var work = document.Symbol is null && document.Work.Kind == EntityKind.File && symbol is not null
            ? DocumentIdentity.Find(null, false, false, symbol, null, document.Hash)
            : document.Work;
        var named = extracted with
        {
            Document = document with
            {
                Title = string.IsNullOrWhiteSpace(given.Title) ? document.Title : given.Title.Trim(),
                Symbol = document.Symbol ?? symbol,
                Date = document.Date ?? given.Date,
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
