using System.Text;
using KnowledgeGraph.Ingest.Reading;

namespace KnowledgeGraph.Ingest.Tests.Reading;

public sealed class PlainTextReaderTests
{
    private const string Words = "Réaffirme — lamp “one”";

    public static TheoryData<string, byte[]> Encodings() => new()
    {
        { "UTF-8", Encoding.UTF8.GetBytes(Words) },
        { "UTF-8 with mark", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Words)] },
        { "UTF-16 LE with mark", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Words)] },
        { "UTF-16 BE with mark", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Words)] },
        { "UTF-16 LE", Encoding.Unicode.GetBytes(Words) },
        { "UTF-16 BE", Encoding.BigEndianUnicode.GetBytes(Words) },
        { "Windows-1252", CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(Words) },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Read_AnyEncoding_GivesTheSameWords(string encoding, byte[] bytes)
    {
        var text = new PlainTextReader().Read("lamp.txt", bytes);
        Assert.Equal(Words, Assert.Single(text.Lines).Text);
        Assert.Equal(encoding == "Windows-1252", text.Warnings.Count > 0);
        Assert.Equal(64, text.Hash.Length);
    }

    [Theory]
    [InlineData("*Endorses* the work", "Endorses the work")]
    [InlineData("5. **Urges** them; see the *Yearbook*, p. 2", "5. Urges them; see the Yearbook, p. 2")]
    [InlineData("⁸ [A/60/88](#).", "⁸ A/60/88.")]
    [InlineData("held in May,^{8,9} respectively", "held in May,⁸,⁹ respectively")]
    [InlineData("of the Treaty,[^12] which", "of the Treaty,¹² which")]
    [InlineData("[^1]: A/60/88.", "¹ A/60/88.")]
    [InlineData("about 10^6 lamps", "about 10⁶ lamps")]
    [InlineData("Item 2 of the agenda*", "Item 2 of the agenda*")]
    [InlineData("* A/60/88.", "* A/60/88.")]
    [InlineData("*1328223*", "*1328223*")]
    [InlineData("[on the report of the Committee (A/1/2)]", "[on the report of the Committee (A/1/2)]")]
    [InlineData("a [bracket without link", "a [bracket without link")]
    [InlineData("2 * 3 * 4", "2 * 3 * 4")]
    public void Read_MarkdownMarks_AreTakenOut(string line, string expected) =>
        Assert.Equal(expected, Assert.Single(Read(line).Lines).Text);

    [Theory]
    [InlineData("## Article 3", "Article 3", true)]
    [InlineData("####Use of terms", "Use of terms", true)]
    [InlineData("#16 is a target", "#16 is a target", false)]
    public void Read_HashMarks_AreHeadings(string line, string expected, bool heading)
    {
        var read = Assert.Single(Read(line).Lines);
        Assert.Equal(expected, read.Text);
        Assert.Equal(heading, read.Hints.HasFlag(LineHints.Heading));
    }

    [Fact]
    public void Read_EmphasisOverTwoLines_IsTakenOutOfBoth() =>
        Assert.Equal(["See the Legislative Guides", "to the Lamp Treaty, chap. 2"], Read("See the *Legislative Guides\nto the Lamp Treaty*, chap. 2").Lines.Select(l => l.Text));

    [Fact]
    public void Read_GluedBoldRuns_AreLinesOfTheirOwn() =>
        Assert.Equal(["Agenda*", "", "Lamps", "", "Note by the Secretariat"], Read("Agenda*\n**Lamps****Note by the Secretariat**").Lines.Select(l => l.Text));

    [Fact]
    public void Read_FormFeeds_CountPages()
    {
        var text = Read("One\fTwo\r\nStill two\n\fThree");
        Assert.Equal(3, text.Pages);
        Assert.Equal([1, 2, 2, 3], text.Lines.Select(l => l.Page));
        Assert.Equal([false, true, false, true], text.Lines.Select(l => l.Hints.HasFlag(LineHints.PageStart)));
        Assert.Null(Read("One\nTwo").Pages);
    }

    [Fact]
    public void Read_AFewControlCharacters_AreDroppedWithAWarning()
    {
        var text = Read("Lamp\u0000s burn\u0007");
        Assert.Equal("Lamps burn", Assert.Single(text.Lines).Text);
        Assert.Equal("2 control characters were dropped in reading.", Assert.Single(text.Warnings));
    }

    [Theory]
    [InlineData("", "holds no text")]
    [InlineData(" \n\t\n…", "holds no text")]
    [InlineData("%PDF-1.7 x", "is a PDF, not text")]
    [InlineData("a\u0001b\u0002c\u0003d\u0004", "is binary, not text")]
    public void Read_WhatIsNoText_IsRefusedWithItsReason(string content, string reason)
    {
        var e = Assert.Throws<UnreadableFileException>(() => Read(content));
        Assert.StartsWith("lamp.txt: ", e.Message, StringComparison.Ordinal);
        Assert.Contains(reason, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_OneEndlessLineOfMarks_TakesNoLongerThanItsLength()
    {
        var text = Read("x" + string.Concat(Enumerable.Repeat("*[^", 1_000_000)));
        Assert.Single(text.Lines);
    }

    private static SourceText Read(string text) => new PlainTextReader().Read("lamp.txt", Encoding.UTF8.GetBytes(text));
}
