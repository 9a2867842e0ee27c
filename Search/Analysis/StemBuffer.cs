namespace KnowledgeGraph.Search.Analysis;

/// <summary>A word while it is being stemmed: its letters, and the regions R1 and R2 of the description.</summary>
internal ref struct StemBuffer
{
    private readonly char[] letters;
    private readonly int r1;
    private readonly int r2;
    private int length;

    internal StemBuffer(string word)
    {
        letters = new char[word.Length + 2];
        word.CopyTo(0, letters, 0, word.Length);
        length = word.Length;
        MarkConsonantY();
        r1 = word.StartsWith("gener", StringComparison.Ordinal) || word.StartsWith("arsen", StringComparison.Ordinal) ? 5
            : word.StartsWith("commun", StringComparison.Ordinal) ? 6
            : RegionAfter(0);
        r2 = RegionAfter(r1);
    }

    internal readonly ReadOnlySpan<char> Text => letters.AsSpan(0, length);

    internal void Step0And1a()
    {
        if (Ends("sses"))
        {
            length -= 2;
        }
        else if (Ends("ied") || Ends("ies"))
        {
            length -= length > 4 ? 2 : 1;
        }
        else if (Ends("us") || Ends("ss"))
        {
        }
        else if (Ends("s") && HasVowel(length - 2))
        {
            length--;
        }
    }

    internal void Step1b()
    {
        if (Ends("eedly"))
        {
            ReplaceIn(r1, 5, "ee");
            return;
        }

        if (Ends("eed"))
        {
            ReplaceIn(r1, 3, "ee");
            return;
        }

        var cut = Ends("ingly") ? 5 : Ends("edly") ? 4 : Ends("ing") ? 3 : Ends("ed") ? 2 : 0;
        if (cut == 0 || !HasVowel(length - cut))
        {
            return;
        }

        length -= cut;
        if (Ends("at") || Ends("bl") || Ends("iz"))
        {
            letters[length++] = 'e';
        }
        else if (length > 1 && letters[length - 1] == letters[length - 2] && "bdfgmnprt".Contains(letters[length - 1]))
        {
            length--;
        }
        else if (IsShort())
        {
            letters[length++] = 'e';
        }
    }

    internal readonly void Step1c()
    {
        if (length > 2 && letters[length - 1] is 'y' or 'Y' && !IsVowel(letters[length - 2]))
        {
            letters[length - 1] = 'i';
        }
    }

    internal void Step2()
    {
        _ = Try("ization", "ize") || Try("ational", "ate") || Try("fulness", "ful") || Try("ousness", "ous") || Try("iveness", "ive")
            || Try("tional", "tion") || Try("biliti", "ble") || Try("lessli", "less")
            || Try("entli", "ent") || Try("ation", "ate") || Try("alism", "al") || Try("aliti", "al") || Try("ousli", "ous") || Try("iviti", "ive") || Try("fulli", "ful")
            || Try("enci", "ence") || Try("anci", "ance") || Try("abli", "able") || Try("izer", "ize") || Try("ator", "ate") || Try("alli", "al")
            || Try("bli", "ble") || TryOgi() || TryLi();
    }

    internal void Step3()
    {
        _ = Try("ational", "ate") || Try("tional", "tion") || Try("alize", "al") || Try("icate", "ic") || Try("iciti", "ic")
            || TryAtive() || Try("ical", "ic") || Try("ness", "") || Try("ful", "");
    }

    internal void Step4()
    {
        ReadOnlySpan<string> suffixes =
            ["ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous", "ive", "ize", "ion", "al", "er", "ic"];
        foreach (var suffix in suffixes)
        {
            if (Ends(suffix))
            {
                if (length - suffix.Length >= r2 && (suffix != "ion" || letters[length - 4] is 's' or 't'))
                {
                    length -= suffix.Length;
                }

                return;
            }
        }
    }

    internal void Step5()
    {
        if (Ends("e"))
        {
            if (length - 1 >= r2)
            {
                length--;
            }
            else if (length - 1 >= r1)
            {
                length--;
                if (EndsShortSyllable())
                {
                    length++;
                }
            }
        }
        else if (Ends("ll") && length - 1 >= r2)
        {
            length--;
        }
    }

    private bool Try(string suffix, string by)
    {
        if (!Ends(suffix))
        {
            return false;
        }

        ReplaceIn(r1, suffix.Length, by);
        return true;
    }

    private bool TryOgi()
    {
        if (!Ends("ogi"))
        {
            return false;
        }

        if (length > 3 && letters[length - 4] == 'l')
        {
            ReplaceIn(r1, 3, "og");
        }

        return true;
    }

    private bool TryLi()
    {
        if (Ends("li") && length > 2 && "cdeghkmnrt".Contains(letters[length - 3]))
        {
            ReplaceIn(r1, 2, "");
        }

        return true;
    }

    private bool TryAtive()
    {
        if (!Ends("ative"))
        {
            return false;
        }

        ReplaceIn(r2, 5, "");
        return true;
    }

    private readonly bool Ends(string suffix) => Text.EndsWith(suffix);

    private void ReplaceIn(int region, int count, string by)
    {
        if (length - count < region)
        {
            return;
        }

        length -= count;
        by.CopyTo(letters.AsSpan(length));
        length += by.Length;
    }

    private readonly bool HasVowel(int end)
    {
        for (var i = 0; i < end; i++)
        {
            if (IsVowel(letters[i]))
            {
                return true;
            }
        }

        return false;
    }

    private readonly bool IsShort() => length <= r1 && EndsShortSyllable();

    private readonly bool EndsShortSyllable() =>
        length == 2
            ? IsVowel(letters[0]) && !IsVowel(letters[1])
            : length > 2 && !IsVowel(letters[length - 3]) && IsVowel(letters[length - 2])
                && !IsVowel(letters[length - 1]) && letters[length - 1] is not ('w' or 'x' or 'Y');

    private readonly int RegionAfter(int start)
    {
        for (var i = start + 1; i < length; i++)
        {
            if (IsVowel(letters[i - 1]) && !IsVowel(letters[i]))
            {
                return i + 1;
            }
        }

        return length;
    }

    /// <summary>A y at the start or after a vowel is a consonant, written Y.</summary>
    private readonly void MarkConsonantY()
    {
        for (var i = 0; i < length; i++)
        {
            if (letters[i] == 'y' && (i == 0 || IsVowel(letters[i - 1])))
            {
                letters[i] = 'Y';
            }
        }
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
}
