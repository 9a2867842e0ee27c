using System.Globalization;
using KnowledgeGraph.Ingest.Structure;

namespace KnowledgeGraph.Ingest.Tests.Structure;

public sealed class ScannerTests
{
    [Theory]
    [InlineData("7. Decides", "Number", "7", "Decides")]
    [InlineData("12.", "Number", "12", "")]
    [InlineData("1.To maintain", "Number", "1", "To maintain")]
    [InlineData("(a) To report", "Letter", "(a)", "To report")]
    [InlineData("b) To report", "Letter", "b)", "To report")]
    [InlineData("(xii) To report", "Letter", "(xii)", "To report")]
    [InlineData("(3) To report", "BracketedNumber", "(3)", "To report")]
    [InlineData("IV. Findings", "Capital", "IV", "Findings")]
    [InlineData("B. Findings", "Capital", "B", "Findings")]
    [InlineData("2.1. Findings", "Compound", "2.1", "Findings")]
    [InlineData("• lamps", "Bullet", "•", "lamps")]
    [InlineData("– lamps", "Bullet", "–", "lamps")]
    [InlineData("1999. The year", "None", "", "")]
    [InlineData("7.5 per cent", "None", "", "")]
    [InlineData("1. lower case is", "Number", "1", "lower case is")]
    [InlineData("(see below)", "None", "", "")]
    [InlineData("(iiii) x", "None", "", "")]
    [InlineData("UNODC. The Office", "None", "", "")]
    [InlineData("e.g. lamps", "None", "", "")]
    [InlineData("-5 degrees", "None", "", "")]
    public void Label_AtTheStartOfALine(string line, string kind, string printed, string text)
    {
        var label = LabelScanner.Scan(line);
        Assert.Equal(kind, label.Kind.ToString());
        if (label.Kind == LabelKind.None)
            return;
        Assert.Equal(printed, label.Printed);
        Assert.Equal(text, line[label.TextStart..]);
    }

    [Theory]
    [InlineData("i9", 19)]
    [InlineData("l", 1)]
    [InlineData("S", 5)]
    [InlineData("1O", 10)]
    [InlineData("abc", -1)]
    [InlineData("1234", -1)]
    public void MisreadNumber_OfALabel(string token, int number) => Assert.Equal(number, LabelScanner.MisreadNumber(token));

    [Theory]
    [InlineData("iv", 4)]
    [InlineData("XLII", 42)]
    [InlineData("xcix", 99)]
    [InlineData("IIII", 0)]
    [InlineData("ic", 0)]
    [InlineData("", 0)]
    [InlineData("vi!", 0)]
    public void RomanNumeral_Value(string text, int value) => Assert.Equal(value, RomanNumeral.Parse(text));

    [Theory]
    [InlineData("Adopted on 3 April 1991", 0, "1991-04-03")]
    [InlineData("of 3 Apri] 1991", 0, "1991-04-03")]
    [InlineData("of 15 August. 1991", 0, "1991-08-15")]
    [InlineData("of 3f July 1989", 0, "1989-07-31")]
    [InlineData("of 14 October £964", 1964, "1964-10-14")]
    [InlineData("April 1991", 0, null)]
    [InlineData("31 February 1991", 0, null)]
    [InlineData("at 5 Marching 1991", 0, null)]
    [InlineData("A23 May 1991", 0, null)]
    [InlineData("3 May 19915", 0, null)]
    public void Date_InALine(string text, int year, string? date) =>
        Assert.Equal(date, DateScanner.Find(text, year)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("A/RES/67/234 B", "A/RES/67/234 B")]
    [InlineData("S/RES/2616 (2021)", "S/RES/2616 (2021)")]
    [InlineData("United Nations S/RES/1454 (2002)", "S/RES/1454 (2002)")]
    [InlineData("CTOC/COP/WG.6/2012/4", "CTOC/COP/WG.6/2012/4")]
    [InlineData("A/85/12–S/2031/77", "A/85/12–S/2031/77")]
    [InlineData("[S/1501]", "S/1501")]
    [InlineData("(S/651]", "S/651")]
    [InlineData("[8/4357]", "S/4357")]
    [InlineData("[S/525, III]", "S/525")]
    [InlineData("A/60/88*", "A/60/88")]
    [InlineData("2/5", null)]
    [InlineData("and/or", null)]
    [InlineData("See A/60/88", null)]
    [InlineData("A/60/88 and others", null)]
    [InlineData("TCP/IP", null)]
    public void Symbol_AsALine(string line, string? symbol) => Assert.Equal(symbol, SymbolScanner.ReadLine(line));

