namespace KnowledgeGraph.Ingest.Structure;

/// <summary>The words with which a body begins to speak: «The General Assembly,».</summary>
/// <remarks>
/// Accepts «The Security Council», «The Conference of the Parties to the United Nations Convention against Transnational
/// Organized Crime,», «Therefore the Security Council,». Rejects «The States Parties to this Protocol», «The Conference may wish to».
/// </remarks>
internal static class OpeningWords
{
    private const int Longest = 260;

    private static readonly string[] Kinds =
    [
        "Assembly", "Council", "Conference", "Commission", "Committee", "Board", "Congress", "Meeting", "Group", "Parties", "Assemblée", "Ministers",
    ];

    private static readonly string[] Plurals = ["States ", "Parties ", "High Contracting ", "Contracting ", "Heads ", "Governments ", "Ministers ", "Members "];

    internal static bool Are(ReadOnlySpan<char> text)
    {
        if (text.Length is < 8 or > Longest)
            return false;
        if (text.StartsWith("Therefore the ", StringComparison.OrdinalIgnoreCase))
            text = text["Therefore ".Length..];
        if (!text.StartsWith("The ") && !text.StartsWith("THE ") && !text.StartsWith("the "))
            return false;

        var name = text[4..].TrimEnd();
        var comma = name.Length > 0 && name[^1] is ',' or '.' or ':';
        if (comma)
            name = name[..^1].TrimEnd();
        return name.Length > 4 && IsBodyName(name, comma);
    }

    /// <summary>The name of the body that a text opens with, by its form: «The Conference on Lamps, troubled by …:».</summary>
    /// <returns>Empty when there is none.</returns>
    internal static ReadOnlySpan<char> NameIn(ReadOnlySpan<char> text)
    {
        var end = text[..Math.Min(text.Length, Longest)].IndexOfAny(',', ':');
        if (end < 0)
            end = Are(text) ? text.Length : 0;
        return end > 0 && text.StartsWith("The ", StringComparison.OrdinalIgnoreCase) && Are($"{text[..end]},") ? text[4..end].Trim() : default;
    }

    /// <summary>The opening of a decision that is told: «At its 61st plenary meeting, on …, the General Assembly …».</summary>
    internal static bool Tell(ReadOnlySpan<char> text) => text.StartsWith("At its ") && text[..Math.Min(text.Length, 80)].IndexOf(" meeting") > 0;

    /// <summary>From the speaker on: «At its 9th plenary meeting, on 2 May 2013, the Conference …:» is the Conference's; any other text as it is.</summary>
    internal static string FromSpeaker(string text)
    {
        if (!text.StartsWith("At its ", StringComparison.Ordinal))
            return text;
        var meeting = text.IndexOf(" meeting, ", StringComparison.Ordinal);
        var speaker = meeting is < 0 or > 40 ? -1 : text.IndexOf(", the ", meeting, StringComparison.Ordinal);
        return speaker < 0 || speaker - meeting > 60 ? text : $"The {text[(speaker + ", the ".Length)..]}";
    }

    /// <summary>The name of the body that a text opens with, as its first words: «The Conference on Illustrative Matters, troubled by …»; null when it names none.</summary>
    /// <remarks>Rejects a short form («The Conference, …»), parties and governments, and names that a second part of a sentence follows.</remarks>
    internal static string? SpokenName(ReadOnlySpan<char> text, int fewestWords = 3)
    {
        if (!text.StartsWith("The "))
            return null;
        var comma = text.IndexOfAny(',', ':');
        if (comma is < 8 or > Longest)
            return null;
        var name = text[4..comma];
        var rest = text[(comma + 1)..].TrimStart();
        if ((!rest.IsEmpty && !char.IsLower(rest[0])) || name.Count(' ') < fewestWords - 1)
            return null;
        foreach (var plural in Plurals)
        {
            if (name.StartsWith(plural))
                return null;
        }

        return IsBodyName(name, comma: true) ? name.ToString() : null;
    }

    /// <summary>Every word has a capital but the small ones, and one says what sort of body it is.</summary>
    private static bool IsBodyName(ReadOnlySpan<char> name, bool comma)
    {
        var found = false;
        var words = 0;
        while (!name.IsEmpty)
        {
            var word = DraftingWords.NextWord(ref name);
            if (word.IsEmpty)
                return false;
            if (char.IsUpper(word[0]))
            {
                foreach (var kind in Kinds)
                    found |= word.Equals(kind, StringComparison.OrdinalIgnoreCase);
            }
            else if (word is not ("of" or "the" or "to" or "on" or "and" or "for" or "in" or "against" or "as" or "its" or "or" or "at" or "serving" or "meeting" or "under"))
            {
                return false;
            }

            words++;
            name = name.TrimStart(" ’'\u00A0");
            if (!name.IsEmpty && name[0] == ',')
                return false;
        }

        return found && words <= (comma ? 32 : 3);
    }
}
