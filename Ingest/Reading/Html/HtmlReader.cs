using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace KnowledgeGraph.Ingest.Reading.Html;

/// <summary>Reads the main content of web pages, not their furniture.</summary>
/// <remarks>Stateless and thread-safe. Scripts are not run; nothing that the page refers to is fetched.</remarks>
internal sealed class HtmlReader : ISourceReader
{
    private const int Rank = 15;

    private static readonly string[] MainSelectors = ["main", "[role=main]", "article", "#content", "#main-content", "#main"];

    /// <inheritdoc/>
    public string Name => "html";

    /// <inheritdoc/>
    public IReadOnlyList<string> MediaTypes { get; } = [ContentType.Html];

    /// <inheritdoc/>
    public SourceText Read(SourceFile file, ReadingLimits limits, CancellationToken cancellation)
    {
        var context = BrowsingContext.New(Configuration.Default);
        var parser = new HtmlParser(new HtmlParserOptions { IsScripting = false }, context);
        using var stream = new MemoryStream(file.Content.ToArray(), writable: false);
        using var document = parser.ParseDocument(stream);
        var blocks = new HtmlBlocks(limits.MaxNesting);
        blocks.Read(Content(document));
        if (blocks.TooDeep)
        {
            throw new UnreadableFileException(ReadingMessages.TooDeep(file.Source, limits.MaxNesting));
        }

        if (blocks.Lines.Count == 0)
        {
            throw new UnreadableFileException(ReadingMessages.Empty(file.Source));
        }

        var characters = blocks.Lines.Sum(l => (long)l.Text.Length);
        if (characters > limits.MaxCharacters)
        {
            throw new UnreadableFileException(ReadingMessages.TooManyCharacters(file.Source, characters, limits.MaxCharacters));
        }

        return new SourceText(file.Source, file.Hash, file.MediaType, Name, Rank, null, blocks.Lines, []);
    }

    /// <summary>The one element that is marked as the content, when it holds most of the page's words; else the body.</summary>
    private static IElement Content(IHtmlDocument document)
    {
        var body = (IElement?)document.Body ?? document.DocumentElement;
        foreach (var selector in MainSelectors)
        {
            var found = document.QuerySelectorAll(selector);
            if (found.Length == 1 && found[0].TextContent.Length * 3 > body.TextContent.Length)
            {
                return found[0];
            }
        }

        return body;
    }
}
