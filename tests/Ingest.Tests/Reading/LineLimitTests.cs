using System.Text;
using KnowledgeGraph.Ingest.Reading;

namespace KnowledgeGraph.Ingest.Tests.Reading;

public sealed class LineLimitTests
{
    [Theory]
    [InlineData(100, null)]
    [InlineData(101, "line 2 has 101 characters, the limit is 100")]
    public void A_line_over_the_limit_is_refused_by_number_and_length(int length, string? message)
    {
        var content = Encoding.UTF8.GetBytes("Resolution 1/1\n" + new string('x', length));
        var error = Record.Exception(() => new SourceReaders().Read(SourceReaders.File("a.txt", content), new ReadingLimits { MaxLineCharacters = 100 }, default));
        if (message is null)
        {
            Assert.Null(error);
        }
        else
        {
            Assert.Contains(message, Assert.IsType<UnreadableFileException>(error).Message, StringComparison.Ordinal);
        }
    }
}
