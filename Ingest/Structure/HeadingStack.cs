namespace KnowledgeGraph.Ingest.Structure;

/// <summary>The headings that a paragraph stands under.</summary>
/// <remarks>Not thread-safe. Levels: annex 0, part and chapter below 1, «I.» 1, «A.» 2, article and «1.» 4, «(a)» 5; an unlabelled
/// heading is half a level below the labelled one above it.</remarks>
internal sealed class HeadingStack
{
    private readonly List<(double Level, string Text, string? Segment, string? Label)> stack = [];
    private IReadOnlyList<string> texts = [];
    private string lastRoman = "";
    private string lastLetter = "";

    /// <summary>Whether a heading stands between the last paragraph and here.</summary>
    internal bool ChangedSinceOwner { get; set; }

    internal bool IsEmpty => stack.Count == 0;

    /// <summary>The texts, outermost first.</summary>
    internal IReadOnlyList<string> Texts() => texts;

    /// <summary>The segments of paths that the headings give: <c>ii/a</c>; empty when none.</summary>
    internal string Segments() => string.Join('/', stack.Where(h => h.Segment is not null).Select(h => h.Segment));

    internal void Clear()
    {
        stack.Clear();
        texts = [];
        lastRoman = lastLetter = "";
    }

    /// <summary>Puts a heading where its level says.</summary>
    /// <returns>The headings above it.</returns>
    internal IReadOnlyList<string> Push(double level, string text, string? segment, string? label)
    {
        while (stack.Count > 0 && stack[^1].Level >= level)
            stack.RemoveAt(stack.Count - 1);
        IReadOnlyList<string> above = [.. stack.Select(h => h.Text)];
        stack.Add((level, text, segment, label));
        texts = [.. above, text];
        ChangedSinceOwner = true;
        if (level <= 1)
            lastLetter = "";
        return above;
    }

    /// <summary>The level of a capital letter or Roman numeral: «I» behind «H» is a letter, «C» behind «B» too, «V» behind «IV» is Roman.</summary>
    /// <param name="mark">The label.</param>
    /// <param name="first">Whether the first style met is the higher one, as in resolutions whose sections are letters.</param>
    internal double LevelOf(string mark, bool first)
    {
        var roman = RomanNumeral.Parse(mark);
        var isNextLetter = mark.Length == 1 && lastLetter.Length == 1 && mark[0] == lastLetter[0] + 1;
        var isNextRoman = roman > 0 && roman == RomanNumeral.Parse(lastRoman) + 1;
        var isRoman = roman > 0 && (isNextRoman || !isNextLetter) && (mark.Length > 1 || isNextRoman || mark is "I" or "V" or "X");
        if (isRoman)
        {
            lastRoman = mark;
            // Roman sections inside lettered ones.
            return first && stack.Exists(h => h.Level == 2) && !stack.Exists(h => h.Level == 1) ? 3 : 1;
        }

        lastLetter = mark;
        return 2;
    }

    internal double LevelOfUnlabelled()
    {
        foreach (var heading in stack)
        {
            if (heading.Label is null && heading.Level > 0.5)
                return heading.Level;
        }

        return stack.Count == 0 ? 1.5 : stack[^1].Level + 0.5;
    }
}
