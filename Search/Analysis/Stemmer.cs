namespace KnowledgeGraph.Search.Analysis;

/// <summary>English words without inflection, after the public description of the Porter2 (Snowball English) algorithm.</summary>
/// <remarks>
/// Takes folded words. Words that are not of the letters a to z are their own stems. Pure and thread-safe.
/// British and American spellings are brought together first, by <see cref="Spelling"/>.
/// </remarks>
internal static class Stemmer
{
    /// <summary>The stem of a folded word.</summary>
    internal static string Stem(string word)
    {
        if (word.Length <= 2 || !IsLatin(word))
        {
            return word;
        }

        word = Spelling.Americanize(word);
        if (Irregular(word) is { } known)
        {
            return known;
        }

        var buffer = new StemBuffer(word);
        buffer.Step0And1a();
        if (!Invariant(buffer.Text))
        {
            buffer.Step1b();
            buffer.Step1c();
            buffer.Step2();
            buffer.Step3();
            buffer.Step4();
            buffer.Step5();
        }

        return Join(buffer.Text.ToString().ToLowerInvariant());
    }

    /// <summary>Stems that the algorithm keeps apart though they inflect one word.</summary>
    private static string Join(string stem)
    {
        // ratify, ratification; notify, notification.
        if (stem.EndsWith("ifi", StringComparison.Ordinal))
        {
            return stem[..^1];
        }

        // travelled, traveled; controlled, control; fulfil, fulfill.
        return stem.Length > 4 && stem.EndsWith("ll", StringComparison.Ordinal) ? stem[..^1] : stem;
    }

    private static string? Irregular(string word) => word switch
    {
        "children" => "child",
        "men" => "man",
        "women" => "woman",
        "people" or "peoples" => "peopl",
        "criteria" => "criterion",
        "analyses" or "analysis" or "analyze" or "analyzed" or "analyzing" => "analys",
        "sought" => "seek",
        "undertook" or "undertaken" => "undertak",
        "given" or "gave" => "give",
        "taken" or "took" => "take",
        "made" => "make",
        "held" => "hold",
        "skis" => "ski",
        "skies" => "sky",
        "dying" => "die",
        "lying" => "lie",
        "tying" => "tie",
        "idly" => "idl",
        "gently" => "gentl",
        "early" => "earli",
        "only" => "onli",
        "news" or "howe" or "atlas" or "bias" or "andes" => word,
        _ => null,
    };

    private static bool Invariant(ReadOnlySpan<char> word) => word is
        "inning" or "outing" or "canning" or "herring" or "earring" or "proceed" or "exceed" or "succeed";

    private static bool IsLatin(string word)
    {
        foreach (var c in word)
        {
            if (c is < 'a' or > 'z')
            {
                return false;
            }
        }

        return true;
    }
}
