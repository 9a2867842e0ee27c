using KnowledgeGraph.Model;

namespace KnowledgeGraph.Ingest.Relations;

/// <summary>MENTIONS, CITES with the verb of the clause, PART_OF by form, and ADDRESSES.</summary>
internal static class MentionRule
{
    /// <summary>Adds a paragraph's.</summary>
    public static void Apply(Document document, Paragraph paragraph, RelationCollector relations)
    {
        foreach (var mention in paragraph.Mentions)
        {
            if (mention.Entity is not { } entity)
            {
                continue;
            }

            var place = new Evidence(paragraph.Id, mention.Footnote, mention.Start, mention.End);
            relations.Add(RelationType.Mentions, paragraph.Id.ToString(), entity.Value, place);
            if (IsCited(document.Work, entity))
            {
                relations.Add(RelationType.Cites, document.Id.ToString(), entity.Value, place, VerbAt(paragraph, mention));
            }

            for (var part = entity; part.Parent is { } whole; part = whole)
            {
                relations.Add(RelationType.PartOf, part.Value, whole.Value, place);
            }
        }

        foreach (var act in paragraph.Acts)
        {
            foreach (var addressee in act.Addressees)
            {
                relations.Add(RelationType.Addresses, document.Id.ToString(), addressee.Entity.Value, new Evidence(paragraph.Id, null, addressee.Start, addressee.End), act.Verb);
            }
        }
    }

    /// <summary>Any entity but bodies, actors, States, and the document's own work with its parts.</summary>
    private static bool IsCited(EntityId work, EntityId entity)
    {
        if (entity.Kind is EntityKind.Body or EntityKind.Actor or EntityKind.State)
        {
            return false;
        }

        for (EntityId? whole = entity; whole is { } id; whole = id.Parent)
        {
            if (id == work)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The verb of the clause that a mention stands in; for a footnote's, the clause that carries its mark.</summary>
    private static string? VerbAt(Paragraph paragraph, Mention mention)
    {
        var at = mention.Start;
        if (mention.Footnote is { } id)
        {
            at = -1;
            foreach (var footnote in paragraph.Footnotes)
            {
                if (footnote.Id == id)
                {
                    at = Math.Max(0, footnote.At - 1);
                }
            }
        }

        string? verb = null;
        foreach (var act in paragraph.Acts)
        {
            if (act.Start <= at && at < act.End)
            {
                verb = act.Verb;
            }
        }

        return verb;
    }
}
