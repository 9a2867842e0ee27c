using KnowledgeGraph.Model;

namespace KnowledgeGraph.Ingest.Relations;

/// <summary>AMENDS and SUPERSEDES: what an adopted text says that it does to another.</summary>
/// <remarks>
/// Accepts <c>Decides to amend paragraph 4 of resolution 1 (1946)</c>, <c>the present resolution supersedes resolution 5/4</c>.
/// Must not: <c>resolution 1 (1946), as amended by resolution 2 (1946)</c>, which speaks of others.
/// </remarks>
internal static class ChangeRule
{
    private const int Farthest = 80;

    private static readonly (string Words, RelationType Type)[] Clauses =
    [
        ("Decides to amend ", RelationType.Amends),
        ("decides to amend ", RelationType.Amends),
        ("Amends ", RelationType.Amends),
        ("resolution supersedes ", RelationType.Supersedes),
        ("resolution shall supersede ", RelationType.Supersedes),
        ("resolution replaces ", RelationType.Supersedes),
        ("resolution shall replace ", RelationType.Supersedes),
        ("Decides to supersede ", RelationType.Supersedes),
    ];

    /// <summary>Adds a paragraph's.</summary>
    public static void Apply(Document document, Paragraph paragraph, RelationCollector relations)
    {
        if (document.Kind is not (DocumentKind.Resolution or DocumentKind.Decision or DocumentKind.DraftResolution or DocumentKind.DraftDecision))
        {
            return;
        }

        foreach (var (words, type) in Clauses)
        {
            var at = paragraph.Text.IndexOf(words, StringComparison.Ordinal);
            if (at < 0)
            {
                continue;
            }

            var after = at + words.Length;
            var changed = paragraph.Mentions.FirstOrDefault(m => m.Footnote is null && m.Start >= after && m.Start <= after + Farthest
                && m.Entity is { Kind: EntityKind.Resolution or EntityKind.Decision or EntityKind.Instrument or EntityKind.Article or EntityKind.Provision or EntityKind.Document } id && id != document.Work);
            if (changed is not null)
            {
                relations.Add(type, document.Id.ToString(), changed.Entity!.Value.Value, new Evidence(paragraph.Id, null, at, changed.End));
            }
        }
    }
}
