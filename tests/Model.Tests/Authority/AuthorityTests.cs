namespace KnowledgeGraph.Model.Tests.AuthorityData;

public sealed class AuthorityTests
{
    [Fact]
    public void TryFind_follows_an_identifier_that_a_record_had_before()
    {
        var authority = new Authority([Record("body:keepers") with { FormerIds = [EntityId.Parse("body:conference-of-keepers")] }]);
        Assert.True(authority.TryFind(EntityId.Parse("body:conference-of-keepers"), out var found));
        Assert.Equal("body:keepers", found.Id.Value);
        Assert.Equal(EntityId.Parse("body:keepers"), authority.Current(EntityId.Parse("body:conference-of-keepers")));
        Assert.Equal(EntityId.Parse("body:other"), authority.Current(EntityId.Parse("body:other")));
        Assert.False(authority.TryFind(EntityId.Parse("body:other"), out _));
    }

    [Fact]
    public void Two_records_with_one_identifier_are_refused() =>
        Assert.Throws<ArgumentException>(() => new Authority([Record("body:keepers"), Record("body:keepers")]));

    [Fact]
    public void Relations_say_each_link_once_as_the_authority_s()
    {
        var authority = new Authority(
        [
            Record("ins:lamp-protocol") with { Parent = EntityId.Parse("ins:lamp-treaty"), Texts = [EntityId.Parse("res:keepers/1/2")] },
            Record("body:group") with { Parent = EntityId.Parse("body:keepers"), EstablishedBy = EntityId.Parse("dec:keepers/1/1") },
        ]);
        Assert.Equal(
            ["PartOf body:group body:keepers", "EstablishedBy body:group dec:keepers/1/1", "Supplements ins:lamp-protocol ins:lamp-treaty", "HasSource ins:lamp-protocol res:keepers/1/2"],
            authority.Relations().Select(r => $"{r.Type} {r.From} {r.To}"));
        Assert.All(authority.Relations(), r => Assert.True(r.FromAuthority && r.Evidence.Count == 0));
    }

    [Fact]
    public void Records_stand_in_order_whatever_order_they_came_in() =>
        Assert.Equal(["body:a", "body:b"], new Authority([Record("body:b"), Record("body:a")]).Records.Select(r => r.Id.Value));

    private static AuthorityRecord Record(string id) => new() { Id = EntityId.Parse(id), Name = id, Sources = ["this test"] };
}
