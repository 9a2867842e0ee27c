using KnowledgeGraph.Ingest.Reading;

namespace KnowledgeGraph.Ingest.Structure;

/// <summary>Joins lines to paragraphs: hard wraps, page breaks through a paragraph, numbers that stand on a line of their own.</summary>
/// <remarks>
/// <para>Not thread-safe: one a document. Every line is looked at once.</para>
/// <para>A paragraph begins at a label that its list expects, at an empty line unless the words run on, and, where no empty lines
/// are printed, at the words with which drafters begin («…, / Recalling», «…; / Decides»). A number that a PDF's text order put
/// behind the first line of its paragraph is put back: that line opens with a verb, and the line behind the number runs on.</para>
/// </remarks>
internal sealed class BlockBuilder
{
    private readonly TextLine[] lines;
    private readonly LineTable table;
    private readonly List<Block> blocks = [];
    private readonly TextBuffer text = new();

    private Label label;
    private TextLine first;
    private int lineCount;
    private bool standsAlone;
    private bool open;
    private int lastNumber;
    private Label lastListLabel = Label.None;
    private int lastLength;
    private bool mayBeHeading;

    private BlockBuilder(LineTable table)
    {
        this.table = table;
        lines = table.Lines;
    }

    internal static List<Block> Build(LineTable table, int from, int to)
    {
        var builder = new BlockBuilder(table);
        builder.Run(from, to);
        builder.RepairNumbers();
        return builder.blocks;
    }

    /// <summary>«4, 8, 6» in a list is a misread «4, 5, 6»: nothing else is put right, for gaps may be printed.</summary>
    private void RepairNumbers()
    {
        for (var i = 1; i + 1 < blocks.Count; i++)
        {
            if (blocks[i].Label.Kind != LabelKind.Number)
                continue;
            var (before, after) = (Neighbour(i, -1), Neighbour(i, 1));
            var due = before + 1;
            if (before <= 0 || after != before + 2 || blocks[i].Label.Number == due || blocks[i].Label.Number == 1)
                continue;
            var printed = due.ToString(System.Globalization.CultureInfo.InvariantCulture);
            blocks[i] = blocks[i] with { Label = blocks[i].Label with { Printed = printed, Segment = printed, Number = due } };
        }
    }

    /// <summary>The number of the next numbered block in a direction, within its items; 0 when none.</summary>
    private int Neighbour(int at, int step)
    {
        for (var i = at + step; i >= 0 && i < blocks.Count && Math.Abs(i - at) < 40; i += step)
        {
            if (blocks[i].Label.Kind == LabelKind.Number)
                return blocks[i].Label.Number;
        }

        return 0;
    }

    private void Run(int from, int to)
    {
        var pageBreak = false;
        for (var i = from; i < to; i++)
        {
            ref readonly var line = ref lines[i];
            if (line.Role != LineRole.Text)
            {
                pageBreak = true;
                continue;
            }

            pageBreak |= (line.Hints & LineHints.PageStart) != 0;
            Take(i, to, pageBreak);
            pageBreak = false;
            if (line.Mark is { } mark)
                AppendMark(mark);
            lastLength = line.Text.Length;
        }

        Finish();
    }

    private void Take(int at, int to, bool pageBreak)
    {
        ref readonly var line = ref lines[at];
        var words = line.Text;
        var blank = line.BlankBefore || pageBreak;
        var end = open ? End() : '\0';
        var found = ReadLabel(at, to, blank, end);
        if (found.Kind == LabelKind.Number && found.TextStart >= words.Length && IsDisplaced(at, to, found))
        {
            label = found;
            lastNumber = found.Number;
            return;
        }

        if (!open || found.Kind != LabelKind.None || Starts(at, blank, pageBreak, end))
        {
            Finish();
            mayBeHeading = found.Kind == LabelKind.Number && found.Number != lastNumber + 1 && found.TextStart < words.Length && IsSetApart(at);
            Begin(line, found);
            words = words[Math.Min(found.TextStart, words.Length)..];
            standsAlone = StandsAlone(at, to, found);
        }

        LineJoiner.Append(text, words);
        lineCount++;
    }

