using KnowledgeGraph.Model;

namespace KnowledgeGraph.Store.Sqlite;

/// <summary>A document with identifiers that an authority has retired replaced by those that stand today.</summary>
internal static class FormerIdentifiers
{
    internal static ExtractedDocument Replace(ExtractedDocument extracted, Authority authority)
    {
        var document = extracted.Document;
        var id = document.Id with { Work = authority.Current(document.Work) };
        return extracted with
        {
            Document = document with { Id = id, Body = Current(document.Body), Sponsors = [.. document.Sponsors.Select(authority.Current)] },
            Paragraphs = [.. extracted.Paragraphs.Select(Paragraph)],
            // A retired identifier's own spelling counts for the one that replaces it.
            Entities = [.. extracted.Entities.Select(e => e with { Id = authority.Current(e.Id) }).DistinctBy(e => e.Id).OrderBy(e => e.Id)],
            Relations =
            [
                .. extracted.Relations
                    .Select(r => new Relation(r.Type, Node(r.From), Node(r.To), r.Verb)
                    {
                        FromAuthority = r.FromAuthority,
                        Evidence = [.. r.Evidence.Select(e => e with { Paragraph = e.Paragraph with { Document = id } })],
                    }),
            ],
        };

        Paragraph Paragraph(Paragraph paragraph) => paragraph with
        {
            Id = paragraph.Id with { Document = id },
            Entity = Current(paragraph.Entity),
            Mentions = [.. paragraph.Mentions.Select(m => m with { Entity = Current(m.Entity), Candidates = [.. m.Candidates.Select(authority.Current).Distinct().Order()] })],
            Acts =
            [
                .. paragraph.Acts.Select(a => a with
                {
                    Addressees = [.. a.Addressees.Select(d => d with { Entity = authority.Current(d.Entity), Of = Current(d.Of) })],
                }),
            ],
        };

        EntityId? Current(EntityId? entity) => entity is { } known ? authority.Current(known) : null;

        string Node(string node)
        {
            var own = document.Id.ToString();
            return node == own || node.StartsWith(own + "~", StringComparison.Ordinal) ? id + node[own.Length..]
                : EntityId.TryParse(node, out var entity) ? authority.Current(entity).Value
                : node;
        }
    }
}
