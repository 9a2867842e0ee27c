using KnowledgeGraph.Ingest.Extraction;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Ingest.Acts;

/// <summary>Reads one of those who are asked: a class of actors, a body, a State, an office of one.</summary>
/// <remarks>
/// Accepts «States parties to the Lamp Treaty», «international and regional organizations» (two), «the Office»,
/// «Norway», «the Norwegian military authorities», «Chad’s leaders», «the Chair of the Working Group», «the
/// Governments of Chad». Rejects a possessive («States’ efforts»), a name that is part of a longer one, and a
/// body's name before a noun («Secretariat officials»). For one thread.
/// </remarks>
internal sealed class AddresseeElement(ActLexicon lexicon, ClauseText text)
{
    private readonly List<Addressee> probe = [];
    private readonly List<Addressee> probeState = [];

    /// <summary>Whether an element begins here.</summary>
    internal bool Begins(int at)
    {
        probe.Clear();
        return Read(at, probe) != at;
    }

    /// <summary>Reads one element; gives its own place back when there is none.</summary>
    internal int Read(int at, List<Addressee> into)
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

        var inner = Read(i + 1, into);
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
}