    private void Begin(TextLine line, Label found)
    {
        open = true;
        first = line;
        label = found;
        lineCount = 0;
        if (found.Kind == LabelKind.Number)
        {
            if (!mayBeHeading)
                lastNumber = found.Number;
            lastListLabel = Label.None;
        }
        else if (found.Kind is LabelKind.Letter or LabelKind.BracketedNumber or LabelKind.Bullet)
        {
            lastListLabel = found;
        }
    }

    private void Finish()
    {
        if (!open)
            return;
        while (text.Length > 0 && char.IsWhiteSpace(text[^1]))
            text.Length--;
        if (text.Length > 0 || label.Kind != LabelKind.None)
            blocks.Add(new Block(label, text.ToString(), first.Page, first.Hints, first.BlankBefore));
        text.Clear();
        open = false;
    }

    private void AppendMark(string mark)
    {
        foreach (var c in mark)
            text.Append(char.IsAsciiDigit(c) ? "⁰¹²³⁴⁵⁶⁷⁸⁹"[c - '0'] : c);
    }

    /// <summary>A line that is a paragraph by what it says: opening words, the record of adoption, a division, a lone section letter.</summary>
    private bool StandsAlone(int at, int to, Label found)
    {
        var words = lines[at].Text;
        if ((lines[at].Hints & (LineHints.Heading | LineHints.WholeParagraph | LineHints.TableRow)) != 0)
            return true;
        if (found.Kind != LabelKind.None)
            return false;
        if (OpeningWords.Are(words))
            return words[^1] is ',' or ':' || at + 1 >= to || Opens(lines[at + 1].Text) || lines[at + 1].BlankBefore;
        return IsSectionMark(words) || Division.TryRead(words, out _);
    }

    private static bool Opens(ReadOnlySpan<char> words) =>
        DraftingWords.OpensPreambular(words) || DraftingWords.OpensOperative(words) || LabelScanner.Scan(words).Kind == LabelKind.Number;

    /// <summary>A section's letter or numeral on a line of its own: <c>A</c>, <c>IV</c>.</summary>
    internal static bool IsSectionMark(ReadOnlySpan<char> words) =>
        words.Length <= 5 && (words.Length == 1 ? char.IsAsciiLetterUpper(words[0]) : char.IsAsciiLetterUpper(words[0]) && char.IsUpper(words[^1]) && RomanNumeral.IsRoman(words));

    /// <summary>The last character before any footnote mark; a letter stands for all letters, a digit for all digits.</summary>
    private char End()
    {
        var at = text.Length - 1;
        while (at > 0 && (char.IsWhiteSpace(text[at]) || Raised.Is(text[at]) || text[at] is '|' or '’' or '”' or '"' && at > 1 && text[at - 1] is ',' or ';' or '.' or ':'))
            at--;
        if (at < 1)
            return '\0';
        if (!char.IsAsciiDigit(text[at]))
            return char.IsLetter(text[at]) ? 'a' : text[at];

        // «…, 12»: a plain mark behind the punctuation.
        var digits = at;
        while (digits > 0 && char.IsAsciiDigit(text[digits]))
            digits--;
        var before = digits;
        while (before > 0 && text[before] == ' ')
            before--;
        return at - digits <= 3 && before > 0 && (before < digits || !char.IsAsciiDigit(text[before - 1])) && text[before] is ',' or ';' or '.' or ':' ? text[before] : '0';
    }

