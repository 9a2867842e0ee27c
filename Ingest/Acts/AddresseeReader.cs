using KnowledgeGraph.Ingest.Extraction;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Ingest.Acts;

/// <summary>Reads lists of those who are asked: «States parties to the Protocol, the private sector and the Office».</summary>
/// <remarks>
/// An element is an actor's name, a mentioned body or State, an office «of» one («the Chair of the Working
/// Group», «the Government of Mexico»), or a State's adjective before Government or authorities. Adjectives
/// share a noun («international and regional organizations»). What stands after an element — «that have not
/// yet done so», «concerned», «in the region» — is passed; what stands after «with» or «through» asks nobody.
/// A possessive («States’ efforts») is no element. For one thread.
/// </remarks>
internal sealed class AddresseeReader(ActLexicon lexicon, ClauseText text)
{
    private const int LongestRelative = 60;
    private const int LongestUnknown = 7;
    private const int LongestParenthesis = 16;
    private readonly List<Addressee> probe = [];
    private readonly List<Addressee> probeState = [];

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
            var next = ReadElement(i, into);
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
    internal bool IsElement(int at)
    {
        probe.Clear();
        return ReadElement(at, probe) != at;
    }

    /// <summary>Reads one element; gives its own place back when there is none.</summary>
    private int ReadElement(int at, List<Addressee> into)
    {
        var i = at;
        for (var passed = 0; passed < 6; passed++)
        {
            // «the Governments of Chad and Norway» before «Governments» alone.
            var isOffice = text[i].Word is Word.Government or Word.Governments && text[i + 1].Word == Word.Of;
            if ((isOffice && TryRole(i, into, out var next)) || TryActor(i, into, out next) || TrySharing(i, into, out next) || TryMention(i, into, out next)
                || TryAdjective(i, into, out next) || ((!text[i].Is(WordClass.Lead) || text[i].Is(WordClass.Role)) && TryRole(i, into, out next)))
            {
                return next;
            }

            if (!text[i].Is(WordClass.Lead) && !(text[i].Is(WordClass.StateAdjective) && text[i].Capital))
            {
                return at;
            }

            i++;
            // «all, or some, States»: no list of adjectives goes over a comma but «affected, neighbouring».
            if (text[i].Word == Word.Of && text[i - 1].Word is Word.All or Word.Each or Word.Both)
            {
                i++;
            }
        }

        return at;
    }

    private bool TryActor(int at, List<Addressee> into, out int next)
    {
        next = at;
        var node = 0;
        var best = -1;
        GazetteerName? name = null;
        for (var i = at; text[i].Kind == TokenKind.Word; i++)
        {
            node = lexicon.ActorStep(node, text[i].Number);
            if (node == 0)
            {
                break;
            }

            if (lexicon.ActorAt(node) is { } ending)
            {
                (best, name) = (i, ending);
            }
        }

        if (name is null || text.IsPossessive(best) || IsInsideName(at, best) || !HasCapital(at, best, name))
        {
            return false;
        }

        if (text[best].Word == Word.Authorities && text[best + 1].Word is Word.In or Word.Of
            && TryMention(best + 2, probeState, out _) && probeState[^1].Entity.Kind == EntityKind.State)
        {
            // «the relevant authorities in Chad»: the State.
            return TryRole(best, into, out next);
        }

        next = best + 1;
        into.Add(new Addressee(name.Records[0].Id, null, text[at].Start, text[best].End));
        next = ReadOf(next, into);
        return true;
    }

    /// <summary>A name inside a longer mention («Conference of States Parties») is no element of its own.</summary>
    private bool IsInsideName(int first, int last)
    {
        var mention = text[first].Mention;
        if (text[last].Mention is >= 0 and var ending && ending != mention && text.MentionAt(ending).End > text[last].End)
        {
            return true;
        }

        return mention >= 0 && text.MentionAt(mention) is var m && (m.Start < text[first].Start || m.End > text[last].End)
            && m.Entity?.Kind is EntityKind.Body or EntityKind.Instrument or EntityKind.Event or EntityKind.Programme or EntityKind.Publication;
    }

    /// <summary>«states» the verb and «parties» the gatherings are told from States and Parties by their capital only where the authority file has one.</summary>
    private bool HasCapital(int first, int last, GazetteerName name) =>
        first != last || !char.IsUpper(name.Spelling[0]) || text[first].Capital;

    /// <summary>«to the Firearms Protocol» after States parties.</summary>
    private int ReadOf(int at, List<Addressee> into)
    {
        if (text[at].Word != Word.To)
        {
            return at;
        }

        var i = at + 1;
        while (text[i].Word is Word.The or Word.This or Word.That && text[i].Mention < 0)
        {
            i++;
        }

        if (text[i].Mention >= 0 && text.MentionAt(text[i].Mention) is { Entity: { Kind: EntityKind.Instrument } instrument })
        {
            into[^1] = into[^1] with { Of = instrument };
            return text.After(i);
        }

        return at;
    }

