using KnowledgeGraph.Ingest.Relations;
using KnowledgeGraph.Ingest.Structure;
using KnowledgeGraph.Ingest.Tests.Resolution;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Ingest.Tests.Relations;

public sealed class RelationBuilderTests
{
    private static readonly RelationBuilder Builder = new(MentionSample.Authority);

    [Theory]
    [InlineData("Requests the open-ended intergovernmental working group on firearms established under resolution 5/4 to continue;", "body:wg-firearms", "res:ctoc-cop/5/4")]
    [InlineData("In its resolution 5/4, entitled “Lamps”, the Conference decided to establish an open-ended intergovernmental working group on firearms.", "body:wg-firearms", "res:ctoc-cop/5/4")]
    [InlineData("Recalling the Committee established pursuant to resolution 1267 (1999),", "body:sc-committee-1267", "res:sc/1267")]
    [InlineData("Requests the Harbour Committee of the Security Council established by resolution 9998 (2099) to report;", "body:sc-committee-9998", "res:sc/9998")]
    [InlineData("Decides to establish, under its authority, a Harbour Observation Mission in Arcadia;", "body:harbour-observation-mission-in-arcadia", "res:ctoc-cop/9/2")]
    public void Build_TextSaysWhatEstablishedABody_HasTheRelation(string text, string body, string act)
    {
        var relation = Assert.Single(Relations([text]), r => r.Type == RelationType.EstablishedBy);
        Assert.Equal((body, act), (relation.From, relation.To));
        Assert.NotEmpty(relation.Evidence);
    }

    [Theory]
    [InlineData("Urges States to consider the advisability of establishing an open-ended intergovernmental working group on firearms;")]
    [InlineData("Recalling resolution 5/4. The Working Group on Firearms has established a list.")]
    public void Build_BodyOnlyContemplated_HasNoEstablishment(string text) =>
        Assert.DoesNotContain(Relations([text]), r => r.Type == RelationType.EstablishedBy);

