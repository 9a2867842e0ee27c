namespace KnowledgeGraph.Ingest.Tests.Resolution;

public sealed class GoalAndMeetingTests
{
    [Theory]
    [InlineData("Sustainable Development Goal 16 and its targets 16.1 and 16.4", "Sustainable Development Goal 16 → sdg:16", "targets 16.1 → sdg:16.1", "16.4 → sdg:16.4")]
    [InlineData("indicator 16.4.2 of the Sustainable Development Goals", "indicator 16.4.2 → sdg:16.4.2")]
    [InlineData("target 16.a of the 2030 Agenda", "target 16.a → sdg:16.a", "2030 Agenda → ins:2030-agenda")]
    [InlineData("Goals 5 and 16", "Goals 5 → sdg:5", "16 → sdg:16")]
    public void Run_GoalTargetIndicator_IsFoundByNumber(string text, params string[] expected) =>
        Assert.Equal(expected, MentionSample.Found(MentionSample.Document("", [text])));

    [Theory]
    [InlineData("Millennium Development Goal 4")]
    [InlineData("Goal 18 does not exist, nor do the Goals say 5 targets")]
    [InlineData("a goal 3 minutes before the end")]
    [InlineData("target 5 and indicator 16.4")]
    public void Run_NoGoal_FindsNone(string text) =>
        Assert.Empty(MentionSample.Found(MentionSample.Document("", [text])));

    [Theory]
    [InlineData("adopted by the Working Group on Firearms at its fifth and sixth meetings", "Working Group on Firearms → body:wg-firearms", "fifth → mtg:wg-firearms/5", "sixth meetings → mtg:wg-firearms/6")]
    [InlineData("report to the General Assembly at its seventy-second session", "General Assembly → body:ga", "seventy-second session → mtg:ga/72")]
    [InlineData("the seventh special session of the General Assembly", "seventh special session → mtg:ga/s-7", "General Assembly → body:ga")]
    [InlineData("the General Assembly, at its second special session, which was devoted to disarmament", "General Assembly → body:ga", "second special session → mtg:ga/s-12")]
    [InlineData("Adopted by the Security Council at its 8942nd meeting", "Security Council → body:sc", "8942nd meeting → mtg:sc/8942")]
    [InlineData("Adopted by the Security Council at its 3133rd_ meeting", "Security Council → body:sc", "3133rd_ meeting → mtg:sc/3133")]
    [InlineData("Decides to return to it at its eleventh session", "eleventh session → mtg:ctoc-cop/11")]
    public void Run_OrdinalSession_IsItsBodys(string text, params string[] expected) =>
        Assert.Equal(expected, MentionSample.Found(MentionSample.Document("body:ctoc-cop", [text], "10")));

    [Fact]
    public void Run_PlenaryMeetingOfTheOwnSession_IsCountedWithinIt() =>
        Assert.Equal(["51st plenary meeting → mtg:ga/71/m51"], MentionSample.Found(MentionSample.Document("body:ga", ["51st plenary meeting"], "71")));

    [Theory]
    [InlineData("at its next meeting")]
    [InlineData("the first time in the second year")]
    [InlineData("a meeting held in Vienna on 21 and 22 May 2012")]
    public void Run_NoNumberedSession_FindsNone(string text) =>
        Assert.Empty(MentionSample.Found(MentionSample.Document("body:ctoc-cop", [text], "10")));
}
