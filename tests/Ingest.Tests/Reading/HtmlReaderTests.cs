using System.Text;
using KnowledgeGraph.Ingest.Reading;

namespace KnowledgeGraph.Ingest.Tests.Reading;

public sealed class HtmlReaderTests
{
    [Theory]
    [InlineData("<p>One  two\n three</p><p>Four</p>", "One two three|Four")]
    [InlineData("<div>One<br>two</div>", "One|two")]
    [InlineData("<p>Recalling <em>inter alia</em> article&nbsp;3,<sup>12</sup></p>", "Recalling inter alia article 3,¹²")]
    [InlineData("<p>10 m<sup>th</sup></p>", "10 mth")]
    [InlineData("<ol><li>First<li>Second</ol>", "1. First|2. Second")]
    [InlineData("<ol type=a start=3><li>Third</ol>", "(c) Third")]
    [InlineData("<ul><li>Point</ul>", "• Point")]
    [InlineData("<table><tr><td>A<td>B</table>", "A\tB")]
    [InlineData("<nav>Menu</nav><p>Text</p><footer>Foot</footer><script>var x</script><p hidden>No</p>", "Text")]
    [InlineData("<body><div>Menu</div><main><p>The text of the resolution itself.</p></main></body>", "The text of the resolution itself.")]
    [InlineData("<p>caf\u00e9 &lt;b&gt;</p>", "café <b>")]
    public void Read_gives_the_words_of_the_main_content(string html, string expected) =>
        Assert.Equal(expected, string.Join('|', Read(html).Lines.Select(l => l.Text)));

    [Fact]
    public void Headings_are_marked_as_such() =>
        Assert.True(Read("<h2>Annex</h2><p>Text</p>").Lines[0].Hints.HasFlag(LineHints.Heading));

    [Fact]
    public void A_page_without_words_is_unreadable() =>
        Assert.Throws<UnreadableFileException>(() => Read("<p> </p><script>1</script>"));

    [Fact]
    public void Nesting_past_the_limit_is_an_error_and_no_overflow()
    {
        var error = Assert.Throws<UnreadableFileException>(() => Read(string.Concat(Enumerable.Repeat("<div>", 20_000)) + "deep"));
        Assert.Contains("256", error.Message, StringComparison.Ordinal);
    }

    private static SourceText Read(string html) =>
        new SourceReaders().Read(SourceReaders.File("page.html", Encoding.UTF8.GetBytes("<!doctype html><meta charset=utf-8>" + html)), new ReadingLimits(), default);
}
