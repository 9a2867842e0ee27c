using KnowledgeGraph.Ingest.Extraction;

namespace KnowledgeGraph.Ingest.Acts;

/// <summary>Reads the words by which a clause acts.</summary>
/// <remarks>
/// Accepts «Requests», «Also strongly urges», «Calls once again upon», «Notes with deep concern»,
/// «Having also considered», «Being aware of», «Expresses its full support». Rejects a form that the
/// caller does not ask for, and an adjective without its preposition («the States concerned»).
/// For one thread.
/// </remarks>
internal sealed class HeadReader(ActLexicon lexicon, ClauseText text)
{
    private readonly List<string> modifiers = [];

    /// <summary>Reads at a lexeme.</summary>
    /// <param name="at">The first adverb, or the verb.</param>
    /// <param name="forms">Which forms count here.</param>
    /// <param name="head">What was read.</param>
    internal bool TryRead(int at, Forms forms, out ActHead head)
    {
        head = default;
        modifiers.Clear();
        var i = SkipAdverbs(at);
        var verbAt = i;
        if ((forms & Forms.Participle) != 0 && text[i].Word is Word.Having or Word.Being)
        {
            var being = text[i].Word == Word.Being;
            var inner = SkipAdverbs(i + 1);
            if (text[inner].Word == Word.Been)
            {
                being = true;
                inner = SkipAdverbs(inner + 1);
            }

            if (TryVerb(inner, being ? Forms.Adjective : Forms.Past, out var verb, out var form, out var after))
            {
                head = Complete(verb, form, at, after);
                return true;
            }
        }

        if (!text[i].Is(WordClass.Verb) || !TryVerb(i, forms, out var found, out var foundForm, out var next))
        {
            return false;
        }

        // «once», «further» and the like are no verbs' beginning; a verb never follows a bare preposition here.
        head = Complete(found, foundForm, i > at ? at : verbAt, next);
        return true;
    }

    private bool TryVerb(int at, Forms forms, out DraftingVerb verb, out VerbForm form, out int next)
    {
        (verb, form, next) = (null!, default, at);
        if (text[at].Kind != TokenKind.Word || lexicon.FormsAt(text[at].Number) is not { } entries)
        {
            return false;
        }

        foreach (var entry in entries)
        {
            if ((forms & FormsOf(entry.Form)) == 0)
            {
                continue;
            }

            var marked = modifiers.Count;
            if (MatchRest(at + 1, entry.Rest) is var after && after > 0 && (entry.Form != VerbForm.Adjective || TakesAfterAdjective(after)))
            {
                (verb, form, next) = (entry.Verb, entry.Form, after);
                return true;
            }

            modifiers.RemoveRange(marked, modifiers.Count - marked);
        }

        return false;
    }

    private int MatchRest(int at, int[] rest)
    {
        foreach (var number in rest)
        {
            var i = at;
            while (text[i].Number != number)
            {
                if (i - at >= 3 || !text[i].Is(WordClass.Adverb | WordClass.Filler))
                {
                    return 0;
                }

                if (IsOnceAgain(i))
                {
                    modifiers.Add("once-" + Spelling(i + 1));
                    i += 2;
                    continue;
                }

                if (text[i].Is(WordClass.Adverb))
                {
                    modifiers.Add(Spelling(i));
                }

                i++;
            }

            at = i + 1;
        }

        return at;
    }

    private bool TakesAfterAdjective(int at)
    {
        while (text[at].Is(WordClass.Adverb))
        {
            at++;
        }

        // «Deeply shocked and grieved at»
        return text[at].Is(WordClass.Preposition) || text[at].Word is Word.That or Word.To or Word.How || text[at].Kind == TokenKind.Comma
            || (text[at].Word == Word.And && lexicon.FormsAt(text[at + 1].Number) is [{ Form: VerbForm.Adjective }, ..]);
    }

    private ActHead Complete(DraftingVerb verb, VerbForm form, int first, int next)
    {
        next = SkipAdverbs(next);
        var id = verb.Id;
        if ((verb.Traits & VerbTraits.TakesNoun) != 0)
        {
            id = CompleteNoun(verb.Id, ref next);
        }

        next = SkipWithSentiment(next);
        return new ActHead(verb, id, form, first, next)
        {
            Modifier = modifiers.Count == 0 ? null : string.Join('-', modifiers),
        };
    }

    /// <summary>«its grave concern», «the hope»: the first noun of sentiment among the next words.</summary>
    private string CompleteNoun(string id, ref int next)
    {
        for (var i = next; i < next + 8 && text[i].Kind is TokenKind.Word or TokenKind.Possessive; i++)
        {
            if (text[i].Is(WordClass.Sentiment) && !(text[i].Word == Word.Wish))
            {
                // «its deep appreciation and gratitude» names the first.
                next = i + 1;
                return id + "-" + Singular(Spelling(i));
            }

            if (text[i].Is(WordClass.Preposition) || text[i].Word == Word.That)
            {
                break;
            }
        }

        return id;
    }

    private static string Singular(string noun) => noun is "concerns" or "hopes" ? noun[..^1] : noun;

    /// <summary>«with appreciation», «with deep concern».</summary>
    private int SkipWithSentiment(int at)
    {
        if (text[at].Word != Word.With)
        {
            return at;
        }

        for (var i = at + 1; i <= at + 4 && text[i].Kind == TokenKind.Word; i++)
        {
            if (text[i].Is(WordClass.Sentiment))
            {
                modifiers.Add(string.Join('-', Enumerable.Range(at, i - at + 1).Select(Spelling)));
                return SkipAdverbs(i + 1);
            }

            if (!text[i].Is(WordClass.Filler | WordClass.Adverb))
            {
                return at;
            }
        }

        return at;
    }

    private int SkipAdverbs(int at)
    {
        while (text[at].Is(WordClass.Adverb) && !(text[at].Is(WordClass.Verb) && !text[at + 1].Is(WordClass.Adverb | WordClass.Verb)))
        {
            if (IsOnceAgain(at))
            {
                modifiers.Add("once-" + Spelling(at + 1));
                at += 2;
                continue;
            }

            modifiers.Add(Spelling(at++));
        }

        return at;
    }

    private bool IsOnceAgain(int at) => text[at].Word == Word.Once && text[at + 1].Word is Word.Again or Word.More;

    private string Spelling(int index) => text.Text[text[index].Start..text[index].End].ToLowerInvariant();

    private static Forms FormsOf(VerbForm form) => (Forms)(1 << (int)form);
}
