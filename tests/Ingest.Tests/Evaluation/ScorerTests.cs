using KnowledgeGraph.Ingest.Evaluation;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Ingest.Tests.Evaluation;

public sealed class ScorerTests : IDisposable
{
    private const string Gold = """
        {
         "source": "lamp.txt",
         "document": {"kind": "resolution", "number": "9/2", "symbol": null, "title": "Lamps", "date": null, "body": "body:ga", "session": 9},
         "paragraphs": [
           {"kind": "title", "label": null, "starts": "Resolution 9/2", "acts": [], "mentions": ["res:ga/9/2"], "footnote_mentions": []},
           {"kind": "operative", "label": "1", "starts": "Requests the Office to light the lamps", "acts": [{"verb": "request", "addressees": ["body:unodc"]}],
            "mentions": ["body:unodc", "ins:att", "body:un"], "footnote_mentions": ["doc:A/1"], "recommended_at": "mtg:ga/9"},
           {"kind": "operative", "label": "2", "starts": "Urges States to help", "acts": [{"verb": "urge", "addressees": ["actor:states"]}], "mentions": [], "footnote_mentions": []}
         ],
         "relations": [{"type": "ADOPTED_BY", "from": "res:ga/9/2", "to": "body:ga"}]
        }
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("evaluation").FullName;

    [Fact]
    public void Add_Document_CountsHitsMissesAndSurplusOfEachMeasure()
    {
        var scorer = new Scorer();
        scorer.Add(Load(), Extracted());
        var scores = scorer.Tally.Scores;
        Assert.Equal(new Score(4, 5, 4), scores["fields"]);
        Assert.Equal(new Score(1, 2, 2), scores["structure"]);
        Assert.Equal(new Score(1, 2, 2), scores["mentions"]);
        Assert.Equal(new Score(1, 1, 1), scores["mentions/body"]);
        Assert.Equal(new Score(0, 1, 0), scores["mentions/state"]);
        Assert.Equal(new Score(1, 1, 1), scores["footnotes"]);
        Assert.Equal(new Score(1, 2, 2), scores["acts"]);
        Assert.Equal(new Score(1, 1, 2), scores["addressees"]);
        Assert.Equal(new Score(2, 2, 2), scores["relations"]);
        Assert.Equal(new Score(5, 6, 6), scores["spans"]);
    }

    [Fact]
    public void Add_NothingExtracted_MissesAll()
    {
        var scorer = new Scorer();
        scorer.Add(Load(), null);
        Assert.Equal(new Score(0, 0, 2), scorer.Tally.Scores["acts"]);
        Assert.Equal(0, new EvaluationResult(scorer.Tally.Scores, scorer.Tally.Faults).Lowest());
    }

    [Fact]
    public void PrintChange_FaultGone_IsGained()
    {
        var before = new EvaluationResult(new Dictionary<string, Score> { ["acts"] = new(1, 2, 2) }, ["- acts lamp urge", "- acts lamp note"]);
        var path = Path.Combine(folder, "before.json");
        before.Save(path);
        var after = new EvaluationResult(new Dictionary<string, Score> { ["acts"] = new(2, 2, 2) }, ["- acts lamp note", "+ acts lamp recall"]);
        using var output = new StringWriter();
        after.PrintChange(EvaluationResult.Load(path), output);
        Assert.Equal(
            ["change since the baseline:", "acts                      0.500 → 1.000 (+0.500)", "gained: 1", "  - acts lamp urge", "lost: 1", "  + acts lamp recall"],
            output.ToString().TrimEnd().Split(Environment.NewLine));
    }

    [Theory]
    [InlineData("The “Lamp–Keepers’”  meeting,¹ A/1.", "the lamp-keepers meeting a/1.")]
    [InlineData("*Urges* States", "urges states")]
    public void Normalize_Text_KeepsWordsAlone(string text, string expected) =>
        Assert.Equal(expected, ParagraphAlignment.Normalize(text));

    [Fact]
    public void Load_NoGoldFile_SaysWhichAndWhere()
    {
        var path = Path.Combine(folder, "bad.json");
        File.WriteAllText(path, "{}");
        var error = Assert.Throws<InvalidDataException>(() => GoldDocument.Load(path));
        Assert.StartsWith(path + ": no gold file (", error.Message, StringComparison.Ordinal);
        Assert.EndsWith("see docs/evaluation.md for its form.", error.Message, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private GoldDocument Load()
    {
        var path = Path.Combine(folder, "gold.json");
        File.WriteAllText(path, Gold);
        return GoldDocument.Load(path);
    }

    private static ExtractedDocument Extracted()
    {
        var id = DocumentId.Parse("res:ga/9/2@en");
        var document = new Document
        {
            Id = id,
            Kind = DocumentKind.Resolution,
            Number = "9/2",
            Symbol = "A/RES/9/2",
            Title = "Lamps",
            Body = EntityId.Parse("body:ga"),
            Session = "9",
            Source = "lamp.txt",
            Hash = new string('0', 64),
            MediaType = "text/plain",
        };
        Paragraph[] paragraphs =
        [
            Paragraph("h", ParagraphKind.Title, null, "Resolution 9/2"),
            Paragraph("1", ParagraphKind.Operative, "1", "Requests the Office to light the lamps in Chad;") with
            {
                Acts = [new Act("request", 0, 10) { Addressees = [new Addressee(EntityId.Parse("body:unodc"), null, 9, 19)] }],
                Mentions =
                [
                    new Mention(EntityId.Parse("body:unodc"), "the Office", 9, 19),
                    new Mention(EntityId.Parse("state:TCD"), "Chad", 42, 99),
                    new Mention(EntityId.Parse("res:sc/1~2"), "x", 1, 2),
                    new Mention(EntityId.Parse("doc:A/1"), "A/1", 0, 3) { Footnote = "fn1" },
                ],
                Footnotes = [new Footnote("fn1", "1", "A/1", 5)],
            },
            Paragraph("b1", ParagraphKind.Body, null, "Recalls all.") with { Acts = [new Act("recall", 0, 5)] },
        ];
        return new ExtractedDocument(document, paragraphs, [],
        [
            new Relation(RelationType.AdoptedBy, "res:ga/9/2@en", "body:ga", null),
            new Relation(RelationType.RecommendedAt, "res:ga/9/2@en~1", "mtg:ga/9", null),
            new Relation(RelationType.Supplements, "ins:a", "ins:b", null) { FromAuthority = true },
        ]);
    }

    private static Paragraph Paragraph(string path, ParagraphKind kind, string? label, string text) => new()
    {
        Id = ParagraphId.Parse("res:ga/9/2@en~" + path),
        Kind = kind,
        Label = label,
        Position = 0,
        Text = text,
    };
}
