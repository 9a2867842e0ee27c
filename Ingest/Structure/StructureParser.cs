using KnowledgeGraph.Ingest.Reading;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Ingest.Structure;

/// <summary>From lines to a document's fields and paragraphs.</summary>
/// <remarks>
/// <para>A stage a file, in the order in which <see cref="Parse"/> calls them: <see cref="LineTable"/> (how lines were set),
/// <see cref="PageFurniture"/>, <see cref="FootnoteBlocks"/> (notes taken out), <see cref="ContentStart"/> and <see cref="TitleBlock"/>,
/// <see cref="BlockBuilder"/> (lines to paragraphs), <see cref="WordRepair"/>, <see cref="Outline"/> (kind, label, path, parent,
/// section, provision), <see cref="FootnoteJoiner"/> (notes back at their marks), <see cref="DocumentFields"/>.</para>
/// Immutable and thread-safe; make one a process. Time and memory grow with the text. Any text gives a document: what the title block
/// does not say is null, and what is no known structure is a paragraph of kind body.
/// </remarks>
internal sealed class StructureParser(Authority authority)
{
    private const int FewestArticles = 3;

    private readonly AuthorityNames names = new(authority);
    private readonly WordRepair words = new(authority);

    /// <summary>Parses a text.</summary>
    internal ParsedDocument Parse(SourceText source)
    {
        var table = LineTable.Create(source.Lines);
        var runningSymbol = PageFurniture.Mark(table.Lines, ContentStart.Find(table, 0));
        var notes = FootnoteBlocks.Take(table.Lines);
        var from = 0;
        var start = ContentStart.Find(table, from);
        var title = TitleBlock.Read(table, from, start, names);
        if (title.Number is null && title.Kind is null && ContentStart.FindLaterTitle(table) is > 0 and var later)
        {
            from = later;
            start = ContentStart.Find(table, from);
            title = TitleBlock.Read(table, from, start, names);
        }

        table.Measure(start);
        var lead = BlockBuilder.Build(table, 0, from);
        var blocks = BlockBuilder.Build(table, start, table.Lines.Length);

        // Text layers that keep no paragraphs apart are those that break words.
        if (table.Width > 0 && !table.HasBlankLines)
            words.Repair(blocks);

        var articles = CountArticles(blocks);
        var (instrument, treatyTitle) = articles > 0 ? FindInstrument(title) : default;
        var isTreaty = instrument is not null || (articles >= FewestArticles && title.Number is null && title.Kind is null);
        var opening = blocks.FindIndex(b => b.Label.Kind == LabelKind.None && OpeningWords.Are(b.Text));
        var isResolution = !isTreaty && (title.Number is not null || title.Kind is DocumentKind.DraftResolution or DocumentKind.DraftDecision || opening is 0 or 1);
        var options = new OutlineOptions(isTreaty, isResolution, articles >= FewestArticles, SpeaksAsBody);
        var drafts = Outline.Build(lead, title.Entries, blocks, options);
        FootnoteJoiner.Join(drafts, notes);
        drafts = LongParagraphs.Divide(drafts, out var divided);

        var fields = new DocumentFields(source, title, names)
        {
            Symbol = title.Symbol ?? runningSymbol,
            Instrument = instrument,
            TreatyTitle = treatyTitle,
            IsTreaty = isTreaty,
            IsResolution = isResolution,
            OpeningText = opening >= 0 ? blocks[opening].Text : blocks.Count > 0 ? blocks[0].Text : "",
            ClosingDate = FindClosingDate(drafts),
        };
        var document = fields.ToDocument();
        if (divided > 0)
            document = document with { Warnings = [.. document.Warnings, StructureMessages.Divided(divided, LongParagraphs.MaxLength)] };

        var claim = new IdentifierClaim(DocumentIdentity.AgreesWithName(source.Source, document.Number, document.Symbol), source.ReaderRank);
        return new ParsedDocument(document, [.. Number(document, drafts)], claim);
    }

    /// <summary>Whether a text opens with the name of the body that speaks: «The Conference, …»; «At its 9th meeting, the Conference:» only where that is all.</summary>
    private bool SpeaksAsBody(ReadOnlySpan<char> text)
    {
        var whole = text.ToString();
        var words = OpeningWords.FromSpeaker(whole);
        return words.StartsWith("The ", StringComparison.Ordinal) && (ReferenceEquals(words, whole) || text[^1] == ':')
            && (names.FindBodyAtStart(words) is not null || OpeningWords.SpokenName(words) is not null);
    }

    private (AuthorityRecord? Record, string? Title) FindInstrument(TitleBlock title)
    {
        foreach (var entry in title.Entries)
        {
            if (names.FindInstrument(entry.Text) is { } record)
                return (record, entry.Text);
        }

        return default;
    }

    private static int CountArticles(List<Block> blocks)
    {
        var count = 0;
        foreach (var block in blocks)
        {
            if (block.Label.Kind == LabelKind.None && Division.TryRead(block.Text, out var division) && division.Word == "article")
                count++;
        }

        return count;
    }

    /// <summary>«71st plenary meeting 5 December 2016» behind the text.</summary>
    private static DateOnly? FindClosingDate(List<ParagraphDraft> drafts)
    {
        var closing = drafts.FindLast(d => d.Kind == ParagraphKind.Title && ClosingWords.Are(d.Text));
        return closing is null ? null : DateScanner.Find(closing.Text);
    }

    private static IEnumerable<Paragraph> Number(Document document, List<ParagraphDraft> drafts)
    {
        var position = 0;
        foreach (var draft in drafts)
        {
            yield return new Paragraph
            {
                Id = new ParagraphId(document.Id, draft.Path),
                Kind = draft.Kind,
                Label = draft.Label,
                Position = position++,
                Page = draft.Page == 0 ? null : draft.Page,
                Parent = draft.Parent,
                Section = draft.Section,
                Text = draft.Text,
                Footnotes = draft.Footnotes,
                Entity = FindEntity(document, draft.Provision),
            };
        }
    }

    private static EntityId? FindEntity(Document document, string? provision)
    {
        if (provision is null || document.Work.Kind == EntityKind.File)
            return null;
        var id = document.Work.Kind == EntityKind.Instrument ? $"art:{document.Work.Rest}/{provision}" : $"{document.Work.Value}~{provision}";
        return EntityId.TryParse(id, out var entity) ? entity : null;
    }
}
