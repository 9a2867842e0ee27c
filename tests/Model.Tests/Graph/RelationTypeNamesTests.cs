namespace KnowledgeGraph.Model.Tests.Graph;

public sealed class RelationTypeNamesTests
{
    [Fact]
    public void Every_type_has_a_name_that_leads_back_to_it()
    {
        foreach (var type in Enum.GetValues<RelationType>())
        {
            Assert.True(RelationTypeNames.TryParse(RelationTypeNames.Of(type), out var back));
            Assert.Equal(type, back);
        }
    }

    [Theory]
    [InlineData(RelationType.AdoptedBy, "ADOPTED_BY")]
    [InlineData(RelationType.Cites, "CITES")]
    public void Names_are_upper_snake_case(RelationType type, string name) => Assert.Equal(name, RelationTypeNames.Of(type));

    [Theory]
    [InlineData("")]
    [InlineData("cites")]
    [InlineData("AdoptedBy")]
    [InlineData("KNOWS")]
    public void TryParse_no_name(string name) => Assert.False(RelationTypeNames.TryParse(name, out _));
}