    /// <summary>«international, regional and subregional organizations»: every adjective with the noun.</summary>
    private bool TrySharing(int at, List<Addressee> into, out int next)
    {
        next = at;
        Span<int> adjectives = stackalloc int[8];
        var count = 0;
        var i = at;
        while (count < adjectives.Length && SharingWords(i) is var words and > 0)
        {
            adjectives[count++] = i;
            i += words;
            while (text[i].Kind == TokenKind.Comma || text[i].Word is Word.And or Word.Or or Word.Other || text[i].Is(WordClass.Lead) && SharingWords(i) == 0 && SharingWords(i + 1) > 0)
            {
                i++;
            }
        }

        if (count == 0)
        {
            return false;
        }

        var found = 0;
        var last = i;
        for (var a = 0; a < count; a++)
        {
            var node = lexicon.ActorStep(0, text[adjectives[a]].Number);
            if (node != 0 && SharingWords(adjectives[a]) == 2)
            {
                node = lexicon.ActorStep(node, text[adjectives[a] + 1].Number);
            }

            var end = i;
            GazetteerName? name = null;
            for (var k = i; node != 0 && text[k].Kind == TokenKind.Word; k++)
            {
                node = lexicon.ActorStep(node, text[k].Number);
                if (node != 0 && lexicon.ActorAt(node) is { } ending)
                {
                    (name, end) = (ending, k + 1);
                }
            }

            if (name is not null && !text.IsPossessive(end - 1))
            {
                var id = name.Records[0].Id;
                if (!into.Exists(x => x.Entity == id && x.End == text[end - 1].End))
                {
                    into.Add(new Addressee(id, null, text[adjectives[a]].Start, text[a == count - 1 ? end - 1 : adjectives[a] + SharingWords(adjectives[a]) - 1].End));
                }

                found++;
                last = Math.Max(last, end);
            }
        }

        next = found > 0 ? last : at;
        return found > 0;
    }

    /// <summary>How many words an adjective has that shares a noun: «non-governmental» two, «regional» one; 0 for none.</summary>
    private int SharingWords(int at) =>
        text[at].Word is Word.Non or Word.Sub or Word.Inter && text[at + 1].Is(WordClass.Sharing) ? 2
        : text[at].Is(WordClass.Sharing) ? 1 : 0;

    private bool TryMention(int at, List<Addressee> into, out int next)
    {
        next = at;
        if (text[at].Mention < 0)
        {
            return false;
        }

        var mention = text.MentionAt(text[at].Mention);
        if (mention.Entity is not { Kind: EntityKind.Body or EntityKind.State } entity || mention.Start > text[at].End)
        {
            return false;
        }

        var after = text.After(at);
        if (text.IsPossessive(after - 1))
        {
            // «Chad’s leaders», «Norway’s Government»: the State; «Chad’s efforts»: nobody.
            var office = text[after].Kind == TokenKind.Possessive ? after + 1 : after;
            if (entity.Kind != EntityKind.State || !text[office].Is(WordClass.Role))
            {
                return false;
            }

            into.Add(new Addressee(entity, null, mention.Start, text[office].End));
            next = office + 1;
            return true;
        }

        // «Harbour Union member States»: the States.
        if (text[after].Kind == TokenKind.Word && TryActor(after, into, out next))
        {
            return true;
        }

        next = at;
        // «UNODC» in «UNODC programmes», «Secretariat officials»: a name before a noun only says which.
        if (after < text.Count && text[after].Kind == TokenKind.Word && IsPlainNoun(after))
        {
            return false;
        }

        into.Add(new Addressee(entity, null, mention.Start, mention.End));
        next = after;
        return true;
    }

    private bool IsPlainNoun(int index)
    {
        ref readonly var lexeme = ref text[index];
        if (lexeme.Number != 0 && lexeme.Class != WordClass.None)
        {
            return false;
        }

        var word = text.Text.AsSpan(lexeme.Start, lexeme.End - lexeme.Start);
        return lexeme.Word == Word.None && (word.EndsWith("s", StringComparison.Ordinal) || lexeme.Capital)
            && !word.EndsWith("ss", StringComparison.Ordinal);
    }

    /// <summary>«the Iraqi Government», «Syrian authorities».</summary>
    private bool TryAdjective(int at, List<Addressee> into, out int next)
    {
        next = at;
        var i = at;
        var node = 0;
        EntityId? state = null;
        for (var k = at; text[k].Capital && (node = lexicon.AdjectiveStep(node, text[k].Number)) != 0; k++)
        {
            if (lexicon.StateAt(node) is { } found)
            {
                (state, i) = (found, k + 1);
            }
        }

        if (state is not null && text[i].Number == 0 && text[i].Kind == TokenKind.Word)
        {
            // «the Norwegian military authorities»
            i++;
        }

        if (state is null || text[i].Word is not (Word.Government or Word.Governments or Word.Authorities or Word.Regime) || text.IsPossessive(i))
        {
            return false;
        }

        into.Add(new Addressee(state.Value, null, text[at].Start, text[i].End));
        next = i + 1;
        return true;
    }

    /// <summary>«the Chair of the Working Group», «the Governments of Iraq».</summary>
    private bool TryRole(int at, List<Addressee> into, out int next)
    {
        next = at;
        var i = at;
        var role = false;
        var unknown = 0;
        while (i < at + 7 && text[i].Kind == TokenKind.Word && text[i].Mention < 0
            && (text[i].Is(WordClass.Role) || text[i].Capital || text[i].Is(WordClass.Lead) || (text[i].Number == 0 && unknown++ < 2)))
        {
            role |= text[i].Is(WordClass.Role);
            i++;
        }

        if (!role || !(text[i - 1].Is(WordClass.Role) || text[i - 1].Capital)
            || !(text[i].Word == Word.Of || (text[i].Word == Word.In && text[i - 1].Word is Word.Authorities or Word.Regime)))
        {
            return false;
        }

        var inner = ReadElement(i + 1, into);
        if (inner == i + 1)
        {
            return false;
        }

        var named = at;
        while (text[named].Is(WordClass.Lead) && !text[named].Is(WordClass.Role))
        {
            named++;
        }

        into[^1] = into[^1] with { Start = text[named].Start };
        next = inner;
        return true;
    }

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
                return text[i + 1].Word == Word.And && SkipLink(i) is var next && IsElement(next) ? i : at;
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

        if (IsElement(at))
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
            if (IsElement(at))
            {
                return true;
            }
        }

        return false;
    }
}
