namespace KnowledgeGraph.Ingest.Structure;

/// <summary>Finds the depth of a lettered item: (a), (i), (1), bullets, in whatever order a drafter nests them.</summary>
/// <remarks>
/// Not thread-safe. An item continues the deepest list that expects it: «(i)» behind «(h)» is a letter, else a Roman one; «(v)» behind
/// «(iv)» is Roman, behind «(u)» a letter. The first of a list is one deeper than the item above it.
/// </remarks>
internal sealed class ListNesting
{
    private readonly List<Level> levels = [];

    private enum Style
    {
        Letter,
        Roman,
        Number,
        Bullet,
    }

    /// <summary>Forgets all lists: a new paragraph began.</summary>
    internal void Reset() => levels.Clear();

    /// <summary>Places an item below a paragraph.</summary>
    /// <param name="owner">The path of the paragraph above all lists; empty at the top.</param>
    /// <param name="label">The item's label.</param>
    /// <returns>The path of the item's parent, and the item's last segment.</returns>
    internal (string Parent, string Segment) Place(string owner, Label label)
    {
        var level = Find(label, out var value);
        if (level < 0)
        {
            level = levels.Count;
            levels.Add(new Level(StyleOf(label, value), 0, ""));
        }

        levels.RemoveRange(level + 1, levels.Count - level - 1);
        var segment = label.Kind == LabelKind.Bullet ? $"d{value}" : label.Segment;
        var parent = level == 0 ? owner : levels[level - 1].Path;
        levels[level] = levels[level] with { Value = value, Path = parent.Length == 0 ? segment : $"{parent}/{segment}" };
        return (parent, segment);
    }

    private int Find(Label label, out int value)
    {
        value = 1;
        if (label.Kind == LabelKind.Bullet)
        {
            var bullet = levels.FindLastIndex(l => l.Style == Style.Bullet);
            value = bullet < 0 ? 1 : levels[bullet].Value + 1;
            return bullet;
        }

        if (label.Kind == LabelKind.BracketedNumber)
        {
            value = label.Number;
            return levels.FindLastIndex(l => l.Style == Style.Number);
        }

        var letter = LetterValue(label.Segment);
        var roman = RomanNumeral.Parse(label.Segment);
        for (var i = levels.Count - 1; i >= 0; i--)
        {
            if (levels[i].Style == Style.Letter && letter > 0 && letter == levels[i].Value + 1)
            {
                value = letter;
                return i;
            }

            if (levels[i].Style == Style.Roman && roman > 0 && roman == levels[i].Value + 1)
            {
                value = roman;
                return i;
            }
        }

        // A list that lost an item goes on; a first item opens a list.
        for (var i = levels.Count - 1; i >= 0 && letter != 1 && roman != 1; i--)
        {
            if (levels[i].Style == Style.Roman && roman > levels[i].Value)
            {
                value = roman;
                return i;
            }

            if (levels[i].Style == Style.Letter && letter > levels[i].Value)
            {
                value = letter;
                return i;
            }
        }

        value = roman > 0 && letter != 1 && (roman < 4 || letter == 0) ? roman : letter > 0 ? letter : roman;
        var style = StyleOf(label, value);
        return levels.Count > 0 && levels[^1].Style == style ? levels.Count - 1 : -1;
    }

    private static Style StyleOf(Label label, int value) => label.Kind switch
    {
        LabelKind.Bullet => Style.Bullet,
        LabelKind.BracketedNumber => Style.Number,
        _ => RomanNumeral.Parse(label.Segment) == value && label.Segment != "c" && LetterValue(label.Segment) != value ? Style.Roman : Style.Letter,
    };

    /// <summary><c>a</c> is 1, <c>aa</c> 27; 0 for anything longer.</summary>
    private static int LetterValue(string segment) => segment.Length switch
    {
        1 => segment[0] - 'a' + 1,
        2 when segment[0] == segment[1] => segment[0] - 'a' + 27,
        _ => 0,
    };

    private readonly record struct Level(Style Style, int Value, string Path);
}
