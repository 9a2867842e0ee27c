using System.Text.RegularExpressions;
using KnowledgeGraph.Model;
using KnowledgeGraph.Search.Tests.Support;

namespace KnowledgeGraph.Search.Tests;

/// <summary>Runs every example of docs/query-language.md.</summary>
public sealed partial class QueryLanguageTests
{
    /// <summary>What each example finds: «document path», best first where a ">" begins the list, else in any order.</summary>
    private static readonly Dictionary<string, string> Expected = new()
    {
        ["marking firearms"] = "> a0 a1 b2 a2 a3 b0",
        ["organise"] = "a3",
        ["\"Programme of Action in All Its Aspects\""] = "b1",
        ["\"tracing requests\"~3"] = "b0",
        ["record-keeping"] = "a1 b2 c3",
        ["firearm*"] = "a0 a1 a2 a3 b0",
        ["ammunitoin~"] = "c0",
        ["ammunitoin"] = "c0",
        ["ATT"] = "c0 c1 d0",
        ["Arms Trade Treaty diversion"] = "b0 b1 b2 b3 b4 c0 c1 c2 c3 d0",
        ["A/CONF.192/15"] = "b1",
        ["resolution 5/4"] = "b3",
        ["article 6, paragraph 3, Arms Trade Treaty"] = "b0 b1 b2 b3 b4 c0 c1 c2 c3 d0",
        ["Goal 16"] = "b4",
        ["training AND judges"] = "a4",
        ["seizure OR confiscation"] = "d1 d2",
        ["training AND (judges OR prosecutors)"] = "a4 c2",
        ["firearms NOT missiles"] = "a0 a1 a3 b0",
        ["firearms -missiles"] = "a0 a1 a3 b0",
        ["+marking firearms"] = "> a0 a1 b2",
        ["\"serial number\" firearms"] = "a0",
        ["title:tracing"] = "b0 b1 b2 b3 b4",
        ["verb:urge"] = "a0 b2",
        ["to:UNODC"] = "a4",
        ["mentions:ATT"] = "c0 c1",
        ["cites:\"Arms Trade Treaty\""] = "c0 c1 c2 c3",
        ["body:\"General Assembly\""] = "b0 b1 b2 b3 b4 c0 c1 c2 c3",
        ["kind:operative"] = "a0 a2 a3 a4 b0 b2 b4 c0 c1 c2",
        ["year:2012..2018"] = "a0 a1 a2 a3 a4 b0 b1 b2 b3 b4",
        ["date:2018-10-01..2018-10-31"] = "a0 a1 a2 a3 a4",
        ["in:A/RES/71/48"] = "b0 b1 b2 b3 b4",
        ["marking verb:urge year:2010.. cites:ATT"] = "",
        ["marking AND"] = "a0 a1 b2",
        ["(marking firearms"] = "a0 a1 a2 a3 b0 b2",
        ["kind:nonsense marking"] = "a0 a1 b2",
    };

    private static readonly Authority Names = new(
    [
        new AuthorityRecord { Id = EntityId.Parse("ins:att"), Name = "Arms Trade Treaty", Acronyms = ["ATT"], Sources = ["test"] },
        new AuthorityRecord { Id = EntityId.Parse("body:unodc"), Name = "United Nations Office on Drugs and Crime", Acronyms = ["UNODC"], Sources = ["test"] },
        new AuthorityRecord { Id = EntityId.Parse("body:ga"), Name = "General Assembly", Sources = ["test"] },
    ]);

    [Fact]
    public async Task Every_example_finds_what_the_page_says()
    {
        await using var index = await Paragraphs();
        var examples = Examples().ToList();
        Assert.Equal(Expected.Keys.Order(), examples.Order());
        var wrong = new List<string>();
        foreach (var query in examples)
        {
            var answer = await index.SearchAsync(query);
            var found = answer.Hits.Nodes.Select(n => Short(n.Node.Paragraph)).ToList();
            var wanted = Expected[query];
            var inOrder = wanted.StartsWith('>');
            var shown = inOrder ? found : [.. found.Order()];
            var expected = inOrder ? wanted[2..] : wanted;
            if (string.Join(' ', shown) != expected)
            {
                wrong.Add($"{query}: found {string.Join(' ', shown)}, the page says {expected}");
            }
        }

        Assert.Equal([], wrong);
    }

    [Theory]
    [InlineData("marking AND", "AND")]
    [InlineData("(marking firearms", "(")]
    [InlineData("kind:nonsense marking", "kind:nonsense")]
    [InlineData("marking ) firearms", ")")]
    [InlineData("OR marking", "OR")]
    [InlineData("year:soon verb: marking", "year:soon|verb:")]
    [InlineData("\"marking", "\"")]
    [InlineData("mentions:\"the Nothing Treaty\" marking", "mentions:\"the Nothing Treaty\"")]
    public async Task What_is_left_out_is_said(string query, string ignored)
    {
        await using var index = await Paragraphs();
        var answer = await index.SearchAsync(query);
        Assert.Equal(ignored.Split('|').Order(), answer.Ignored.Order());
        Assert.Contains(answer.Hits.Nodes, n => Short(n.Node.Paragraph) == "a0");
    }

