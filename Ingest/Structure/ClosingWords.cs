namespace KnowledgeGraph.Ingest.Structure;

/// <summary>The record of adoption behind a text: «Adopted unanimously at the 2739th meeting.», «71st plenary meeting».</summary>
internal static class ClosingWords
{
    private static readonly string[] Openings = ["at ", "unanimously", "by ", "without ", "as a ", "on ", "the "];

    /// <remarks>Rejects «Adopted by the Security Council at its 8942nd meeting, on», which stands before the text, by its «at its».</remarks>
    internal static bool Are(ReadOnlySpan<char> text)
    {
        if (text.StartsWith("[Adopted "))
            return text.Length < 60;
        if (text.StartsWith("Adopted "))
        {
            var rest = text["Adopted ".Length..].TrimStart();
            foreach (var opening in Openings)
            {
                if (rest.StartsWith(opening))
                    return !rest.StartsWith("by the ") || !rest.Contains(" at its ", StringComparison.Ordinal) && !rest.EndsWith(" its");
            }

            return false;
        }

        return IsPlenaryMeeting(text);
    }

    /// <summary>«71st plenary meeting», «2nd (resumed) plenary meeting 5 December 2016».</summary>
    private static bool IsPlenaryMeeting(ReadOnlySpan<char> text)
    {
        if (text.Length is < 12 or > 64 || !char.IsAsciiDigit(text[0]))
            return false;
        var at = text.IndexOf(" meeting");
        var word = text;
        var end = word.IndexOf(' ');
        if (at < 0 || end < 0 || Ordinals.Read(word[..end]) == 0)
            return false;
        var rest = text[(at + " meeting".Length)..].TrimStart(" ,").TrimEnd(".");
        return rest.IsEmpty || DateScanner.IsDate(rest);
    }
}