    [Fact]
    public void Build_ProtocolSupplementing_HasTheRelationWithItsWords()
    {
        const string Text = "Recalling the Protocol against the Illicit Manufacturing of and Trafficking in Firearms, Their Parts and Components and Ammunition, supplementing the United Nations Convention against Transnational Organized Crime,";
        var relation = Assert.Single(Relations([Text]), r => r.Type == RelationType.Supplements);
        Assert.Equal(("ins:firearms-protocol", "ins:untoc"), (relation.From, relation.To));
        Assert.StartsWith("Protocol against", Text[relation.Evidence[0].Start..relation.Evidence[0].End], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Recalling the Arms Trade Treaty,", 31, "See General Assembly resolution 67/234 B.", "ins:att HAS_SOURCE res:ga/67/234-B")]
    [InlineData("Recalling the 2030 Agenda for Sustainable Development", 53, "Resolution 70/1.", "ins:2030-agenda HAS_SOURCE res:ga/70/1")]
    [InlineData("Recalling the Firearms Protocol,", 31, "A/60/88 and Corr.2, annex.", "")]
    [InlineData("Recalling the Arms Trade Treaty,", 31, "United Nations, Treaty Series, vol. 3013, No. 52373.", "")]
    [InlineData("Recalling the Arms Trade Treaty and its many successes", 53, "General Assembly resolution 67/234 B.", "")]
    public void Build_FootnoteAtAnInstrument_GivesItsSource(string text, int at, string footnote, string expected)
    {
        var parsed = MentionSample.Document("body:ga", [text], "71");
        parsed = parsed with { Paragraphs = [parsed.Paragraphs[0] with { Footnotes = [new Footnote("fn1", "1", footnote, at)] }] };
        var found = Relations(parsed).Where(r => r.Type == RelationType.HasSource).Select(r => $"{r.From} HAS_SOURCE {r.To}");
        Assert.Equal(expected, string.Join(';', found));
    }

    [Fact]
    public void Build_HeadingOfAMeeting_ItsParagraphsAreRecommendedThere()
    {
        const string Heading = "Recommendations adopted by the Working Group on Firearms at its second meeting, held in Vienna from 26 to 28 May 2014";
        var parsed = MentionSample.Document("body:un-secretariat", ["# " + Heading, "The marking of lamps should be considered.", "# Other matters", "The end."], kind: DocumentKind.Note);
        IReadOnlyList<Paragraph> paragraphs =
            [parsed.Paragraphs[0], parsed.Paragraphs[1] with { Section = [Heading] }, parsed.Paragraphs[2], parsed.Paragraphs[3] with { Section = ["Other matters"] }];
        var relation = Assert.Single(Relations(parsed with { Paragraphs = paragraphs }), r => r.Type == RelationType.RecommendedAt);
        Assert.Equal((paragraphs[1].Id.ToString(), "mtg:wg-firearms/2"), (relation.From, relation.To));
    }

    [Fact]
    public void Build_Act_GivesCitationsAndAddresseesItsVerb()
    {
        var parsed = MentionSample.Document("body:ga", ["Requests the Secretary-General to implement resolution 70/1;"], "71");
        var paragraph = MentionSample.Stage.Run(parsed)[0];
        paragraph = paragraph with { Acts = [new Act("request", 0, paragraph.Text.Length) { Addressees = [new Addressee(EntityId.Parse("body:sg"), null, 13, 30)] }] };
        var (_, relations) = Builder.Build(parsed.Document, [paragraph]);
        Assert.Contains(relations, r => r.Type == RelationType.Cites && r.To == "res:ga/70/1" && r.Verb == "request");
        Assert.Contains(relations, r => r.Type == RelationType.Addresses && r.To == "body:sg" && r.Verb == "request");
        Assert.DoesNotContain(relations, r => r.Type == RelationType.Cites && r.To == "body:sg");
    }

    [Theory]
    [InlineData("Decides to amend paragraph 4 of resolution 9998 (2099);", "AMENDS res:sc/9998~4")]
    [InlineData("Decides that the present resolution supersedes resolution 9998 (2099);", "SUPERSEDES res:sc/9998")]
    [InlineData("Recalling resolution 9998 (2099), as amended by resolution 9997 (2099),", "")]
    public void Build_TextThatChangesAnother_SaysSo(string text, string expected)
    {
        var found = Relations([text]).Where(r => r.Type is RelationType.Amends or RelationType.Supersedes).Select(r => $"{RelationTypeNames.Of(r.Type)} {r.To}");
        Assert.Equal(expected, string.Join(';', found));
    }

    [Fact]
    public void Build_PartsOfThings_AreLinkedUpward()
    {
        var parts = Relations(["in line with article 8, paragraph 1, of the Firearms Protocol and target 16.4"]).Where(r => r.Type == RelationType.PartOf).Select(r => $"{r.From} {r.To}");
        Assert.Equal(["art:firearms-protocol/8 ins:firearms-protocol", "art:firearms-protocol/8/1 art:firearms-protocol/8", "sdg:16.4 sdg:16"], parts);
    }

    [Fact]
    public void Build_EveryEnd_IsAnEntityWithANameAndInOrder()
    {
        var parsed = MentionSample.Document("body:ctoc-cop", ["Recalling resolution 5/4, A/60/88, article 6 of the Arms Trade Treaty, General Assembly resolution 67/234 B and the Supreme Harbour Council of Arcadia,"], "9", "res:ctoc-cop/9/2");
        var (entities, relations) = Builder.Build(parsed.Document, MentionSample.Stage.Run(parsed));
        Assert.Equal(entities.OrderBy(e => e.Id), entities);
        Assert.All(relations, r => Assert.NotEmpty(r.Evidence));
        foreach (var end in relations.SelectMany(r => new[] { r.From, r.To }).Where(e => !e.Contains('@')))
        {
            Assert.Contains(entities, e => e.Id.Value == end);
        }

        Assert.Equal("General Assembly resolution 67/234 B", entities.Single(e => e.Id.Value == "res:ga/67/234-B").Name);
        Assert.Equal("Arms Trade Treaty, article 6", entities.Single(e => e.Id.Value == "art:att/6").Name);
        Assert.Equal("Supreme Harbour Council of Arcadia", entities.Single(e => e.Id.Value == "body:supreme-harbour-council-of-arcadia").Name);
        Assert.False(entities.Single(e => e.Id.Value == "body:supreme-harbour-council-of-arcadia").Curated);
    }

    private static IReadOnlyList<Relation> Relations(IReadOnlyList<string> paragraphs) =>
        Relations(MentionSample.Document("body:ctoc-cop", paragraphs, "9", "res:ctoc-cop/9/2"));

    private static IReadOnlyList<Relation> Relations(ParsedDocument parsed) => Builder.Build(parsed.Document, MentionSample.Stage.Run(parsed)).Relations;
}
