using KnowledgeGraph.Ingest.Reading;

namespace KnowledgeGraph.Ingest.Structure;

/// <summary>Tells a heading from a paragraph.</summary>
/// <remarks>
/// Accepts what the format marks; «II. Recommendations adopted by …» and «1. Legislative development», which end without a full
/// stop; short lines without label that words follow. Rejects clauses of a preamble, lists of short numbered entries, table rows,
/// and the last block of a text.
/// </remarks>
internal static class HeadingTest
{
    private const int LongestLabelled = 320;
    private const int LongestNumbered = 160;
    private const int LongestUnlabelled = 150;

    internal static bool Is(List<Block> blocks, int at, bool inResolution)
    {
        var block = blocks[at];
        var text = block.Text;
        if (text.Length == 0 || (block.Hints & LineHints.TableRow) != 0)
            return false;
        if ((block.Hints & LineHints.Heading) != 0)
            return true;
        if (!LooksLikeOne(block))
            return false;
        switch (block.Label.Kind)
        {
            case LabelKind.Capital:
                return !DraftingWords.OpensOperative(text);
            case LabelKind.Number:
                return !inResolution && at + 1 < blocks.Count && !IsListed(blocks, at) && !DraftingWords.OpensOperative(text);
            case LabelKind.None:
                if (at + 1 >= blocks.Count || IsInRun(blocks, at) || OpeningWords.Are(text) || (DraftingWords.OpensOperative(text) && text.Length > 40) || text is "Therefore" or "To this end")
                    return false;
                var next = blocks[at + 1];
                if (next.Text.Length > 0 && char.IsLower(next.Text[0]) && next.Label.Kind == LabelKind.None)
                    return false;
                if (inResolution && DraftingWords.OpensPreambular(text) && text.Length > 60)
                    return false;
                // A title that opens with a participle is one only where a number follows it.
                return !DraftingWords.OpensPreambular(text) || (!inResolution || next.Label.Kind == LabelKind.Number) && text.Length < 100;
            default:
                return (block.Hints & LineHints.Bold) != 0;
        }
    }

    /// <summary>The last character that is no footnote mark.</summary>
    internal static char LastSign(ReadOnlySpan<char> text)
    {
        var at = text.Length - 1;
        while (at > 0 && (Raised.Is(text[at]) || text[at] is '*' or ' '))
            at--;
        if (at < 0)
            return '\0';

        // «Secretary-General, 27», «London Conference, 2/»: a plain mark behind the punctuation.
        var digits = text[at] == '/' ? at - 1 : at;
        while (digits > 0 && char.IsAsciiDigit(text[digits]) && at - digits < 4)
            digits--;
        var before = digits;
        while (before > 0 && text[before] == ' ')
            before--;
        return digits < at && text[before] is ',' or ';' or '.' or ':' ? text[before] : text[at];
    }

    /// <summary>Three short lines in a row are a list of names, not headings.</summary>
    private static bool IsInRun(List<Block> blocks, int at)
    {
        var run = 0;
        for (var i = Math.Max(0, at - 2); i <= at + 2 && i < blocks.Count && run < 3; i++)
            run = blocks[i].Label.Kind == LabelKind.None && (blocks[i].Hints & LineHints.Bold) == 0 && LooksLikeOne(blocks[i]) ? run + 1 : 0;
        return run >= 3;
    }

    private static bool LooksLikeOne(Block block)
    {
        var text = block.Text;
        var longest = block.Label.Kind switch
        {
            LabelKind.Capital => LongestLabelled,
            LabelKind.None => LongestUnlabelled,
            _ => LongestNumbered,
        };
        var last = LastSign(text);
        return text.Length <= longest && text.Length > 1 && last is not ('.' or ';' or ':' or ',' or '-') && (char.IsUpper(text[0]) || char.IsDigit(text[0]) || text[0] is '“' or '"')
            && text.AsSpan().ContainsAnyInRange('a', 'z') | IsCapitals(text);
    }

    private static bool IsCapitals(string text)
    {
        var letters = 0;
        foreach (var c in text)
        {
            if (char.IsLower(c))
                return false;
            letters += char.IsUpper(c) ? 1 : 0;
        }

        return letters > 3;
    }

    /// <summary>Whether its neighbour is a short entry with the next number: a list, whose entries are no headings.</summary>
    private static bool IsListed(List<Block> blocks, int at)
    {
        var number = blocks[at].Label.Number;
        return (at + 1 < blocks.Count && blocks[at + 1].Label.Kind == LabelKind.Number && blocks[at + 1].Label.Number == number + 1 && LooksLikeOne(blocks[at + 1]))
            || (at > 0 && blocks[at - 1].Label.Kind == LabelKind.Number && blocks[at - 1].Label.Number == number - 1 && LooksLikeOne(blocks[at - 1]));
    }
}
