namespace KnowledgeGraph.Ingest.Structure;

/// <summary>What only treaties have: numbered parts, a preamble in one breath, a testimonium.</summary>
internal static class TreatyParts
{
    private const int FewestClauses = 3;

    /// <summary>A part that its heading numbers: «II Prevention», «I».</summary>
    internal static bool TryRead(ReadOnlySpan<char> text, Label label, out (string Label, string Segment, string Title) part)
    {
        part = default;
        var rest = text;
        string printed;
        if (label.Kind == LabelKind.Capital)
        {
            printed = label.Printed;
        }
        else
        {
            var end = 0;
            while (end < text.Length && char.IsAsciiLetterUpper(text[end]))
                end++;
            if (end == 0 || (end < text.Length && text[end] != ' '))
                return false;
            printed = text[..end].ToString();
            rest = text[end..].TrimStart();
        }

        var number = RomanNumeral.Parse(printed);
        if (number == 0)
            return false;
        part = (printed, $"part-{number}", rest.ToString());
        return true;
    }

    /// <summary>«IN WITNESS WHEREOF», «DONE at».</summary>
    internal static bool IsTestimonium(ReadOnlySpan<char> text) =>
        text.StartsWith("IN WITNESS") || text.StartsWith("In witness whereof") || text.StartsWith("IN FAITH") || text.StartsWith("In faith whereof") || text.StartsWith("DONE at") || text.StartsWith("Done at");

    /// <summary>A preamble that a text prints as one paragraph, apart into its clauses; anything else as it is.</summary>
    /// <remarks>A clause begins behind a comma with a capital participle: «…, Recalling», never «…, States Parties».</remarks>
    internal static IEnumerable<string> SplitPreamble(string text)
    {
        var cuts = new List<int>();
        var start = text.StartsWith("Preamble", StringComparison.Ordinal) && text.Length > 20 ? "Preamble".Length : 0;
        for (var at = text.IndexOf(", ", start, StringComparison.Ordinal); at >= 0; at = text.IndexOf(", ", at + 1, StringComparison.Ordinal))
        {
            var rest = text.AsSpan(at + 2);
            if (rest.Length > 0 && char.IsUpper(rest[0]) && (DraftingWords.OpensPreambular(rest) || rest.StartsWith("Have agreed") || rest.StartsWith("HAVE AGREED")))
                cuts.Add(at + 1);
        }

        if (cuts.Count < FewestClauses)
        {
            if (start > 0)
                yield return "Preamble";
            yield return text[start..].Trim();
            yield break;
        }

        if (start > 0)
            yield return "Preamble";
        var from = start;
        foreach (var cut in cuts)
        {
            yield return text[from..cut].Trim();
            from = cut;
        }

        yield return text[from..].Trim();
    }
}
