using KnowledgeGraph.Ingest.Extraction;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Ingest.Acts;

/// <summary>Finds the acts of a report's or a note's paragraph: what a body may wish to do, or should do, or does.</summary>
/// <remarks>
/// Accepts «The Conference may wish to urge States to …», «should call upon», «may wish to consider
/// requesting», «UNODC should provide …» (the act <c>recommend</c>), «The Working Group encourages States …»,
/// «States are invited to …», and what is coordinate with them. Rejects narrative: verbs in the past, what
/// somebody said should be done («noted that UNODC should …»), and participles. For one thread.
/// </remarks>
internal sealed class ReportReader(ActLexicon lexicon, ClauseText text, HeadReader heads, AddresseeReader addressees, ClauseReader clauses)
{
    private readonly List<Addressee> subject = [];
    private int sentence;
    private int sentenceActs;
    private bool speaks;

    /// <summary>Reads the whole paragraph.</summary>
    /// <param name="isNarrator">Whether «I urge» speaks for the document's author.</param>
    /// <param name="into">Takes the acts, in order.</param>
    internal void Read(bool isNarrator, List<Act> into)
    {
        sentence = SkipQuotes(0);
        sentenceActs = into.Count;
        speaks = isNarrator;
        for (var i = 0; i < text.Count; i++)
        {
            if (text.EndsSentence(i))
            {
                clauses.Close(into, i);
                sentence = SkipQuotes(i + 1);
                sentenceActs = into.Count;
                continue;
            }

            if (TryHead(i, into, out var head, out var boundary))
            {
                clauses.Close(into, boundary);
                clauses.Add(head, false, into);
                i = Math.Max(i, head.Next - 1);
            }
        }

        clauses.Close(into, text.Count);
    }

    private bool TryHead(int at, List<Act> into, out ActHead head, out int boundary)
    {
        boundary = at;
        switch (text[at].Word)
        {
            case Word.May or Word.Might or Word.Could or Word.Should or Word.Would:
                boundary = StartOfSubject(at);
                return TryModal(at, into, out head);
            case Word.Is or Word.Are:
                boundary = StartOfSubject(at);
                return TryPassive(at, out head);
            case Word.I or Word.We when speaks && at >= sentence && (at == sentence || IsFronted(at)):
                return heads.TryRead(at + 1, Forms.Base, out head) && (head.Verb.Traits & VerbTraits.Narrative) == 0 && head.Verb.Id != "note";
            case Word.And:
                return TryCoordinate(at, into, out head);
        }

        if (text[at].Kind == TokenKind.Comma && into.Count > sentenceActs)
        {
            return TryCoordinate(at, into, out head);
        }

        head = default;
        return at == sentence && text[at].Word == Word.The && text[at].Mention < 0 && TryUnknownFinite(at + 1, out head)
            || (text[at].Mention >= 0 && text[at - 1].Mention != text[at].Mention && TryFinite(at, out head));
    }

    /// <summary>«may wish to urge», «may consider requesting», «should call upon», «should provide».</summary>
    private bool TryModal(int at, List<Act> into, out ActHead head)
    {
        head = default;
        var i = at + 1;
        while (text[i].Is(WordClass.Adverb) || text[i].Word == Word.Also)
        {
            i++;
        }

        if (text[at].Word == Word.Should)
        {
            return TryShould(at, i, into, out head);
        }

        string modality;
        if (text[i].Word == Word.Wish && text[i + 1].Word == Word.To)
        {
            modality = "may-wish";
            i += 2;
        }
        else if (text[at].Word is Word.May or Word.Could or Word.Might && heads.TryRead(i, Forms.Base, out var considered)
            && considered.Id == "consider" && TryConsidered(considered.Next, out _))
        {
            modality = text[at].Word == Word.Could ? "could" : "may";
        }
        else
        {
            return false;
        }

        if (IsReported(at))
        {
            return false;
        }

        // What a body that deliberates may wish to do is its act; what States may wish to do is recommended to them.
        var who = SubjectBefore(at);
        if (!who.Any(w => w.Entity.Kind is EntityKind.Actor or EntityKind.State) && TryVerb(i, out head))
        {
            head = head with { First = at, Modality = modality };
            return true;
        }

        head = new ActHead(lexicon.Recommend, lexicon.Recommend.Id, VerbForm.Base, at, i) { Modality = modality, Subject = who };
        return head.Subject.Count > 0 && text[i].Kind == TokenKind.Word;
    }

