using KnowledgeGraph.Ingest.Extraction;
using KnowledgeGraph.Ingest.Resolution;
using KnowledgeGraph.Ingest.Structure;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Ingest;

/// <summary>Reads the references of a piece of text that is no document: a draft's clause, a question, a printed reference.</summary>
/// <remarks>Immutable and thread-safe. The same rules as for documents; the text is one paragraph.</remarks>
public sealed class ReferenceReader
{
    private static readonly DocumentId Draft = DocumentId.Parse("file:draft@en");

    private readonly MentionStage mentions;

    /// <summary>A reader that knows these names.</summary>
    public ReferenceReader(Authority authority) => mentions = new MentionStage(authority, Gazetteer.From(authority));

    /// <summary>What the text names, in order of start and end; offsets are UTF-16 into the text.</summary>
    /// <param name="text">Any text; line breaks hide no name.</param>
    /// <param name="body">Who speaks: whose «its resolution 5/4» is; null when not known.</param>
    public IReadOnlyList<Mention> Read(string text, EntityId? body = null)
    {
        var document = new Document
        {
            Id = Draft,
            Kind = DocumentKind.Other,
            Title = "",
            Body = body,
            Source = "",
            Hash = "",
            MediaType = "text/plain",
        };
        var paragraph = new Paragraph { Id = new ParagraphId(Draft, "1"), Kind = ParagraphKind.Body, Position = 0, Text = text };
        return mentions.Run(new ParsedDocument(document, [paragraph], new IdentifierClaim(false, 0)))[0].Mentions;
    }
}
