namespace KnowledgeGraph.Ingest.Tests.Resolution;

public sealed class AdoptedTextTests
{
    [Theory]
    [InlineData("Recalling resolutions 1265 (1999), 1296 (2000) and 1894 (2009),",
        "resolutions 1265 (1999) → res:sc/1265", "1296 (2000) → res:sc/1296", "1894 (2009) → res:sc/1894")]
    [InlineData("Recalling General Assembly resolution 1514 (XV) of 14 December 1960,", "General Assembly resolution 1514 (XV) → res:ga/1514-XV")]
    [InlineData("Recalling resolution 377 A (V),", "resolution 377 A (V) → res:ga/377-A-V")]
    [InlineData("in its resolution 3201 (S-VI)", "resolution 3201 (S-VI) → res:ga/3201-S-VI")]
    [InlineData("See Economic and Social Council resolution 2012/19, annex.", "Economic and Social Council resolution 2012/19 → res:ecosoc/2012/19")]
    [InlineData("Economic and Social Council resolution 155 C (VII) of 13 August 1948", "Economic and Social Council resolution 155 C (VII) → res:ecosoc/155-C-VII")]
    [InlineData("Recalling resolution 46/36 H and resolution 46/36L,", "resolution 46/36 H → res:ga/46/36-H", "resolution 46/36L → res:ga/46/36-L")]
    [InlineData("General Assembly resolutions 57/270 A and B and 60/1", "General Assembly resolutions 57/270 A → res:ga/57/270-A", "B → res:ga/57/270-B", "60/1 → res:ga/60/1")]
    [InlineData("see A/RES/67/234 B and S/RES/1325 (2000)", "A/RES/67/234 B → res:ga/67/234-B", "S/RES/1325 (2000) → res:sc/1325")]
    [InlineData("General Assembly decision 60/519", "General Assembly decision 60/519 → dec:ga/60/519")]
    [InlineData("15 (1946). Resolution of 19 December 1946", "15 (1946) → res:sc/15")]
    [InlineData("its relevant resolutions, in particular 1500 (2003) and 1546 (2004)", "1500 (2003) → res:sc/1500", "1546 (2004) → res:sc/1546")]
    [InlineData("that resolution 435 (1978) be implemented", "resolution 435 (1978) → res:sc/435")]
    [InlineData("resolution 70/1 of the General Assembly", "resolution 70/1 → res:ga/70/1", "General Assembly → body:ga")]
    [InlineData("the tenth emergency special session, resolution ES-10/14", "resolution ES-10/14 → res:ga/ES-10/14")]
    [InlineData("resolutions 242 (1967) and 338 (1973), as well as 425 (1978)", "resolutions 242 (1967) → res:sc/242", "338 (1973) → res:sc/338", "425 (1978) → res:sc/425")]
    public void Run_NumberInAnyPrintedForm_NamesItsOrgan(string text, params string[] expected) =>
        Assert.Equal(expected, MentionSample.Found(MentionSample.Document("", [text])));

    [Theory]
    [InlineData("Recalling its resolutions 5/4 of 22 October 2010, entitled “Trade in lamps of the Security Council”, 7/2 of 10 October 2014 and 8/3,",
        "resolutions 5/4 → res:ctoc-cop/5/4", "7/2 → res:ctoc-cop/7/2", "8/3 → res:ctoc-cop/8/3")]
    [InlineData("Reaffirming its decisions 7/1 of 10 October 2014 and 4/6 of 17 October 2008,", "decisions 7/1 → dec:ctoc-cop/7/1", "4/6 → dec:ctoc-cop/4/6")]
    [InlineData("Recalling Conference resolution 5/4,", "Conference resolution 5/4 → res:ctoc-cop/5/4")]
    [InlineData("Recalling General Assembly resolution 55/25 and its own resolution 6/1,", "General Assembly resolution 55/25 → res:ga/55/25", "resolution 6/1 → res:ctoc-cop/6/1")]
    [InlineData("in accordance with resolution 71/209", "resolution 71/209 → res:ga/71/209")]
    public void Run_TextOfAConference_ItsNumbersAreItsOwn(string text, params string[] expected) =>
        Assert.Equal(expected, MentionSample.Found(MentionSample.Document("body:ctoc-cop", [text], "9")));

    [Fact]
    public void Run_ThatResolution_IsTheOneCitedLast() =>
        Assert.Equal(
            ["that resolution → res:sc/1540"],
            MentionSample.Found(MentionSample.Document("body:sc", ["Recalling resolutions 1373 (2001) and 1540 (2004),", "Stresses the obligations in that resolution;"])));

    [Fact]
    public void Run_SecretariatsNote_NumberIsTheSubjects() =>
        Assert.Equal(
            ["resolution 6/2 → res:ctoc-cop/6/2", "Conference of the Parties to the Organized Crime Convention → body:ctoc-cop", "Organized Crime Convention → ins:untoc"],
            MentionSample.Found(MentionSample.Document("body:un-secretariat", ["The Conference of the Parties to the United Nations Convention against Transnational Organized Crime met.", "In resolution 6/2, the Conference of the Parties to the Organized Crime Convention decided otherwise."])));

    [Theory]
    [InlineData("adopted two resolutions in 2004 and 5 decisions")]
    [InlineData("the implementation of the present resolution")]
    [InlineData("draft resolution II was withdrawn")]
    [InlineData("a resolution of 5 members")]
    [InlineData("a ratio of 5/4 and 10 per cent (2004)")]
    public void Run_NoCitation_FindsNone(string text) =>
        Assert.Empty(MentionSample.Found(MentionSample.Document("", [text])));
}
