using KnowledgeGraph.Model;

namespace KnowledgeGraph.Ingest.Tests.Structure;

public sealed class PageAndTitleTests
{
    private const string Head = "A/79/1\n\nUnited Nations\n\nGeneral Assembly\n\nDistr.: General\n4 May 2024\n\nLamps and their keepers\n\nNote by the Secretariat\n\nI. Introduction\n\n";

    [Theory]
    [InlineData("1. The keepers asked for oil in each of the\n\nV.24-00417 (E)\n*2400417*\nA/79/1\n\n2/3        V.24-00417\n\nharbours of the region.\n")]
    [InlineData("1. The keepers asked for oil in each of the\n\nV.24-00417        2/3\n\nA/79/1\n\nharbours of the region.\n")]
    public void Parse_PageAndJobNumberOnOneLine_AreNoText(string body) =>
        Assert.EndsWith("body 1|The keepers asked for oil in each of the harbours of the region.", Parsed.Shape(Parsed.Text(Head + body)), StringComparison.Ordinal);

    [Fact]
    public void Parse_DateAfterANumber_IsText() =>
        Assert.EndsWith("body 1|The keepers met on 24 and 25 May 2024 in room 2/3 of the tower.", Parsed.Shape(Parsed.Text(Head + "1. The keepers met on 24 and 25 May 2024 in room\n2/3 of the tower.\n")), StringComparison.Ordinal);

    [Theory]
    [InlineData("Economic and Social Council\n\nCommission on Crime Prevention and Criminal Justice\n\nLamps\n\n1. The keepers asked for oil in each of the harbours.\n", "body:ccpcj")]
    [InlineData("General Assembly\n\nSecurity Council\n\nLamps\n\n1. The keepers asked for oil in each of the harbours.\n", "body:ga")]
    public void Parse_OrganBelowAnotherInTheMasthead_IsTheBody(string text, string body) => Assert.Equal(body, Parsed.Text("A/79/9\n\n" + text).Document.Body?.Value);

    [Fact]
    public void Parse_ClauseThatEndsInAnd_IsNoTitle()
    {
        var document = Parsed.Text("2901 (1947). Resolution of 2 April 1947\n\nWhereas the Charter of the United Nations provides for lamps in all harbours that have none; and\n\nWhereas oil is scarce,\n\nThe Security Council,\n\nDecides to send oil.\n");
        Assert.Equal("Resolution 2901 (1947)", document.Document.Title);
        Assert.Equal(2, document.Paragraphs.Count(p => p.Kind == ParagraphKind.Preambular));
    }

    [Fact]
    public void Parse_EmptyLineInsideAClauseOfFullLines_JoinsIt() =>
        Assert.Contains(
            "Noting in this regard the recommendation by the Co-Chairs of the Steering Committee of the Lamp Conference for the lighting of all harbours,",
            Parsed.Shape(Parsed.Text("Resolution 2901 (1993)\n\nThe Security Council,\n\nNoting in this regard the recommendation by the Co-Chairs of the Steering\n\nCommittee of the Lamp Conference for the lighting of all harbours,\n\nDetermined to put an end to the dark and to take effective measures to bring\nto light the harbours that lie without lamps in all parts of the region,\n\n1. Decides to send oil to all harbours of the region that have asked for it and\nto those that have not;\n\n2. Decides to remain seized of the matter.\n")),
            StringComparison.Ordinal);

    [Fact]
    public void Parse_MarkdownFootnotes_AreJoined()
    {
        var document = Parsed.Text("# Resolution 3/2\n\n## Lamps\n\n*The Conference on Lighthouse Matters*,\n\n*Recalling* General Assembly resolution 79/1,[^1]\n\n1. *Decides* to meet again.[^2]\n\n[^1]: See also A/79/1.\n[^2]: See A/79/2.\n", "lamps.md");
        Assert.Equal(["1 See also A/79/1.", "2 See A/79/2."], document.Paragraphs.SelectMany(p => p.Footnotes).Select(f => $"{f.Mark} {f.Text}"));
        Assert.DoesNotContain(document.Paragraphs, p => p.Text.Contains('[', StringComparison.Ordinal));
    }
}
