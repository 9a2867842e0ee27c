namespace KnowledgeGraph.GraphQL.Language;

/// <summary>A document's text, with its offsets turned into lines and columns on demand.</summary>
/// <remarks>Immutable but for the lazily made line table, whose computation is idempotent.</remarks>
internal sealed class Source(string text)
{
    private const int ExcerptWidth = 100;

    private int[]? lineStarts;

    /// <summary>The text, in UTF-16 units.</summary>
    public string Text { get; } = text;

    /// <summary>The place of an offset; lines and columns count from 1, columns in UTF-16 units.</summary>
    public ErrorLocation LocationOf(int offset)
    {
        var starts = lineStarts ??= FindLines(Text);
        var line = Array.BinarySearch(starts, offset);
        if (line < 0)
        {
            line = ~line - 1;
        }

        return new ErrorLocation(line + 1, offset - starts[line] + 1);
    }

    /// <summary>The line of an offset with a caret under it; long lines are cut around the caret.</summary>
    public string ExcerptAt(int offset)
    {
        var location = LocationOf(offset);
        var start = offset - location.Column + 1;
        var end = Text.AsSpan(start).IndexOfAny('\n', '\r');
        end = end < 0 ? Text.Length : start + end;
        var from = Math.Max(start, offset - (ExcerptWidth / 2));
        var to = Math.Min(end, from + ExcerptWidth);
        var head = (from > start ? "…" : "");
        var number = location.Line.ToString(System.Globalization.CultureInfo.InvariantCulture) + " | ";
        var caret = new string(' ', number.Length + head.Length + (offset - from)) + "^";
        return number + head + Text[from..to].Replace('\t', ' ') + (to < end ? "…" : "") + "\n" + caret;
    }

    private static int[] FindLines(string text)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n')
            {
                starts.Add(i + 1);
            }
            else if (text[i] == '\r')
            {
                if (i + 1 < text.Length && text[i + 1] == '\n')
                {
                    i++;
                }

                starts.Add(i + 1);
            }
        }

        return [.. starts];
    }
}