    private bool TryShould(int at, int next, List<Act> into, out ActHead head)
    {
        head = default;
        IReadOnlyList<Addressee> who;
        if (text[at - 1].Word == Word.And && into.Count > sentenceActs)
        {
            // «and should play»: the subject of the act before.
            who = into[^1].Modality == "should" && into[^1].Verb == lexicon.Recommend.Id ? into[^1].Addressees : [];
            if (who.Count == 0 && (into[^1].Modality is null || !heads.TryRead(next, Forms.Base, out _)))
            {
                return false;
            }
        }
        else
        {
            who = SubjectBefore(at);
            if (who.Count == 0 && !IsUnknownBody(at))
            {
                return false;
            }
        }

        if ((who.Count == 0 || (who.Count == 1 && IsPlenary(who[0]))) && TryVerb(next, out head))
        {
            head = head with { First = at, Modality = "should" };
            return true;
        }

        // «should be conducted», «should have been»: told to nobody.
        if (who.Count == 0 || text[next].Word is Word.Be or Word.Have || text[next].Kind != TokenKind.Word)
        {
            return false;
        }

        head = new ActHead(lexicon.Recommend, lexicon.Recommend.Id, VerbForm.Base, at, next) { Modality = "should", Subject = who };
        return true;
    }

    /// <summary>«The Conference» whose identifier is not known, at the beginning of a sentence: its verb is its act all the same.</summary>
    private bool IsUnknownBody(int modal)
    {
        if (text[sentence].Word != Word.The || !text[sentence + 1].Capital)
        {
            return false;
        }

        for (var i = sentence + 1; i < modal; i++)
        {
            if (!text[i].Capital && text[i].Mention < 0 && !text[i].Is(WordClass.Adverb | WordClass.Preposition))
            {
                return false;
            }
        }

        return true;
    }

    private int SkipQuotes(int at)
    {
        while (text[at].Kind == TokenKind.Quote)
        {
            at++;
        }

        return at;
    }

    /// <summary>A verb in its base form, or the one that «consider» is followed by.</summary>
    private bool TryVerb(int at, out ActHead head)
    {
        if (!heads.TryRead(at, Forms.Base, out head))
        {
            return false;
        }

        if (head.Id == "consider" && TryConsidered(head.Next, out var inner))
        {
            head = inner with { First = head.First };
        }

        return true;
    }

    private bool TryConsidered(int at, out ActHead inner) =>
        heads.TryRead(at, Forms.Participle, out inner)
        && (inner.Verb.Asks || (inner.Verb.Traits & (VerbTraits.Weak | VerbTraits.Praises | VerbTraits.Narrative)) == 0);

    /// <summary>«The Working Group encourages States», at the beginning of a sentence.</summary>
    private bool TryFinite(int at, out ActHead head)
    {
        head = default;
        var start = at;
        while (start > sentence && text[start - 1].Is(WordClass.Lead))
        {
            start--;
        }

        return (start == sentence || IsFronted(start))
            && text.MentionAt(text[at].Mention).Entity is { Kind: EntityKind.Body or EntityKind.Event }
            && TryStated(text.After(at), out head);
    }

    /// <summary>«The Harbour Parliament urges»: a name in capitals that is no instrument's or the like.</summary>
    private bool TryUnknownFinite(int at, out ActHead head)
    {
        head = default;
        var i = at;
        while (text[i].Capital && text[i].Kind == TokenKind.Word)
        {
            if (text[i].Mention >= 0 && text.MentionAt(text[i].Mention).Entity is not null)
            {
                return false;
            }

            i = text.After(i);
        }

        return i > at && TryStated(i, out head);
    }

    private bool TryStated(int at, out ActHead head)
    {
        return heads.TryRead(at, Forms.Finite, out head)
            && (head.Verb.Traits & VerbTraits.Narrative) == 0
            && ((head.Verb.Traits & VerbTraits.Noun) == 0 || text[head.Next].Word == Word.That || text[head.Next].Is(WordClass.Lead) || text[head.Next].Mention >= 0 || text[head.Next].Capital);
    }

    /// <summary>«Member States are encouraged to».</summary>
    private bool TryPassive(int at, out ActHead head)
    {
        if (heads.TryRead(at + 1, Forms.Past, out head) && head.Verb.Asks && head.Verb.Strength is not null
            && text[at - 1].Word == Word.It && text[head.Next].Word == Word.That && (at - 1 == sentence || IsFronted(at - 1)))
        {
            // «It is recommended that States …»
            head = head with { First = at };
            return true;
        }

        if (head.Verb is not { Asks: true, Strength: not null } || text[head.Next].Word != Word.To)
        {
            head = default;
            return false;
        }

        var who = SubjectBefore(at);
        head = head with { First = at, Subject = who };
        return who.Count > 0;
    }

