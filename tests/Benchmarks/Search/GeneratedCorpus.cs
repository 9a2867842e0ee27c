using System.Globalization;
using System.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Benchmarks.Search;

/// <summary>
/// Documents of any number from a seed: the same number and seed give the same documents. Words follow a
/// Zipf–Mandelbrot distribution whose commonest word stands in four of five paragraphs of 60 words; titles,
/// headings, entities, verbs, addressees, bodies and dates have skewed distributions of their own.
/// </summary>
/// <remarks>Thread-safe: each document is made from its number alone.</remarks>
internal sealed class GeneratedCorpus
{
    internal const int WordsPerParagraph = 60;
    internal const int ParagraphsPerDocument = 30;

    private const int Vocabulary = 120_000;
    private const int Entities = 6_000;
    private const double Shift = 2.7;

    private static readonly string[] VerbNames = ["urge", "request", "recall", "invite", "encourage", "note", "welcome", "decide", "call-upon", "emphasize", "reaffirm", "endorse"];
    private static readonly string[] Actors = ["actor:states", "actor:states-parties", "actor:member-states", "body:unodc", "actor:donors", "body:un-secretariat", "actor:civil-society", "body:interpol"];
    private static readonly string[] Bodies = ["body:sc", "body:ga", "body:ctoc-cop", "body:ecosoc", "body:ccpcj", "body:wg-firearms"];
    private static readonly string[] Beginnings = ["b", "br", "c", "ch", "cl", "d", "dr", "f", "fr", "g", "gr", "h", "j", "k", "l", "m", "n", "p", "pl", "pr", "qu", "r", "s", "sh", "st", "str", "t", "th", "tr", "v", "w", "z", ""];
    private static readonly string[] Vowels = ["a", "e", "i", "o", "u", "ai", "ea", "io", "ou"];
    private static readonly string[] Closings = ["n", "r", "t", "s", "l", "m", "nd", "nt", "st", "rm", "ck", ""];
    private static readonly string[] Endings = ["", "", "", "s", "ed", "ing", "ation", "ment", "al", "ity", "er", "ive"];

    private readonly int seed;
    private readonly double[] cumulative = new double[Vocabulary];
    private readonly int[] guide = new int[4096];

    internal GeneratedCorpus(int seed)
    {
        this.seed = seed;
        Words = MakeWords(new Random(seed));
        double sum = 0;
        for (var r = 0; r < Vocabulary; r++)
        {
            sum += 1 / (r + 1 + Shift);
            cumulative[r] = sum;
        }

        for (var r = 0; r < Vocabulary; r++)
        {
            cumulative[r] /= sum;
        }

        for (int g = 0, r = 0; g < guide.Length; g++)
        {
            while (cumulative[r] < (double)g / guide.Length)
            {
                r++;
            }

            guide[g] = r;
        }
    }

    /// <summary>The vocabulary, commonest first.</summary>
    internal string[] Words { get; }

    /// <summary>A document, from 0.</summary>
    internal ExtractedDocument Make(int number)
    {
        var random = new Random(HashCode(number));
        var id = DocumentId.Parse($"res:ga/{number / 300 + 1}/{(number % 300) + 1}@en");
        var day = new DateOnly(1946, 1, 1).AddDays((int)(28_800 * Math.Sqrt(random.NextDouble())));
        var document = new Document
        {
            Id = id,
            Kind = (DocumentKind)(random.Next(20) < 14 ? 0 : random.Next(11)),
            Title = Capital(string.Join(' ', Enumerable.Range(0, 8).Select(_ => NextWord(random)))),
            Number = $"{number / 300 + 1}/{(number % 300) + 1}",
            Symbol = $"A/RES/{number / 300 + 1}/{(number % 300) + 1}",
            Date = day,
            Body = EntityId.Parse(Bodies[Skewed(random, Bodies.Length)]),
            Source = $"generated/{number}.txt",
            Hash = number.ToString("x64", CultureInfo.InvariantCulture),
            MediaType = "text/plain",
        };
        var paragraphs = new Paragraph[ParagraphsPerDocument];
        string[] section = [];
        for (var p = 0; p < paragraphs.Length; p++)
        {
            if (p % 10 == 0)
            {
                section = [Capital(NextWord(random) + " " + NextWord(random) + " " + NextWord(random))];
            }

            paragraphs[p] = MakeParagraph(id, p, section, random);
        }

        return new ExtractedDocument(document, paragraphs, [], []);
    }

