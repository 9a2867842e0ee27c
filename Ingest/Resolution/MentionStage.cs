using KnowledgeGraph.Ingest.Extraction;
using KnowledgeGraph.Ingest.Structure;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Ingest.Resolution;

/// <summary>Finds what each paragraph and footnote names: citations are extracted first, then resolved with the whole document known.</summary>
/// <remarks>Immutable and thread-safe; a document's mentions do not depend on documents read before.</remarks>
internal sealed class MentionStage(Authority authority, Gazetteer gazetteer)
{
    private readonly ShortKeys shortKeys = new(gazetteer);

    /// <summary>The paragraphs of a document with their <see cref="Paragraph.Mentions"/>.</summary>
    public IReadOnlyList<Paragraph> Run(ParsedDocument parsed, CancellationToken cancellation = default)
    {
        var texts = Extract(parsed.Paragraphs, cancellation);
        var names = new NameResolver(authority, gazetteer, shortKeys, parsed.Document);
        names.Introduce(texts);
        var resolver = new CitationResolver(parsed.Document, authority, names);
        resolver.Introduce(texts);

        var mentions = new List<Mention>[parsed.Paragraphs.Count];
        for (var i = 0; i < mentions.Length; i++)
        {
            mentions[i] = [];
        }

        var sources = new FootnoteSources();
        foreach (var text in texts)
        {
            cancellation.ThrowIfCancellationRequested();
            var into = mentions[text.Order >> CitationResolver.FootnoteBits];
            var from = into.Count;
            resolver.Resolve(text, into);
            if (text.Footnote is { } footnote)
            {
                sources.Note(footnote, into, from);
            }
        }

        return [.. parsed.Paragraphs.Select((p, i) => mentions[i].Count == 0 ? p : p with { Mentions = mentions[i] })];
    }

    private List<TextCitations> Extract(IReadOnlyList<Paragraph> paragraphs, CancellationToken cancellation)
    {
        var extractor = new CitationExtractor(gazetteer);
        var texts = new List<TextCitations>(paragraphs.Count);
        for (var i = 0; i < paragraphs.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var paragraph = paragraphs[i];
            var kind = paragraph.Kind is ParagraphKind.Heading or ParagraphKind.Title ? TextKind.Heading : TextKind.Prose;
            texts.Add(new TextCitations(paragraph, null, i << CitationResolver.FootnoteBits, extractor.Read(paragraph.Text, kind)));
            for (var f = 0; f < paragraph.Footnotes.Count && f < (1 << CitationResolver.FootnoteBits) - 1; f++)
            {
                texts.Add(new TextCitations(paragraph, paragraph.Footnotes[f], (i << CitationResolver.FootnoteBits) + f + 1, extractor.Read(paragraph.Footnotes[f].Text, TextKind.Footnote)));
            }
        }

        return texts;
    }
}
