using System.Text.Json;

namespace KnowledgeGraph.Model.Tests.Documents;

public sealed class ContractJsonTests
{
    private static readonly DocumentId Id = DocumentId.Parse("res:lamp-keepers/3/1@en");

    [Fact]
    public void Reading_what_was_written_and_writing_it_again_gives_the_same_line()
    {
        var line = ContractJson.Serialize(Full());
        Assert.Equal(line, ContractJson.Serialize(Read(line)));
    }

    [Fact]
    public void Reading_a_document_without_anything_optional_gives_the_same_line()
    {
        var bare = new ExtractedDocument(
            new Document { Id = Id, Kind = DocumentKind.Other, Title = "lamps.txt", Source = "lamps.txt", Hash = new string('0', 64), MediaType = "text/plain" },
            [],
            [],
            []);
        var line = ContractJson.Serialize(bare);
        Assert.Equal(line, ContractJson.Serialize(Read(line)));
    }

    [Fact]
    public void Names_and_values_are_those_of_the_contract()
    {
        using var json = JsonDocument.Parse(ContractJson.Serialize(Full()));
        var root = json.RootElement;
        Assert.Equal("res:lamp-keepers/3/1@en", root.GetProperty("id").GetString());
        Assert.Equal("res:lamp-keepers/3/1", root.GetProperty("work").GetString());
        Assert.Equal("draft-resolution", root.GetProperty("kind").GetString());
        Assert.Equal("2024-05-17", root.GetProperty("date").GetString());
        Assert.Equal("en", root.GetProperty("language").GetString());
        Assert.Equal(JsonValueKind.Null, root.GetProperty("symbol").ValueKind);
        Assert.Equal("state:MEX", root.GetProperty("sponsors")[0].GetString());

        var paragraph = root.GetProperty("paragraphs")[0];
        Assert.Equal("res:lamp-keepers/3/1@en~4", paragraph.GetProperty("id").GetString());
        Assert.Equal("operative", paragraph.GetProperty("kind").GetString());
        var act = paragraph.GetProperty("acts")[0];
        Assert.Equal("CALL", act.GetProperty("strength").GetString());
        Assert.Equal("ins:att", act.GetProperty("addressees")[0].GetProperty("of").GetString());
        var mention = paragraph.GetProperty("mentions")[1];
        Assert.Equal(JsonValueKind.Null, mention.GetProperty("entity").ValueKind);
        Assert.Equal("fn1", mention.GetProperty("footnote").GetString());
        Assert.Equal("body:unodc", mention.GetProperty("candidates")[0].GetString());

        var entity = root.GetProperty("entities")[0];
        Assert.Equal("instrument", entity.GetProperty("kind").GetString());
        Assert.True(entity.GetProperty("curated").GetBoolean());

        var relation = root.GetProperty("relations")[0];
        Assert.Equal("CITES", relation.GetProperty("type").GetString());
        Assert.Equal("text", relation.GetProperty("source").GetString());
        Assert.Equal("authority", root.GetProperty("relations")[1].GetProperty("source").GetString());
    }

    [Fact]
    public void A_line_is_one_line_and_keeps_the_letters_of_its_languages()
    {
        var line = ContractJson.Serialize(Full());
        Assert.DoesNotContain('\n', line);
        Assert.Contains("“Türkiye” and Côte d’Ivoire", line, StringComparison.Ordinal);
    }

    [Fact]
    public void Reading_what_is_no_identifier_says_so()
    {
        var error = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<EntityId>("\"Arms Trade Treaty\"", ContractJson.Options));
        Assert.Equal(ModelMessages.NotAnEntityId("Arms Trade Treaty"), error.InnerException?.Message);
    }

    private static ExtractedDocument Full()
    {
        const string Text = "Urges States parties to the Arms Trade Treaty, “Türkiye” and Côte d’Ivoire\namong them, to keep lamps.";
        var paragraph = new ParagraphId(Id, "4");
        var evidence = new Evidence(paragraph, "fn1", 4, 14);
        return new ExtractedDocument(
            new Document
            {
                Id = Id,
                Kind = DocumentKind.DraftResolution,
                Number = "3/1",
                Title = "Keeping of lamps",
                Date = new DateOnly(2024, 5, 17),
                Body = EntityId.Parse("body:lamp-keepers"),
                Session = "3",
                Source = "inbox/lamps.txt",
                Hash = new string('a', 64),
                MediaType = "text/plain",
                Pages = 2,
                Warnings = ["The date is printed twice."],
                Sponsors = [EntityId.Parse("state:MEX")],
            },
            [
                new Paragraph
                {
                    Id = paragraph,
                    Kind = ParagraphKind.Operative,
                    Label = "4",
                    Position = 0,
                    Page = 1,
                    Entity = EntityId.Parse("res:lamp-keepers/3/1~4"),
                    Section = ["I. Lamps"],
                    Text = Text,
                    Acts = [new Act("urge", 0, 20) { Modifier = "also", Strength = ActStrength.Call, Addressees = [new Addressee(EntityId.Parse("actor:states-parties"), EntityId.Parse("ins:att"), 6, 20)] }],
                    Mentions =
                    [
                        new Mention(EntityId.Parse("ins:att"), "Arms Trade Treaty", 28, 45),
                        new Mention(null, "the Office", 4, 14) { Footnote = "fn1", Candidates = [EntityId.Parse("body:unodc")] },
                    ],
                    Footnotes = [new Footnote("fn1", "1", "See the Office.", 45)],
                },
            ],
            [new Entity(EntityId.Parse("ins:att"), "Arms Trade Treaty", true)],
            [
                new Relation(RelationType.Cites, Id.ToString(), "ins:att", "urge") { Evidence = [evidence] },
                new Relation(RelationType.Supplements, "ins:firearms-protocol", "ins:untoc") { FromAuthority = true },
            ]);
    }

    private static ExtractedDocument Read(string line)
    {
        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        return new ExtractedDocument(
            root.Deserialize<Document>(ContractJson.Options)!,
            root.GetProperty("paragraphs").Deserialize<IReadOnlyList<Paragraph>>(ContractJson.Options)!,
            root.GetProperty("entities").Deserialize<IReadOnlyList<Entity>>(ContractJson.Options)!,
            root.GetProperty("relations").Deserialize<IReadOnlyList<Relation>>(ContractJson.Options)!);
    }
}
