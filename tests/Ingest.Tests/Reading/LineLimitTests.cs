using System.Text;
using KnowledgeGraph.Ingest.Reading;

namespace KnowledgeGraph.Ingest.Tests.Reading;

public sealed class LineLimitTests
{
    [Theory]
    [InlineData(100, false)]
    [InlineData(101, true)]
    public void A_line_over_the_limit_is_refused_with_its_length_and_the_limit(int length, bool isRefused)
    {
        var content = Encoding.UTF8.GetBytes("Resolution 1/1\n" + new string('x', length));
        var text = new SourceReaders().Read(SourceReaders.File("a.txt", content), new ReadingLimits(), default);
        var error = Record.Exception(() => ParagraphLimit.Check(text, new ReadingLimits { MaxParagraphCharacters = 100 }));
        if (isRefused)
        {
            var message = Assert.IsType<UnreadableFileException>(error).Message;
            Assert.Contains("101", message, StringComparison.Ordinal);
            Assert.Contains("100", message, StringComparison.Ordinal);
        }
        else
        {
            Assert.Null(error);
        }
    }
}
