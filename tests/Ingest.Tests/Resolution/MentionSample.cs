using KnowledgeGraph.Ingest.Extraction;
using KnowledgeGraph.Ingest.Resolution;
using KnowledgeGraph.Ingest.Structure;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Ingest.Tests.Resolution;

/// <summary>Documents made by hand, and what is found in them, as rows: <c>span → entity</c>.</summary>
internal static class MentionSample
{
    internal static readonly Authority Authority = AuthorityFiles.Load();
    internal static readonly MentionStage Stage = new(Authority, Gazetteer.From(Authority));

    /// <summary>A document of a body; paragraphs that open with <c># </c> are headings.</summary>
    internal static ParsedDocument Document(string body, IReadOnlyList<string> paragraphs, string? session = null, string work = "file:0123456789ab", DocumentKind kind = DocumentKind.Resolution)
    {
        var id = new DocumentId(EntityId.Parse(work), "en");
        var document = new Document
        {
            Id = id,
            Kind = kind,
            Title = "Sample",
            Session = session,
            Body = body.Length == 0 ? null : EntityId.Parse(body),
            Source = "sample.txt",
            Hash = new string('0', 64),
            MediaType = "text/plain",
        };
        return new ParsedDocument(
            document,
            [.. paragraphs.Select((text, i) => new Paragraph
            {
                Id = new ParagraphId(id, $"{i + 1}"),
                Kind = text.StartsWith("# ", StringComparison.Ordinal) ? ParagraphKind.Heading : ParagraphKind.Operative,
                Position = i,
                Text = text.StartsWith("# ", StringComparison.Ordinal) ? text[2..] : text,
            })],
            new IdentifierClaim(false, 0));
    }

    /// <summary>The mentions of the last paragraph as <c>span → entity</c>; an unresolved one has <c>?</c> and its candidates.</summary>
    internal static IReadOnlyList<string> Found(ParsedDocument parsed)
    {
        var last = Stage.Run(parsed)[^1];
        foreach (var mention in last.Mentions)
        {
            var text = mention.Footnote is null ? last.Text : last.Footnotes.Single(f => f.Id == mention.Footnote).Text;
            Assert.Equal(mention.Text, text[mention.Start..mention.End]);
        }

        return [.. last.Mentions.Select(Row)];
    }

    private static string Row(Mention mention) =>
        $"{mention.Text} → {mention.Entity?.Value ?? "?" + string.Join(',', mention.Candidates.Select(c => c.Value))}";
}
