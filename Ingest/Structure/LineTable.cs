using KnowledgeGraph.Ingest.Reading;

namespace KnowledgeGraph.Ingest.Structure;

/// <summary>The lines of a text that hold words, and how they were set.</summary>
internal sealed class LineTable
{
    private const int WidestColumn = 135;
    private const int SampleLines = 4000;

    private LineTable(TextLine[] lines)
    {
        Lines = lines;
        Measure(0);
    }

    /// <summary>In reading order.</summary>
    internal TextLine[] Lines { get; }

    /// <summary>How wide a full line is, in characters; 0 when a line is a whole paragraph.</summary>
    internal int Width { get; private set; }

    /// <summary>Whether paragraphs are apart by empty lines.</summary>
    internal bool HasBlankLines { get; private set; }

    internal static LineTable Create(IReadOnlyList<SourceLine> source)
    {
        var lines = new List<TextLine>(source.Count);
        var blank = true;
        foreach (var raw in source)
        {
            // Stages compare words: a blank is a blank, whether a line may break there or not.
            var line = raw.Text.AsSpan().IndexOfAny('\u00A0', '\u202F') < 0 ? raw : raw with { Text = raw.Text.Replace('\u00A0', ' ').Replace('\u202F', ' ') };
            var text = line.Text.AsSpan();
            int start = 0, end = text.Length;
            while (start < end && IsBlank(text[start]))
                start++;
            while (end > start && IsBlank(text[end - 1]))
                end--;
            if (start == end)
            {
                blank = true;
                continue;
            }

            lines.Add(new TextLine(line, start, end, blank));
            blank = false;
        }

        return new LineTable([.. lines]);
    }

    private static bool IsBlank(char c) => char.IsWhiteSpace(c) || char.IsControl(c);

    /// <summary>Measures again where the text begins, when page furniture and footnotes are known: their empty lines part no paragraphs.</summary>
    internal void Measure(int from)
    {
        var lengths = new List<int>();
        int blanks = 0, paragraphs = 0;
        for (var i = from; i < Lines.Length && lengths.Count < SampleLines; i++)
        {
            ref readonly var line = ref Lines[i];
            if (line.Role != LineRole.Text)
                continue;
            lengths.Add(line.Text.Length);
            blanks += line.BlankBefore && i > from && Lines[i - 1].Role == LineRole.Text ? 1 : 0;
            paragraphs += (line.Hints & LineHints.WholeParagraph) != 0 ? 1 : 0;
        }

        if (lengths.Count == 0)
            return;
        lengths.Sort();
        var wide = lengths[(lengths.Count - 1) * 9 / 10];
        Width = wide <= WidestColumn && paragraphs * 2 < lengths.Count ? wide : 0;
        HasBlankLines = blanks * 12 >= lengths.Count;
    }
}
