using KnowledgeGraph.Model;

namespace KnowledgeGraph.Ingest.Acts;

/// <summary>Finds what each paragraph's clauses do, and whom they ask.</summary>
/// <remarks>
/// Immutable and thread-safe; build one a process. Needs each paragraph's mentions: bodies, States and
/// instruments are addressed by the names that were found there.
/// </remarks>
internal sealed class ActStage(Authority authority)
{
    private readonly ActLexicon lexicon = ActLexicon.From(authority);

    /// <summary>Gives the paragraphs with their acts; those that do nothing come back as they are.</summary>
    /// <param name="paragraphs">In reading order, with mentions.</param>
    /// <param name="kind">What sort of document they stand in: a treaty's articles and a corrigendum do nothing.</param>
    /// <param name="cancellation">Ends it between two paragraphs.</param>
    internal IReadOnlyList<Paragraph> Run(IReadOnlyList<Paragraph> paragraphs, DocumentKind kind, CancellationToken cancellation = default)
    {
        if (kind is DocumentKind.Treaty or DocumentKind.Corrigendum)
        {
            return paragraphs;
        }

        var reader = new ParagraphReader(lexicon, kind);
        var kinds = new Dictionary<string, ParagraphKind>(paragraphs.Count);
        var result = new Paragraph[paragraphs.Count];
        for (var i = 0; i < result.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var paragraph = paragraphs[i];
            kinds[paragraph.Id.Path] = paragraph.Kind == ParagraphKind.Item && paragraph.Parent is { } parent
                ? kinds.GetValueOrDefault(parent, ParagraphKind.Item)
                : paragraph.Kind;
            var acts = reader.Read(paragraph, kinds[paragraph.Id.Path]);
            result[i] = acts.Count == 0 ? paragraph
                : kinds[paragraph.Id.Path] == ParagraphKind.Preambular ? paragraph with { Acts = [.. acts.Select(AskingNobody)] }
                : paragraph with { Acts = acts };
        }

        return result;
    }

    /// <summary>A preamble says why; what it urges in passing asks nobody to act: that is for the operative part.</summary>
    private static Act AskingNobody(Act act) => act.Addressees.Count == 0 ? act : act with { Addressees = [] };
}
