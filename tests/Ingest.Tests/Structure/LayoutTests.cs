using KnowledgeGraph.Ingest.Reading;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Ingest.Tests.Structure;

/// <summary>Lines to paragraphs: wraps, page breaks, numbers out of place, footnotes, broken words.</summary>
public sealed class LayoutTests
{
    private const string Head = "Resolution 9/1\n\nLamps\n\n";

    [Fact]
    public void A_number_behind_its_first_line_is_put_back() => AssertShape(
        "The General Assembly,\nRecalling its resolution 84/1 of 1 December 2029 on the keeping of lamps in all\nharbours,\n"
        + "Adopts the Rules for Lamps as contained in the annex to document\n1.\nA/85/12;\nRequests the keepers, as before, to report on the\n2.\nday of the lighting;\n3.\nDecides to go on with lamps.",
        "body b1|The General Assembly,",
        "preambular pp1|Recalling its resolution 84/1 of 1 December 2029 on the keeping of lamps in all harbours,",
        "operative 1|Adopts the Rules for Lamps as contained in the annex to document A/85/12;",
        "operative 2|Requests the keepers, as before, to report on the day of the lighting;",
        "operative 3|Decides to go on with lamps.");

    [Fact]
    public void A_paragraph_cut_by_a_page_break_and_its_footnotes_is_one() => AssertShape(
        "The General Assembly,\n\n1. Urges States to keep the lamps that are named in the Lamp\n\n¹ A/1/2.\n\nV.12-54508 7\n\nTreaty¹ burning;\n\n2. Decides to go on.",
        "body b1|The General Assembly,",
        "operative 1|Urges States to keep the lamps that are named in the Lamp Treaty burning;",
        "operative 2|Decides to go on.");

    [Fact]
    public void A_heading_is_not_joined_with_what_follows_an_empty_line() => Assert.Equal(
        "heading h1|Lamps\nheading h2|Oil lamps and others\nbody 1|Lamps burn.\nbody 2|They shine long.",
        Parsed.Shape(Parsed.Text("Report on lamps\n\nI. Lamps\n\nOil lamps and others\n\n1. Lamps burn.\n\n2. They shine\n\nlong.")));

    [Theory]
    [InlineData("1, Decides one;\n\n2. Decides two;", "1 2")]
    [InlineData("i. Decides one;\n\n2. Decides two;", "1 2")]
    [InlineData("1. Decides one;\n\n8. Decides two;\n\n3. Decides three;", "1 2 3")]
    [InlineData("1. Decides one;\n\n4. Decides four;", "1 4")]
    [InlineData("1. Recalls resolutions\n186 (1964) and\n2. Of these;\n\n2. Decides two;", "1 2")]
    public void Misread_numbers_are_put_right_only_where_the_next_is_due(string operatives, string labels) =>
        Assert.Equal(labels, string.Join(' ', Parse("The General Assembly,\n\n" + operatives).Paragraphs.Where(p => p.Label is not null).Select(p => p.Label)));

    [Theory]
    [InlineData("the Lamp Treaty,¹ which", "¹ A/1.", "the Lamp Treaty, which", "1@16")]
    [InlineData("the Lamp Treaty,¹,² which", "¹ A/1.\n\n² A/2.", "the Lamp Treaty, which", "1@16 2@16")]
    [InlineData("the Lamp Treaty,^{1,2} which", "¹ A/1.\n\n² A/2.", "the Lamp Treaty, which", "1@16 2@16")]
    [InlineData("a lamp of 3 m² here", "¹ A/1.", "a lamp of 3 m² here", "")]
    [InlineData("the Treaty, 1 which", "_______________\n1\n\nA/1.", "the Treaty, which", "1@11")]
    [InlineData("the Treaty 1 of 5 May 2030", "_______________\n1 A/1.", "the Treaty of 5 May 2030", "1@10")]
    [InlineData("paragraph 1 of the Treaty", "_______________\n1\n\nA/1.", "paragraph 1 of the Treaty", "")]
    [InlineData("on 1 May, paras. 2, 3 and 1 (a)", "_______________\n1\n\nA/1.", "on 1 May, paras. 2, 3 and 1 (a)", "")]
    [InlineData("the Treaty, 1/ which", "1/ A/1.", "the Treaty, which", "1@11")]
    [InlineData("see A/1/Corr.1 and lamps", "_______________\n1\n\nA/1.", "see A/1/Corr.1 and lamps", "")]
    public void A_mark_carries_its_footnote_and_leaves_the_text(string words, string notes, string text, string marks)
    {
        var paragraph = Parse($"The General Assembly,\n\n1. Decides on {words};\n\n{notes}").Paragraphs.First(p => p.Label == "1");
        Assert.Equal($"Decides on {text};", paragraph.Text);
        Assert.Equal(marks, string.Join(' ', paragraph.Footnotes.Select(f => $"{f.Mark}@{f.At - "Decides on ".Length}")));
    }

