namespace KnowledgeGraph.Ingest.Tests.Resolution;

public sealed class NameTests
{
    [Theory]
    [InlineData("The Supreme Harbour Council of Arcadia met.", "Supreme Harbour Council of Arcadia → body:supreme-harbour-council-of-arcadia")]
    [InlineData("Welcoming the Peace Accords for Angola,", "Peace Accords for Angola → ins:peace-accords-for-angola")]
    [InlineData("the UNODC Study on Firearms 2015", "UNODC Study on Firearms 2015 → pub:unodc-study-on-firearms-2015")]
    [InlineData("the UNODC Global Firearms Programme", "UNODC Global Firearms Programme → prog:global-firearms-programme")]
    [InlineData("in Kuwait and in northern Greece", "Kuwait → state:KWT", "Greece → state:GRC")]
    [InlineData("Iraqi and Kuwaiti officials of the Government of Iraq", "Iraq → state:IRQ")]
    [InlineData("the African Union Peace and Security Council", "African Union Peace and Security Council → body:au-psc")]
    public void Run_Name_IsFoundAsAWhole(string text, params string[] expected) =>
        Assert.Equal(expected, MentionSample.Found(MentionSample.Document("", [text])));

    [Fact]
    public void Run_SystemSpelledOutWithItsBody_MentionsBoth() =>
        Assert.Equal(
            ["body:interpol", "sys:iarms"],
            MentionSample.Found(MentionSample.Document("", ["the International Criminal Police Organization (INTERPOL) Illicit Arms Records and Tracing Management System"]))
                .Select(row => row[(row.LastIndexOf(' ') + 1)..]).Distinct().Order());

    [Fact]
    public void Run_NameOfTwoStates_StaysOpenWithBoth() =>
        Assert.Contains("Republic of the Congo → ?state:COD,state:COG", MentionSample.Found(MentionSample.Document("body:sc", ["Recalling the Congo and Belgium,", "in the Republic of the Congo"])));

    [Theory]
    [InlineData("the African Union Peace and Security Council", "body:sc")]
    [InlineData("Welcoming the Peace Accords for Angola,", "state:AGO")]
    [InlineData("the UNODC Study on Firearms 2015", "body:unodc")]
    [InlineData("the UNODC Global Firearms Programme", "body:unodc")]
    [InlineData("the Iraqi authorities", "state:IRQ")]
    [InlineData("the item entitled “Cooperation with the Organization of American States in Kuwait”", "state:KWT")]
    [InlineData("Permanent Mission of Kuwait", "body:permanent-mission-of-kuwait")]
    [InlineData("the United Nations", "body:united-nations")]
    [InlineData("without reference to a Main Committee", "body:main-committee")]
    [InlineData("the Doha Declaration on the Harbour Agreement", "ins:doha-declaration")]
    [InlineData("13 billion United States dollars", "state:USA")]
    [InlineData("rrwenty-sixth session", "mtg:ga/6")]
    public void Run_NameThatIsPartOfAnother_IsNoMention(string text, string id) =>
        Assert.DoesNotContain(MentionSample.Found(MentionSample.Document("", [text])), row => row.EndsWith("→ " + id, StringComparison.Ordinal));

    [Fact]
    public void Run_ConferenceWithoutOrdinal_IsTheOneOfItsDates() =>
        Assert.Contains(
            MentionSample.Found(MentionSample.Document("", ["the United Nations Conference to Review Progress Made in the Implementation of the Programme of Action to Prevent, Combat and Eradicate the Illicit Trade in Small Arms and Light Weapons in All Its Aspects, held in New York from 27 August to 7 September 2012"])),
            row => row.EndsWith("→ event:poa-review-conference-2", StringComparison.Ordinal));

    [Theory]
    [InlineData("the United Nations Peace-keeping Force in Cyprus")]
    [InlineData("the United Nations Peacekeeping  Force in\nCyprus")]
    [InlineData("the UNITED NATIONS PEACE–KEEPING FORCE IN CYPRUS")]
    public void Run_HyphenCaseOrSpace_HidesNoName(string text) =>
        Assert.EndsWith("→ body:unficyp", Assert.Single(MentionSample.Found(MentionSample.Document("", [text]))), StringComparison.Ordinal);

    [Fact]
    public void Run_NamesOfFootnotes_BelongToTheParagraphAndSayTheirFootnote()
    {
        var parsed = MentionSample.Document("", ["Recalling the Arms Trade Treaty,"]);
        var paragraph = parsed.Paragraphs[0] with { Footnotes = [new Model.Footnote("fn1", "1", "See General Assembly resolution 67/234 B.", 31)] };
        var mentions = MentionSample.Stage.Run(parsed with { Paragraphs = [paragraph] })[0].Mentions;
        Assert.Equal([(null, "ins:att"), ("fn1", "res:ga/67/234-B")], mentions.Select(m => (m.Footnote, m.Entity!.Value.Value)));
        Assert.Equal("General Assembly resolution 67/234 B", paragraph.Footnotes[0].Text[mentions[1].Start..mentions[1].End]);
    }

    [Fact]
    public void Run_ReportCitedInAFootnoteByItsSymbol_IsTheDocumentAlone()
    {
        var parsed = MentionSample.Document("", ["Recalling the work done,"]);
        var paragraph = parsed.Paragraphs[0] with { Footnotes = [new Model.Footnote("fn1", "1", "Report of the Working Group on Firearms, Vienna, 9 June 2015 (CTOC/COP/WG.6/2015/3).", 5)] };
        var mention = Assert.Single(MentionSample.Stage.Run(parsed with { Paragraphs = [paragraph] })[0].Mentions);
        Assert.Equal("doc:CTOC/COP/WG.6/2015/3", mention.Entity!.Value.Value);
    }
}
