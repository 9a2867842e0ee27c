namespace KnowledgeGraph.Ingest.Reading.Pdf;

/// <summary>Judges a text layer by its words alone.</summary>
internal static class PdfQuality
{
    /// <summary>
    /// The share of words that no printer would set: letters mixed with signs (<c>UBRAR'(</c>, <c>~9</c>) or with capitals
    /// inside. Symbols, numbers, addresses and abbreviations are not counted against it. From 0 to 1.
    /// </summary>
    internal static double MisreadShare(IEnumerable<PdfPage> pages)
    {
        var (words, misread) = (0, 0);
        foreach (var word in pages.SelectMany(p => p.Words))
        {
            words++;
            misread += IsMisread(word.Text) ? 1 : 0;
        }

        return words == 0 ? 0 : (double)misread / words;
    }

    internal static bool IsMisread(string word)
    {
        if (word.Contains('/', StringComparison.Ordinal) || word.Contains('@', StringComparison.Ordinal) || word.Contains("www", StringComparison.Ordinal))
        {
            return false;
        }

        // An opening bracket at a word's end opens nothing.
        if (word.Length > 1 && word[^1] is '(' or '[')
        {
            return true;
        }

        var core = word.AsSpan().Trim("“”‘’\"'()[]«»,.;:!?*†‡-–—…_");
        if (core.IsEmpty)
        {
            return false;
        }

        var (letters, signs, turns) = (0, 0, 0);
        for (var i = 0; i < core.Length; i++)
        {
            var c = core[i];
            letters += char.IsLetter(c) ? 1 : 0;
            signs += c is '~' or '·' or '|' or '\\' or '^' or '{' or '}' or '<' or '>' or '=' or '(' or '*' or '_' or '•' or '■' ? 1 : 0;
            turns += i > 1 && char.IsUpper(c) && char.IsLower(core[i - 1]) && char.IsLower(core[i - 2]) ? 1 : 0;
        }

        return (signs > 0 && letters > 0) || turns > 1 || (core.Length > 0 && core[0] is '~' or '^' or '|');
    }
}