    [Fact]
    public void Marks_that_a_text_order_displaced_are_given_out_in_order()
    {
        var document = Parse("The General Assembly,\n\n1. Notes one, 5 two, 6 and three; 7\n\n_______________\n5\n\nA/5.\nSee A/6.\n7\nA/7.\n6\n\n3/5\n\n2. Goes on.");
        Assert.Equal(["5 A/5.", "6 See A/6.", "7 A/7."], document.Paragraphs.SelectMany(p => p.Footnotes).Select(f => $"{f.Mark} {f.Text}"));
    }

    [Fact]
    public void A_mark_that_stands_again_carries_its_footnote_again()
    {
        var footnotes = Parse("The General Assembly,\n\n1. Notes lamps;¹\n\n2. Notes wicks;¹\n\n¹ A/1.").Paragraphs.SelectMany(p => p.Footnotes).ToList();
        Assert.Equal(["fn1", "fn1.2"], footnotes.Select(f => f.Id));
        Assert.All(footnotes, f => Assert.Equal("A/1.", f.Text));
    }

    [Fact]
    public void A_footnote_whose_mark_nothing_carries_is_a_paragraph()
    {
        var paragraph = Parse("The General Assembly,\n\n1. Notes lamps.\n\n⁴ A/1.").Paragraphs[^1];
        Assert.Equal((ParagraphKind.Footnote, "4", "fn4", "A/1."), (paragraph.Kind, paragraph.Label, paragraph.Id.Path, paragraph.Text));
    }

    [Fact]
    public void Page_furniture_is_no_text_and_a_running_head_is_known_by_the_title()
    {
        var document = Parsed.Text(
            "A/RES/85/48\n\nUnited Nations\n\nResolution adopted by the General Assembly on 5 December 2030\n\n85/48. The keeping of lamps in harbours and roads\n\n"
            + "The General Assembly,\nRecalling that lamps shine,\n1.\nUrges all States to keep the lamps in\n\n30-21056 (E)\n\n*3021056*\n\nPlease recycle\n\nA/RES/85/48\n\nThe keeping of lamps in harbours and roads\n\n"
            + "harbours;\n2.\nDecides to go on.\n\n2/2\n");
        Assert.Equal(
            "body b1|The General Assembly,\npreambular pp1|Recalling that lamps shine,\noperative 1|Urges all States to keep the lamps in harbours;\noperative 2|Decides to go on.",
            Parsed.Shape(document));
    }

    [Theory]
    [InlineData("the con flict and the conflict", "the conflict and the conflict")]
    [InlineData("a follow -up to it", "a follow-up to it")]
    [InlineData("Council-mandated and Councilmandated", "Council-mandated and Council-mandated")]
    [InlineData("in formation about information", "in formation about information")]
    [InlineData("per cent of them", "per cent of them")]
    [InlineData("document ( A/1/2) here", "document (A/1/2) here")]
    public void Words_broken_by_a_text_layer_are_rejoined_where_safe(string broken, string words)
    {
        var document = Parse($"The General Assembly,\n1.\nDecides on {broken}\nand on more of it;\n2.\nGoes on with the lamps of all\nthe harbours.");
        Assert.Equal($"Decides on {words} and on more of it;", document.Paragraphs.First(p => p.Label == "1").Text);
    }

    [Theory]
    [InlineData("the estab-\nlished lamps", "the established lamps")]
    [InlineData("the record-\nkeeping of lamps", "the record-keeping of lamps")]
    [InlineData("the Secretary-\nGeneral of lamps", "the Secretary-General of lamps")]
    [InlineData("document S/Agenda/\n2185 here", "document S/Agenda/2185 here")]
    public void Words_broken_at_a_line_s_end_are_rejoined(string lines, string words) =>
        Assert.Equal($"Decides on {words}.", Parse($"The General Assembly,\n\n1. Decides on {lines}.").Paragraphs.First(p => p.Label == "1").Text);

