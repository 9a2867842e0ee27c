using KnowledgeGraph.Ingest.Structure;

namespace KnowledgeGraph.Ingest.Tests.Structure;

public sealed class ListNestingTests
{
    [Theory]
    [InlineData("(a) (b) (i) (ii) (c)", "7/a 7/b 7/b/i 7/b/ii 7/c")]
    [InlineData("(g) (h) (i) (j)", "7/g 7/h 7/i 7/j")]
    [InlineData("(i) (ii) (iii) (iv) (v) (vi)", "7/i 7/ii 7/iii 7/iv 7/v 7/vi")]
    [InlineData("(a) (i) (ii) (b) (i) (c)", "7/a 7/a/i 7/a/ii 7/b 7/b/i 7/c")]
    [InlineData("(a) (c)", "7/a 7/c")]
    [InlineData("(1) (a) (b) (2) (a)", "7/1 7/1/a 7/1/b 7/2 7/2/a")]
    [InlineData("(i) (a) (b) (ii)", "7/i 7/i/a 7/i/b 7/ii")]
    [InlineData("(a) • • (b)", "7/a 7/a/d1 7/a/d2 7/b")]
    public void Place_Items_BelowTheirList(string labels, string paths)
    {
        var lists = new ListNesting();
        var placed = labels.Split(' ').Select(label =>
        {
            var (parent, segment) = lists.Place("7", LabelScanner.Scan(label + " text"));
            return $"{parent}/{segment}";
        });
        Assert.Equal(paths, string.Join(' ', placed));
    }
}
