namespace KnowledgeGraph.Ingest.Tests.Resolution;

public sealed class SymbolTests
{
    [Theory]
    [InlineData("(A/CONF.192/15)", "A/CONF.192/15 → doc:A/CONF.192/15")]
    [InlineData("contained in document CTOC/COP/WG.6/2012/4.", "CTOC/COP/WG.6/2012/4 → doc:CTOC/COP/WG.6/2012/4")]
    [InlineData("See A/60/88 and Corr.2, annex.", "A/60/88 → doc:A/60/88")]
    [InlineData("(A/67/L.58 and Add.1)", "A/67/L.58 → doc:A/67/L.58", "Add.1 → doc:A/67/L.58/Add.1")]
    [InlineData("S/1996/234 and Add.1-3", "S/1996/234 → doc:S/1996/234", "Add.1 → doc:S/1996/234/Add.1", "3 → doc:S/1996/234/Add.2", "3 → doc:S/1996/234/Add.3")]
    [InlineData("A/45/567-S/21854 and more", "A/45/567-S/21854 → doc:A/45/567")]
    [InlineData("(S/\n12869)", "S/\n12869 → doc:S/12869")]
    [InlineData("S/PRST/2010/6", "S/PRST/2010/6 → doc:S/PRST/2010/6")]
    [InlineData("A/S-10/2 and A/ES-10/186", "A/S-10/2 → doc:A/S-10/2", "A/ES-10/186 → doc:A/ES-10/186")]
    [InlineData("A/HRC/RES/16/21, E/RES/2012/19 and A/RES/46/36H", "A/HRC/RES/16/21 → res:hrc/16/21", "E/RES/2012/19 → res:ecosoc/2012/19", "A/RES/46/36H → res:ga/46/36-H")]
    [InlineData("A/RES/1514 (XV)", "A/RES/1514 (XV) → res:ga/1514-XV")]
    public void Run_Symbol_NamesItsDocument(string text, params string[] expected) =>
        Assert.Equal(expected, MentionSample.Found(MentionSample.Document("", [text])));

    [Theory]
    [InlineData("his and/or her")]
    [InlineData("A/B tests")]
    [InlineData("resolution MRE/RES.1/91 of another organization")]
    [InlineData("https://www.example.org/A/60/88/firearms-protocol")]
    [InlineData("a rate of S/ per unit")]
    public void Run_NoSymbol_FindsNone(string text) =>
        Assert.Empty(MentionSample.Found(MentionSample.Document("", [text])));
}
