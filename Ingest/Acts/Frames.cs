using KnowledgeGraph.Ingest.Extraction;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Ingest.Acts;

/// <summary>Says who is asked by a clause, from its verb's grammar.</summary>
/// <remarks>
/// Accepts «urges States to», «requests that the Office report», «appeals to all parties», «decides that the
/// Working Group shall», «decides to request the Secretariat», «reiterates its call upon States», «emphasizes
/// the need for States to», «stresses that States should», «recommends the participation of States».
/// Gives nobody for praise and thanks, for what is asked of a thing («urges compliance»), and for what a
/// preamble states. For one thread.
/// </remarks>
internal sealed class Frames(ClauseText text, HeadReader heads, AddresseeReader addressees)
{
    private const int LongestSubject = 60;
    private const int LongestNoun = 6;
    private const int LongestDeed = 14;

    /// <summary>Adds those whom a clause asks.</summary>
    /// <param name="head">The clause's verb.</param>
    /// <param name="isPreamble">A preamble's statements ask nobody.</param>
    /// <param name="former">The act before.</param>
    /// <param name="into">Takes the addressees.</param>
    internal void Read(in ActHead head, bool isPreamble, FormerAct former, List<Addressee> into)
    {
        var at = SkipParenthesis(text.SkipFronting(head.Next));
        if (head.Verb.Asks)
        {
            ReadAsking(head.Verb, at, former, into);
        }
        else if (isPreamble)
        {
            return;
        }
        else if ((head.Verb.Traits & VerbTraits.Rules) != 0)
        {
            ReadRuling(at, former, into);
        }
        else if ((head.Verb.Traits & VerbTraits.Praises) == 0)
        {
            ReadStating(at, into);
        }
    }

    /// <summary>Whether those whom a verb asks stand right after it, and «to» or «that» follows.</summary>
    internal bool IsDirect(in ActHead head)
    {
        var found = new List<Addressee>();
        var end = addressees.ReadList(head.Next, found);
        for (var i = end; i < end + LongestDeed && found.Count > 0; i++)
        {
            if (text[i].Word == Word.To)
            {
                return true;
            }

            if (text[i].Kind is TokenKind.Semicolon or TokenKind.Dot || i >= text.Count)
            {
                return false;
            }
        }

        return false;
    }

    private void ReadAsking(DraftingVerb verb, int at, FormerAct former, List<Addressee> into)
    {
        if (text[at].Word == Word.Upon || ((verb.Traits & VerbTraits.AsksTo) != 0 && text[at].Word is Word.To or Word.On))
        {
            at = SkipParenthesis(at + 1);
        }

        // «demands from Chad the return of», «requests of all States that»
        if (text[at].Word is Word.From or Word.Of && (verb.Traits & VerbTraits.Noun) != 0)
        {
            at++;
        }

        if (text[at].Word == Word.That)
        {
            at = SkipParenthesis(at + 1);
            if (addressees.ReadList(at, into) == at)
            {
                ReadPronoun(at, former, into);
            }

            return;
        }

        if (addressees.ReadList(at, into) != at)
        {
            return;
        }

        if (ReadPronoun(at, former, into))
        {
            return;
        }

        if ((verb.Traits & VerbTraits.AsksDeeds) != 0)
        {
            ReadDoers(at, into);
        }
    }

    /// <summary>«the participation of States», «cooperation between A and B», «the use of lamps by States».</summary>
    private void ReadDoers(int at, List<Addressee> into)
    {
        if (NounOf(at, WordClass.Deed) is var noun && noun >= 0 && text[noun + 1].Word is Word.Of or Word.By or Word.Between or Word.Among or Word.From)
        {
            addressees.ReadList(noun + 2, into);
            return;
        }

        for (var i = at; i < at + LongestDeed && text[i].Kind is TokenKind.Word or TokenKind.Comma; i++)
        {
            if (text[i].Word == Word.By && IsDone(i - 1))
            {
                // «persons indicted by the Tribunal»: done already, asked of nobody.
                return;
            }

            if (text[i].Word == Word.By)
            {
                addressees.ReadList(i + 1, into);
                return;
            }
        }
    }

    /// <summary>Whether a word is a past participle: «indicted», «taken», «made».</summary>
    private bool IsDone(int at)
    {
        var word = text.Text.AsSpan(text[at].Start, text[at].End - text[at].Start);
        return word.EndsWith("ed", StringComparison.Ordinal) || word.EndsWith("ken", StringComparison.Ordinal) || word is "made" or "given" or "set" or "held";
    }

    /// <summary>«urges those that have not», «requests him to», «that he report»: who was asked, or was the object, before.</summary>
    private bool ReadPronoun(int at, FormerAct former, List<Addressee> into)
    {
        var word = text[at].Word;
        if (word is not (Word.Them or Word.They or Word.It or Word.Him or Word.Her or Word.He or Word.She)
            && !(word == Word.Those && text[at + 1].Is(WordClass.Subordinator)))
        {
            return false;
        }

        var (start, end) = (text[at].Start, text[at].End);
        var meant = former.Addressees;
        if (meant.Count == 0 && former.Object >= 0)
        {
            var objects = new List<Addressee>();
            addressees.ReadList(text[former.Object].Word is Word.To or Word.For ? former.Object + 1 : former.Object, objects);
            if (objects.Count == 0 && word is not (Word.Those or Word.Them or Word.They))
            {
                ReadLastNamed(at, word, objects);
            }

            meant = objects;
        }

        if (word is Word.Those or Word.Them or Word.They || meant.Count == 1)
        {
            into.AddRange(meant.Select(m => m with { Start = start, End = end }));
        }

        return true;
    }