    private bool Starts(int at, bool blank, bool pageBreak, char end)
    {
        ref readonly var line = ref lines[at];
        var words = line.Text;
        if (((line.Hints | first.Hints) & (LineHints.WholeParagraph | LineHints.TableRow)) != 0)
            return !(label.Kind != LabelKind.None && text.Length == 0);
        if ((line.Hints & LineHints.Heading) != 0 || (first.Hints & LineHints.Heading) != 0)
            return true;
        if (text.Length == 0)
            return false;
        if (standsAlone)
            return true;
        if (ClosingWords.Are(words) && (blank || end is '.' or ';' or ',' or 'a'))
            return true;
        if (blank)
            return !RunsOn(at, pageBreak, end);
        if (OpeningWords.Are(words) && words[^1] == ',' && end is not 'a')
            return true;
        if (end is ',' or ';' or '.' or ':' && (DraftingWords.OpensPreambular(words) || (end != ',' && DraftingWords.OpensOperative(words)) || (end == ',' && label.Kind == LabelKind.None && DraftingWords.OpensOperative(words))))
            return IsShortLine() || DraftingWords.OpensPreambular(first.Text) || label.Kind != LabelKind.None || DraftingWords.OpensOperative(first.Text);
        if ((IsSectionMark(words) || IsHeadingLine(at)) && end is '.' or ';' or ':')
            return true;
        if (end is '.' or ';' or ':' && Division.TryRead(words, out _))
            return true;
        if (table.Width == 0)
            return !char.IsLower(words[0]) && end is '.' or ';' or ':' or '!' or '?';
        return !table.HasBlankLines && char.IsUpper(words[0]) && end is '.' or ':' && lastLength < table.Width * 3 / 4;
    }

    /// <summary>A line between the end of a sentence and an empty line or a number, without full stop: a heading set close to the text.</summary>
    private bool IsHeadingLine(int at)
    {
        var words = lines[at].Text;
        if (!char.IsUpper(words[0]) && LabelScanner.Scan(words).Kind != LabelKind.Number || words.Length > 120 || HeadingTest.LastSign(words) is '.' or ';' or ':' or ',' or '-' or '–')
            return false;
        var next = at + 1;
        if (next >= lines.Length || lines[next].Role != LineRole.Text)
            return false;
        return lines[next].BlankBefore
            ? !char.IsLower(lines[next].Text[0]) && !lines[at].BlankBefore
            : LabelScanner.Scan(lines[next].Text) is { Kind: LabelKind.Number } label && label.Number == lastNumber + 1;
    }

    /// <summary>A short line without full stop before an empty one.</summary>
    private bool IsSetApart(int at) =>
        at + 1 < lines.Length && lines[at + 1].BlankBefore && lines[at].Text.Length < 120 && HeadingTest.LastSign(lines[at].Text) is not ('.' or ';' or ':' or ',' or '-');

    private bool IsShortLine() => table.Width == 0 || lastLength < table.Width * 9 / 10;

    /// <summary>Whether the words behind an empty line or a page break run on from those before.</summary>
    private bool RunsOn(int at, bool pageBreak, char end)
    {
        var words = lines[at].Text;
        if (label.Kind == LabelKind.None && text.Length < 30 && !pageBreak)
            return false;
        if (char.IsLower(words[0]))
            return end is not ('.' or ';' or ':' or '!' or '?') || (end == ';' && EndsWithAnd());
        if (end is not ('a' or '0' or ',' or '-' or '(' or ')'))
            return false;
        if (IsSectionMark(words) || OpeningWords.Are(words) || DraftingWords.OpensPreambular(words) || ClosingWords.Are(words) || Division.TryRead(words, out _))
            return false;
        if (end == ',')
            return pageBreak && !DraftingWords.OpensOperative(words);

        // A clause of full lines that an empty line cuts: no heading fills its line and goes on to a comma or semicolon.
        if (table.Width > 0 && lastLength >= table.Width * 4 / 5 && DraftingWords.OpensPreambular(first.Text) && !DraftingWords.OpensOperative(words) && RunsToClauseEnd(at))
            return true;

        // A heading ends without a full stop as well: what goes on must be prose, and so must what it goes on with.
        var prose = label.Kind is LabelKind.Number or LabelKind.Letter or LabelKind.BracketedNumber || DraftingWords.OpensPreambular(first.Text) || DraftingWords.OpensOperative(first.Text);
        return prose && (pageBreak || text.Length > 90) && !DraftingWords.OpensOperative(words) && RunsToFullStop(at);
    }