    private Paragraph MakeParagraph(DocumentId id, int position, string[] section, Random random)
    {
        var text = new StringBuilder(WordsPerParagraph * 7);
        var starts = new int[WordsPerParagraph];
        for (var w = 0; w < WordsPerParagraph; w++)
        {
            starts[w] = text.Length;
            var word = NextWord(random);
            text.Append(w == 0 || text[^2] == '.' ? Capital(word) : word);
            text.Append(w == WordsPerParagraph - 1 ? "." : random.Next(14) == 0 ? ", " : random.Next(24) == 0 ? ". " : " ");
        }

        var all = text.ToString();
        var mentions = new Mention[random.Next(5)];
        for (var m = 0; m < mentions.Length; m++)
        {
            var at = random.Next(WordsPerParagraph - 3);
            mentions[m] = new Mention(EntityOf(Skewed(random, Entities)), all[starts[at]..starts[at + 2]].TrimEnd(), starts[at], starts[at + 2]);
        }

        Act[] acts = random.Next(3) == 0
            ? []
            : [new Act(VerbNames[Skewed(random, VerbNames.Length)], 0, all.Length)
            {
                Addressees = random.Next(2) == 0 ? [] : [new Addressee(EntityId.Parse(Actors[Skewed(random, Actors.Length)]), null, 0, 1)],
            }];
        return new Paragraph
        {
            Id = new ParagraphId(id, (position + 1).ToString(CultureInfo.InvariantCulture)),
            Kind = position < 6 ? ParagraphKind.Preambular : random.Next(6) == 0 ? ParagraphKind.Item : ParagraphKind.Operative,
            Label = (position + 1).ToString(CultureInfo.InvariantCulture),
            Position = position,
            Section = section,
            Text = all,
            Mentions = mentions,
            Acts = acts,
        };
    }

    private static EntityId EntityOf(int number) => EntityId.Parse((number % 4) switch
    {
        0 => $"res:sc/{number}",
        1 => $"art:treaty-{number % 40}/{number / 160 + 1}/{number % 7 + 1}",
        2 => $"body:committee-{number}",
        _ => $"ins:instrument-{number}",
    });

    private string NextWord(Random random)
    {
        var x = random.NextDouble();
        var rank = guide[(int)(x * guide.Length)];
        while (cumulative[rank] < x)
        {
            rank++;
        }

        return Words[rank];
    }

    private static int Skewed(Random random, int count) => (int)(count * Math.Pow(random.NextDouble(), 3));

    private int HashCode(int number) => unchecked((int)((((uint)number * 2_654_435_761) ^ ((uint)seed * 40_503)) & 0x7FFF_FFFF));

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>Short words first, as in any language; each once.</summary>
    private static string[] MakeWords(Random random)
    {
        var words = new List<string>(Vocabulary);
        var known = new HashSet<string>(StringComparer.Ordinal);
        while (words.Count < Vocabulary)
        {
            var syllables = words.Count < 60 ? 1 : words.Count < 2_000 ? 1 + random.Next(2) : 2 + random.Next(2);
            var word = new StringBuilder();
            for (var s = 0; s < syllables; s++)
            {
                word.Append(Beginnings[random.Next(Beginnings.Length)]).Append(Vowels[random.Next(Vowels.Length)]);
            }

            word.Append(Closings[random.Next(Closings.Length)]);
            if (words.Count >= 300)
            {
                word.Append(Endings[random.Next(Endings.Length)]);
            }

            if (word.Length > 1 && known.Add(word.ToString()))
            {
                words.Add(word.ToString());
            }
        }

        return [.. words];
    }
}
