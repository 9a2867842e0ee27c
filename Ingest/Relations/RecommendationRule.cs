using KnowledgeGraph.Model;

namespace KnowledgeGraph.Ingest.Relations;

/// <summary>RECOMMENDED_AT: paragraphs under a heading such as «Recommendations adopted by the Working Group at its first meeting».</summary>
internal static class RecommendationRule
{
    /// <summary>Adds a document's.</summary>
    public static void Apply(IReadOnlyList<Paragraph> paragraphs, RelationCollector relations)
    {
        // Headings' words repeat in a document: those above a paragraph are the last that were read.
        var meetings = new Dictionary<string, (EntityId Meeting, Evidence Place)?>(StringComparer.Ordinal);
        foreach (var paragraph in paragraphs)
        {
            if (paragraph.Kind == ParagraphKind.Heading)
            {
                meetings[paragraph.Text] = MeetingOf(paragraph);
                continue;
            }

            if (paragraph.Kind is not (ParagraphKind.Body or ParagraphKind.Operative or ParagraphKind.Item))
            {
                continue;
            }

            for (var i = paragraph.Section.Count - 1; i >= 0; i--)
            {
                if (meetings.TryGetValue(paragraph.Section[i], out var found) && found is { } heading)
                {
                    relations.Add(RelationType.RecommendedAt, paragraph.Id.ToString(), heading.Meeting.Value, heading.Place);
                    break;
                }
            }
        }
    }

    private static (EntityId Meeting, Evidence Place)? MeetingOf(Paragraph heading)
    {
        if (!heading.Text.Contains("dopted", StringComparison.Ordinal) && !heading.Text.StartsWith("Recommendation", StringComparison.Ordinal))
        {
            return null;
        }

        foreach (var mention in heading.Mentions)
        {
            if (mention.Entity is { Kind: EntityKind.Meeting } meeting)
            {
                return (meeting, new Evidence(heading.Id, mention.Footnote, mention.Start, mention.End));
            }
        }

        return null;
    }
}
