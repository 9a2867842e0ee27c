using KnowledgeGraph.Ingest.Acts;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Ingest.Tests.Acts;

public sealed class DraftingVerbTableTests
{
    [Fact]
    public void LoadVerbs_Table_HasEachVerbOnceAndEachFormForOneVerb()
    {
        var verbs = DraftingVerbTable.LoadVerbs();
        Assert.Equal(verbs.Count, verbs.Select(v => v.Id).Distinct().Count());
        var twice = verbs.SelectMany(v => v.Forms.SelectMany(f => f.Value.Select(s => (f.Key, s)))).GroupBy(x => x).Where(g => g.Count() > 1).Select(g => g.Key);
        Assert.Empty(twice);
    }

    [Theory]
    [InlineData("decide", ActStrength.Binding)]
    [InlineData("demand", ActStrength.Binding)]
    [InlineData("request", ActStrength.Request)]
    [InlineData("instruct", ActStrength.Request)]
    [InlineData("urge", ActStrength.Call)]
    [InlineData("call-upon", ActStrength.Call)]
    [InlineData("appeal", ActStrength.Call)]
    [InlineData("encourage", ActStrength.Encourage)]
    [InlineData("recommend", ActStrength.Encourage)]
    [InlineData("invite", ActStrength.Invite)]
    [InlineData("recall", null)]
    public void LoadVerbs_Verb_HasItsStrength(string id, ActStrength? strength) =>
        Assert.Equal(strength, DraftingVerbTable.LoadVerbs().Single(v => v.Id == id).Strength);
}
