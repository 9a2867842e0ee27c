using System.Globalization;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Search.Tests.Support;

/// <summary>Writes a document for a test in a few words.</summary>
internal sealed class TestDocument
{
    private readonly List<Paragraph> paragraphs = [];
    private readonly DocumentId id;
    private Document document;
    private string[] section = [];

    public TestDocument(string id, string title = "Untitled", string? date = null, DocumentKind kind = DocumentKind.Resolution, string? body = null, string? symbol = null, string? number = null)
    {
        this.id = DocumentId.Parse(id);
        document = new Document
        {
            Id = this.id,
            Kind = kind,
            Title = title,
            Date = date is null ? null : DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture),
            Body = body is null ? null : EntityId.Parse(body),
            Symbol = symbol,
            Number = number,
            Source = id,
            Hash = new string('0', 64),
            MediaType = "text/plain",
        };
    }

    public TestDocument Under(params string[] headings)
    {
        section = headings;
        return this;
    }

    /// <summary>Adds a paragraph; mentions are «words=entity», looked for in the text, «=» alone after the words for an unresolved one.</summary>
    public TestDocument Add(
        string text, ParagraphKind kind = ParagraphKind.Operative, string[]? mentions = null, (string Verb, string[] To)[]? acts = null,
        string[]? footnotes = null, string? entity = null)
    {
        var position = paragraphs.Count;
        var notes = (footnotes ?? []).Select((f, i) => new Footnote($"fn{i + 1}", $"{i + 1}", f, text.Length)).ToArray();
        paragraphs.Add(new Paragraph
        {
            Id = new ParagraphId(id, $"p{position}"),
            Kind = kind,
            Position = position,
            Text = text,
            Section = section,
            Entity = entity is null ? null : EntityId.Parse(entity),
            Footnotes = notes,
            Mentions = [.. (mentions ?? []).Select(m => MentionOf(m, text, notes))],
            Acts = [.. (acts ?? []).Select(a => new Act(a.Verb, 0, text.Length) { Addressees = [.. a.To.Select(t => new Addressee(EntityId.Parse(t), null, 0, 1))] })],
        });
        return this;
    }

    public ExtractedDocument Build() => new(document, paragraphs, [], []);

    private static Mention MentionOf(string mention, string text, Footnote[] notes)
    {
        var equals = mention.LastIndexOf('=');
        var words = mention[..equals];
        EntityId? entity = equals == mention.Length - 1 ? null : EntityId.Parse(mention[(equals + 1)..]);
        var at = text.IndexOf(words, StringComparison.Ordinal);
        if (at >= 0)
        {
            return new Mention(entity, words, at, at + words.Length);
        }

        var note = notes.First(n => n.Text.Contains(words, StringComparison.Ordinal));
        at = note.Text.IndexOf(words, StringComparison.Ordinal);
        return new Mention(entity, words, at, at + words.Length) { Footnote = note.Id };
    }
}
