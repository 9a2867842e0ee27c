using System.Globalization;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Ingest.Resolution;

/// <summary>«Ibid.»: what the footnote before cites is cited again.</summary>
/// <remarks>
/// Accepts <c>Ibid., annexes I and II.</c> after a footnote that names one document; must not: <c>Ibid., vol. 2326, No. 39574</c>,
/// <c>Ibid., Supplement for July</c>, which go on with a series, and anything after a footnote that names several.
/// Mutable; one a document; footnotes in their order.
/// </remarks>
internal sealed class FootnoteSources
{
    private static readonly string[] Parts =
        ["para", "annex", "sect", "chap", "art", "part", "appendi", "enclosure", "table", "attachment", "p. ", "pp. "];

    private readonly Dictionary<int, EntityId> byMark = [];

    /// <summary>Notes what a footnote's mentions name; adds the mention that an «Ibid.» stands for.</summary>
    /// <param name="footnote">The footnote.</param>
    /// <param name="mentions">The paragraph's.</param>
    /// <param name="from">The footnote's first one.</param>
    public void Note(Footnote footnote, List<Mention> mentions, int from)
    {
        if (!int.TryParse(footnote.Mark, NumberStyles.None, CultureInfo.InvariantCulture, out var mark))
        {
            return;
        }

        EntityId? named = null;
        for (var i = from; i < mentions.Count; i++)
        {
            if (mentions[i].Entity is { Kind: EntityKind.Document or EntityKind.Resolution or EntityKind.Decision } id && !id.Value.Contains('~', StringComparison.Ordinal))
            {
                if (named is not null && named != id)
                {
                    return;
                }

                named = id;
            }
        }

        if (named is null && IsPartOfSame(footnote.Text) && byMark.TryGetValue(mark - 1, out var before))
        {
            named = before;
            mentions.Insert(from, new Mention(before, "Ibid", 0, "Ibid".Length) { Footnote = footnote.Id });
        }

        if (named is { } source)
        {
            byMark[mark] = source;
        }
    }

    private static bool IsPartOfSame(string text)
    {
        if (!text.StartsWith("Ibid", StringComparison.Ordinal))
        {
            return false;
        }

        var rest = text.AsSpan("Ibid".Length).TrimStart(".,");
        rest = rest.TrimStart();
        if (rest.IsEmpty)
        {
            return true;
        }

        foreach (var part in Parts)
        {
            if (rest.StartsWith(part, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
