using KnowledgeGraph.Ingest.Extraction;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Ingest.Tests.Extraction;

public sealed class GazetteerTests
{
    private static readonly Gazetteer Names = Gazetteer.From(new Authority(
    [
        Record("ins:sea-treaty", "Treaty on the Safety of Lighthouses, Their Lamps and Keepers") with { ShortForms = ["Treaty"], Aliases = ["Lighthouse Treaty"] },
        Record("body:keepers", "Conference of the Parties to the Treaty on the Safety of Lighthouses, Their Lamps and Keepers") with { Acronyms = ["WHO"] },
        Record("ins:lamp-treaty", "Lamp Treaty") with { ShortForms = ["Treaty"] },
        Record("state:TCD", "Chad") with { Adjectives = ["Chadian"], Aliases = ["Côte d'Or"] },
        Record("body:sg", "Secretary-General"),
        Record("sdg:15.2", "Forests"),
    ]));

    [Theory]
    [InlineData("the Lighthouse Treaty and more", "Lighthouse Treaty", "ins:sea-treaty")]
    [InlineData("the LIGHTHOUSE\u00A0 TREATY", "LIGHTHOUSE\u00A0 TREATY", "ins:sea-treaty")]
    [InlineData("the treaty on the safety of lighthouses their lamps\nand keepers", "treaty on the safety of lighthouses their lamps\nand keepers", "ins:sea-treaty")]
    [InlineData("the Secretary General’s report", "Secretary General", "body:sg")]
    [InlineData("the Secretary–General", "Secretary–General", "body:sg")]
    [InlineData("the WHO decided", "WHO", "body:keepers")]
    [InlineData("in Chad, where", "Chad", "state:TCD")]
    [InlineData("in COTE D’OR", "COTE D’OR", "state:TCD")]
    public void FindAll_NamePrintedInSomeForm_FindsItsSpan(string text, string span, string id)
    {
        var match = Assert.Single(Names.FindAll(text), m => m.Depth == 0);
        Assert.Equal(span, text[match.Start..match.End]);
        Assert.Equal(EntityId.Parse(id), match.Name.Single!.Id);
    }

    [Theory]
    [InlineData("those who keep lamps")]
    [InlineData("a small chad of paper")]
    [InlineData("the Secretary. General remarks")]
    [InlineData("the Lighthouse, Treaty")]
    [InlineData("the Lighthouses")]
    [InlineData("Forests and lamps")]
    public void FindAll_NoName_FindsNothing(string text) =>
        Assert.DoesNotContain(Names.FindAll(text), m => m.Name.Form != NameForm.Short);

    [Fact]
    public void FindAll_NameInsideAName_KeepsBothAndSaysWhichHolds()
    {
        const string Text = "Conference of the Parties to the Treaty on the Safety of Lighthouses, Their Lamps and Keepers";
        var found = Names.FindAll(Text);
        Assert.Equal(["body:keepers", "ins:sea-treaty"], found.Select(m => m.Name.Single!.Id.Value));
        Assert.Equal([0, 1], found.Select(m => m.Depth));
        Assert.Equal("Treaty on the Safety of Lighthouses, Their Lamps and Keepers", Text[found[1].Start..found[1].End]);
    }

    [Fact]
    public void FindAll_SharedShortForm_HasAllCandidatesInOrder()
    {
        var match = Assert.Single(Names.FindAll("parties to the Treaty"));
        Assert.Equal(NameForm.Short, match.Name.Form);
        Assert.Null(match.Name.Single);
        Assert.Equal(["ins:lamp-treaty", "ins:sea-treaty"], match.Name.Records.Select(r => r.Id.Value));
    }

    [Fact]
    public void FindAll_Adjective_IsMarkedAsSuch() =>
        Assert.Equal(NameForm.Adjective, Assert.Single(Names.FindAll("the Chadian authorities")).Name.Form);

    private static AuthorityRecord Record(string id, string name) => new() { Id = EntityId.Parse(id), Name = name, Sources = ["test"] };
}
