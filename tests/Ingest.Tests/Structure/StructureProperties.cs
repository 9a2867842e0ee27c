using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using KnowledgeGraph.Ingest.Reading;
using KnowledgeGraph.Ingest.Structure;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Ingest.Tests.Structure;

public sealed class StructureProperties
{
    private static readonly string[] Fragments =
    [
        "\n", "\n\n", " ", ", ", ";\n", ".\n\n", "\f", "1.", "2. ", "(a) ", "(i) ", "A", "II.", "Annex\n", "Article 3\n", "The General Assembly,\n", "The Security Council",
        "Resolution 71/48\n", "S/RES/2117 (2013)\n", "Recalling its resolution", "Decides to remain seized", "_______________\n", "1\n", "¹ ", "²", "*", "**", "****", "^{1,2}",
        "[A/60/88](#)", "12 May 2014\n", "Sixth session\n", "Adopted unanimously at the 3rd meeting.\n", "7 See document A/1.\n", "2/5\n", "V.12-54508 7\n", "confli ct", "follow -up",
        "Mexico: draft resolution\n", "Note by the Secretariat\n", "I. Introduction\n", "“", "”", "-\n", "\u00A0", "\uFEFF", "\u0000", "é", "𝔘", "\r", "States parties shall, 3 and ", "1/ ",
    ];

    [Property(MaxTest = 400)]
    public Property Any_text_gives_a_document_whose_paragraphs_are_numbered_and_named_once()
    {
        var texts = Gen.OneOf(
            Gen.Elements(Fragments).ListOf().Select(parts => string.Concat(parts)),
            ArbMap.Default.GeneratorFor<string>().Where(s => s is not null));
        return Prop.ForAll(texts.ToArbitrary(), text =>
        {
            AssertSound(Parsed.Lines([.. (text + "\nx").Split('\n').Select((line, i) => new SourceLine(line, i / 3, (LineHints)((line.Length * 37) & 255)))]));
            AssertSound(Parsed.Text(string.Concat(text.Where(c => !char.IsControl(c) || c is '\n' or '\r' or '\f' or '\t')) + "\nx"));
        });
    }

    [Property(MaxTest = 200)]
    public Property Any_bytes_are_read_or_refused_with_a_reason()
    {
        return Prop.ForAll(ArbMap.Default.GeneratorFor<byte[]>().ToArbitrary(), bytes =>
        {
            try
            {
                AssertSound(Parsed.Bytes(bytes));
            }
            catch (UnreadableFileException e)
            {
                Assert.Contains("test.txt: ", e.Message, StringComparison.Ordinal);
            }
        });
    }

    [Fact]
    public void The_same_text_gives_the_same_document_whatever_was_parsed_before()
    {
        const string text = "Resolution 5/1\n\nA title\n\nThe General Assembly,\n\nRecalling its work,\n\n1. Decides to go on.";
        var first = Parsed.Shape(Parsed.Text(text));
        Parsed.Text("I. Another\n\n1. A report.\n\n2. Goes on.");
        Assert.Equal(first, Parsed.Shape(Parsed.Text(text)));
    }

    internal static void AssertSound(ParsedDocument document)
    {
        var paragraphs = document.Paragraphs;
        Assert.Equal(Enumerable.Range(0, paragraphs.Count), paragraphs.Select(p => p.Position));
        Assert.Equal(paragraphs.Count, paragraphs.Select(p => p.Id).Distinct().Count());
        Assert.All(paragraphs, p => Assert.True(ParagraphId.TryParse(p.Id.ToString(), out _), p.Id.ToString()));
        Assert.All(paragraphs, p => Assert.True(p.Label is not null || p.Text.Length > 0, p.Id.ToString()));
        var paths = paragraphs.Select(p => p.Id.Path).ToHashSet(StringComparer.Ordinal);
        Assert.All(paragraphs.Where(p => p.Parent is not null), p => Assert.Contains(p.Parent!, paths));
        var footnotes = paragraphs.SelectMany(p => p.Footnotes).Select(f => f.Id).ToList();
        Assert.Equal(footnotes.Count, footnotes.Distinct().Count());
        foreach (var paragraph in paragraphs)
            Assert.All(paragraph.Footnotes, f => Assert.InRange(f.At, 0, paragraph.Text.Length));
        Assert.NotEmpty(document.Document.Title);
    }
}