    private bool EndsWithAnd() => text.Length > 5 && text.ToString(text.Length - 4, 4) == " and";

    /// <summary>Whether the lines up to the next empty one end as a preamble's clause does.</summary>
    private bool RunsToClauseEnd(int at)
    {
        var end = at;
        while (end + 1 < lines.Length && end - at < 40 && !lines[end + 1].BlankBefore && lines[end + 1].Role == LineRole.Text)
            end++;
        return lines[end].Text[^1] is ',' or ';';
    }

    /// <summary>Whether the lines up to the next empty one end as prose does.</summary>
    private bool RunsToFullStop(int at)
    {
        var end = at;
        while (end + 1 < lines.Length && end - at < 40 && !lines[end + 1].BlankBefore && lines[end + 1].Role == LineRole.Text)
            end++;
        return lines[end].Text[^1] is '.' or ';' or ':' or ',' || lines[end].Text.Length > 200 || end - at > 3;
    }

    /// <summary>Whether a number on a line of its own belongs to the line before it.</summary>
    private bool IsDisplaced(int at, int to, Label found)
    {
        if (!open || lineCount != 1 || label.Kind != LabelKind.None || standsAlone || found.Number != lastNumber + 1)
            return false;
        var next = at + 1;
        while (next < to && lines[next].Role != LineRole.Text)
            next++;
        if (next >= to)
            return DraftingWords.OpensOperative(first.Text);
        var after = lines[next].Text;
        if (Opens(after))
            return false;
        return DraftingWords.OpensOperative(first.Text) || (char.IsUpper(first.Text[0]) && char.IsLower(after[0]));
    }

    private Label ReadLabel(int at, int to, bool blank, char end)
    {
        var words = lines[at].Text;
        if ((lines[at].Hints & LineHints.TableRow) != 0)
            return Label.None;
        var found = LabelScanner.Scan(words);
        var strong = !open || blank || standsAlone || text.Length == 0 && label.Kind == LabelKind.None
            || ((lines[at].Hints | first.Hints) & (LineHints.Heading | LineHints.WholeParagraph)) != 0;
        var closed = strong || end is '.' or ';' or ':' or ',' or '!' or '?' or ')' || EndsWithConjunction();
        if (!closed || (open && text.Length == 0 && label.Kind is LabelKind.Number && found.Kind is not LabelKind.Letter))
            return found.Kind == LabelKind.Number && found.TextStart >= words.Length && IsDisplaced(at, to, found) ? found : Label.None;

        var accepted = found.Kind switch
        {
            LabelKind.Number => AcceptsNumber(found, words, strong, end) || (end == '.' && IsHeadingLine(at)),
            LabelKind.Letter => AcceptsLetter(found, strong, end),
            LabelKind.BracketedNumber => AcceptsBracketed(ref found, strong, end),
            LabelKind.Capital => AcceptsCapital(ref found, words, strong, end),
            LabelKind.Compound => strong,
            LabelKind.Bullet => AcceptsBullet(found, words, strong, end),
            _ => false,
        };
        if (accepted)
            return found;
        return found.Kind is LabelKind.None or LabelKind.Capital ? ReadMisprinted(words, strong || end is '.' or ';' or ',') : Label.None;
    }

    private bool EndsWithConjunction() => text.Length > 5 && (EndsWithAnd() || (text[^1] == 'r' && text[^2] == 'o' && text[^3] == ' '));

    private bool AcceptsNumber(Label found, ReadOnlySpan<char> words, bool strong, char end)
    {
        var rest = words[found.TextStart..];
        if (!strong && end == 'a')
            return false;
        if (found.Number == lastNumber + 1)
            return rest.IsEmpty || strong || !char.IsLower(rest[0]);
        if (found.Number == 1)
            return strong || end is ':' || (end is ',' or ';' or '.' && (rest.IsEmpty || DraftingWords.OpensOperative(rest)));
        if (!strong)
            return found.Number == lastNumber + 2 && end is '.' or ';' && DraftingWords.OpensOperative(rest);
        if (rest.IsEmpty)
            return found.Number <= lastNumber + 3 || lastNumber == 0;
        return !char.IsLower(rest[0]) && (lastNumber == 0 || found.Number <= lastNumber + 40);
    }

