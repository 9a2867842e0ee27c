using KnowledgeGraph.Ingest.Reading;

namespace KnowledgeGraph.Ingest.Structure;

/// <summary>Finds where the title block ends and the text begins.</summary>
/// <remarks>
/// The text begins at the first of: a body's opening words; a numbered paragraph or heading; an article or a chapter; a paragraph of
/// prose, that is, one of more than eighty characters that ends as a sentence or a clause does. Titles end without full stop.
/// </remarks>
internal static class ContentStart
{
    private const int LongestTitleBlock = 120;
    private const int Prose = 80;

    /// <summary>The first line of the text.</summary>
    internal static int Find(LineTable table, int from)
    {
        var start = FindText(table, from);
        return FindFirstPart(table.Lines, from, start);
    }

    /// <summary>A resolution in parts prints its «A» before the first opening words: the text begins there, when a «B» follows it.</summary>
    private static int FindFirstPart(TextLine[] lines, int from, int start)
    {
        if (start >= lines.Length || !OpeningWords.Are(lines[start].Text))
            return start;
        for (var i = start - 1; i > from && i > start - 8; i--)
        {
            if (lines[i].Role != LineRole.Text || !BlockBuilder.IsSectionMark(lines[i].Text))
                continue;
            var next = lines[i].Text is "I" ? "II" : lines[i].Text.Length == 1 ? ((char)(lines[i].Text[0] + 1)).ToString() : "";
            for (var j = start + 1; j < lines.Length; j++)
            {
                if (lines[j].Text.Length <= 3 && lines[j].Text.SequenceEqual(next))
                    return i;
            }
        }

        return start;
    }

    private static int FindText(LineTable table, int from)
    {
        var lines = table.Lines;
        var limit = Math.Min(lines.Length, from + LongestTitleBlock);
        for (var i = from; i < limit; i++)
        {
            if (lines[i].Role != LineRole.Text)
                continue;
            if (Begins(table, i, limit))
                return i;
        }

        return from > 0 ? limit : Math.Min(limit, FirstLong(lines));
    }

    /// <summary>Where the title block of a resolution begins that a scanned page prints behind the end of another text; 0 when it is the first.</summary>
    /// <remarks>Accepts «Resolution 851 (1993)» on a line of its own with a body's opening words within a few lines. Rejects a citation.</remarks>
    internal static int FindLaterTitle(LineTable table)
    {
        var lines = table.Lines;
        for (var i = 1; i < lines.Length && i < 3 * LongestTitleBlock; i++)
        {
            if (lines[i].Role != LineRole.Text || lines[i].Text.Length > 60 || !lines[i].BlankBefore || !TitleBlock.IsNumberLine(lines[i].Text))
                continue;
            for (var next = i + 1; next < lines.Length && next < i + 5; next++)
            {
                if (OpeningWords.Are(lines[next].Text))
                    return i;
            }
        }

        return 0;
    }

    private static bool Begins(LineTable table, int at, int limit)
    {
        var lines = table.Lines;
        var text = lines[at].Text;
        if (IsOpening(lines, at, limit))
            return true;
        var label = LabelScanner.Scan(text);
        if (label.Kind is LabelKind.Number or LabelKind.Capital && DocumentNumber.Read(text, out _) == 0 && text.Length > label.TextStart + 2)
            return label.Kind == LabelKind.Number ? label.Number <= 3 && at > 0 || label.Number <= 3 && text.Length > Prose : lines[at].BlankBefore || at > 0 && lines[at - 1].BlankBefore;
        if (label.Kind == LabelKind.Number && label.TextStart >= text.Length && label.Number == 1 && at > 0)
            return true;
        if (label.Kind == LabelKind.Letter && label.Segment is "a" && lines[at].BlankBefore)
            return true;
        if (at > 0 && Division.TryRead(text, out var division) && division.Word is "article" or "chapter" or "part")
            return true;
        if (at > 0 && text is "Introduction" or "Summary" or "INTRODUCTION" or "SUMMARY" or "Contents" or "CONTENTS" or "Preamble" or "PREAMBLE")
            return true;
        if (at > 0 && IsTreatyOpening(text))
            return true;
        if (at > 0 && text.Length > 20 && text.StartsWith("Preamble"))
            return true;
        if (table.Width > 0 && at > 0 && !lines[at].BlankBefore && !IsClause(lines, at))
            return false;
        return IsProse(lines, at, limit);
    }

    private static bool IsTreatyOpening(ReadOnlySpan<char> text) =>
        text[^1] is ',' or ':' && (text.StartsWith("The States Parties to") || text.StartsWith("The Parties to") || text.StartsWith("The High Contracting Parties") || text.StartsWith("The Contracting"));

    /// <summary>A preambular clause right behind a number or date line, without an empty line.</summary>
    private static bool IsClause(TextLine[] lines, int at) => DraftingWords.OpensPreambular(lines[at].Text) && !char.IsLetter(lines[at - 1].Text[^1]);

    /// <summary>«The General Assembly,», over up to three lines.</summary>
    private static bool IsOpening(TextLine[] lines, int at, int limit)
    {
        var text = lines[at].Text;
        if (!text.StartsWith("The ", StringComparison.OrdinalIgnoreCase) && !text.StartsWith("Therefore the "))
            return false;
        if (OpeningWords.Are(text))
            return text[^1] is ',' or ':' or '.' || at + 1 >= limit || lines[at + 1].BlankBefore || DraftingWords.OpensPreambular(lines[at + 1].Text) || DraftingWords.OpensOperative(lines[at + 1].Text) || LabelScanner.Scan(lines[at + 1].Text).Kind == LabelKind.Number;
        if (text[^1] == ':' && OpeningWords.SpokenName(text) is not null)
            return true;
        var joined = text.ToString();
        for (var i = at + 1; i < limit && i < at + 3 && !lines[i].BlankBefore; i++)
        {
            joined = $"{joined} {lines[i].Text}";
            if (OpeningWords.Are(joined) && joined[^1] == ',')
                return true;
        }

        return false;
    }

    private static bool IsProse(TextLine[] lines, int at, int limit)
    {
        if ((lines[at].Hints & LineHints.Heading) != 0)
            return false;
        var text = lines[at].Text;
        if (TitleBlock.IsKnownLine(text))
            return false;
        var length = text.Length;
        var end = at;
        while (end + 1 < lines.Length && end + 1 < limit + 10 && !lines[end + 1].BlankBefore && lines[end + 1].Role == LineRole.Text && (lines[end + 1].Hints & (LineHints.WholeParagraph | LineHints.Heading)) == 0 && end - at < 30)
        {
            end++;
            length += lines[end].Text.Length;
        }

        var last = lines[end].Text.TrimEnd(" 0123456789¹²³⁴⁵⁶⁷⁸⁹⁰*");
        if (last.IsEmpty)
            return false;
        return length >= Prose && last[^1] is '.' or ';' or ',' or ':' && !lines[at].Text.StartsWith("[")
            || (length >= Prose && last.EndsWith("; and") && DraftingWords.OpensPreambular(text))
            || (last[^1] is '.' or ';' or ',' && DraftingWords.OpensPreambular(text) && length > 30);
    }

    /// <summary>The first line too long for a title; the end when there is none.</summary>
    private static int FirstLong(TextLine[] lines)
    {
        for (var i = 0; i < lines.Length && i < LongestTitleBlock; i++)
        {
            if (lines[i].Role == LineRole.Text && lines[i].Text.Length > 600)
                return i;
        }

        return Math.Min(lines.Length, LongestTitleBlock);
    }
}