    /// <summary>The last body or State named before «it»; the Secretary-General before «him».</summary>
    private void ReadLastNamed(int before, Word pronoun, List<Addressee> into)
    {
        for (var i = before - 1; i >= 0; i--)
        {
            if (text[i].Mention >= 0 && text.MentionAt(text[i].Mention).Entity is { Kind: EntityKind.Body or EntityKind.State } named
                && (pronoun == Word.It ? named.Kind == EntityKind.Body : named.Value == "body:sg"))
            {
                into.Add(new Addressee(named, null, text[i].Start, text[i].End));
                return;
            }
        }
    }

    private void ReadRuling(int at, FormerAct former, List<Addressee> into)
    {
        if (text[at].Word == Word.To && heads.TryRead(at + 1, Forms.Base, out var inner) && inner.Verb.Asks)
        {
            ReadAsking(inner.Verb, SkipParenthesis(inner.Next), former, into);
        }
        else if (text[at].Word == Word.That)
        {
            ReadRuledSubject(at + 1, into);
        }
    }

    private void ReadStating(int at, List<Addressee> into)
    {
        if (text[at].Word == Word.That)
        {
            ReadRuledSubject(at + 1, into);
        }
        else if (NounOf(at, WordClass.Duty) is var duty && duty >= 0)
        {
            if (text[duty + 1].Word is Word.For or Word.Of)
            {
                ReadWho(duty + 2, into);
            }
        }
        else if (NounOf(at, WordClass.Asking) is var asking && asking >= 0)
        {
            if (text[asking + 1].Word is Word.To or Word.On or Word.Upon or Word.That)
            {
                addressees.ReadList(asking + 2, into);
            }
        }
        else if (NounOf(at, Word.Given) is var given && given >= 0 && text[given + 1].Word == Word.To)
        {
            addressees.ReadList(given + 2, into);
        }
    }

    /// <summary>«for States to enhance»: a list that an infinitive follows.</summary>
    private void ReadWho(int at, List<Addressee> into)
    {
        var end = addressees.ReadList(at, into);
        for (var i = end; i < text.Count && i < end + LongestSubject; i++)
        {
            if (text[i].Word == Word.To)
            {
                return;
            }

            if (text[i].Kind is TokenKind.Semicolon or TokenKind.Dot)
            {
                break;
            }
        }

        into.Clear();
    }

    /// <summary>The subject of what follows «that», when a modal binds it: «all States shall».</summary>
    private void ReadRuledSubject(int at, List<Addressee> into)
    {
        at = SkipParenthesis(at);
        var end = addressees.ReadList(at, into);
        var relative = false;
        for (var i = end; i < text.Count && i < end + LongestSubject && end != at; i++)
        {
            ref readonly var lexeme = ref text[i];
            if (lexeme.Word is Word.Shall or Word.Should or Word.Must)
            {
                if (text[i + 1].Word != Word.Be)
                {
                    return;
                }

                // «that the Force should be restructured»: told to nobody.
                break;
            }

            if (IsBound(i))
            {
                return;
            }

            if (lexeme.Kind == TokenKind.Comma)
            {
                relative = false;
            }

            relative |= lexeme.Is(WordClass.Subordinator);
            if (!relative && (lexeme.Word is Word.Is or Word.Are or Word.Was or Word.Were or Word.Has or Word.Have or Word.May or Word.Will or Word.Could or Word.Would
                || lexeme.Kind is TokenKind.Semicolon or TokenKind.Colon))
            {
                break;
            }
        }

        into.Clear();
    }

    /// <summary>«have an obligation», «are required to».</summary>
    private bool IsBound(int at) => text[at].Word switch
    {
        Word.Have or Word.Has => text[at + 1].Is(WordClass.Lead) && NounOf(at + 1, WordClass.Duty) >= 0,
        Word.Is or Word.Are => text[at + 1].Word is Word.Required or Word.Obliged or Word.Bound,
        _ => false,
    };

    /// <summary>«the importance», «its urgent call»: the noun of a class that ends the noun phrase here; -1 when none does.</summary>
    private int NounOf(int at, WordClass @class)
    {
        for (var i = at; i < at + LongestNoun && text[i].Kind == TokenKind.Word; i++)
        {
            if (text[i].Is(@class) && !(text[i + 1].Kind == TokenKind.Word && text[i + 1].Is(@class)))
            {
                return i;
            }

            if (text[i].Word == Word.That || text[i].Is(WordClass.Preposition) || text[i].Mention >= 0)
            {
                return -1;
            }
        }

        return -1;
    }

    private int NounOf(int at, Word word)
    {
        for (var i = at; i < at + LongestNoun && text[i].Kind == TokenKind.Word; i++)
        {
            if (text[i].Word == word)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Passes «, where appropriate,».</summary>
    private int SkipParenthesis(int at)
    {
        if (text[at].Kind != TokenKind.Comma)
        {
            return at;
        }

        // «, having regard to Article 2, paragraph 6, States»: the first comma after which somebody is named.
        var first = at;
        for (var i = at + 1; i < text.Count && i < at + LongestSubject && text[i].Kind is not (TokenKind.Semicolon or TokenKind.Colon); i++)
        {
            if (text[i].Kind == TokenKind.Comma)
            {
                first = first == at ? i + 1 : first;
                if (addressees.Begins(i + 1))
                {
                    return i + 1;
                }
            }
        }

        return first;
    }
}
