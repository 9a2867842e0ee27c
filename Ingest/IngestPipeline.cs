using KnowledgeGraph.Ingest.Acts;
using KnowledgeGraph.Ingest.Extraction;
using KnowledgeGraph.Ingest.Reading;
using KnowledgeGraph.Ingest.Relations;
using KnowledgeGraph.Ingest.Resolution;
using KnowledgeGraph.Ingest.Structure;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Ingest;

/// <summary>The whole way of a text, from lines to what a store keeps; one call a stage.</summary>
/// <remarks>Immutable and thread-safe: make one a process. The same text gives the same result, alone or among others.</remarks>
internal sealed class IngestPipeline(Authority authority)
{
    private readonly StructureParser structure = new(authority);
    private readonly MentionStage mentions = new(authority, Gazetteer.From(authority));
    private readonly ActStage acts = new(authority);
    private readonly RelationBuilder relations = new(authority);

    /// <summary>Extracts everything from one text.</summary>
    /// <param name="source">The text.</param>
    /// <param name="limits">How long a line may be; null for the defaults.</param>
    /// <param name="done">Told each stage's name when it ends; null when nobody measures.</param>
    /// <param name="cancellation">Ends it between two paragraphs.</param>
    /// <exception cref="UnreadableFileException">A line is over the limit.</exception>
    internal ExtractedDocument Extract(SourceText source, ReadingLimits? limits = null, Action<string>? done = null, CancellationToken cancellation = default)
    {
        ParagraphLimit.Check(source, limits ?? new ReadingLimits());

        // A sample says in one line that it is none of the United Nations' documents; that line is no part of its text.
        source = IllustrationMark.TakeOut(source);

        // Title block, preamble, operatives, items, headings, articles; footnotes at the paragraphs that carry their marks.
        var parsed = structure.Parse(source);
        done?.Invoke("structure");

        // Names, citations and short forms, in the text and in footnotes, resolved within the document.
        var mentioned = mentions.Run(parsed, cancellation);
        done?.Invoke("mentions");

        // What each clause does and whom it asks; needs the mentions.
        var paragraphs = acts.Run(mentioned, parsed.Document.Kind, cancellation);
        done?.Invoke("acts");

        // What links documents, paragraphs and entities, each link with the words that say so.
        var (entities, links) = relations.Build(parsed.Document, paragraphs);
        done?.Invoke("relations");

        return new ExtractedDocument(parsed.Document, paragraphs, entities, links) { Claim = parsed.Claim };
    }
}
