using KnowledgeGraph.Model;

namespace KnowledgeGraph.Ingest.Tests.Acts;

public sealed class PreambleTests
{
    [Theory]
    [InlineData("Recalling also its resolution 12/3 on lamps,", "also/recall")]
    [InlineData("Recalling its resolution 12/3, reaffirming the Lamp Treaty and concerned by the loss of lamps,", "recall | reaffirm | concern")]
    [InlineData("Deeply concerned about the loss of lamps, and recognizing that keepers are few,", "deeply/concern | recognize")]
    [InlineData("Bearing in mind the Lamp Treaty, and taking into account the work of the Office,", "bear-in-mind | take-into-account")]
    [InlineData("Bearing fully in mind the Lamp Treaty,", "fully/bear-in-mind")]
    [InlineData("Aware of the need to keep lamps lit,", "be-aware")]
    [InlineData("Convinced that lamps save lives,", "be-convinced")]
    [InlineData("Being mindful of the cost of oil,", "be-mindful")]
    [InlineData("Having considered the report of the Secretary-General,", "consider")]
    [InlineData("Having also heard the statement of the representative of Chad,", "also/hear")]
    [InlineData("Noting with deep concern the number of wrecks,", "with-deep-concern/note")]
    [InlineData("Noting with appreciation the lamps given by Norway, and welcoming in this regard the offer of Mexico,", "with-appreciation/note | welcome")]
    [InlineData("Expressing its grave concern at the wrecks, and expressing its appreciation to the Office,", "express-concern | express-appreciation")]
    [InlineData("Expressing the hope that the lamps will be relit,", "express-hope")]
    [InlineData("Taking note of the letter of the Secretary-General, stressing the role of keepers, and noting also their efforts,", "take-note | stress | also/note")]
    [InlineData("Acting under Chapter VII of the Charter,", "act")]
    [InlineData("Determining that the darkness is a danger to shipping,", "determine")]
    [InlineData("Determined to end the darkness,", "be-determined")]
    [InlineData("Gravely alarmed by the wrecks, condemning the theft of lamps and calling upon States to return them,", "gravely/be-alarmed | condemn | call-upon")]
    [InlineData("Paying tribute to the keepers who died,", "pay-tribute")]
    [InlineData("Guided by the Lamp Treaty,", "be-guided")]
    [InlineData("Recalling the Lamp Treaty, and taking note of the report of the Office,", "recall | take-note")]
    [InlineData("Having received and noted the report of the Office, and having heard its Head,", "receive | note | hear")]
    [InlineData("Noting from the report that lamps are few,", "note")]
    [InlineData("Deeply shocked and grieved at the loss of life,", "deeply/be-shocked | be-grieved")]
    [InlineData("Having been apprised of the decision of Chad,", "be-apprised")]
    [InlineData("And in particular taking note of the offer of Norway,", "take-note")]
    [InlineData("Welcoming the truce, calling upon the parties to keep it, and stressing its worth,", "welcome | call-upon | stress")]
    [InlineData("Once again deploring the theft of lamps,", "once-again/deplore")]
    [InlineData("Welcoming the contribution of keepers in raising awareness, and encouraging their further cooperation,", "welcome | encourage")]
    public void Read_PreambularParagraph_HasItsCoordinateActs(string text, string acts) =>
        Assert.Equal(acts, ActSample.Show(text, ActSample.Of(text, ParagraphKind.Preambular, DocumentKind.Resolution)));

    [Theory]
    [InlineData("Reaffirming resolution 5/9, in which the Conference requested States to consider the collection and sharing of oil,", "reaffirm")]
    [InlineData("Taking note of the letter from Norway requesting the Council to meet,", "take-note")]
    [InlineData("Taking note of the letter of Norway, calling upon the Council to meet,", "take-note")]
    [InlineData("Convinced of the worth of lamps, including of mending them, and addressing the needs of keepers,", "be-convinced")]
    [InlineData("Recognizing the urgent need for States parties to light lamps,", "recognize")]
    [InlineData("Recalling its resolution 248 (1968) condemning the theft of lamps and deploring all thefts,", "recall")]
    [InlineData("Acknowledging that congresses help by sharing views, mobilizing opinion and recommending policies,", "acknowledge")]
    [InlineData("Taking note of the order calling on Chad to return lamps and also calling on Norway to wait,", "take-note")]
    [InlineData("Recalling its decision, in which it held, having regard to the wrecks, that lamps were few,", "recall")]
    [InlineData("Gravely concerned at the thefts, committed by armed men,", "gravely/concern")]
    [InlineData("Welcoming the efforts of the States concerned, including by lighting lamps and supporting keepers,", "welcome")]
    [InlineData("Recalling its decisions establishing and extending the Working Group,", "recall")]
    public void Read_ParticiplesOfTheContent_AreNoActs(string text, string acts) =>
        Assert.Equal(acts, ActSample.Show(text, ActSample.Of(text, ParagraphKind.Preambular, DocumentKind.Resolution)));

    [Fact]
    public void Read_OpeningWordsWithParticiple_HaveItsAct()
    {
        const string text = "The Conference of Keepers, concerned by the number of wrecks:";
        Assert.Equal("concern", ActSample.Show(text, ActSample.Of(text, ParagraphKind.Body, DocumentKind.Decision)));
    }

    [Fact]
    public void Read_OpeningWordsAlone_HaveNone() =>
        Assert.Empty(ActSample.Of("The Conference of Keepers,", ParagraphKind.Body, DocumentKind.Resolution));
}
