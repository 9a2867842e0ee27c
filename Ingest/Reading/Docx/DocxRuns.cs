using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace KnowledgeGraph.Ingest.Reading.Docx;

/// <summary>The words of one paragraph or note, with what hangs on them.</summary>
internal sealed class DocxRuns(DocxNotes notes, int maxNesting)
{
    private readonly StringBuilder text = new();
    private readonly List<(string Mark, OpenXmlElement Note)> found = [];
    private readonly List<TextBoxContent> textBoxes = [];
    private readonly List<(bool IsHard, bool AfterText)> pageBreaks = [];
    private int fieldDepth;
    private int instructionDepth;
    private bool anyPlain;
    private bool anyBold;
    private bool anyUpright;
    private bool anyItalic;

    internal string Text => text.ToString();

    /// <summary>Notes referred to, in order.</summary>
    internal IReadOnlyList<(string Mark, OpenXmlElement Note)> Notes => found;

    /// <summary>Text boxes anchored here.</summary>
    internal IReadOnlyList<TextBoxContent> TextBoxes => textBoxes;

    /// <summary>Page breaks inside: those that the author set, and those where Word last began a new page.</summary>
    internal IReadOnlyList<(bool IsHard, bool AfterText)> PageBreaks => pageBreaks;

    internal bool AllBold => anyBold && !anyPlain;

    internal bool AllItalic => anyItalic && !anyUpright;

    internal bool TooDeep { get; private set; }

    internal void Read(OpenXmlElement element) => Read(element, 0);

    private void Read(OpenXmlElement element, int depth)
    {
        if (depth > maxNesting)
        {
            TooDeep = true;
            return;
        }

        foreach (var child in element.ChildElements)
        {
            switch (child)
            {
                // What tracking deleted or moved away is gone once the changes are accepted.
                case DeletedRun or MoveFromRun or ParagraphProperties or RunProperties or Comment:
                    break;
                case TextBoxContent box:
                    textBoxes.Add(box);
                    break;
                // The fallback of an alternative repeats its choice.
                case AlternateContentFallback:
                    break;
                case Run run:
                    ReadRun(run, depth + 1);
                    break;
                case Paragraph when text.Length > 0:
                    text.Append(' ');
                    Read(child, depth + 1);
                    break;
                default:
                    Read(child, depth + 1);
                    break;
            }
        }
    }

    private void ReadRun(Run run, int depth)
    {
        var before = text.Length;
        var raised = run.RunProperties?.VerticalTextAlignment?.Val?.Value is { } align && align == VerticalPositionValues.Superscript;
        foreach (var child in run.ChildElements)
        {
            ReadRunChild(child, raised, depth);
        }

        if (text.Length > before && !string.IsNullOrWhiteSpace(text.ToString(before, text.Length - before)))
        {
            var bold = IsOn(run.RunProperties?.Bold);
            var italic = IsOn(run.RunProperties?.Italic);
            (anyBold, anyPlain) = (anyBold | bold, anyPlain | !bold);
            (anyItalic, anyUpright) = (anyItalic | italic, anyUpright | !italic);
        }
    }

    private void ReadRunChild(OpenXmlElement child, bool raised, int depth)
    {
        switch (child)
        {
            case FieldChar field:
                FollowField(field.FieldCharType?.Value);
                break;
            case Text words when instructionDepth == 0:
                text.Append(raised && words.Text.All(char.IsAsciiDigit) ? DocxNotes.Superscript(words.Text) : words.Text);
                break;
            case TabChar or CarriageReturn:
                text.Append(' ');
                break;
            case NoBreakHyphen:
                text.Append('-');
                break;
            case Break line:
                if (line.Type?.Value is { } type && type == BreakValues.Page)
                {
                    pageBreaks.Add((true, text.Length > 0));
                }

                text.Append(' ');
                break;
            case LastRenderedPageBreak:
                pageBreaks.Add((false, text.Length > 0));
                break;
            case FootnoteReference reference when reference.Id?.Value is { } id:
                AddNote(id, isEndnote: false, reference.CustomMarkFollows?.Value == true);
                break;
            case EndnoteReference reference when reference.Id?.Value is { } id:
                AddNote(id, isEndnote: true, reference.CustomMarkFollows?.Value == true);
                break;
            case Drawing or Picture or AlternateContent:
                Read(child, depth + 1);
                break;
        }
    }

    /// <summary>Between a field's begin and its separator stands its instruction, which nobody reads.</summary>
    private void FollowField(FieldCharValues? type)
    {
        if (type == FieldCharValues.Begin)
        {
            fieldDepth++;
            instructionDepth = instructionDepth == 0 ? fieldDepth : instructionDepth;
        }
        else if (type == FieldCharValues.Separate && instructionDepth == fieldDepth)
        {
            instructionDepth = 0;
        }
        else if (type == FieldCharValues.End)
        {
            instructionDepth = instructionDepth == fieldDepth ? 0 : instructionDepth;
            fieldDepth = Math.Max(0, fieldDepth - 1);
        }
    }

    /// <summary>A mark of the author's own follows in the text and opens the note; Word then numbers nothing.</summary>
    private void AddNote(long id, bool isEndnote, bool ownMark)
    {
        if (notes.Find(id, isEndnote) is { } note)
        {
            var mark = ownMark ? "" : notes.NextMark();
            text.Append(mark);
            found.Add((mark, note));
        }
    }

    private static bool IsOn(OnOffType? property) => property is not null && (property.Val is null || property.Val.Value);
}
