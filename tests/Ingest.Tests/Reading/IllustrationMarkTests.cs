using KnowledgeGraph.Ingest.Reading;

namespace KnowledgeGraph.Ingest.Tests.Reading;

public sealed class IllustrationMarkTests
{
    [Theory]
    [InlineData("Lamps\n\n1. Invites keepers to keep lamps.\n\n{0}\n")]
    [InlineData("{0}\n\nLamps\n\n1. Invites keepers to keep lamps.")]
    [InlineData("\n  {0}  \nLamps\n\n1. Invites keepers to keep lamps.\n\n")]
    public void TakeOut_first_or_last_printed_line_becomes_a_warning(string text)
    {
        var taken = IllustrationMark.TakeOut(Source(text));
        Assert.Equal([ReadingMessages.Illustration(), "Read in haste."], taken.Warnings);
        Assert.Equal(["Lamps", "1. Invites keepers to keep lamps."], taken.Lines.Select(l => l.Text.Trim()).Where(t => t.Length > 0));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("Lamps\n{0}\n1. Invites keepers to keep lamps.")]
    [InlineData("Lamps\n1. Recalls that “{0}” is a mark.")]
    public void TakeOut_no_mark_gives_the_same_text(string text)
    {
        var source = Source(text);
        Assert.Same(source, IllustrationMark.TakeOut(source));
    }

    private static SourceText Source(string text)
    {
        var lines = text.Replace("{0}", IllustrationMark.Line, StringComparison.Ordinal).Split('\n').Select(l => new SourceLine(l, 0, LineHints.None));
        return new SourceText("lamps.txt", new string('0', 64), "text/plain", "text", 1, null, [.. lines], ["Read in haste."]);
    }
}
