using System.Globalization;
using System.Text.Json;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Ingest.Evaluation;

/// <summary>Compares an extraction with its annotation.</summary>
/// <remarks>
/// Not scored: the United Nations as such, classes of actors among mentions, provisions of texts other than
/// instruments (<c>~</c>), relations that an authority file states, title lines.
/// </remarks>
internal sealed class Scorer
{
    /// <summary>The headline measures, in their order.</summary>
    internal static readonly IReadOnlyList<string> Headlines = ["structure", "mentions", "footnotes", "acts", "addressees", "relations", "fields", "spans"];

    private static readonly string[] Fields = ["kind", "number", "symbol", "date", "body", "session"];
    private static readonly HashSet<string> Neutral = ["body:united-nations", "body:un"];
    private static readonly RelationType[] FromSelf = [RelationType.AdoptedBy, RelationType.IssuedBy, RelationType.SponsoredBy];
    private static readonly RelationType[] Scored = [RelationType.EstablishedBy, RelationType.Supplements, RelationType.HasSource, .. FromSelf];

    /// <summary>The counts so far.</summary>
    internal Tally Tally { get; } = new();

    /// <summary>Adds a document; null when nothing was extracted from it.</summary>
    internal void Add(GoldDocument gold, ExtractedDocument? document)
    {
        var name = gold.Source.Length <= 14 ? gold.Source : gold.Source[..14];
        foreach (var field in Fields)
        {
            Tally.Add("fields", Field(field, gold.Field(field)), Field(field, FieldOf(document, field)), name);
        }

        var got = document?.Paragraphs ?? [];
        var pairs = ParagraphAlignment.Pair(gold.Paragraphs, got, Written);
        var recommended = new List<string>();
        for (var i = 0; i < pairs.Length; i++)
        {
            var paragraph = pairs[i] < 0 ? null : got[pairs[i]];
            AddParagraph(gold.Paragraphs[i], paragraph, name, recommended);
        }

        var paired = pairs.ToHashSet();
        for (var j = 0; j < got.Count; j++)
        {
            if (!paired.Contains(j) && got[j].Kind is not (ParagraphKind.Footnote or ParagraphKind.Title))
            {
                AddSurplus(got[j], name);
            }
        }

        AddRelations(gold, document?.Relations ?? [], recommended, name);
        AddSpans(got, name);
    }

    private void AddParagraph(GoldParagraph gold, Paragraph? got, string name, List<string> recommended)
    {
        var where = $"{name} {gold.Kind} {gold.Label} «{(gold.Starts.Length <= 40 ? gold.Starts : gold.Starts[..40])}»";
        if (gold.RecommendedAt is { } meeting)
        {
            recommended.Add($"{got?.Id.ToString() ?? where} {meeting}");
        }

        if (gold.Kind == "title")
        {
            return;
        }

        Tally.Add("structure", [$"{gold.Kind} {ParagraphAlignment.Label(gold.Label)}"], got is null ? [] : [Structure(got)], where);
        var goldMentions = gold.Mentions.Except(Neutral).ToHashSet();
        var text = Entities(got, inFootnotes: false);
        Tally.Add("mentions", goldMentions, text, where);
        foreach (var kind in goldMentions.Concat(text).Select(Prefix).Distinct())
        {
            Tally.Add("mentions/" + kind, goldMentions.Where(e => Prefix(e) == kind), text.Where(e => Prefix(e) == kind), where, isPart: true);
        }

        Tally.Add("footnotes", gold.FootnoteMentions.Except(Neutral), Entities(got, inFootnotes: true).Where(e => !goldMentions.Contains(e)), where);
        Tally.Add("acts", gold.Acts.Select(a => a.Verb), (got?.Acts ?? []).Select(a => a.Verb), where);
        Tally.Add("addressees", gold.Acts.SelectMany(a => a.Addressees.Select(x => $"{a.Verb}→{x}")), Asked(got), where);
    }

    private void AddSurplus(Paragraph got, string name)
    {
        var where = $"{name} surplus «{(got.Text.Length <= 40 ? got.Text : got.Text[..40])}»";
        Tally.Add("structure", [], [Structure(got)], where);
        Tally.Add("mentions", [], Entities(got, inFootnotes: false), where);
        Tally.Add("acts", [], got.Acts.Select(a => a.Verb), where);
        Tally.Add("addressees", [], Asked(got), where);
    }

    private void AddRelations(GoldDocument gold, IReadOnlyList<Relation> got, List<string> recommended, string name)
    {
        Tally.Add("relations", recommended, got.Where(r => r.Type == RelationType.RecommendedAt).Select(r => $"{r.From} {r.To}"), name + " RECOMMENDED_AT");
        Tally.Add(
            "relations",
            gold.Relations.Select(r => (Type: TypeOf(r.Type), r.From, r.To)).Where(r => r.Type is { } t && Scored.Contains(t)).Select(r => Triple(r.Type!.Value, r.From, r.To)).ToHashSet(),
            got.Where(r => Scored.Contains(r.Type) && !r.FromAuthority).Select(r => Triple(r.Type, r.From, r.To)).ToHashSet(),
            name);
    }

    private void AddSpans(IReadOnlyList<Paragraph> got, string name)
    {
        foreach (var paragraph in got)
        {
            var notes = paragraph.Footnotes.ToDictionary(f => f.Id, f => f.Text.Length);
            var spans = paragraph.Mentions.Select(m => (m.Start, m.End, Limit: m.Footnote is null ? paragraph.Text.Length : notes.GetValueOrDefault(m.Footnote)))
                .Concat(paragraph.Acts.Select(a => (a.Start, a.End, Limit: paragraph.Text.Length)))
                .Select(s => s.Start >= 0 && s.Start < s.End && s.End <= s.Limit ? "inside" : "outside").ToList();
            Tally.Add("spans", spans.Select(_ => "inside"), spans, name);
        }
    }

    private static string Triple(RelationType type, string from, string to) => $"{type} {(FromSelf.Contains(type) ? "self" : from)} {to}";

    private static RelationType? TypeOf(string written) =>
        Enum.TryParse<RelationType>(written.Replace("_", "", StringComparison.Ordinal), ignoreCase: true, out var type) ? type : null;

    private static string Structure(Paragraph paragraph) => $"{Written(paragraph.Kind)} {ParagraphAlignment.Label(paragraph.Label)}";

    private static string Written<T>(T kind) where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString());

    private static string Prefix(string entity) => entity[..entity.IndexOf(':')];

    private static List<string> Field(string name, string? value) => value is null ? [] : [$"{name}={value}"];

    private static string? FieldOf(ExtractedDocument? document, string field) => document?.Document is not { } d ? null : field switch
    {
        "kind" => Written(d.Kind),
        "number" => d.Number,
        "symbol" => d.Symbol,
        "date" => d.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        "body" => d.Body?.Value,
        _ => d.Session,
    };

    private static HashSet<string> Entities(Paragraph? paragraph, bool inFootnotes) =>
        (paragraph?.Mentions ?? [])
            .Where(m => m.Entity is not null && m.Footnote is null != inFootnotes)
            .Select(m => m.Entity!.Value.Value)
            .Where(e => !e.StartsWith("actor:", StringComparison.Ordinal) && !e.Contains('~') && !Neutral.Contains(e))
            .ToHashSet();

    private static IEnumerable<string> Asked(Paragraph? paragraph) =>
        (paragraph?.Acts ?? []).SelectMany(a => a.Addressees.Select(x => $"{a.Verb}→{x.Entity}"));
}
