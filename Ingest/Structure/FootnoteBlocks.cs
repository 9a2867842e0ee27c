using System.Globalization;
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
    private const int LongestBlock = 100;

    private static readonly string[] NoteOpenings = ["Official Records", "Ibid", "See ", "United Nations, Treaty", "Document S/", "Documents S/", "Resolutions and Decisions"];

    private readonly TextLine[] lines;
    private readonly List<FoundFootnote> found = [];
    private readonly TextBuffer builder = new();
    private int stars;
    private bool strokes;

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
            else if (lines[i].BlankBefore && strokes && ReadStroke(text) > 0)
                i = TakeStrokes(i);
            else if (text[0] == '*' && stars > 0 && IsStarred(text, out length))
                i = TakeNote(i, text[..length].ToString(), text[length..], raised: true);
            else
                CountStars(text);
        }

        found.AddRange(endNotes);
    }

    private void CountStars(ReadOnlySpan<char> text)
    {
        for (var stroke = text.IndexOf('/'); stroke > 0 && !strokes; stroke = text[(stroke + 1)..].IndexOf('/') is >= 0 and var next ? stroke + 1 + next : -1)
            strokes = char.IsAsciiDigit(text[stroke - 1]) && (stroke + 1 == text.Length || text[stroke + 1] is ' ' or ',' or ';' or '.') && stroke > 2 && text[..stroke].LastIndexOf(' ') is > 0 and var blank && stroke - blank < 4;
        var at = text.IndexOf('*');
        if (at > 0 && !char.IsWhiteSpace(text[at - 1]))
            stars++;
    }

    /// <summary><c>1/ S/25045.</c> gives 1; 0 when the line opens no note of this kind.</summary>
    private static int ReadStroke(ReadOnlySpan<char> text)
    {
        var digits = 0;
        while (digits < text.Length && digits < 4 && char.IsAsciiDigit(text[digits]))
            digits++;
        return digits is > 0 and < 4 && digits + 2 < text.Length && text[digits] == '/' && text[digits + 1] is ' ' or '\t'
            ? int.Parse(text[..digits], CultureInfo.InvariantCulture)
            : 0;
    }

    /// <summary>Takes notes whose marks have a stroke, up to the next paragraph.</summary>
    private int TakeStrokes(int at)
    {
        var last = at;
        while (at < lines.Length && lines[at].Role == LineRole.Text && ReadStroke(lines[at].Text) is > 0 and var mark)
        {
            var text = lines[at].Text;
            var printed = mark.ToString(CultureInfo.InvariantCulture);
            last = TakeNote(at, printed, text[(printed.Length + 1)..], raised: false);
            found[^1] = found[^1] with { HasStroke = true };
            at = last + 1;
        }

        return last;
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
            && !Raised.Is(lines[at + 1].Text[0]) && ReadStroke(lines[at + 1].Text) == 0 && !IsRule(lines[at + 1].Text) && LabelScanner.Scan(lines[at + 1].Text).Kind != LabelKind.Number)
        {
            at++;
            lines[at].Role = LineRole.Footnote;
            LineJoiner.Append(builder, lines[at].Text);
        }

        found.Add(new FoundFootnote(mark, builder.ToString(), raised));
        return at;
    }

    /// <summary>Takes a block under a rule, whose marks a PDF's text order may have moved before, behind or among the notes.</summary>
    /// <returns>The last line taken.</returns>
    private int TakeRuled(int rule)
    {
        lines[rule].Role = LineRole.Footnote;
        var end = rule + 1;
        while (end < lines.Length && end - rule < LongestBlock && lines[end].Role == LineRole.Text && (lines[end].Hints & LineHints.PageStart) == 0 && !IsRule(lines[end].Text))
            end++;
        var atPageEnd = end == lines.Length || lines[end].Role == LineRole.Furniture || (lines[end].Hints & LineHints.PageStart) != 0;
        var marks = new List<int>();
        var groups = new List<(int Mark, List<int> Lines)>();
        var pending = 0;
        var taken = rule;
        for (var i = rule + 1; i < end; i++)
        {
            // Where no page ends, the block ends at an empty line behind its last note.
            if (!atPageEnd && lines[i].BlankBefore && pending == 0 && groups.Count > 0)
                break;
            TakeRuledLine(i, marks, groups, ref pending);
            taken = i;
        }

        // Notes that the text order put behind the page number.
        for (var i = end; i < lines.Length && atPageEnd && CountUnits(groups) < marks.Count && i < end + LongestBlock; i++)
        {
            if (lines[i].Role != LineRole.Text)
                continue;
            TakeRuledLine(i, marks, groups, ref pending);
            taken = i;
        }

        AddRuled(marks, groups);
        return taken;
    }

    private void TakeRuledLine(int at, List<int> marks, List<(int Mark, List<int> Lines)> groups, ref int pending)
    {
        var text = lines[at].Text;
        lines[at].Role = LineRole.Footnote;
        if (TryReadPlainMark(text, out var mark))
        {
            marks.Add(mark);
            pending = mark;
            return;
        }

        if (Raised.ReadRun(text) is { Length: > 0 } raised && int.TryParse(raised, out mark))
        {
            marks.Add(mark);
            pending = mark;
        }

        else if (pending == 0 && ReadEndNote(text) is > 0 and var inline && (marks.Count == 0 ? groups.Count == 0 : inline == marks.Max() + 1))
        {
            marks.Add(inline);
            pending = inline;
        }

        if (groups.Count == 0 || pending > 0)
            groups.Add((pending, [at]));
        else
            groups[^1].Lines.Add(at);
        pending = 0;
    }

    private int CountUnits(List<(int Mark, List<int> Lines)> groups)
    {
        var units = 0;
        foreach (var group in groups)
        {
            for (var i = 0; i < group.Lines.Count; i++)
                units += i == 0 || lines[group.Lines[i - 1]].Text[^1] == '.' ? 1 : 0;
        }

        return units;
    }

    /// <summary>Gives the notes their marks: in printed order, both ascend.</summary>
    private void AddRuled(List<int> marks, List<(int Mark, List<int> Lines)> groups)
    {
        marks.Sort();
        var next = 0;
        for (var i = 0; i < groups.Count; i++)
        {
            // The marks from this group's own up to the next group's are all notes of this group.
            var until = i + 1 < groups.Count ? marks.IndexOf(groups[i + 1].Mark) : marks.Count;
            var count = Math.Max(1, until - next);
            foreach (var unit in Split(groups[i].Lines, count))
            {
                builder.Clear();
                foreach (var line in unit)
                {
                    var text = lines[line].Text;
                    var number = ReadEndNote(text);
                    var printed = line == unit[0] && next < marks.Count && number == marks[next] ? number.ToString(CultureInfo.InvariantCulture).Length : Raised.ReadRun(text).Length;
                    LineJoiner.Append(builder, text[printed..].TrimStart());
                }

                var mark = next < marks.Count ? marks[next].ToString(CultureInfo.InvariantCulture) : "*";
                found.Add(new FoundFootnote(mark, builder.ToString(), Raised: false));
                next++;
            }
        }
    }

    /// <summary>Splits lines into a number of notes, first where sentences end.</summary>
    private List<List<int>> Split(List<int> group, int count)
    {
        var units = new List<List<int>> { new() { group[0] } };
        for (var i = 1; i < group.Count; i++)
        {
            if (units.Count < count && (lines[group[i - 1]].Text[^1] == '.' || group.Count - i <= count - units.Count))
                units.Add([group[i]]);
            else
                units[^1].Add(group[i]);
        }

        return units;
    }

    private static bool TryReadPlainMark(ReadOnlySpan<char> text, out int mark) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out mark)
        && text.Length <= 3 && mark > 0;

    /// <summary>Notes with plain numbers behind the record of adoption, as the yearly volumes of resolutions print them.</summary>
    private void TakeEndNotes()
    {
        var closing = -1;
        for (var i = lines.Length - 1; i > 2; i--)
        {
            if (lines[i].Role == LineRole.Text && lines[i].Text.StartsWith("Adopted") && ClosingWords.Are(lines[i].Text))
            {
                closing = i;
                break;
            }
        }

        if (closing < 0)
            closing = FindNotesWithoutClosing() - 1;
        if (closing < 0)
            return;
        var at = closing + 1;
        while (at < lines.Length && ReadEndNote(lines[at].Text) == 0)
            at++;
        var last = 0;
        while (at < lines.Length)
        {
            var number = ReadEndNote(lines[at].Text);
            var length = number.ToString(CultureInfo.InvariantCulture).Length;
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

            found.Add(new FoundFootnote(last.ToString(CultureInfo.InvariantCulture), builder.ToString(), Raised: false));
        }
    }

    /// <summary>Where notes begin that say by their words that they are notes: «14 Ibid., document S/4530.»; 0 when nowhere.</summary>
    private int FindNotesWithoutClosing()
    {
        var first = 0;
        for (var i = lines.Length - 1; i > 3 && i > lines.Length - LongestBlock; i--)
        {
            var number = lines[i].Role == LineRole.Text ? ReadEndNote(lines[i].Text) : 0;
            if (number == 0)
                continue;
            var words = lines[i].Text[number.ToString(CultureInfo.InvariantCulture).Length..].TrimStart(" .");
            var isNote = false;
            foreach (var opening in NoteOpenings)
                isNote |= words.StartsWith(opening);
            if (isNote && (lines[i].BlankBefore || first > 0))
                first = i;
        }

        return first > 0 && lines[first].BlankBefore ? first : 0;
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
        return !rest.IsEmpty && (char.IsUpper(rest[0]) || rest[0] is '“' or '"' or '(' or '[' or '$' or 'f') ? int.Parse(text[..digits], CultureInfo.InvariantCulture) : 0;
    }
}