    [Theory]
    [InlineData("67/234 B", "67/234 B", "67/234-B", "67")]
    [InlineData("46/36H", "46/36H", "46/36-H", "46")]
    [InlineData("2012/19", "2012/19", "2012/19", null)]
    [InlineData("S-14/1", "S-14/1", "S-14/1", "S-14")]
    [InlineData("687 (1991)", "687 (1991)", "687", null)]
    [InlineData("361 (197-4)", "361 (1974)", "361", null)]
    [InlineData("1514 (XV)", "1514 (XV)", "1514-XV", "15")]
    [InlineData("377 (V) A", "377 (V) A", "377-A-V", "5")]
    [InlineData("377 A (V)", "377 A (V)", "377-A-V", "5")]
    [InlineData("12 lamps", null, null, null)]
    [InlineData("12 (a)", null, null, null)]
    public void Number_OfAnAdoptedText(string text, string? printed, string? path, string? session)
    {
        var length = DocumentNumber.Read(text, out var number);
        Assert.Equal(printed is null, length == 0);
        if (printed is null)
            return;
        Assert.Equal((printed, path, session), (number.Printed, number.Path, number.Session));
    }

    [Theory]
    [InlineData("Seventy-first session", "71")]
    [InlineData("Sixth session", "6")]
    [InlineData("Resumed twentieth session", "20")]
    [InlineData("Tenth special session", "S-10")]
    [InlineData("Eleventh emergency special session", "ES-11")]
    [InlineData("71st session", "71")]
    [InlineData("Agenda of the sixth session", null)]
    [InlineData("Session of lamps", null)]
    public void Session_AsALine(string line, string? session) => Assert.Equal(session, Ordinals.ReadSession(line));

    [Theory]
    [InlineData("Recalling its work", true, false)]
    [InlineData("Deeply concerned about", true, false)]
    [InlineData("Also recalling", true, false)]
    [InlineData("And in particular taking note of", true, false)]
    [InlineData("In pursuance of its work", true, false)]
    [InlineData("Whereas lamps", true, false)]
    [InlineData("Decides to go on", false, true)]
    [InlineData("Further requests", false, true)]
    [InlineData("Once again urges", false, true)]
    [InlineData("Hereby resolves", false, true)]
    [InlineData("During the session", false, false)]
    [InlineData("Including lamps", false, false)]
    [InlineData("States parties", false, false)]
    [InlineData("The Assembly decides", false, false)]
    [InlineData("", false, false)]
    public void Paragraph_OpensPreambularOrOperative(string text, bool preambular, bool operative) =>
        Assert.Equal((preambular, operative), (DraftingWords.OpensPreambular(text), DraftingWords.OpensOperative(text)));

    [Theory]
    [InlineData("The General Assembly,", true)]
    [InlineData("The Security Council", true)]
    [InlineData("Therefore the Security Council,", true)]
    [InlineData("The Conference of the Parties to the Convention on Lamps,", true)]
    [InlineData("The States Parties to this Protocol,", false)]
    [InlineData("The Conference may wish to go on,", false)]
    [InlineData("The Assembly Hall and its Lamps", false)]
    [InlineData("The end.", false)]
    public void OpeningWords_OfABody(string text, bool opens) => Assert.Equal(opens, OpeningWords.Are(text));

    [Theory]
    [InlineData("Article  1", "1", "")]
    [InlineData("ARTICLE 6 bis", "6-bis", "")]
    [InlineData("Article 4. Use of terms", "4", "Use of terms")]
    [InlineData("Chapter VII", "chapter-7", "")]
    [InlineData("Part One", "part-1", "")]
    [InlineData("Annex", "annex", "")]
    [InlineData("ANNEX II", "annex-2", "")]
    [InlineData("Annex to the letter dated 2 May 2031", "annex", "")]
    [InlineData("Article 47 of the Charter", null, "")]
    [InlineData("Annexes", null, "")]
    [InlineData("Part of the territory", null, "")]
    [InlineData("Section 3.", "section-3", "")]
    public void Division_AsALine(string line, string? segment, string title)
    {
        Assert.Equal(segment is not null, Division.TryRead(line, out var division));
        if (segment is null)
            return;
        Assert.Equal(segment, division.Segment);
        Assert.Equal(title, line[division.TextStart..]);
    }

    [Theory]
    [InlineData("Adopted unanimously at the 2739th meeting.", true)]
    [InlineData("Adopted at the 2nd meeting by 9 votes to none", true)]
    [InlineData("71st plenary meeting", true)]
    [InlineData("948th plenary meeting, 15 December 1960.", true)]
    [InlineData("Adopted by the Security Council at its 3199th meeting, on", false)]
    [InlineData("Adopted measures shall be reported", false)]
    [InlineData("3 lamps for the meeting", false)]
    public void ClosingWords_OfATextSRecord(string text, bool closes) => Assert.Equal(closes, ClosingWords.Are(text));
}
