using KnowledgeGraph.Model;
using KnowledgeGraph.Search.Tests.Support;

namespace KnowledgeGraph.Search.Tests;

public sealed class FindingTests
{
    [Fact]
    public async Task A_word_finds_its_inflections_and_spellings()
    {
        await using var index = await new IndexFixture().WithAsync(new TestDocument("res:ga/1/1@en")
            .Add("Urges States to mark every firearm at manufacture.")
            .Add("The marking of firearms was organised by the centre.")
            .Add("Marked rifles shall be traced."));
        Assert.Equal(["res:ga/1/1@en~p0", "res:ga/1/1@en~p1", "res:ga/1/1@en~p2"], (await index.FindAsync("marks")).Order());
        Assert.Equal(["res:ga/1/1@en~p1"], await index.FindAsync("organizing"));
        Assert.Equal(["res:ga/1/1@en~p2"], await index.FindAsync("tracing"));
    }

    [Fact]
    public async Task A_phrase_counts_stop_words_and_forms()
    {
        await using var index = await new IndexFixture().WithAsync(new TestDocument("res:ga/1/1@en")
            .Add("Recalls the Programme of Action in All Its Aspects.")
            .Add("Recalls the programme of actions in all its aspects.")
            .Add("Recalls the programme of the action."));
        Assert.Equal(["res:ga/1/1@en~p0"], await index.FindAsync("\"programme of action in all its\""));
    }

    [Fact]
    public async Task A_mention_is_found_by_every_name_of_its_entity()
    {
        var authority = new Authority([new AuthorityRecord { Id = EntityId.Parse("ins:att"), Name = "Arms Trade Treaty", Acronyms = ["ATT"], Sources = ["test"] }]);
        await using var index = await new IndexFixture(authority: authority).WithAsync(new TestDocument("res:ga/1/1@en")
            .Add("Welcomes the Arms Trade Treaty.", mentions: ["Arms Trade Treaty=ins:att"])
            .Add("Calls upon States to join the Treaty.", mentions: ["the Treaty=ins:att"])
            .Add("Notes another treaty."));
        Assert.Equal(["res:ga/1/1@en~p0", "res:ga/1/1@en~p1"], (await index.FindAsync("ATT")).Order());
        var hit = (await index.SearchAsync("ATT")).Hits.Nodes.Single(n => n.Node.Paragraph.Path == "p1").Node;
        var mark = Assert.Single(hit.Snippet.Highlights);
        Assert.Equal("the Treaty", hit.Snippet.Text[mark.Start..mark.End]);
    }
}
