using System.Text;
using KnowledgeGraph.Ingest.Reading;

namespace KnowledgeGraph.Ingest.Structure;

/// <summary>Takes footnotes out of the lines: blocks under a rule, raised or starred notes between paragraphs, notes behind the text.</summary>
/// <remarks>
/// Accepts a rule of five or more low lines with marks before, behind or among the notes; «¹ United Nations, …»; «* A/60/88.» when a
/// star stands in the text; «22 Adopted without vote.» behind the record of adoption; lines that the reader knows as footnotes.
/// Rejects «1. Decides», «* a bullet» when no star stands in the text, and plain numbers before the record of adoption.
/// </remarks>
internal sealed class FootnoteBlocks
{
    private readonly TextLine[] lines;
    private readonly List<FoundFootnote> found = [];
    private readonly StringBuilder builder = new();
    private int stars;

    private FootnoteBlocks(TextLine[] lines) => this.lines = lines;

    /// <summary>The footnotes in printed order; their lines have <see cref="LineRole.Footnote"/> afterwards.</summary>
    internal static List<FoundFootnote> Take(TextLine[] lines)
    {
        var blocks = new FootnoteBlocks(lines);
        blocks.TakeEndNotes();
        blocks.TakeAll();
        return blocks.found;
    }

    private void TakeAll()
    {
        var endNotes = found.ToList();
        found.Clear();
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].Role != LineRole.Text)
                continue;
            var text = lines[i].Text;
            if (IsRule(text))
                i = TakeRuled(i);
            else if (Raised.Is(text[0]) && Raised.ReadRun(text) is { Length: > 0 } mark && text.Length > mark.Length)
                i = TakeNote(i, mark, text[mark.Length..], raised: true);
            else if ((lines[i].Hints & LineHints.Footnote) != 0 && ReadMark(text, out var length) is { } known)
                i = TakeNote(i, known, text[length..], raised: true);
            else if (text[0] == '*' && stars > 0 && IsStarred(text, out length))
                i = TakeNote(i, text[..length].ToString(), text[length..], raised: true);
            else
                CountStars(text);
        }

        found.AddRange(endNotes);
    }

    private void CountStars(ReadOnlySpan<char> text)
    {
        var at = text.IndexOf('*');
        if (at > 0 && !char.IsWhiteSpace(text[at - 1]))
            stars++;
    }

    private static bool IsRule(ReadOnlySpan<char> text) => text.Length >= 5 && text[0] is '_' or '—' or '─' && text.TrimStart(text[0]).IsEmpty;

    private static bool IsStarred(ReadOnlySpan<char> text, out int length)
    {
        length = 0;
        while (length < text.Length && text[length] == '*')
            length++;
        var rest = text[length..].TrimStart();
        return length <= 4 && rest.Length > 2 && (char.IsUpper(rest[0]) || char.IsDigit(rest[0]) || rest[0] is '“' or '[' or '(');
    }

    private static string? ReadMark(ReadOnlySpan<char> text, out int length)
    {
        var raised = Raised.ReadRun(text);
        length = raised.Length;
        if (length > 0)
            return raised;
        if (IsStarred(text, out length) && length > 0)
            return text[..length].ToString();
        length = 0;
        while (length < text.Length && length < 3 && char.IsAsciiDigit(text[length]))
            length++;
        if (length == 0 && text.Length > 1 && char.IsAsciiLetterLower(text[0]) && text[1] is ' ' or '/')
            length = 1;
        return length > 0 && length < text.Length ? text[..length].ToString() : null;
    }

    /// <summary>Takes a note and the lines that continue it.</summary>
    /// <returns>The last line taken.</returns>
    private int TakeNote(int at, string mark, ReadOnlySpan<char> text, bool raised)
    {
        builder.Clear();
        LineJoiner.Append(builder, text.TrimStart(" ./"));
        lines[at].Role = LineRole.Footnote;
        var whole = (lines[at].Hints & LineHints.WholeParagraph) != 0 || lines[at].Text.Length > 160;
        while (!whole && at + 1 < lines.Length && lines[at + 1].Role == LineRole.Text && !lines[at + 1].BlankBefore
            && (lines[at + 1].Hints & (LineHints.Footnote | LineHints.PageStart)) == 0
            && !Raised.Is(lines[at + 1].Text[0]) && !IsRule(lines[at + 1].Text) && LabelScanner.Scan(lines[at + 1].Text).Kind != LabelKind.Number)
        {
            at++;
            lines[at].Role = LineRole.Footnote;
            LineJoiner.Append(builder, lines[at].Text);
        }

        found.Add(new FoundFootnote(mark, builder.ToString(), raised));
        return at;
    }

    /// <summary>Takes a block under a rule, whose marks a PDF's text order may have moved before, behind or among the notes.</summary>
    private int TakeRuled(int rule)
    {
        var marks = new List<int>();
        var groups = new List<(int Mark, List<int> Lines)>();
        var pending = 0;
        var last = rule;
        var notes = 0;
        lines[rule].Role = LineRole.Footnote;
        for (var i = rule + 1; i < lines.Length; i++)
        {
            var text = lines[i].Text;
            var enough = marks.Count > 0 && notes >= marks.Count;
            if (lines[i].Role == LineRole.Furniture || (lines[i].Hints & LineHints.PageStart) != 0)
            {
                if (enough || (notes == 0 && marks.Count == 0 && groups.Count > 0))
                    break;
                if (lines[i].Role == LineRole.Furniture)
                    continue;
            }

            if (enough && lines[i].BlankBefore && !TryReadPlainMark(text, out _))
                break;
            if (TryReadPlainMark(text, out var mark))
            {
                marks.Add(mark);
                pending = mark;
            }
            else
            {
                if (enough && groups.Count > 0 && EndsNote(groups[^1].Lines) && pending == 0)
                    break;
                var raised = Raised.ReadRun(text);
                if (raised.Length > 0 && int.TryParse(raised, out var number))
                {
                    marks.Add(number);
                    groups.Add((number, [i]));
                    notes++;
                    pending = 0;
                }
                else if (groups.Count == 0 || pending > 0 || EndsNote(groups[^1].Lines))
                {
                    if (groups.Count > 0 && pending == 0 && enough)
                        break;
                    groups.Add((pending, [i]));
                    notes++;
                    pending = 0;
                }
                else
                {
                    groups[^1].Lines.Add(i);
                }
            }

            last = i;
            lines[i].Role = LineRole.Footnote;
        }

        AddRuled(marks, groups);
        return last;
    }

    /// <summary>Gives the notes their marks: in printed order, both ascend.</summary>
    private void AddRuled(List<int> marks, List<(int Mark, List<int> Lines)> groups)
    {
        // Sentences of one note that look like notes of their own: joined until there are as many notes as marks.
        for (var i = groups.Count - 1; i > 0 && groups.Count > Math.Max(marks.Count, 1); i--)
        {
            if (groups[i].Mark == 0)
            {
                groups[i - 1].Lines.AddRange(groups[i].Lines);
                groups.RemoveAt(i);
            }
        }

        marks.Sort();
        for (var i = 0; i < groups.Count; i++)
        {
            builder.Clear();
            foreach (var line in groups[i].Lines)
            {
                var text = lines[line].Text;
                LineJoiner.Append(builder, text[Raised.ReadRun(text).Length..].TrimStart());
            }

            var mark = i < marks.Count ? marks[i].ToString(System.Globalization.CultureInfo.InvariantCulture) : "*";
            found.Add(new FoundFootnote(mark, builder.ToString(), Raised: false));
        }
    }

    private bool EndsNote(List<int> note)
    {
        var text = lines[note[^1]].Text;
        return text[^1] is '.' && text.Length < 90;
    }

    private static bool TryReadPlainMark(ReadOnlySpan<char> text, out int mark) =>
        int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out mark)
        && text.Length <= 3 && mark > 0;

    /// <summary>Notes with plain numbers behind the record of adoption, as the yearly volumes of resolutions print them.</summary>
    private void TakeEndNotes()
    {
        var closing = -1;
        for (var i = lines.Length - 1; i > 2; i--)
        {
            if (lines[i].Role == LineRole.Text && ClosingWords.Are(lines[i].Text))
            {
                closing = i;
                break;
            }
        }

        if (closing < 0)
            return;
        var at = closing + 1;
        while (at < lines.Length && ReadEndNote(lines[at].Text) == 0)
            at++;
        var last = 0;
        while (at < lines.Length)
        {
            var number = ReadEndNote(lines[at].Text);
            var length = number.ToString(System.Globalization.CultureInfo.InvariantCulture).Length;
            builder.Clear();
            LineJoiner.Append(builder, lines[at].Text[length..].TrimStart(" .,"));
            lines[at].Role = LineRole.Footnote;
            last = number;
            for (at++; at < lines.Length; at++)
            {
                var next = ReadEndNote(lines[at].Text);
                if (next > last && next <= last + 4)
                    break;
                lines[at].Role = LineRole.Footnote;
                LineJoiner.Append(builder, lines[at].Text);
            }

            found.Add(new FoundFootnote(last.ToString(System.Globalization.CultureInfo.InvariantCulture), builder.ToString(), Raised: false));
        }
    }

    /// <summary><c>22 Adopted without vote.</c> gives 22; 0 when the line opens no note.</summary>
    private static int ReadEndNote(ReadOnlySpan<char> text)
    {
        var digits = 0;
        while (digits < text.Length && digits < 4 && char.IsAsciiDigit(text[digits]))
            digits++;
        if (digits is 0 or > 3 || digits + 2 > text.Length || text[digits] is not (' ' or '.'))
            return 0;
        var rest = text[(digits + 1)..].TrimStart();
        return !rest.IsEmpty && (char.IsUpper(rest[0]) || rest[0] is '“' or '"' or '(' or '[' or '$' or 'f') ? int.Parse(text[..digits], System.Globalization.CultureInfo.InvariantCulture) : 0;
    }
}
