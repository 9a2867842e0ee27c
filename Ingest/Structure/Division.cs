using System.Globalization;

namespace KnowledgeGraph.Ingest.Structure;

/// <summary>A heading that names its place: «Article 6», «CHAPTER VII», «Annex», «Part One».</summary>
/// <param name="Word">In lower case: <c>article</c>, <c>chapter</c>, <c>part</c>, <c>section</c>, <c>annex</c>, <c>appendix</c>, <c>enclosure</c>.</param>
/// <param name="Number">As in a path: <c>6</c>, <c>6-bis</c>; empty when it has none.</param>
/// <param name="Printed">As printed: <c>Article 6</c>.</param>
/// <param name="TextStart">Where its title begins on the same line; the line's length when none.</param>
internal readonly record struct Division(string Word, string Number, string Printed, int TextStart)
{
    private static readonly string[] Words = ["Article", "Chapter", "Part", "Section", "Annex", "Appendix", "Enclosure", "Addendum", "Attachment", "Schedule"];
    private static readonly string[] Ordinals = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    /// <summary>How it is written in a path: <c>6</c> for an article, else <c>chapter-7</c>, <c>annex</c>.</summary>
    internal string Segment => Word == "article" ? Number : Number.Length == 0 ? Word : $"{Word}-{Number}";

    /// <remarks>
    /// Accepts «Article  1», «ARTICLE 6 bis», «Article 4. Use of terms», «Annex», «Chapter VII», «CHAPTER X. —- Admission». Rejects
    /// «Article 47 of the Charter», «Part of the territory», «Annexes».
    /// </remarks>
    internal static bool TryRead(ReadOnlySpan<char> line, out Division division)
    {
        division = default;
        if (line.Length is < 4 or > 200 || line[0] is not ('A' or 'C' or 'P' or 'S' or 'E'))
            return false;
        foreach (var word in Words)
        {
            if (line.StartsWith(word, StringComparison.OrdinalIgnoreCase) && (line.Length == word.Length || !char.IsLetter(line[word.Length])))
                return TryReadNumber(line, word, out division);
        }

        return false;
    }

    private static bool TryReadNumber(ReadOnlySpan<char> line, string word, out Division division)
    {
        division = default;
        var at = LabelScanner.SkipSpace(line, word.Length);
        var start = at;
        while (at < line.Length && char.IsAsciiLetterOrDigit(line[at]))
            at++;
        var token = line[start..at];
        var number = ReadNumber(token);
        var mayStandAlone = word is "Annex" or "Appendix" or "Enclosure" or "Addendum" or "Attachment" or "Schedule";
        if (number.Length == 0)
        {
            if (!mayStandAlone)
                return false;
            at = start;
        }
        else if (word == "Article" && line[at..].TrimStart().StartsWith("bis", StringComparison.OrdinalIgnoreCase))
        {
            number += "-bis";
            at += line[at..].IndexOf("bis", StringComparison.OrdinalIgnoreCase) + 3;
        }

        var printed = line[..at].TrimEnd();
        var rest = line[at..].TrimStart();
        // «Annex to the letter dated …» is the whole heading.
        if (mayStandAlone && rest.StartsWith("to the ") && line.Length < 160 && rest[^1] is not ('.' or ';' or ','))
        {
            division = new Division(word.ToLowerInvariant(), number, OneBlank(line), line.Length);
            return true;
        }

        if (!rest.IsEmpty)
        {
            if (rest[0] is not ('.' or ':' or '–' or '—' or '-' or '*') && !Raised.Is(rest[0]))
                return false;
            rest = rest.TrimStart(" .:–—-\u00A0");
            if (rest.Length > 0 && (!char.IsUpper(rest[0]) && !Raised.Is(rest[0]) || rest[^1] is '.' or ';' or ','))
                return false;
        }

        division = new Division(word.ToLowerInvariant(), number, OneBlank(printed), line.Length - rest.Length);
        return true;
    }

    /// <summary>Arabic, Roman, a capital letter or a word; Roman ones as Arabic.</summary>
    private static string ReadNumber(ReadOnlySpan<char> token)
    {
        if (token.IsEmpty || token.Length > 7)
            return "";
        if (!token.ContainsAnyExceptInRange('0', '9'))
            return token.Length <= 4 ? token.TrimStart('0').ToString() : "";
        if (RomanNumeral.Parse(token) is > 0 and var roman && char.IsUpper(token[0]))
            return roman.ToString(CultureInfo.InvariantCulture);
        if (token.Length == 1 && char.IsAsciiLetterUpper(token[0]))
            return token.ToString().ToLowerInvariant();
        for (var i = 0; i < Ordinals.Length; i++)
        {
            if (token.Equals(Ordinals[i], StringComparison.OrdinalIgnoreCase))
                return (i + 1).ToString(CultureInfo.InvariantCulture);
        }

        return "";
    }

    private static string OneBlank(ReadOnlySpan<char> printed)
    {
        var builder = new TextBuffer();
        LineJoiner.Append(builder, printed);
        return builder.ToString();
    }
}
