using KnowledgeGraph.Model;

namespace KnowledgeGraph.Ingest.Relations;

/// <summary>ADOPTED_BY, ISSUED_BY, SPONSORED_BY, DRAFT_OF and CORRECTS: what the title block says of the document.</summary>
internal static class TitleBlockRule
{
    /// <summary>Adds a document's.</summary>
    public static void Apply(Document document, IReadOnlyList<Paragraph> paragraphs, RelationCollector relations)
    {
        if (paragraphs.Count == 0)
        {
            return;
        }

        var self = document.Id.ToString();
        if (document.Body is { } body)
        {
            var type = document.Kind is DocumentKind.Resolution or DocumentKind.Decision or DocumentKind.Treaty ? RelationType.AdoptedBy : RelationType.IssuedBy;
            relations.Add(type, self, body.Value, PlaceOf(body, paragraphs));
        }

        foreach (var sponsor in document.Sponsors)
        {
            relations.Add(RelationType.SponsoredBy, self, sponsor.Value, PlaceOf(sponsor, paragraphs));
        }

        if (document.Kind is DocumentKind.Resolution or DocumentKind.Decision)
        {
            foreach (var (paragraph, mention) in TitleMentions(paragraphs))
            {
                // «[without reference to a Main Committee (A/67/L.58)]»: the draft that was adopted.
                if (mention.Entity is { Kind: EntityKind.Document } draft && draft.Value.Contains("/L.", StringComparison.Ordinal))
                {
                    relations.Add(RelationType.DraftOf, draft.Value, document.Work.Value, new Evidence(paragraph.Id, mention.Footnote, mention.Start, mention.End));
                }
            }
        }

        var corrigendum = document.Work.Value.LastIndexOf("/Corr.", StringComparison.Ordinal);
        if (document.Work.Kind == EntityKind.Document && corrigendum > 0 && EntityId.TryParse(document.Work.Value[..corrigendum], out var corrected))
        {
            relations.Add(RelationType.Corrects, self, corrected.Value, PlaceOf(document.Work, paragraphs));
        }
    }

    private static IEnumerable<(Paragraph Paragraph, Mention Mention)> TitleMentions(IReadOnlyList<Paragraph> paragraphs)
    {
        foreach (var paragraph in paragraphs)
        {
            if (paragraph.Kind == ParagraphKind.Title)
            {
                foreach (var mention in paragraph.Mentions)
                {
                    yield return (paragraph, mention);
                }
            }
        }
    }

    /// <summary>Where the title block names an entity; else where it is first named; else the opening paragraph as a whole.</summary>
    private static Evidence PlaceOf(EntityId entity, IReadOnlyList<Paragraph> paragraphs)
    {
        var place = TitleMentions(paragraphs)
            .Concat(paragraphs.SelectMany(p => p.Mentions, (p, m) => (Paragraph: p, Mention: m)))
            .FirstOrDefault(m => m.Mention.Entity == entity && m.Mention.Footnote is null);
        return place.Mention is { } mention
            ? new Evidence(place.Paragraph.Id, null, mention.Start, mention.End)
            : new Evidence(paragraphs[0].Id, null, 0, paragraphs[0].Text.Length);
    }
}
