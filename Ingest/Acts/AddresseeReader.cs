using KnowledgeGraph.Ingest.Extraction;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Ingest.Acts;

/// <summary>Reads lists of those who are asked: «States parties to the Protocol, the private sector and the Office».</summary>
/// <remarks>
/// What stands after an element («that have not yet done so», «concerned», «in the region») is passed; what
/// stands after «with» or «through» asks nobody; noun phrases of nobody known are passed where somebody known
/// follows («other partners and States»). For one thread.
/// </remarks>
internal sealed class AddresseeReader(ActLexicon lexicon, ClauseText text)
{
    private const int LongestRelative = 60;
    private const int LongestUnknown = 7;
    private const int LongestParenthesis = 16;
    private readonly AddresseeElement element = new(lexicon, text);

    /// <summary>Reads a list.</summary>
    /// <param name="at">Where it begins, determiners included.</param>
    /// <param name="into">Takes its elements.</param>
    /// <returns>The lexeme after the last element; <paramref name="at"/> when there is none.</returns>
    internal int ReadList(int at, List<Addressee> into)
    {
        var i = at;
        var end = at;
        while (true)
        {
            var next = element.Read(i, into);
            if (next == i)
            {
                // «and other partners»: nobody that is known; the list may go on after it.
                next = SkipUnknown(i);
                if (next == i)
                {
                    return end;
                }
            }
            else
            {
                end = next;
                next = SkipParenthesis(SkipPostModifier(next));
            }

            var linked = SkipLink(next);
            if (linked == next || !CanBegin(linked))
            {
                return end;
            }

            i = linked;
        }
    }

    /// <summary>Whether an element begins here.</summary>
    internal bool Begins(int at) => element.Begins(at);

    /// <summary>A noun phrase of nobody known, up to the next link; its own place back where a preposition or a verb ends it.</summary>
    private int SkipUnknown(int at)
    {
        for (var i = at; i <= at + LongestUnknown && i < text.Count; i++)
        {
            ref readonly var lexeme = ref text[i];
            if (i > at && (lexeme.Kind == TokenKind.Comma || lexeme.Word is Word.And or Word.Or || IsAsWellAs(i)))
            {
                return i;
            }

            if (lexeme.Kind != TokenKind.Word || lexeme.Is(WordClass.Preposition | WordClass.Subordinator | WordClass.Adverb) || lexeme.Word is Word.To or Word.Not
                || lexeme.Is(WordClass.Verb) && !lexeme.Is(WordClass.Lead))
            {
                return at;
            }
        }

        return at;
    }

    /// <summary>Passes what says more of an element: brackets, «that have not yet done so», «concerned», «in the region».</summary>
    private int SkipPostModifier(int at)
    {
        if (!BeginsPostModifier(at))
        {
            return text.Count;
        }

        var i = at;
        for (var budget = LongestRelative; budget > 0 && i < text.Count; budget--)
        {
            ref readonly var lexeme = ref text[i];
            switch (lexeme.Kind)
            {
                case TokenKind.Open:
                    while (i < text.Count && text[i].Kind != TokenKind.Close)
                    {
                        i++;
                    }

                    i++;
                    continue;
                case TokenKind.Comma or TokenKind.Semicolon or TokenKind.Colon or TokenKind.Dot:
                    return i;
                case TokenKind.Word or TokenKind.Number or TokenKind.Possessive:
                    break;
                default:
                    i++;
                    continue;
            }

            if (lexeme.Mention >= 0)
            {
                i = text.After(i);
                continue;
            }

            if (lexeme.Word is Word.And or Word.Or || IsAsWellAs(i))
            {
                var after = SkipLink(i);
                if (CanBegin(after))
                {
                    return i;
                }

                i++;
                continue;
            }

            if (lexeme.Word is Word.With or Word.Through or Word.Via or Word.Under or Word.By or Word.Should or Word.Shall or Word.Must)
            {
                return text.Count;
            }

            if (lexeme.Word == Word.To)
            {
                if (IsInfinitive(i))
                {
                    // «in a position to do so», «that have yet to ratify»
                    if (text[i - 1].Word is Word.Position or Word.Yet or Word.Able)
                    {
                        i += text[i + 2].Word == Word.So ? 3 : 2;
                        continue;
                    }

                    return text.Count;
                }

                i = SkipDeterminers(i);
                continue;
            }

            if (lexeme.Is(WordClass.Subordinator))
            {
                i = SkipRelative(i);
                continue;
            }

            i++;
        }

        return text.Count;
    }

