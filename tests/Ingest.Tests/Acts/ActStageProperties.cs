using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Ingest.Tests.Acts;

public sealed class ActStageProperties
{
    private static readonly string[] Pieces =
    [
        "Urges", "requests", "may wish to", "should", "the", "Office", "States parties", "to the", "Lamp Treaty", ",", ", and", ";", ".", "(a)", "and",
        "that", "recalling", "Deeply", "concerned", "about", "calls", "upon", "its", "appreciation", "expresses", "Member States’", "to", "shall", "Chad", "Norwegian", "“", "—", "\u00A0", "\uD83D", "such as",
    ];

    private static readonly ParagraphKind[] Kinds = [ParagraphKind.Preambular, ParagraphKind.Operative, ParagraphKind.Item, ParagraphKind.Body];

    private static readonly DocumentKind[] Documents = [DocumentKind.Resolution, DocumentKind.Decision, DocumentKind.Report, DocumentKind.Other];

    [Property(MaxTest = 400)]
    public Property Run_AnyText_SpansStandInOrderInsideIt() => Prop.ForAll(
        (from words in Gen.ListOf(Gen.OneOf(Gen.Elements(Pieces), ArbMap.Default.GeneratorFor<string>().Select(s => s ?? "")))
         from kind in Gen.Elements(Kinds)
         from document in Gen.Elements(Documents)
         select (Text: string.Join(' ', words), kind, document)).ToArbitrary(),
        sample =>
        {
            var acts = ActSample.Of(sample.Text, sample.kind, sample.document);
            var end = 0;
            foreach (var act in acts)
            {
                Assert.InRange(act.Start, end, sample.Text.Length);
                Assert.InRange(act.End, act.Start + 1, sample.Text.Length);
                end = act.End;
                Assert.All(act.Addressees, a => Assert.True(0 <= a.Start && a.Start < a.End && a.End <= sample.Text.Length));
            }
        });

    [Property(MaxTest = 100)]
    public Property Run_Paragraph_IsReadAloneAsAmongOthers() => Prop.ForAll(
        Gen.ListOf(Gen.Elements("Urges States to act;", "Recalling that,", "The Conference may wish to urge Chad to act.", "To act;")).ToArbitrary(),
        texts =>
        {
            var paragraphs = texts.Select((text, i) => new Paragraph
            {
                Id = ParagraphId.Parse($"res:ga/80/1@en~{i + 1}"),
                Kind = ParagraphKind.Operative,
                Position = i,
                Text = text,
            }).ToList();
            var together = ActSample.Run(paragraphs, DocumentKind.Resolution);
            var alone = paragraphs.Select(p => ActSample.Run([p], DocumentKind.Resolution)[0]);
            Assert.Equal(alone.Select(p => ActSample.Show(p.Text, p.Acts)), together.Select(p => ActSample.Show(p.Text, p.Acts)));
        });
}
