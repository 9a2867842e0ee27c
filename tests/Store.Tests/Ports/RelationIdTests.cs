using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Store.Tests.Ports;

public sealed class RelationIdTests
{
    [Property(Arbitrary = [typeof(RelationIdTests)])]
    public bool TryParse_of_what_was_formatted_gives_the_same(RelationId id) =>
        RelationId.TryParse(id.ToString(), out var back) && back == id;

    [Property(Arbitrary = [typeof(RelationIdTests)])]
    public bool Of_a_relation_holds_all_that_makes_it_one(RelationId id) =>
        RelationId.Of(new Relation(id.Type, id.From, id.To, id.Verb)) == id;

    [Fact]
    public void ToString_of_a_relation_with_and_without_verb()
    {
        Assert.Equal("rel:CITES|res:ctoc-cop/9/2@en|ins:att|note", new RelationId(RelationType.Cites, "res:ctoc-cop/9/2@en", "ins:att", "note").ToString());
        Assert.Equal("rel:ADOPTED_BY|res:ctoc-cop/9/2@en|body:ctoc-cop", new RelationId(RelationType.AdoptedBy, "res:ctoc-cop/9/2@en", "body:ctoc-cop", null).ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("CITES|res:ctoc-cop/9/2@en|ins:att")]
    [InlineData("rel:CITES|res:ctoc-cop/9/2@en")]
    [InlineData("rel:CITES|res:ctoc-cop/9/2@en|")]
    [InlineData("rel:CITES|res:ctoc-cop/9/2@en|ins:att|")]
    [InlineData("rel:CITES|res:ctoc-cop/9/2@en|ins:att|note|more")]
    [InlineData("rel:KNOWS|res:ctoc-cop/9/2@en|ins:att")]
    public void TryParse_what_is_none(string? text) => Assert.False(RelationId.TryParse(text, out _));

    internal static Arbitrary<RelationId> RelationIds() =>
        (from type in Gen.Elements(Enum.GetValues<RelationType>())
         from ends in Gen.Elements("res:ctoc-cop/9/2@en", "res:ctoc-cop/9/2@en~35/a", "ins:att", "art:att/6/3", "doc:A/CONF.192/15~ii/8", "state:MEX").Two()
         from verb in Gen.Elements("note", "call-upon", "take-into-account", null)
         select new RelationId(type, ends.Item1, ends.Item2, verb)).ToArbitrary();
}