    /// <summary>Passes «, at its next session» where «, and» and a further element follow; its own place back otherwise.</summary>
    private int SkipParenthesis(int at)
    {
        if (text[at].Kind != TokenKind.Comma || !text[at + 1].Is(WordClass.Preposition) || CanBegin(SkipLink(at)))
        {
            return at;
        }

        for (var i = at + 2; i < at + LongestParenthesis && i < text.Count; i++)
        {
            if (text[i].Kind == TokenKind.Comma)
            {
                return text[i + 1].Word == Word.And && SkipLink(i) is var next && element.Begins(next) ? i : at;
            }
        }

        return at;
    }

    /// <summary>A verb after an element ends the list: «that States consider the role of judges and courts».</summary>
    private bool BeginsPostModifier(int at)
    {
        ref readonly var lexeme = ref text[at];
        var word = text.Text.AsSpan(lexeme.Start, lexeme.End - lexeme.Start);
        return lexeme.Kind != TokenKind.Word || lexeme.Is(WordClass.Preposition | WordClass.Subordinator)
            || lexeme.Word is Word.To or Word.And or Word.Or or Word.As or Word.Also || lexeme.Mention >= 0
            || word is "party" or "members" || word.EndsWith("ing", StringComparison.Ordinal) || word.EndsWith("ed", StringComparison.Ordinal);
    }

    private int SkipDeterminers(int to)
    {
        var i = to + 1;
        while (text[i].Word is Word.The or Word.This or Word.That or Word.Its or Word.Their)
        {
            i++;
        }

        return i;
    }

    /// <summary>Passes a relative clause: to «so», to a comma, or to the infinitive that is asked for.</summary>
    private int SkipRelative(int at)
    {
        for (var i = at + 1; i < text.Count && i < at + LongestRelative; i++)
        {
            ref readonly var lexeme = ref text[i];
            if (lexeme.Word == Word.So && text[i - 1].Word is Word.Do or Word.Done)
            {
                return i + 1;
            }

            if (lexeme.Kind is TokenKind.Comma or TokenKind.Semicolon or TokenKind.Colon)
            {
                return i;
            }

            if (lexeme.Word == Word.To && text[i - 1].Word is not (Word.Position or Word.Yet or Word.Able) && IsInfinitive(i) && !(text[i + 1].Word == Word.Do))
            {
                return i;
            }
        }

        return text.Count;
    }

    /// <summary>Whether «to» opens what is asked, rather than «to the Protocol».</summary>
    private bool IsInfinitive(int to)
    {
        ref readonly var after = ref text[to + 1];
        return after.Kind == TokenKind.Word && !after.Capital && after.Mention < 0
            && after.Word is not (Word.The or Word.A or Word.An or Word.Its or Word.Their or Word.This or Word.That or Word.These or Word.Those or Word.Which or Word.All or Word.Both or Word.Any or Word.Each);
    }

    /// <summary>Passes «, and», «as well as», «, in particular»; its own place back when nothing links.</summary>
    private int SkipLink(int at)
    {
        var i = at;
        if (text[i].Kind == TokenKind.Comma)
        {
            i++;
        }

        if (text[i].Word is Word.And or Word.Or)
        {
            i++;
            // «and of Norway», «and also upon the donors»
            while (text[i].Word is Word.Also or Word.Of or Word.Upon or Word.On or Word.To)
            {
                i++;
            }
        }
        else if (IsAsWellAs(i))
        {
            i += 3;
        }
        else if (text[i].Word is Word.Including or Word.Especially or Word.Notably or Word.Particularly)
        {
            i++;
        }
        else if (text[i].Word == Word.In && text[i + 1].Word == Word.Particular)
        {
            i += 2;
        }
        else if (text[i].Word == Word.Together && text[i + 1].Word == Word.With)
        {
            return at;
        }

        return i;
    }

    private bool IsAsWellAs(int at) => text[at].Word == Word.As && text[at + 1].Word == Word.Well && text[at + 2].Word == Word.As;

    /// <summary>Whether an element, or a noun phrase that may be one, begins here.</summary>
    private bool CanBegin(int at)
    {
        ref readonly var lexeme = ref text[at];
        if (lexeme.Kind != TokenKind.Word)
        {
            return false;
        }

        if (element.Begins(at))
        {
            return true;
        }

        // «and other partners, programmes and States»: unknown ones may stand between two that are known.
        for (var hops = 0; hops < 3; hops++)
        {
            if (text[at].Is(WordClass.Preposition | WordClass.Subordinator) || SkipUnknown(at) is var unknown && unknown == at)
            {
                return false;
            }

            at = SkipLink(unknown);
            if (element.Begins(at))
            {
                return true;
            }
        }

        return false;
    }
}
