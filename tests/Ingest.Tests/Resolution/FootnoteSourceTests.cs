using KnowledgeGraph.Model;

namespace KnowledgeGraph.Ingest.Tests.Resolution;

public sealed class FootnoteSourceTests
{
    [Theory]
    [InlineData("A/CONF.900/1, annex I.", "Ibid., annex II.", "Ibid → doc:A/CONF.900/1")]
    [InlineData("See A/79/1.", "Ibid.", "Ibid → doc:A/79/1")]
    [InlineData("See resolution 79/1.", "Ibid., para. 4.", "Ibid → res:ga/79/1")]
    public void Run_IbidOfOneDocument_CitesItAgain(string former, string ibid, string expected) => Assert.Equal([expected], Found(former, ibid));

    [Theory]
    [InlineData("United Nations, Treaty Series, vol. 2225, No. 39574.", "Ibid., vol. 2326, No. 39574.")]
    [InlineData("A/79/1 and A/79/2.", "Ibid., annex.")]
    [InlineData("See S/1790.", "Ibid., Fourth Year, Special Supplement No. 1.")]
    [InlineData("See S/1790.", "See the letter of 4 May.")]
    public void Run_IbidOfASeriesOrOfSeveral_CitesNothing(string former, string other) => Assert.Empty(Found(former, other));

    private static IEnumerable<string> Found(string first, string second)
    {
        var parsed = MentionSample.Document("body:ga", ["Recalling the report on lamps,", "Recalling also the report on oil,"]);
        IReadOnlyList<Paragraph> paragraphs =
        [
            parsed.Paragraphs[0] with { Footnotes = [new Footnote("1", "1", first, 5)] },
            parsed.Paragraphs[1] with { Footnotes = [new Footnote("2", "2", second, 5)] },
        ];
        return MentionSample.Stage.Run(parsed with { Paragraphs = paragraphs })[^1].Mentions.Where(m => m.Entity?.Value.Contains('~') == false).Select(m => $"{m.Text} → {m.Entity}");
    }
}