    private bool AcceptsLetter(Label found, bool strong, char end)
    {
        if (strong)
            return true;
        if (end == ':' || !table.HasBlankLines && found.Segment is "a" or "i" && end is ';' or ',' or '.')
            return found.Segment is "a" or "i" or "aa" || lastListLabel.Kind != LabelKind.None || end == ':';
        if (lastListLabel.Kind == LabelKind.None || label.Kind == LabelKind.Number)
            return false;
        return end is ';' or ',' or '.' or ')' or 'a';
    }

    private bool AcceptsBracketed(ref Label found, bool strong, char end)
    {
        // «(6)» behind «(a)» is a misread «(b)».
        var misread = (lastListLabel.Segment, found.Number) switch
        {
            ("a", 5 or 6 or 8) => "b",
            ("k", 1) => "l",
            ("n", 0) => "o",
            ("f", 9) => "g",
            _ => null,
        };
        if (misread is not null && label.Kind != LabelKind.Number)
            found = found with { Kind = LabelKind.Letter, Printed = $"({misread})", Segment = misread, Number = 0 };
        return strong || end == ':' || (lastListLabel.Kind != LabelKind.None && label.Kind != LabelKind.Number && end is ';' or ',' or '.');
    }

    private bool AcceptsCapital(ref Label found, ReadOnlySpan<char> words, bool strong, char end)
    {
        var rest = words[found.TextStart..];
        var expected = lastNumber + 1;
        if ((LabelScanner.MisreadNumber(found.Printed) == expected || (found.Printed == "L" && expected == 1)) && DraftingWords.OpensOperative(rest))
        {
            var printed = expected.ToString(System.Globalization.CultureInfo.InvariantCulture);
            found = found with { Kind = LabelKind.Number, Printed = printed, Segment = printed, Number = expected };
            return true;
        }

        return (strong || end is '.' or ':') && (rest.IsEmpty || !char.IsLower(rest[0]));
    }

    private bool AcceptsBullet(Label found, ReadOnlySpan<char> words, bool strong, char end)
    {
        var rest = words[found.TextStart..];
        if (rest.IsEmpty || found.TextStart < 2)
            return false;
        if (found.Printed is "•" or "▪" or "●" or "○" or "◦" or "·")
            return true;
        return (strong || end is ':' or ';' or '.' or ',') && (char.IsUpper(rest[0]) || lastListLabel.Kind == LabelKind.Bullet || end == ':');
    }

    /// <summary>A number that the scanner misread, where the next number is due: <c>i9.</c>, <c>17,</c>, <c>1 Decides</c>.</summary>
    private Label ReadMisprinted(ReadOnlySpan<char> words, bool closed)
    {
        var length = 0;
        while (length < words.Length && length < 4 && !char.IsWhiteSpace(words[length]) && words[length] is not ('.' or ','))
            length++;
        if (!closed || length is 0 or > 3 || length >= words.Length)
            return Label.None;
        var start = LabelScanner.SkipSpace(words, words[length] is '.' or ',' ? length + 1 : length);
        var token = words[..length];
        var number = lastNumber + 1;
        if (start >= words.Length || start == length + 1 && words[length] is '.' or ',' && false || LabelScanner.MisreadNumber(token) != number)
            return Label.None;
        var rest = words[start..];
        var punctuated = words[length] is '.' or ',';
        var digits = !token.ContainsAnyExceptInRange('0', '9');
        if (!(punctuated && start > length + 1 && digits ? char.IsUpper(rest[0]) : DraftingWords.OpensOperative(rest)))
            return Label.None;
        var printed = number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return new Label(LabelKind.Number, printed, printed, number, start);
    }
}