    /// <summary>What is coordinate with an act of the same sentence: «and request UNODC to», «and requests».</summary>
    private bool TryCoordinate(int at, List<Act> into, out ActHead head)
    {
        head = default;
        if (into.Count == sentenceActs)
        {
            return false;
        }

        var before = into[^1];
        var i = at + 1;
        while (text[i].Kind == TokenKind.Comma || text[i].Word is Word.And || (text[i].Is(WordClass.Adverb) && !text[i].Is(WordClass.Verb)))
        {
            i++;
        }

        if (before.Modality is null)
        {
            return speaks && text[sentence].Word is Word.I or Word.We
                ? heads.TryRead(i, Forms.Base, out head) && IsDirect(head)
                : heads.TryRead(i, Forms.Finite, out head) && ((head.Verb.Traits & VerbTraits.Noun) == 0 || IsDirect(head)) && (head.Verb.Traits & VerbTraits.Narrative) == 0;
        }

        var hasTo = text[i].Word == Word.To;
        if (!TryVerb(hasTo ? i + 1 : i, out head) || before.Verb == lexicon.Recommend.Id && before.Modality == "should")
        {
            return false;
        }

        head = head with { Modality = before.Modality };
        var core = head.Verb.Asks && head.Verb.Strength is not (null or ActStrength.Binding);
        if (core && (IsDirect(head) || head.Id != head.Verb.Id || heads.TryRead(hasTo ? i + 1 : i, Forms.Base, out var plain) && plain.Id == "consider"))
        {
            return true;
        }

        if (before.Strength is not null || before.Addressees.Count > 0)
        {
            return core && head.Id == lexicon.Recommend.Id;
        }

        var isPlain = (head.Verb.Traits & VerbTraits.Noun) == 0 || text[head.Next].Word == Word.That || text[head.Next].Is(WordClass.Lead) || text[head.Next].Capital;
        var comma = text[at].Kind == TokenKind.Comma;
        return isPlain && head.Id != "consider" && (comma || !hasTo)
            && (comma || (head.Verb.Traits & VerbTraits.Weak) == 0 || !HasInfinitive(at));
    }

    /// <summary>Whether those whom a verb asks stand right after it.</summary>
    private bool IsDirect(in ActHead head)
    {
        var scratch = new List<Addressee>();
        return addressees.ReadList(head.Next, scratch) != head.Next
            || text[head.Next].Word is Word.Those or Word.That && text[head.Next + 1].Kind == TokenKind.Word;
    }

    private bool HasInfinitive(int before)
    {
        for (var i = before - 1; i > sentence && text[i].Kind == TokenKind.Word; i--)
        {
            if (text[i].Word == Word.To && !text[i + 1].Is(WordClass.Lead) && !text[i + 1].Capital)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The list of actors that is the subject of a verb; empty when it is none, or what somebody said.</summary>
    private IReadOnlyList<Addressee> SubjectBefore(int verb)
    {
        for (var start = verb - 1; start >= sentence; start--)
        {
            var opens = start == sentence || text[start - 1].Kind == TokenKind.Colon || (text[start - 1].Kind == TokenKind.Comma && IsFronted(start))
                || (text[start - 1].Word == Word.And && sentenceActs >= 0 && text[start - 2].Kind == TokenKind.Comma && !HasThat(start));
            if (!opens)
            {
                continue;
            }

            subject.Clear();
            var end = addressees.ReadList(start, subject);
            if (end > start && end <= verb && IsOnlyMore(end, verb))
            {
                return [.. subject];
            }
        }

        return [];
    }

    /// <summary>Adverbs, a parenthesis or a relative clause may stand between a subject and its verb.</summary>
    private bool IsOnlyMore(int from, int to)
    {
        if (from == to || text[from].Is(WordClass.Subordinator) || text[from].Kind == TokenKind.Open)
        {
            return true;
        }

        if (text[from].Kind == TokenKind.Comma)
        {
            return text[to - 1].Kind == TokenKind.Comma;
        }

        for (var i = from; i < to; i++)
        {
            if (!text[i].Is(WordClass.Adverb) && text[i].Kind != TokenKind.Comma)
            {
                return text[from].Is(WordClass.Preposition);
            }
        }

        return true;
    }

    private int StartOfSubject(int verb)
    {
        var i = verb - 1;
        while (i > sentence && text[i].Kind is TokenKind.Word or TokenKind.Number or TokenKind.Possessive && text[i].Word != Word.And)
        {
            i--;
        }

        return i > sentence ? i : verb;
    }

    /// <summary>«recommended that the Conference may wish»: reported, not done.</summary>
    private bool IsReported(int modal)
    {
        for (var i = modal - 1; i >= sentence && text[i].Kind != TokenKind.Comma; i--)
        {
            if (text[i].Word == Word.That && text[i].Mention < 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether only a fronted phrase stands before: «Within its mandate,», «When considering …,».</summary>
    private bool IsFronted(int start)
    {
        if (start <= sentence || text[start - 1].Kind != TokenKind.Comma)
        {
            return false;
        }

        ref readonly var first = ref text[sentence];
        return (first.Is(WordClass.Preposition | WordClass.Subordinator | WordClass.Adverb) || heads.TryRead(sentence, Forms.Preambular, out _))
            && !HasThat(start);
    }

    private bool HasThat(int before)
    {
        for (var i = sentence; i < before; i++)
        {
            if (text[i].Word == Word.That && text[i + 1].Kind == TokenKind.Word && !text[i + 1].Is(WordClass.Deed) && text[i - 1].Is(WordClass.Verb))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPlenary(Addressee who) =>
        who.Entity.Value is "body:ga" or "body:sc" or "body:ecosoc" or "body:ccpcj" or "body:hrc"
        || who.Entity.Value.EndsWith("-cop", StringComparison.Ordinal)
        || who.Entity.Value.Contains("conference", StringComparison.Ordinal)
        || who.Entity.Value.Contains("commission", StringComparison.Ordinal);
}
