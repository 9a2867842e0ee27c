using KnowledgeGraph.Model;

namespace KnowledgeGraph.Ingest.Tests.Acts;

public sealed class ReportTests
{
    [Theory]
    [InlineData("The Conference may wish to urge States parties to light lamps.", "may-wish urge > states-parties «States parties»")]
    [InlineData("The Conference may also wish to recommend strengthening the law.", "may-wish recommend")]
    [InlineData("The Conference should call upon States to join.", "should call-upon > states «States»")]
    [InlineData("The Conference may wish to welcome the new lamps and should call upon States to join.", "may-wish welcome | should call-upon > states «States»")]
    [InlineData("The Conference may wish to welcome the accessions to the Lamp Treaty and call upon States to join.", "may-wish welcome | may-wish call-upon > states «States»")]
    [InlineData("The Conference may wish to consider urging Member States to count lamps.", "may-wish urge > member-states «Member States»")]
    [InlineData("The Conference may wish to consider the cost of oil.", "may-wish consider")]
    [InlineData("The Conference may wish to welcome the survey and may consider requesting the Office to repeat it.", "may-wish welcome | may request > lamp-office «Office»")]
    [InlineData("The Conference may wish to acknowledge the work done and, noting the cost, request that the survey be repeated.", "may-wish acknowledge | may-wish request")]
    [InlineData("The Conference may wish to encourage the Office to go on, and to invite Member States to take part.",
        "may-wish encourage > lamp-office «Office» | may-wish invite > member-states «Member States»")]
    [InlineData("The Conference may wish to request the Office and to encourage States parties to cooperate with donors.",
        "may-wish request > lamp-office «Office» | may-wish encourage > states-parties «States parties»")]
    [InlineData("Recalling its resolution 4/1 and taking into account the cost, the Conference may wish to request the Office to report.", "may-wish request > lamp-office «Office»")]
    [InlineData("The Office should provide lamps. It may do so at night. The Office should also train keepers.", "should recommend > lamp-office «Office» | should recommend > lamp-office «Office»")]
    [InlineData("Within its mandate, the Office should train keepers and should publish a map.", "should recommend > lamp-office «Office» | should recommend > lamp-office «Office»")]
    [InlineData("The Office should develop and publish a map.", "should recommend > lamp-office «Office»")]
    [InlineData("States parties should mark their lamps.", "should recommend > states-parties «States parties»")]
    [InlineData("The Working Group encourages States to go on.", "encourage > states «States»")]
    [InlineData("The Working Group recommends that the Conference adopt the plan and requests the Office to print it.", "recommend > conference-of-keepers «Conference» | request > lamp-office «Office»")]
    [InlineData("Member States are encouraged to give oil.", "encourage > member-states «Member States»")]
    [InlineData("It is recommended that Member States mark their lamps.", "recommend > member-states «Member States»")]
    [InlineData("Member States may wish to consider marking lamps.", "may-wish recommend > member-states «Member States»")]
    [InlineData("Recommendation 4: States should mark their lamps.", "should recommend > states «States»")]
    [InlineData("The Harbour Parliament should urge States to light lamps.", "should urge > states «States»")]
    [InlineData("“The Conference welcomes the truce, and calls upon the parties to keep it.", "welcome | call-upon > parties «parties»")]
    [InlineData("The Harbour Parliament urges States to light lamps.", "urge > states «States»")]
    [InlineData("The Lamp Congress urges States to light lamps, and welcomes the truce.", "urge > states «States» | welcome")]
    [InlineData("We commit ourselves to lighting lamps.", "commit")]
    [InlineData("I urge the parties to meet and call upon Norway to host them.", "urge > parties «parties» | call-upon > NOR «Norway»")]
    [InlineData("The Conference may wish to recommend that States parties count lamps, and in that context should train keepers.", "may-wish recommend > states-parties «States parties»")]
    [InlineData("The Conference may wish to encourage greater cooperation between the Office and other relevant international, regional and subregional organizations.",
        "may-wish encourage > lamp-office «Office», international-organizations «international», regional-organizations «regional», subregional-organizations «subregional organizations»")]
    [InlineData("The Conference may wish to reiterate the mandate given to the Office to count lamps.", "may-wish reiterate > lamp-office «Office»")]
    public void Read_Recommendation_HasItsActs(string text, string acts) =>
        Assert.Equal(acts, ActSample.Show(text, ActSample.Of(text, ParagraphKind.Body, DocumentKind.Report)));

    [Theory]
    [InlineData("The present report has been prepared by the Office.")]
    [InlineData("The Conference decided that the Office should report and that States should help.")]
    [InlineData("The Working Group recommended that the Conference may wish to consider the plan.")]
    [InlineData("One speaker said that States should light lamps.")]
    [InlineData("The work should be done with the means at hand.")]
    [InlineData("Recalling its resolution 4/1, the Office held a meeting.")]
    [InlineData("The Lamp Treaty encourages States to light lamps.")]
    [InlineData("The Office stands ready to report again.")]
    [InlineData("The Harbour Parliament should meet each year.")]
    [InlineData("The Office considers reports and adopts plans each year.")]
    public void Read_Narrative_HasNoActs(string text) =>
        Assert.Empty(ActSample.Of(text, ParagraphKind.Body, DocumentKind.Report));

    [Theory]
    [InlineData("The Conference may wish to encourage States to endorse the plan and to take note of the map.", "may-wish encourage > states «States»")]
    [InlineData("The Conference may wish to invite Member States to request that oil be sent and to burn it.", "may-wish invite > member-states «Member States»")]
    [InlineData("The Conference may wish to request the Office to promote and encourage cooperation.", "may-wish request > lamp-office «Office»")]
    [InlineData("The Conference may wish to recommend the Office to run courses, to widen knowledge and encourage greater participation of Member States in them.", "may-wish recommend > lamp-office «Office»")]
    public void Read_WhatIsAsked_IsNoFurtherAct(string text, string acts) =>
        Assert.Equal(acts, ActSample.Show(text, ActSample.Of(text, ParagraphKind.Body, DocumentKind.Report)));

    [Fact]
    public void Read_Treaty_HasNoActs() =>
        Assert.Empty(ActSample.Of("States parties should light lamps.", ParagraphKind.Body, DocumentKind.Treaty));
}
