using FsCheck.Xunit;

namespace KnowledgeGraph.Model.Tests.Identifiers;

public sealed class EntityIdTests
{
    [Property(Arbitrary = [typeof(Identifiers)])]
    public bool Parse_of_what_was_formatted_gives_the_same(EntityId id) => EntityId.Parse(id.ToString()) == id;

    [Property(Arbitrary = [typeof(Identifiers)])]
    public bool Create_of_a_kind_and_its_rest_gives_the_same(EntityId id) =>
        id.Kind == EntityKind.Provision || EntityId.Create(id.Kind, id.Rest.ToString()) == id;

    [Property(Arbitrary = [typeof(Identifiers)], MaxTest = 2000)]
    public void What_is_accepted_is_kept_has_a_kind_and_parents_that_are_accepted_too(NearIdentifier near)
    {
        if (!EntityId.TryParse(near.Text, out var id))
        {
            Assert.Throws<FormatException>(() => EntityId.Parse(near.Text));
            return;
        }

        Assert.Equal(near.Text, id.Value);
        Assert.True(Enum.IsDefined(id.Kind));
        for (EntityId? above = id.Parent; above is { } parent; above = parent.Parent)
        {
            Assert.Equal(parent, EntityId.Parse(parent.Value));
        }
    }

    [Property(Arbitrary = [typeof(Identifiers)])]
    public bool Order_is_ordinal(EntityId left, EntityId right) =>
        Math.Sign(left.CompareTo(right)) == Math.Sign(string.CompareOrdinal(left.Value, right.Value))
        && left < right == (string.CompareOrdinal(left.Value, right.Value) < 0);

    [Theory]
    [InlineData("res:ga/70/174", EntityKind.Resolution)]
    [InlineData("res:ga/377-A-V", EntityKind.Resolution)]
    [InlineData("dec:ctoc-cop/4/6", EntityKind.Decision)]
    [InlineData("doc:CTOC/COP/WG.6/2012/4", EntityKind.Document)]
    [InlineData("doc:S/PRST/2010/6", EntityKind.Document)]
    [InlineData("file:9abfdfd30866", EntityKind.File)]
    [InlineData("ins:untoc", EntityKind.Instrument)]
    [InlineData("art:untoc/6/1/b/ii", EntityKind.Article)]
    [InlineData("res:sc/687~c/16", EntityKind.Provision)]
    [InlineData("sdg:16.4.2", EntityKind.Sdg)]
    [InlineData("sdg:16.a", EntityKind.Sdg)]
    [InlineData("body:wg-firearms", EntityKind.Body)]
    [InlineData("mtg:ga/es-11", EntityKind.Meeting)]
    [InlineData("event:un-crime-congress-13", EntityKind.Event)]
    [InlineData("pub:model-law-firearms", EntityKind.Publication)]
    [InlineData("prog:global-firearms-programme", EntityKind.Programme)]
    [InlineData("sys:iarms", EntityKind.System)]
    [InlineData("state:MEX", EntityKind.State)]
    [InlineData("actor:states-parties", EntityKind.Actor)]
    public void TryParse_every_kind(string text, EntityKind kind)
    {
        Assert.True(EntityId.TryParse(text, out var id));
        Assert.Equal(kind, id.Kind);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("att")]
    [InlineData(":att")]
    [InlineData("ins:")]
    [InlineData("inst:att")]
    [InlineData("INS:att")]
    [InlineData("ins:arms trade treaty")]
    [InlineData("ins:att@en")]
    [InlineData("ins:att|ins:untoc")]
    [InlineData("ins:att\u00a0")]
    [InlineData("art:att")]
    [InlineData("art:att/")]
    [InlineData("art:att//6")]
    [InlineData("art:/att/6")]
    [InlineData("res:2117")]
    [InlineData("res:2117~a/6")]
    [InlineData("res:sc/2117~")]
    [InlineData("res:sc/~6")]
    [InlineData("res:sc/2117~/6")]
    [InlineData("res:sc/2117~6~7")]
    [InlineData("sdg:.4")]
    [InlineData("sdg:16.")]
    [InlineData("sdg:16..2")]
    public void TryParse_what_is_none(string? text) => Assert.False(EntityId.TryParse(text, out _));

    [Theory]
    [InlineData("art:firearms-protocol/8/1/a", "art:firearms-protocol/8/1")]
    [InlineData("art:firearms-protocol/8", "ins:firearms-protocol")]
    [InlineData("res:sc/687~c/16", "res:sc/687~c")]
    [InlineData("res:sc/2117~6", "res:sc/2117")]
    [InlineData("doc:A/CONF.192/15~ii/8", "doc:A/CONF.192/15~ii")]
    [InlineData("sdg:16.4.2", "sdg:16.4")]
    [InlineData("sdg:16.a", "sdg:16")]
    [InlineData("mtg:ga/67/m71", "mtg:ga/67")]
    [InlineData("mtg:ctoc-cop/9", "body:ctoc-cop")]
    public void Parent_of_a_part(string part, string whole) =>
        Assert.Equal(EntityId.Parse(whole), EntityId.Parse(part).Parent);

    [Theory]
    [InlineData("sdg:16")]
    [InlineData("ins:untoc")]
    [InlineData("res:ctoc-cop/9/2")]
    [InlineData("doc:A/60/88")]
    public void Parent_of_a_whole_is_none(string whole) => Assert.Null(EntityId.Parse(whole).Parent);

    [Fact]
    public void TryParse_longest_and_one_more()
    {
        var longest = "ins:" + new string('a', EntityId.MaxLength - 4);
        Assert.True(EntityId.TryParse(longest, out _));
        Assert.False(EntityId.TryParse(longest + "a", out _));
    }

    [Fact]
    public void Parse_says_what_it_got_and_what_it_expects()
    {
        var error = Assert.Throws<FormatException>(() => EntityId.Parse("Arms Trade Treaty"));
        Assert.Equal(ModelMessages.NotAnEntityId("Arms Trade Treaty"), error.Message);
        Assert.Contains("«Arms Trade Treaty»", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Provision_stands_below_its_owner() =>
        Assert.Equal(EntityId.Parse("res:sc/2117~6"), EntityId.Parse("res:sc/2117").Provision("6"));
}
