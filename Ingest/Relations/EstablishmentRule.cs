using KnowledgeGraph.Ingest.Resolution;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Ingest.Relations;

/// <summary>ESTABLISHED_BY: a body and the resolution or decision that the text says established it.</summary>
/// <remarks>
/// Accepts <c>working group established under resolution 5/4</c>, <c>in its resolution 5/4, …, the Conference decided to establish a working group</c>,
/// <c>Decides to establish … a Harbour Mission</c> (by the document itself). Must not: a body that is only contemplated («the advisability of establishing»).
/// </remarks>
internal static class EstablishmentRule
{
    private const int FarthestBody = 60;

    /// <summary>Adds a paragraph's.</summary>
    public static void Apply(Document document, Paragraph paragraph, RelationCollector relations)
    {
        if (!paragraph.Text.Contains("stablish", StringComparison.Ordinal) && !paragraph.Text.Contains("created", StringComparison.Ordinal))
        {
            return;
        }

        var mentions = paragraph.Mentions.Where(m => m.Footnote is null && m.Entity is { } entity && !IsPrincipal(entity)).ToList();
        Participle(paragraph, mentions, relations);
        Reported(paragraph, mentions, relations);
        Own(document, paragraph, mentions, relations);
    }

    /// <summary>«… established pursuant to resolution …».</summary>
    private static void Participle(Paragraph paragraph, List<Mention> mentions, RelationCollector relations)
    {
        foreach (var act in mentions)
        {
            if (!IsAct(act))
            {
                continue;
            }

            Mention? body = null;
            foreach (var candidate in mentions)
            {
                if (candidate.Entity!.Value.Kind != EntityKind.Body || (body is not null && candidate.Start <= body.Start))
                {
                    continue;
                }

                var follows = candidate.End <= act.Start && Establishing.Joins(paragraph.Text.AsSpan(candidate.End, act.Start - candidate.End))
                    && !IsBetween(mentions, candidate, act, paragraph.Text);
                var holds = candidate.Start < act.Start && act.Start < candidate.End && Establishing.Joins(paragraph.Text.AsSpan(candidate.Start, act.Start - candidate.Start));
                if (follows || holds)
                {
                    body = candidate;
                }
            }

            if (body is not null)
            {
                Add(paragraph, body, act.Entity!.Value.Value, body.Start, act.End, relations);
            }
        }
    }

    /// <summary>Another resolution between the words and this one: «established by resolution 1 (1946) and resolution 2 (1946)».</summary>
    private static bool IsBetween(List<Mention> mentions, Mention body, Mention act, string text)
    {
        var word = text.IndexOf("established", body.End, act.Start - body.End, StringComparison.Ordinal);
        return mentions.Exists(m => IsAct(m) && m.Start > Math.Max(word, body.End) && m.End < act.Start);
    }

    /// <summary>«… resolution …, in which the Conference decided to establish …».</summary>
    private static void Reported(Paragraph paragraph, List<Mention> mentions, RelationCollector relations)
    {
        foreach (var words in (ReadOnlySpan<string>)["decided to establish ", "decided, inter alia, to establish "])
        {
            for (var at = paragraph.Text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = paragraph.Text.IndexOf(words, at + 1, StringComparison.Ordinal))
            {
                var after = at + words.Length;
                var body = mentions.Find(m => m.Entity!.Value.Kind == EntityKind.Body && m.Start >= after && m.Start <= after + FarthestBody);
                var act = mentions.FindLast(m => IsAct(m) && m.End <= at);
                if (body is not null && act is not null && !paragraph.Text.AsSpan(act.End, at - act.End).Contains(". ", StringComparison.Ordinal))
                {
                    Add(paragraph, body, act.Entity!.Value.Value, act.Start, body.End, relations);
                }
            }
        }
    }

    /// <summary>«Decides to establish …» of the document itself.</summary>
    private static void Own(Document document, Paragraph paragraph, List<Mention> mentions, RelationCollector relations)
    {
        if (document.Kind is not (DocumentKind.Resolution or DocumentKind.Decision) || document.Work.Kind is not (EntityKind.Resolution or EntityKind.Decision))
        {
            return;
        }

        foreach (var words in (ReadOnlySpan<string>)["Decides to establish", "Decides also to establish", "Decides further to establish", "Decides hereby to establish", "Hereby establishes", "Establishes", "Decided to establish"])
        {
            var at = paragraph.Text.IndexOf(words, StringComparison.Ordinal);
            if (at < 0)
            {
                continue;
            }

            var after = at + words.Length;
            var body = mentions.Find(m => m.Entity!.Value.Kind == EntityKind.Body && m.Start >= after && m.Start <= after + 200 && IsNew(paragraph.Text, m));
            if (body is not null && body.Entity != document.Body)
            {
                Add(paragraph, body, document.Work.Value, at, body.End, relations);
            }

            return;
        }
    }

    /// <summary>«a», «an» or «the» leads to the body with no more than adjectives between.</summary>
    private static bool IsNew(string text, Mention body)
    {
        var before = text.AsSpan(0, body.Start).TrimEnd();
        return before.EndsWith(" a", StringComparison.Ordinal) || before.EndsWith(" an", StringComparison.Ordinal) || before.EndsWith(" the", StringComparison.Ordinal)
            || before.EndsWith("authority,", StringComparison.Ordinal);
    }

    // The Charter established these.
    private static bool IsPrincipal(EntityId entity) => entity.Value is "body:sc" or "body:ga" or "body:ecosoc" or "body:sg" or "body:un-secretariat" or "body:icj";

    private static bool IsAct(Mention mention) => mention.Entity is { Kind: EntityKind.Resolution or EntityKind.Decision };

    private static void Add(Paragraph paragraph, Mention body, string act, int start, int end, RelationCollector relations) =>
        relations.Add(RelationType.EstablishedBy, body.Entity!.Value.Value, act, new Evidence(paragraph.Id, null, start, end));
}
