using KnowledgeGraph.Model;

namespace KnowledgeGraph.Ingest.Tests.Acts;

public sealed class OperativeTests
{
    [Theory]
    [InlineData("Urges States parties to the Lamp Treaty to keep their lamps lit;", "urge > states-parties(ins:lamp-treaty) «States parties»")]
    [InlineData("Also requests the Lamp Office, in close cooperation with Member States and regional organizations, to report;", "also/request > lamp-office «Lamp Office»")]
    [InlineData("Calls upon States parties to count lamps, invites States parties to the Lamp Treaty to mark them, and, recognizing the cost, invites the Working Group to help;",
        "call-upon > states-parties «States parties» | invite > states-parties(ins:lamp-treaty) «States parties» | invite > wg-lamps «Working Group»")]
    [InlineData("Invites, where appropriate, international and regional organizations, the private sector, non-governmental organizations, academia and civil society to help;",
        "invite > international-organizations «international», regional-organizations «regional organizations», private-sector «private sector», ngos «non-governmental organizations», academia «academia», civil-society «civil society»")]
    [InlineData("Invites Member States and other donors to provide oil;", "invite > member-states «Member States», donors «donors»")]
    [InlineData("Invites States that have not yet done so to ratify the Lamp Treaty, and encourages those Member States in a position to do so to give oil;",
        "invite > states «States» | encourage > member-states «Member States»")]
    [InlineData("Calls once again upon all States to end the theft;", "once-again/call-upon > states «States»")]
    [InlineData("Calls upon Chad and Norway to settle their dispute;", "call-upon > TCD «Chad», NOR «Norway»")]
    [InlineData("Demands that the Government of Chad release the keepers;", "demand > TCD «Government of Chad»")]
    [InlineData("Demands that all parties stop the theft, and further demands that they return the lamps;", "demand > parties «parties» | further/demand > parties «they»")]
    [InlineData("Urges the Norwegian authorities to light the lamps;", "urge > NOR «Norwegian authorities»")]
    [InlineData("Decides that the Working Group shall meet each year;", "decide > wg-lamps «Working Group»")]
    [InlineData("Decides that the Chair of the Working Group shall report to the Conference;", "decide > wg-lamps «Chair of the Working Group»")]
    [InlineData("Decides to request the Secretary-General to report;", "decide > sg «Secretary-General»")]
    [InlineData("Appeals to all Member States to give oil;", "appeal > member-states «Member States»")]
    [InlineData("Recommends that the General Assembly consider the cost of oil;", "recommend > ga «General Assembly»")]
    [InlineData("Recommends to the Assembly the admission of Chad;", "recommend > ga «Assembly»")]
    [InlineData("Encourages States parties and the Lamp Office to train keepers, and encourages the sharing of good practices;",
        "encourage > states-parties «States parties», lamp-office «Lamp Office» | encourage")]
    [InlineData("Expresses its appreciation to the Working Group, and endorses its recommendations;", "express-appreciation | endorse")]
    [InlineData("Stresses that States should mark their lamps;", "stress > states «States»")]
    [InlineData("Emphasizes the need for States to mark their lamps;", "emphasize > states «States»")]
    [InlineData("Reiterates its call upon States that have not yet done so to join the Treaty;", "reiterate > states «States»")]
    [InlineData("Strongly condemns the theft of lamps, deplores the loss of life and requests the Secretary-General to investigate;",
        "strongly/condemn | deplore | request > sg «Secretary-General»")]
    [InlineData("Notes with regret the delay; recommends that the parties resume their talks.", "with-regret/note | recommend > parties «parties»")]
    [InlineData("In this regard, requests the Office to publish a map;", "request > lamp-office «Office»")]
    [InlineData("Urges States, lamp makers and the Office to cooperate, and urges those that have not yet reported to do so;",
        "urge > states «States», lamp-office «Office» | urge > states «those», lamp-office «those»")]
    [InlineData("Encourages the participation of Member States in the survey;", "encourage > member-states «Member States»")]
    [InlineData("Decides to remain seized of the matter.", "decide")]
    [InlineData("Takes note of the report, and looks forward to the next;", "take-note | look-forward")]
    [InlineData("Urgently calls once more upon Chad to return the lamps;", "urgently-once-more/call-upon > TCD «Chad»")]
    [InlineData("Calls _ on all parties to keep the truce;", "call-upon > parties «parties»")]
    [InlineData("Demands from Chad the return of all lamps;", "demand > TCD «Chad»")]
    [InlineData("Commends the Secretary-General for his work, and requests him to go on;", "commend | request > sg «him»")]
    [InlineData("Invites the parties to meet, and urges them to agree;", "invite > parties «parties» | urge > parties «them»")]
    [InlineData("Urges, having regard to Article 2, paragraph 6, States to light lamps;", "urge > states «States»")]
    [InlineData("Urges States and intergovernmental and non-governmental organizations to give oil;", "urge > states «States», ngos «non-governmental organizations»")]
    [InlineData("Requests the full cooperation of Member States with the Office;", "request > member-states «Member States»")]
    [InlineData("Encourages the wider use of lamps by States;", "encourage > states «States»")]
    [InlineData("Calls upon the Norwegian parties to settle;", "call-upon > parties «parties»")]
    [InlineData("Request the Secretary-General to report, and take note of the delay;", "request > sg «Secretary-General» | take-note")]
    [InlineData("Requests the Harbour Bank and the programmes concerned, in particular the Lamp Office, to help;", "request > lamp-office «Lamp Office»")]
    [InlineData("Invites to this end the Secretary-General to report;", "invite > sg «Secretary-General»")]
    [InlineData("Invites in particular the Working Group to meet;", "invite > wg-lamps «Working Group»")]
    [InlineData("Condemns the Harbour Union for its thefts, and demands that it cease them;", "condemn | demand > harbour-union «it»")]
    [InlineData("Expresses its appreciation to those Member States which gave oil, and encourages those who can to give more;",
        "express-appreciation | encourage > member-states «those»")]
    [InlineData("Calls upon the Norwegian military authorities and the unlawful régime of Chad to withdraw;", "call-upon > NOR «Norwegian military authorities», TCD «unlawful régime of Chad»")]
    [InlineData("Reiterates its request that the Secretary-General report;", "reiterate > sg «Secretary-General»")]
    [InlineData("Demands full, prompt and lasting compliance by all parties with the truce;", "demand > parties «parties»")]
    [InlineData("Requests and encourages the Office to print maps;", "request > lamp-office «Office» | encourage > lamp-office «Office»")]
    [InlineData("Demands that Chad’s leaders keep the truce;", "demand > TCD «Chad’s leaders»")]
    [InlineData("Calls upon Harbour Union Member States to help;", "call-upon > member-states «Member States»")]
    [InlineData("Authorizes the Member States of the Harbour Union to light lamps;", "authorize > member-states «Member States»")]
    [InlineData("Demands the wreckers immediately cease robbing local and regional organizations;", "demand")]
    [InlineData("Calls upon the Governments of Chad and of Norway to meet;", "call-upon > TCD «Governments of Chad», NOR «Norway»")]
    [InlineData("Calls upon the relevant authorities in Chad to meet;", "call-upon > TCD «authorities in Chad»")]
    [InlineData("Calls upon Governments to meet;", "call-upon > states «Governments»")]
    [InlineData("Calls upon States, the parties and States in the region to meet;", "call-upon > states «States», parties «parties»")]
    [InlineData("Requests the Office, at its next session, and the Working Group to report;", "request > lamp-office «Office», wg-lamps «Working Group»")]
    [InlineData("Calls upon all States, including donors, and the Office to act;", "call-upon > states «States», donors «donors», lamp-office «Office»")]
    [InlineData("Stresses that all States have an obligation to keep lamps lit;", "stress > states «States»")]
    [InlineData("Reaffirms that States parties are required to cooperate;", "reaffirm > states-parties «States parties»")]
    [InlineData("Calls upon the parties:", "call-upon > parties «parties»")]
    public void Read_OperativeParagraph_HasItsActsAndAddressees(string text, string acts) =>
        Assert.Equal(acts, ActSample.Show(text, ActSample.Of(text, ParagraphKind.Operative, DocumentKind.Resolution)));

