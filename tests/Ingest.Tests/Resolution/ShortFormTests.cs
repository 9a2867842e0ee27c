namespace KnowledgeGraph.Ingest.Tests.Resolution;

/// <summary>The examples of docs/short-forms.md, rule by rule.</summary>
public sealed class ShortFormTests
{
    [Theory]
    // The body that speaks.
    [InlineData("body:ctoc-cop", "Nothing here.", "Reaffirming the purposes of the Conference,", "Conference → body:ctoc-cop")]
    [InlineData("body:sc", "Nothing here.", "Requests the Secretary-General to report to the Council;", "Secretary-General → body:sg", "Council → body:sc")]
    [InlineData("body:ga", "Nothing here.", "the Assembly decided", "Assembly → body:ga")]
    // Its instrument, and the body that it reports to.
    [InlineData("body:ctoc-cop", "Recalling the United Nations Convention against Corruption,", "the provisions of the Convention", "Convention → ins:untoc")]
    [InlineData("body:wg-firearms", "Nothing here.", "The Conference may wish to consider the matter.", "Conference → body:ctoc-cop")]
    // What the document named last.
    [InlineData("body:ga", "Recalling the Arms Trade Treaty,", "as depositary of the Treaty", "Treaty → ins:att")]
    [InlineData("body:ga", "Recalling the work of the Commission on Crime Prevention and Criminal Justice,", "Requests the Commission to report;", "Commission → body:ccpcj")]
    [InlineData("body:ga", "Welcoming the Thirteenth United Nations Congress on Crime Prevention and Criminal Justice,", "the report of the Thirteenth Congress", "Thirteenth Congress → event:un-crime-congress-13")]
    [InlineData("body:sc", "Welcoming the Joint Harbour Commission of Arcadia,", "Requests the Harbour Commission to report;", "Harbour Commission → body:joint-harbour-commission-of-arcadia")]
    // A name that the document gives.
    [InlineData("body:sc", "Noting the Harbour Observation Mission in Arcadia (HARBOM),", "Decides that HARBOM shall stay;", "HARBOM → body:harbour-observation-mission-in-arcadia")]
    [InlineData("body:sc", "Recalling the Committee established pursuant to resolution 1267 (1999) (“the Committee”),", "Requests the Committee to report;", "Committee → body:sc-committee-1267")]
    // Usual for all.
    [InlineData("body:sc", "Nothing here.", "obligations under the Charter", "Charter → ins:un-charter")]
    [InlineData("body:ctoc-cop", "Nothing here.", "Requests the Secretariat to assist;", "Secretariat → body:un-secretariat")]
    [InlineData("body:un-secretariat", "The UNODC Study on Firearms 2015 was welcomed.", "States took part in the study.", "study → pub:unodc-study-on-firearms-2015")]
    // In small letters.
    [InlineData("body:ctoc-cop", "Noting the open-ended intergovernmental working group on firearms,", "Decides that the working group shall meet;", "working group → body:wg-firearms")]
    public void Run_ShortForm_IsWhatTheDocumentIntroduced(string body, string before, string text, params string[] expected) =>
        Assert.Equal(expected, MentionSample.Found(MentionSample.Document(body, [before, text])));

    [Theory]
    [InlineData("a working group may be established")]
    [InlineData("the conventions and protocols of the region")]
    [InlineData("any Committee so established")]
    [InlineData("Agenda item 98")]
    [InlineData("the National Defence Plan")]
    [InlineData("under Council-mandated arms embargoes")]
    [InlineData("Calls upon the International Community to provide funds;")]
    [InlineData("the Union des Phares Unis")]
    [InlineData("Recalling the Final Declaration adopted by all participants,")]
    [InlineData("as provided for in Chapter 9.1 of the Charter-like annex")]
    [InlineData("a Register of lamps means an ordered collection")]
    public void Run_GenericNoun_IsNoMention(string text) =>
        Assert.Empty(MentionSample.Found(MentionSample.Document("body:ga", [text])));

    [Theory]
    [InlineData("the fleets of the Congo River")]
    [InlineData("the shores of Lake Chad")]
    [InlineData("shipping in the Gulf of Oman")]
    [InlineData("the Forces Unies du Rwanda")]
    public void Run_StateInAnotherName_IsNoMention(string text) =>
        Assert.Empty(MentionSample.Found(MentionSample.Document("body:ga", [text])));

    [Theory]
    [InlineData("the sea around Oman", "Oman → state:OMN")]
    [InlineData("the city of Kigali in Rwanda", "Rwanda → state:RWA")]
    public void Run_StateByItsName_IsMentioned(string text, string expected) =>
        Assert.Equal([expected], MentionSample.Found(MentionSample.Document("body:ga", [text])));

    [Fact]
    public void Run_BodyAgainstUnitedNationsPersonnel_NameEndsBefore() =>
        Assert.Equal(
            ["Lamp Union → body:lamp-union"],
            MentionSample.Found(MentionSample.Document("body:sc", ["Condemns the attacks carried out by the Lamp Union against United Nations personnel;"])));

    [Fact]
    public void Run_FormerNameOfAnOrganization_ItsNounRefersToIt() =>
        Assert.Equal(
            ["Conference → body:osce"],
            MentionSample.Found(MentionSample.Document("body:sc", ["Welcoming the Conference on Yugoslavia and the Conference on Security and Cooperation in Europe,", "consistent with the principles of that Conference"])));

    [Fact]
    public void Run_ShortFormOfSeveralWords_IntroducesTheNoun() =>
        Assert.Equal(
            ["Luanda Agreement → ins:luanda-agreement-2002", "Agreement → ins:luanda-agreement-2002"],
            MentionSample.Found(MentionSample.Document("body:sc", ["Recalling the Lusaka Ceasefire Agreement,", "since the signing of the Luanda Agreement, so that the Agreement will be kept"])));

    [Fact]
    public void Run_OtherBodysOrgan_IsNotTheOwn() =>
        Assert.DoesNotContain(MentionSample.Found(MentionSample.Document("body:sc", ["confirmed by the Council of the League of Nations"])), r => r.EndsWith("→ body:sc", StringComparison.Ordinal));

    [Fact]
    public void Run_NothingIntroduced_StaysUnresolvedWithCandidates()
    {
        var row = Assert.Single(MentionSample.Found(MentionSample.Document("body:sc", ["Requests the Commission to report;"])));
        Assert.StartsWith("Commission → ?body:", row, StringComparison.Ordinal);
    }
}
