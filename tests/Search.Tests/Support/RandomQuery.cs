using System.Globalization;
using KnowledgeGraph.Model;
using KnowledgeGraph.Store;

namespace KnowledgeGraph.Search.Tests.Support;

/// <summary>Queries and filters at random, each query with what it means for one paragraph.</summary>
internal static class RandomQuery
{
    private static readonly string[] Plain = ["state", "marking", "firearms", "treaty", "report", "tracing", "border", "organized", "weapon", "children", "peace"];

    internal static (string Text, Func<BruteForce.Read, bool> Means) Make(Random random, int depth = 0)
    {
        switch (random.Next(depth > 2 ? 6 : 10))
        {
            case 0 or 1:
                var word = RandomCorpus.Pick(random, Plain);
                return (word, r => r.HasWord(word));
            case 2:
                string[] phrase = [RandomCorpus.Pick(random, ["the", "of", "states", "marking", "firearm"]), RandomCorpus.Pick(random, ["the", "treaty", "of", "state", "mark"])];
                return ($"\"{string.Join(' ', phrase)}\"", r => r.HasPhrase(phrase));
            case 3:
                var prefix = RandomCorpus.Pick(random, ["mar", "st", "fire", "rep", "o"]);
                return (prefix + "*", r => r.HasPrefix(prefix));
            case 4:
                var within = random.Next(4);
                string[] near = [RandomCorpus.Pick(random, Plain), RandomCorpus.Pick(random, Plain)];
                return ($"\"{near[0]} {near[1]}\"~{within.ToString(CultureInfo.InvariantCulture)}", r => r.HasNear(within, near));
            case 5:
                return Field(random);
            case 6:
                var not = Make(random, depth + 1);
                return ($"NOT ({not.Text})", r => !not.Means(r));
            case 7:
                var (a, b) = (Make(random, depth + 1), Make(random, depth + 1));
                return ($"({a.Text}) OR ({b.Text})", r => a.Means(r) || b.Means(r));
            default:
                var (c, d) = (Make(random, depth + 1), Make(random, depth + 1));
                return ($"({c.Text}) AND ({d.Text})", r => c.Means(r) && d.Means(r));
        }
    }

    internal static ParagraphFilter? Filter(Random random, int depth = 0)
    {
        if (random.Next(4) == 0)
        {
            return null;
        }

        var filter = new ParagraphFilter();
        for (var conditions = random.Next(1, 3); conditions > 0; conditions--)
        {
            filter = random.Next(depth > 1 ? 11 : 14) switch
            {
                0 => filter with { Documents = [RandomCorpus.Pick(random, ["res:ga/1/1", "res:ga/2/2@en", "res:ga/3/3", "res:ga/9/9"]), "res:ga/4/4"] },
                1 => filter with { DocumentKinds = [(DocumentKind)random.Next(4)] },
                2 => filter with { Bodies = [Entity(random, RandomCorpus.Bodies)] },
                3 => filter with { YearFrom = 2000 + random.Next(6), YearTo = random.Next(2) == 0 ? null : 2003 + random.Next(3) },
                4 => filter with { DateFrom = DateOnly.ParseExact(RandomCorpus.Day(random), "yyyy-MM-dd", CultureInfo.InvariantCulture) },
                5 => filter with { DateTo = DateOnly.ParseExact(RandomCorpus.Day(random), "yyyy-MM-dd", CultureInfo.InvariantCulture) },
                6 => filter with { Kinds = [(ParagraphKind)random.Next(7), (ParagraphKind)random.Next(7)] },
                7 => filter with { Verbs = random.Next(10) == 0 ? [] : [RandomCorpus.Pick(random, RandomCorpus.Verbs)] },
                8 => filter with { Addressees = [Entity(random, RandomCorpus.Addressees)] },
                9 => filter with { RecommendedAt = [Entity(random, RandomCorpus.Meetings)] },
                10 => filter with { Mentions = Mentions(random) },
                11 => filter with { Related = new RelatedCondition(Entity(random, RandomCorpus.Entities), random.Next(3), null) },
                12 => filter with { Not = Filter(random, depth + 1) },
                _ => filter with { Or = [.. Enumerable.Range(0, random.Next(3)).Select(_ => Filter(random, depth + 1) ?? new ParagraphFilter())], And = [Filter(random, depth + 1) ?? new ParagraphFilter()] },
            };
        }

        return filter;
    }

    private static MentionCondition Mentions(Random random) => new()
    {
        All = random.Next(2) == 0 ? null : [Entity(random, RandomCorpus.Entities)],
        Any = random.Next(2) == 0 ? null : random.Next(6) == 0 ? [] : [Entity(random, RandomCorpus.Entities), Entity(random, RandomCorpus.Entities)],
        None = random.Next(2) == 0 ? null : [Entity(random, RandomCorpus.Entities)],
        IncludeParts = random.Next(2) == 0,
    };

    private static EntityId Entity(Random random, string[] from) => EntityId.Parse(RandomCorpus.Pick(random, from));

    private static (string Text, Func<BruteForce.Read, bool> Means) Field(Random random)
    {
        switch (random.Next(6))
        {
            case 0:
                var verb = RandomCorpus.Pick(random, RandomCorpus.Verbs);
                return ("verb:" + verb, r => r.Paragraph.Acts.Any(a => a.Verb == verb));
            case 1:
                var entity = RandomCorpus.Pick(random, RandomCorpus.Entities);
                return ("mentions:" + entity, r => r.MentionsWithWholes.Contains(entity));
            case 2:
                var from = 2000 + random.Next(4);
                return ($"year:{from}..{from + 2}", r => r.Change.Document!.Document.Date?.Year is { } y && y >= from && y <= from + 2);
            case 3:
                var kind = (ParagraphKind)random.Next(7);
                return ("kind:" + kind.ToString().ToLowerInvariant(), r => r.Paragraph.Kind == kind);
            case 4:
                var word = RandomCorpus.Pick(random, Plain);
                return ("title:" + word, r => r.TitleStems.Contains(Analysis.Stemmer.Stem(word)));
            default:
                var body = RandomCorpus.Pick(random, RandomCorpus.Bodies);
                return ("body:" + body, r => r.Change.Document!.Document.Body?.Value == body);
        }
    }
}