    [Theory]
    [InlineData("Invites States parties to train keepers, emphasizing that such efforts are critical, and to share results;", "invite > states-parties «States parties»")]
    [InlineData("Welcomes the support and requests received from Member States;", "welcome")]
    [InlineData("Urges States to answer international cooperation requests relating to lamps;", "urge > states «States»")]
    [InlineData("Encourages States’ efforts to light lamps;", "encourage")]
    [InlineData("Commends the Office for its assistance to States;", "commend")]
    [InlineData("Decides that the mandate of the Working Group shall end;", "decide")]
    [InlineData("Decides that Chad has complied with the decision that lamps shall burn;", "decide")]
    [InlineData("Takes note of the report of the body which monitors lamps and supports Chad;", "take-note")]
    [InlineData("Decides that the Office should be restructured;", "decide")]
    [InlineData("Recalls its decision 12 (1946) calling upon States to light lamps and deploring their loss;", "recall")]
    [InlineData("Welcome the new lamps and take note of the map, with its commitments and calls for action;", "welcome | take-note")]
    [InlineData("To cease all theft of lamps forthwith;", "")]
    public void Read_WordsOfTheContent_AddNothing(string text, string acts) =>
        Assert.Equal(acts, ActSample.Show(text, ActSample.Of(text, ParagraphKind.Operative, DocumentKind.Resolution)));

    [Theory]
    [InlineData("Noted that lamps were few;", "note")]
    [InlineData("Urged States parties to light lamps, and requested the Office to help;", "urge > states-parties «States parties» | request > lamp-office «Office»")]
    [InlineData("Expressed its conviction that lamps, requested by all, were needed;", "express-conviction")]
    public void Read_ParagraphOfADecision_TakesThePast(string text, string acts) =>
        Assert.Equal(acts, ActSample.Show(text, ActSample.Of(text, ParagraphKind.Operative, DocumentKind.Decision)));

    [Theory]
    [InlineData("Strengthening national law;", "")]
    [InlineData("Requests from States parties;", "")]
    [InlineData("Requests the Office to report on it;", "request > lamp-office «Office»")]
    public void Read_Item_ActsByItsOwnVerbOnly(string text, string acts) =>
        Assert.Equal(acts, ActSample.Show(text, ActSample.Of(text, ParagraphKind.Item, DocumentKind.Resolution)));

    [Fact]
    public void Read_DecisionOfTheAssembly_FindsTheVerbAfterItsSubject()
    {
        const string text = "At its 61st meeting, the General Assembly, on the recommendation of the Working Group, decided to adopt the plan.";
        Assert.Equal("decide", ActSample.Show(text, ActSample.Of(text, ParagraphKind.Body, DocumentKind.Decision)));
    }

    [Fact]
    public void Read_Acts_SpanFromModifierToClauseEnd()
    {
        const string text = "Strongly urges States to light lamps, and requests the Office to count them;";
        var acts = ActSample.Of(text, ParagraphKind.Operative, DocumentKind.Resolution);
        Assert.Equal(["Strongly urges States to light lamps", "requests the Office to count them"], acts.Select(a => text[a.Start..a.End]));
        Assert.Equal([ActStrength.Call, ActStrength.Request], acts.Select(a => a.Strength!.Value));
    }
}
