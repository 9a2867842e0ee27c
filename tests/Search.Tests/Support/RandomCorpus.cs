using System.Globalization;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Search.Tests.Support;

/// <summary>Small documents of few words, so that phrases, conditions and ties come about often.</summary>
internal static class RandomCorpus
{
    internal static readonly string[] Words =
        ["state", "states", "marking", "marked", "mark", "firearm", "firearms", "the", "of", "and", "treaty", "report", "reports", "tracing", "traced", "border", "record-keeping", "organise", "organized", "weapon", "children", "5/4", "children's", "é", "peace"];

    internal static readonly string[] Entities =
        ["ins:att", "art:att/6", "art:att/6/3", "art:att/7", "body:unodc", "res:sc/2117", "res:sc/2117~6", "sdg:16", "sdg:16.4", "sdg:16.4.2", "state:KEN"];

    internal static readonly string[] Verbs = ["urge", "request", "call-upon", "note"];
    internal static readonly string[] Addressees = ["actor:states", "body:unodc", "actor:donors"];
    internal static readonly string[] Bodies = ["body:ga", "body:sc", "body:ctoc-cop"];
    internal static readonly string[] Meetings = ["mtg:wg-firearms/1", "mtg:wg-firearms/2"];

    internal static (ExtractedDocument Document, Dictionary<ParagraphId, IReadOnlyList<EntityId>> Recommended) Make(Random random, int number)
    {
        var built = new TestDocument(
            $"res:ga/{number % 7 + 1}/{number + 1}@{(random.Next(5) == 0 ? "fr" : "en")}", Title(random), random.Next(6) == 0 ? null : Day(random),
            (DocumentKind)random.Next(4), random.Next(5) == 0 ? null : Pick(random, Bodies), $"A/RES/{number % 7 + 1}/{number + 1}", $"{number % 7 + 1}/{number + 1}");
        var count = random.Next(1, 12);
        for (var p = 0; p < count; p++)
        {
            if (random.Next(3) == 0)
            {
                built.Under(random.Next(3) == 0 ? [] : [Text(random, 2)]);
            }

            var text = Text(random, random.Next(1, 14));
            var mentions = Enumerable.Range(0, random.Next(4)).Select(_ => text.Split(' ')[0] + "=" + (random.Next(8) == 0 ? "" : Pick(random, Entities))).ToArray();
            (string, string[])[] acts = [.. Enumerable.Range(0, random.Next(3)).Select(_ =>
                (Pick(random, Verbs), Enumerable.Range(0, random.Next(3)).Select(_ => Pick(random, Addressees)).ToArray()))];
            string[] notes = random.Next(5) == 0 ? [Text(random, random.Next(1, 5))] : [];
            built.Add(text, (ParagraphKind)random.Next(7), mentions, acts, notes, random.Next(6) == 0 ? Pick(random, Entities) : null);
        }

        var made = built.Build();
        var recommended = made.Paragraphs.Where(_ => random.Next(6) == 0)
            .ToDictionary(p => p.Id, _ => (IReadOnlyList<EntityId>)[EntityId.Parse(Pick(random, Meetings))]);
        return (made, recommended);
    }

    internal static string Text(Random random, int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => Word(random)));

    internal static string Word(Random random) => Words[(int)(Words.Length * Math.Pow(random.NextDouble(), 1.7))];

    internal static T Pick<T>(Random random, T[] from) => from[random.Next(from.Length)];

    internal static string Day(Random random) =>
        new DateOnly(2000 + random.Next(6), random.Next(1, 13), random.Next(1, 29)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Title(Random random) => Text(random, random.Next(1, 4));
}