    [Fact]
    public async Task More_than_is_read_is_said()
    {
        await using var index = await Paragraphs();
        var answer = await index.SearchAsync("marking " + string.Join(' ', Enumerable.Range(0, 100).Select(i => "w" + i)));
        Assert.Equal(["… 37 more words; 64 are read"], answer.Ignored);
    }

    [Fact]
    public async Task An_unknown_word_is_corrected_and_said()
    {
        await using var index = await Paragraphs();
        Assert.Equal("ammunition diversion", (await index.SearchAsync("ammunitoin diversion")).DidYouMean);
        Assert.Null((await index.SearchAsync("ammunition diversion")).DidYouMean);
    }

    [Theory]
    [InlineData("marking verb:endorse kind:operative", "verb:endorse")]
    [InlineData("kind:operative xylophonist", "xylophonist")]
    [InlineData("zzzzqqq", "zzzzqqq")]
    public async Task Where_nothing_is_found_the_part_that_excludes_most_is_said(string query, string part)
    {
        await using var index = await Paragraphs();
        var answer = await index.SearchAsync(query);
        Assert.Equal(0, answer.Hits.TotalCount);
        Assert.Equal(part, answer.MostExcluding);
    }

    [Fact]
    public async Task A_filter_can_be_the_part_that_excludes_most()
    {
        await using var index = await Paragraphs();
        var answer = await index.SearchAsync("marking", new ParagraphFilter { YearFrom = 2030 });
        Assert.Equal("year: 2030–", answer.MostExcluding);
    }

    private static string Short(ParagraphId id) => id.Document.Work.Value switch { "res:ctoc-cop/9/1" => "a", "res:ga/71/48" => "b", "res:ga/60/9" => "c", _ => "d" } + id.Path[1..];

    private static Task<IndexFixture> Paragraphs() => new IndexFixture(authority: Names).WithAsync(
        new TestDocument("res:ctoc-cop/9/1@en", "Strengthening the Conference", "2018-10-19", number: "9/1")
            .Add("Urges States parties to ensure the marking of firearms with a serial number;", acts: [("urge", ["actor:states-parties"])])
            .Add("Noting that firearms without markings hinder recordkeeping,", ParagraphKind.Preambular)
            .Add("Notes that no provision on firearms extends to ballistic missiles;")
            .Add("Welcomes the meeting on firearms that was organized by Kenya;")
            .Add("Requests the Office to offer training to judges;", acts: [("request", ["body:unodc"])]),
        new TestDocument("res:ga/71/48@en", "Tracing of small arms", "2016-12-05", body: "body:ga", symbol: "A/RES/71/48", number: "71/48")
            .Add("Invites States to request the tracing of each firearm that they seize;")
            .Add("Recalling the Programme of Action in All Its Aspects (A/CONF.192/15),", ParagraphKind.Preambular)
            .Add("Urges States to mark every weapon and to keep records, including by record-keeping systems;", acts: [("urge", ["actor:states"])])
            .Add("Recalling also resolution 5/4,", ParagraphKind.Preambular, mentions: ["resolution 5/4=res:ctoc-cop/5/4"])
            .Add("Looks forward to progress towards target 16.4;", mentions: ["target 16.4=sdg:16.4"]),
        new TestDocument("res:ga/60/9@en", "Regulating trade", "2009-01-30", body: "body:ga", symbol: "A/RES/60/9", number: "60/9")
            .Add("Welcomes the Arms Trade Treaty, which prevents diversion of arms and ammunition;", mentions: ["Arms Trade Treaty=ins:att"])
            .Add("Recalls article 6, paragraph 3, of the Treaty;", mentions: ["article 6, paragraph 3, of the Treaty=art:att/6/3", "the Treaty=ins:att"])
            .Add("Encourages the training of prosecutors;")
            .Add("Taking note of the keeping of each record,", ParagraphKind.Preambular),
        new TestDocument("ins:example@en", "A protocol", "2001-05-31", DocumentKind.Treaty)
            .Add("No State shall authorize a transfer that it knows to serve such acts.", ParagraphKind.Body, entity: "art:att/6/3")
            .Add("Each State shall provide for confiscation.", ParagraphKind.Body)
            .Add("The seizure of property is governed by domestic law.", ParagraphKind.Body));

    private static IEnumerable<string> Examples()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "KnowledgeGraph.sln")))
        {
            folder = folder.Parent!;
        }

        return Row().Matches(File.ReadAllText(Path.Combine(folder.FullName, "docs", "query-language.md"))).Select(m => m.Groups[1].Value);
    }

    [GeneratedRegex(@"^\| `([^`]+)` \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
