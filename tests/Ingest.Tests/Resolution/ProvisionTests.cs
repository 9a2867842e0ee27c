namespace KnowledgeGraph.Ingest.Tests.Resolution;

public sealed class ProvisionTests
{
    [Theory]
    [InlineData("article X of the Arms Trade Treaty and paragraphs 2 and 3 of that article", "article X → art:att/10", "Arms Trade Treaty → ins:att", "paragraphs 2 → art:att/10/2", "3 → art:att/10/3")]
    [InlineData("in line with article 8, paragraph 1 (a), of the Firearms Protocol",
        "article 8, paragraph 1 (a) → art:firearms-protocol/8/1/a", "Firearms Protocol → ins:firearms-protocol")]
    [InlineData("articles 6 to 8 and 12 of the Firearms Protocol",
        "articles 6 → art:firearms-protocol/6", "8 → art:firearms-protocol/7", "8 → art:firearms-protocol/8", "12 → art:firearms-protocol/12", "Firearms Protocol → ins:firearms-protocol")]
    [InlineData("States parties to the Firearms Protocol, in line with its article 8, paragraph 2, and article 13, paragraph 3, shall",
        "Firearms Protocol → ins:firearms-protocol", "article 8, paragraph 2 → art:firearms-protocol/8/2", "article 13, paragraph 3 → art:firearms-protocol/13/3")]
    [InlineData("the Arms Trade Treaty, and in particular articles 6 and 7 thereof",
        "Arms Trade Treaty → ins:att", "articles 6 → art:att/6", "7 → art:att/7")]
    [InlineData("paragraph 1 (b) (ii) of article 6 of the Organized Crime Convention",
        "paragraph 1 (b) (ii) of article 6 → art:untoc/6/1/b/ii", "Organized Crime Convention → ins:untoc")]
    [InlineData("acting under Article 41 of Chapter VII of the Charter of the United Nations",
        "Article 41 → art:un-charter/41", "Chapter VII → art:un-charter/chapter-7", "Charter of the United Nations → ins:un-charter")]
    [InlineData("obligations under Article 76 b and Article 84 of the Charter",
        "Article 76 b → art:un-charter/76/b", "Article 84 → art:un-charter/84", "Charter → ins:un-charter")]
    [InlineData("Article VI of the Treaty on the Non-Proliferation of Nuclear Weapons",
        "Article VI → art:npt/6", "Treaty on the Non-Proliferation of Nuclear Weapons → ins:npt")]
    [InlineData("as required by paragraph 6 of resolution 2117 (2013)", "paragraph 6 → res:sc/2117~6", "resolution 2117 (2013) → res:sc/2117")]
    [InlineData("subparagraphs (a) and (c) of paragraph 12 of resolution 2290 (2016)",
        "subparagraphs (a) → res:sc/2290~12/a", "(c) of paragraph 12 → res:sc/2290~12/c", "resolution 2290 (2016) → res:sc/2290")]
    [InlineData("its resolution 687 (1991), and in particular paragraphs 2 to 4 thereof",
        "resolution 687 (1991) → res:sc/687", "paragraphs 2 → res:sc/687~2", "4 → res:sc/687~3", "4 → res:sc/687~4")]
    [InlineData("paragraph 16 of section C of resolution 687 (1991)", "paragraph 16 of section C → res:sc/687~c/16", "resolution 687 (1991) → res:sc/687")]
    [InlineData("see A/CONF.192/15, chap. IV, para. 24", "A/CONF.192/15 → doc:A/CONF.192/15", "chap. IV, para. 24 → doc:A/CONF.192/15~iv/24")]
    [InlineData("article 6 of the Firearms Protocol, as required by article 8, paragraph 1 (b), shall",
        "article 6 → art:firearms-protocol/6", "Firearms Protocol → ins:firearms-protocol", "article 8, paragraph 1 (b) → art:firearms-protocol/8/1/b")]
    public void Run_Provision_IsAPathInItsOwner(string text, params string[] expected) =>
        Assert.Equal(expected, MentionSample.Found(MentionSample.Document("", [text])));

    [Fact]
    public void Run_ArticleWithoutOwnerInThePrincipalOrgans_IsOfTheCharter() =>
        Assert.Equal(["Article 40 → art:un-charter/40"], MentionSample.Found(MentionSample.Document("body:sc", ["Acting under Article 40,"])));

    [Fact]
    public void Run_ParagraphAbove_IsOfTheDocumentItself() =>
        Assert.Equal(
            ["paragraphs 5 → res:sc/9999~5", "6 → res:sc/9999~6"],
            MentionSample.Found(MentionSample.Document("body:sc", ["Decides that the provisions of paragraphs 5 and 6 above shall apply;"], work: "res:sc/9999")));

    [Theory]
    [InlineData("rule 2, paragraph 2, of the rules of procedure")]
    [InlineData("their parts and components and 8 articles of clothing")]
    [InlineData("paragraph 38 of his report")]
    [InlineData("the section on housing and part of the annex")]
    [InlineData("Article 8")]
    public void Run_NoProvision_FindsNone(string text) =>
        Assert.Empty(MentionSample.Found(MentionSample.Document("body:sc", [text])));
}
