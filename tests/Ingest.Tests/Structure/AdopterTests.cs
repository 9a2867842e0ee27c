using KnowledgeGraph.Model;

namespace KnowledgeGraph.Ingest.Tests.Structure;

public sealed class AdopterTests
{
    [Theory]
    [InlineData("Resolution 1/2\n\nLamps\n\nThe Conference on Lighthouse Matters,\n\nRecalling the Charter,\n\n1. Urges all States to light lamps.", "res:conference-on-lighthouse-matters/1/2")]
    [InlineData("Decision 3/4\n\nLamps\n\nThe Commission on Harbour Lamps, troubled by the dark:\n\n(a) Noted the report;\n\n(b) Urged States to light lamps.", "dec:commission-on-harbour-lamps/3/4")]
    [InlineData("Decision 3/3\n\nLamps\n\nAt its 9th plenary meeting, on 15 October 2021, the Conference on Lighthouse Matters:\n\n1. Decided to meet again.", "dec:conference-on-lighthouse-matters/3/3")]
    [InlineData("Resolution 12 (2020)\n\nThe Conference on Lighthouse Matters,\n\nRecalling the Charter,\n\n1. Urges all States to light lamps.", "res:conference-on-lighthouse-matters/12")]
    [InlineData("Resolution 2901 (2030)\n\nThe Security Council,\n\nRecalling the Charter,\n\n1. Urges all States to light lamps.", "res:sc/2901")]
    [InlineData("Resolution 2901 (2030)\n\nThe Secunty Council,\n\nRecalling the Charter,\n\n1. Urges all States to light lamps.", "res:sc/2901")]
    [InlineData("81/7. Lamps\n\nThe General Assembly,\n\nRecalling the Charter,\n\n1. Urges all States to light lamps.", "res:ga/81/7")]
    public void Parse_OpensWithTheNameOfABody_ThatBodyAdoptedIt(string text, string work) => Assert.Equal(work, Parsed.Text(text).Document.Work.Value);

    [Theory]
    [InlineData("Resolution 1/2\n\nThe States Parties to the Lamp Treaty,\n\nRecalling the Treaty,\n\n1. Urge all States to light lamps.")]
    [InlineData("Resolution 1/2\n\nLamps\n\nThe Conference, recalling the Treaty,\n\n1. Urges all States to light lamps.")]
    public void Parse_OpensWithPartiesOrAShortForm_AdopterIsOpen(string text) => Assert.Null(Parsed.Text(text).Document.Body);

    [Fact]
    public void Parse_DecisionAfterItsSpeaker_LettersAreOperative() =>
        Assert.Equal(
            [ParagraphKind.Body, ParagraphKind.Operative, ParagraphKind.Operative],
            Parsed.Text("Decision 3/4\n\nLamps\n\nThe Commission on Harbour Lamps, troubled by the dark:\n\n(a) Noted the report;\n\n(b) Urged States to light lamps.")
                .Paragraphs.Where(p => p.Kind != ParagraphKind.Title).Select(p => p.Kind));
}