    [Fact]
    public void Hints_of_a_reader_say_what_is_a_paragraph_a_heading_and_a_footnote()
    {
        var document = Parsed.Lines(
            new SourceLine("Report on lamps", 1, LineHints.Heading | LineHints.WholeParagraph),
            new SourceLine("I. Lamps", 1, LineHints.Heading | LineHints.WholeParagraph),
            new SourceLine("1. Lamps burn.¹", 1, LineHints.WholeParagraph),
            new SourceLine("1 A/1.", 1, LineHints.Footnote),
            new SourceLine("Wicks are cut", 2, LineHints.WholeParagraph | LineHints.PageStart),
            new SourceLine("a\tb", 2, LineHints.TableRow));
        Assert.Equal("heading h1|Lamps\nbody 1|Lamps burn.\nbody b1|Wicks are cut\nbody b2|a b", Parsed.Shape(document));
        Assert.Equal([1, 1, 1, 2, 2], document.Paragraphs.Select(p => p.Page!.Value));
        Assert.Equal("A/1.", Assert.Single(document.Paragraphs.SelectMany(p => p.Footnotes)).Text);
    }

    [Theory]
    [InlineData("word  word ")]
    [InlineData("word\u00A0\tword, 3 and ")]
    [InlineData("(a) one; 2. Decides ")]
    [InlineData("*[^ ")]
    public void One_endless_line_takes_no_longer_than_its_length(string piece)
    {
        var document = Parsed.Text("x" + string.Concat(Enumerable.Repeat(piece, 4_000_000 / piece.Length)));
        Assert.NotEmpty(document.Paragraphs);
    }

    [Theory]
    [InlineData("one  two", "one two")]
    [InlineData("one \u00A0 two", "one two")]
    [InlineData("one\t\ttwo   three", "one two three")]
    public void Blanks_are_one(string line, string words) =>
        Assert.Equal(words, Parse($"The General Assembly,\n\n1. {line}").Paragraphs.First(p => p.Label == "1").Text);

    [Fact]
    public void Sponsors_are_read_over_several_lines()
    {
        var document = Parsed.Text("S/2031/5\n\nUnited Nations\n\nSecurity Council\n\nChad, Bosnia and Herzegovina, Mexico,\nNorway and Trinidad and Tobago: draft resolution\n\nThe Security Council,\n\n1. Decides.");
        Assert.Equal(["state:TCD", "state:BIH", "state:MEX", "state:NOR", "state:TTO"], document.Document.Sponsors.Select(s => s.Value));
        Assert.Equal((DocumentKind.DraftResolution, "doc:S/2031/5@en", "body:sc"), (document.Document.Kind, document.Document.Id.ToString(), document.Document.Body?.Value));
    }

    [Theory]
    [InlineData("S_RES_0687_1991_EN.txt", "Resolution 687 (1991)\nof 3 April 1991", true)]
    [InlineData("S_RES_0778_1992_EN.txt", "Resolution 773 (1992)\nof 26 August 1992", false)]
    [InlineData("inbox/A_RES_71_48.txt", "71/48. Lamps", true)]
    [InlineData("000_ec8662fc.txt", "Resolution 9/2", false)]
    public void The_claim_says_whether_the_file_s_name_agrees(string source, string head, bool agrees) =>
        Assert.Equal(agrees, Parsed.Text(head + "\n\nThe General Assembly,\n\n1. Decides.", source).Claim.AgreesWithName);

    [Fact]
    public void A_resolution_behind_the_end_of_another_text_is_found()
    {
        var document = Parsed.Text("the end of another text, which goes on to say a good deal about lamps and wicks.\n\nResolution 851 (1993)\nof 15 July 1993\n\nThe Security Council,\n\n1. Decides.");
        Assert.Equal("res:sc/851@en", document.Document.Id.ToString());
        Assert.Equal("the end of another text, which goes on to say a good deal about lamps and wicks.", document.Paragraphs[0].Text);
    }

    [Fact]
    public void Provisions_are_named_as_others_cite_them()
    {
        var resolution = Parsed.Text("Resolution 2117 (2013)\n\nThe Security Council,\n\n6. Decides:\n\n(a) To go on.\n\nC\n\n7. Decides.");
        Assert.Equal(["res:sc/2117~6", "res:sc/2117~6/a", "res:sc/2117~c/7"], resolution.Paragraphs.Where(p => p.Kind is ParagraphKind.Operative or ParagraphKind.Item).Select(p => p.Entity?.Value));
        var treaty = Parsed.Text("# Arms Trade Treaty\n\n## Article 6\n\n## Prohibitions\n\n1. A State Party shall not:\n\n(a) Do it.\n\n## Article 7\n\nText.");
        Assert.Equal(["art:att/6", "art:att/6/1", "art:att/6/1/a", "art:att/7", "art:att/7"], treaty.Paragraphs.Where(p => p.Kind != ParagraphKind.Title).Select(p => p.Entity?.Value));
    }

    private static Ingest.Structure.ParsedDocument Parse(string text) => Parsed.Text(Head + text);

    private static void AssertShape(string text, params string[] shape) => Assert.Equal(string.Join('\n', shape), Parsed.Shape(Parse(text)));
}
