using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace KnowledgeGraph.Ingest.Reading.Docx;

/// <summary>Turns the blocks of a Word document into lines.</summary>
internal sealed class DocxBlocks(DocxStyles styles, DocxNumbering numbering, DocxNotes notes, int maxNesting)
{
    private readonly List<SourceLine> lines = [];
    private int page;
    private bool pageBreak = true;
    private bool sawPages;
    private bool afterHardBreak;

    internal IReadOnlyList<SourceLine> Lines => lines;

    /// <summary>Characters of text so far.</summary>
    internal long Characters { get; private set; }

    /// <summary>Whether something was nested deeper than the limit, and left out.</summary>
    internal bool TooDeep { get; private set; }

    /// <summary>How many pages Word marked; null when it marked none.</summary>
    internal int? Pages => sawPages ? page + 1 : null;

    /// <summary>Adds a paragraph, a table, or what holds these.</summary>
    internal void Add(OpenXmlElement block) => Add(block, 0);

    private void Add(OpenXmlElement block, int depth)
    {
        if (depth > maxNesting)
        {
            TooDeep = true;
            return;
        }

        switch (block)
        {
            case Paragraph paragraph:
                AddParagraph(paragraph, depth);
                break;
            case Table table:
                AddTable(table, depth);
                break;
            case SdtBlock or SdtContentBlock or CustomXmlBlock or InsertedRun or TextBoxContent:
                foreach (var child in block.ChildElements)
                {
                    Add(child, depth + 1);
                }

                break;
        }
    }

    private void AddParagraph(Paragraph paragraph, int depth)
    {
        var text = new DocxRuns(notes, maxNesting);
        text.Read(paragraph);
        TooDeep |= text.TooDeep;
        // The break stands at the end of what came before, or inside this paragraph, whose start is on the old page.
        var words = text.Text.Trim();
        if (words.Length > 0)
        {
            var label = Label(paragraph.ParagraphProperties);
            AddLine(label is null ? words : label + " " + words, Hints(paragraph, text));
            afterHardBreak &= text.PageBreaks is [{ AfterText: false }, ..];
        }

        foreach (var (isHard, afterText) in text.PageBreaks)
        {
            // Where the author broke the page, Word notes its own break at the next words: one page, not two.
            var isEcho = !isHard && afterHardBreak && !afterText;
            page += isEcho ? 0 : 1;
            (pageBreak, sawPages, afterHardBreak) = (true, true, isHard);
        }

        foreach (var (mark, note) in text.Notes)
        {
            var inside = new DocxRuns(notes, maxNesting);
            inside.Read(note);
            AddLine($"{mark} {inside.Text.Trim()}".Trim(), LineHints.WholeParagraph | LineHints.Footnote);
        }

        foreach (var box in text.TextBoxes)
        {
            Add(box, depth + 1);
        }
    }

    /// <summary>A table at the document's head, or of one column, is layout: its cells are paragraphs. Others stay rows.</summary>
    private void AddTable(Table table, int depth)
    {
        var isLayout = !lines.Exists(l => l.Text.Length > 60) || table.Elements<TableRow>().All(r => r.Elements<TableCell>().Count() == 1);
        foreach (var row in table.Elements<TableRow>())
        {
            if (isLayout)
            {
                foreach (var block in row.Elements<TableCell>().SelectMany(c => c.ChildElements))
                {
                    Add(block, depth + 1);
                }

                continue;
            }

            var cells = row.Elements<TableCell>().Select(cell => CellText(cell, depth + 1));
            var text = string.Join('\t', cells);
            if (!string.IsNullOrWhiteSpace(text))
            {
                AddLine(text, LineHints.WholeParagraph | LineHints.TableRow);
            }
        }
    }

    private string CellText(TableCell cell, int depth)
    {
        var inside = new DocxBlocks(styles, numbering, notes, maxNesting);
        foreach (var block in cell.ChildElements)
        {
            inside.Add(block, depth);
        }

        TooDeep |= inside.TooDeep;
        return string.Join(' ', inside.lines.Select(l => l.Text.Replace('\t', ' ')));
    }

    private void AddLine(string text, LineHints hints)
    {
        Characters += text.Length;
        lines.Add(new SourceLine(text, sawPages || page > 0 ? page + 1 : 0, pageBreak ? hints | LineHints.PageStart : hints));
        pageBreak = false;
    }

    private string? Label(ParagraphProperties? properties)
    {
        var direct = properties?.NumberingProperties;
        var byStyle = styles.Numbering(properties?.ParagraphStyleId?.Val?.Value);
        return (direct?.NumberingId ?? byStyle?.NumberingId)?.Val?.Value is { } id
            ? numbering.Next(id, (direct?.NumberingLevelReference ?? byStyle?.NumberingLevelReference)?.Val?.Value ?? 0)
            : null;
    }

    private LineHints Hints(Paragraph paragraph, DocxRuns text)
    {
        var hints = LineHints.WholeParagraph;
        var properties = paragraph.ParagraphProperties;
        if (styles.IsHeading(properties?.ParagraphStyleId?.Val?.Value) || properties?.OutlineLevel?.Val?.Value is < 9)
        {
            hints |= LineHints.Heading;
        }

        if (properties?.Justification?.Val?.Value is { } justification && justification == JustificationValues.Center)
        {
            hints |= LineHints.Centred;
        }

        return hints | (text.AllBold ? LineHints.Bold : LineHints.None) | (text.AllItalic ? LineHints.Italic : LineHints.None);
    }
}
