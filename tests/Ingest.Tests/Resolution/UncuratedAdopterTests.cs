namespace KnowledgeGraph.Ingest.Tests.Resolution;

public sealed class UncuratedAdopterTests
{
    private const string Own = "body:conference-on-lighthouse-matters";

    [Theory]
    [InlineData("Recalling its resolution 1/2,", "resolution 1/2 → res:conference-on-lighthouse-matters/1/2")]
    [InlineData("Recalling its resolution 12 (2020) and Security Council resolution 1540 (2004),", "resolution 12 (2020) → res:conference-on-lighthouse-matters/12", "Security Council resolution 1540 (2004) → res:sc/1540")]
    [InlineData("Recalling resolution 1540 (2004),", "resolution 1540 (2004) → res:sc/1540")]
    [InlineData("The Conference on Lighthouse Matters,", "Conference on Lighthouse Matters → body:conference-on-lighthouse-matters")]
    [InlineData("Requests the reader to inform the Conference thereof;", "Conference → body:conference-on-lighthouse-matters")]
    [InlineData("Welcomes the Conference on Fog Signals;", "Conference on Fog Signals → event:conference-on-fog-signals")]
    public void Run_BodyWithoutRecord_SpeaksForItself(string text, params string[] expected) =>
        Assert.Equal(expected, MentionSample.Found(MentionSample.Document(Own, [text], "3")));
}
