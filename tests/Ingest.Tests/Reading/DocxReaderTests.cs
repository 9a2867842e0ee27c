using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using KnowledgeGraph.Ingest.Reading;
using KnowledgeGraph.Tests;

namespace KnowledgeGraph.Ingest.Tests.Reading;

public sealed class DocxReaderTests
{
    private const string Namespaces = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"";

    [Theory]
    [InlineData("<w:p><w:r><w:t>One </w:t></w:r><w:r><w:t>two</w:t></w:r></w:p>", "One two")]
    [InlineData("<w:p><w:ins><w:r><w:t>kept</w:t></w:r></w:ins><w:del><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>", "kept")]
    [InlineData("<w:p><w:moveFrom><w:r><w:t>old place</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>new place</w:t></w:r></w:moveTo></w:p>", "new place")]
    [InlineData("<w:p><w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType='separate'/></w:r><w:r><w:t>7</w:t></w:r><w:r><w:fldChar w:fldCharType='end'/></w:r></w:p>", "7")]
    [InlineData("<w:p><w:hyperlink><w:r><w:t>A/60/88</w:t></w:r></w:hyperlink></w:p>", "A/60/88")]
    [InlineData("<w:p><w:r><w:t>arms</w:t><w:noBreakHyphen/><w:t>control</w:t><w:tab/><w:t>x</w:t></w:r></w:p>", "arms-control x")]
    [InlineData("<w:p><w:r><w:t>Treaty,</w:t></w:r><w:r><w:rPr><w:vertAlign w:val='superscript'/></w:rPr><w:t>3</w:t></w:r></w:p>", "Treaty,³")]
    [InlineData("<w:sdt><w:sdtContent><w:p><w:r><w:t>inside</w:t></w:r></w:p></w:sdtContent></w:sdt>", "inside")]
    [InlineData("<w:tbl><w:tr><w:tc><w:p><w:r><w:t>United Nations</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>A/1</w:t></w:r></w:p></w:tc></w:tr></w:tbl>", "United Nations|A/1")]
    public void Read_gives_the_words_that_Word_shows(string body, string expected) =>
        Assert.Equal(expected, string.Join('|', Read(Document(body)).Lines.Select(l => l.Text)));

    [Fact]
    public void Numbers_are_computed_as_Word_computes_them()
    {
        var numbering = $"""
            <w:numbering {Namespaces}>
              <w:abstractNum w:abstractNumId="1">
                <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
                <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%2)"/></w:lvl>
              </w:abstractNum>
              <w:num w:numId="5"><w:abstractNumId w:val="1"/></w:num>
            </w:numbering>
            """;
        string[] levels = ["0", "1", "1", "0", "1"];
        var body = string.Concat(levels.Select(l => $"<w:p><w:pPr><w:numPr><w:ilvl w:val='{l}'/><w:numId w:val='5'/></w:numPr></w:pPr><w:r><w:t>x</w:t></w:r></w:p>"));
        Assert.Equal(["1. x", "(a) x", "(b) x", "2. x", "(a) x"], Read(Document(body, numbering: numbering)).Lines.Select(l => l.Text));
    }

    [Fact]
    public void A_footnote_follows_its_paragraph_with_its_mark()
    {
        var notes = $"<w:footnotes {Namespaces}><w:footnote w:id='2'><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t> A/CONF.192/15.</w:t></w:r></w:p></w:footnote></w:footnotes>";
        var lines = Read(Document("<w:p><w:r><w:t>the Programme,</w:t></w:r><w:r><w:footnoteReference w:id='2'/></w:r></w:p>", footnotes: notes)).Lines;
        Assert.Equal(["the Programme,¹", "¹ A/CONF.192/15."], lines.Select(l => l.Text));
        Assert.True(lines[1].Hints.HasFlag(LineHints.Footnote));
    }

    [Fact]
    public void A_hard_page_break_and_its_echo_are_one_page()
    {
        var lines = Read(Document("<w:p><w:r><w:t>one</w:t><w:br w:type='page'/></w:r></w:p><w:p><w:r><w:lastRenderedPageBreak/><w:t>two</w:t></w:r></w:p>")).Lines;
        Assert.Equal([1, 2], lines.Select(l => Math.Max(1, l.Page)));
    }

    [Fact]
    public void Damaged_packages_are_unreadable_and_never_another_error()
    {
        var whole = Document("<w:p><w:r><w:t>Resolution</w:t></w:r></w:p>");
        for (var length = 0; length < whole.Length; length += 7)
        {
            var file = new SourceFile("a.docx", whole.AsMemory(0, length), "0", ContentType.Docx);
            Assert.IsType<UnreadableFileException>(Record.Exception(() => new SourceReaders().Read(file, new ReadingLimits(), default)));
        }

        var random = new Random(7);
        for (var i = 0; i < 300; i++)
        {
            var flipped = (byte[])whole.Clone();
            flipped[random.Next(flipped.Length)] ^= (byte)(1 << random.Next(8));
            var error = Record.Exception(() => new SourceReaders().Read(new SourceFile("a.docx", flipped, "0", ContentType.Docx), new ReadingLimits(), default));
            Assert.True(error is null or UnreadableFileException, error?.ToString());
        }
    }

    [Fact]
    public void An_entity_bomb_is_refused()
    {
        var bomb = Zips.Of(
            ("[Content_Types].xml", "<?xml version='1.0'?><Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/><Override PartName='/word/document.xml' ContentType='application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'/></Types>"),
            ("_rels/.rels", "<?xml version='1.0'?><Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='r1' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument' Target='word/document.xml'/></Relationships>"),
            ("word/document.xml", $"<?xml version='1.0'?><!DOCTYPE d [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]><w:document {Namespaces}><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>"));
        Assert.Throws<UnreadableFileException>(() => Read(bomb));
    }

    [CorpusFact]
    public void The_corpus_working_paper_is_read_whole()
    {
        var text = Read(File.ReadAllBytes(Corpus.Files("docx")[0]));
        Assert.True(text.Lines.Count > 500);
        Assert.Contains(text.Lines, l => l.Hints.HasFlag(LineHints.Footnote));
        Assert.Contains(text.Lines, l => l.Text.StartsWith("Economic Commission for Europe", StringComparison.Ordinal));
        Assert.True(text.Pages > 10);
    }

    private static SourceText Read(byte[] content) =>
        new SourceReaders().Read(SourceReaders.File("a.docx", content), new ReadingLimits(), default);

    private static byte[] Document(string body, string? numbering = null, string? footnotes = null)
    {
        using var stream = new MemoryStream();
        using (var package = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = package.AddMainDocumentPart();
            main.Document = new Document($"<w:document {Namespaces}><w:body>{body}</w:body></w:document>");
            if (numbering is not null)
            {
                main.AddNewPart<NumberingDefinitionsPart>().Numbering = new Numbering(numbering);
            }

            if (footnotes is not null)
            {
                main.AddNewPart<FootnotesPart>().Footnotes = new Footnotes(footnotes);
            }
        }

        return stream.ToArray();
    }
}
