using KnowledgeGraph.Ingest.Extraction;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Ingest.Acts;

/// <summary>Finds the coordinate acts of a preamble's paragraph, an operative paragraph or an item.</summary>
/// <remarks>
/// After the first, an act begins where a comma, a semicolon, a full stop, an item's bracket or «and» is
/// followed by a verb in the same form. Participles inside an operative paragraph are no acts («emphasizing
/// that such efforts are critical»), nor are finite verbs inside a relative clause. For one thread.
/// </remarks>
internal sealed class ClauseReader(ActLexicon lexicon, ClauseText text, HeadReader heads, Frames frames)
{
    private readonly List<Addressee> scratch = [];
    private int clause;
    private int formerObject;

    /// <summary>Reads the clauses from a place on.</summary>
    /// <param name="at">The first lexeme of the first clause, or of what precedes it.</param>
    /// <param name="forms">The forms that make an act here.</param>
    /// <param name="into">Takes the acts, in order.</param>
    internal void Read(int at, Forms forms, List<Act> into)
    {
        clause = at;
        var allowed = forms;
        for (var i = at; i < text.Count; i++)
        {
            var linked = SkipLink(i);
            if (linked < 0 && i == at)
            {
                linked = text.SkipFronting(i);
            }

            if (linked < 0 || !heads.TryRead(linked, i == clause ? allowed : forms, out var head) || (i != at && !IsAccepted(i, head, into.Count > 0)))
            {
                continue;
            }

            var shared = i == clause && into.Count > 0;
            Close(into, i);
            Add(head, (forms & Forms.Preambular) != 0 && head.Form is VerbForm.Participle or VerbForm.Adjective, into);
            if (shared && head.Verb.Asks && into[^2].Strength is not null && into[^2].Addressees.Count == 0)
            {
                // «Requests and encourages the Office to»: one object for both.
                into[^2] = into[^2] with { Addressees = into[^1].Addressees };
            }

            i = Math.Max(i, head.Next - 1);
            clause = head.Next;

            // «Having received and noted»: the auxiliary serves both.
            allowed = head.Form == VerbForm.Past ? forms | Forms.Past : forms;
        }

        Close(into, text.Count);
    }

    /// <summary>Adds an act whose end is not known yet.</summary>
    internal void Add(in ActHead head, bool isPreamble, List<Act> into)
    {
        scratch.Clear();
        if (head.Subject.Count > 0)
        {
            scratch.AddRange(head.Subject);
        }
        else
        {
            frames.Read(head, isPreamble, new FormerAct(into.Count > 0 ? into[^1].Addressees : [], into.Count > 0 ? formerObject : -1), scratch);
        }

        formerObject = head.Next;

        into.Add(new Act(head.Id, text[head.First].Start, 0)
        {
            Modifier = head.Modifier,
            Modality = head.Modality,
            Strength = head.Verb.Strength,
            Addressees = scratch.Count == 0 ? [] : [.. scratch.DistinctBy(a => (a.Entity, a.Of))],
        });
    }

    /// <summary>Ends the last act before a lexeme, its sentence's sign and links left out.</summary>
    internal void Close(List<Act> into, int before)
    {
        if (into.Count == 0 || into[^1].End > 0)
        {
            return;
        }

        var last = before - 1;
        while (last > 0 && (text[last].Kind is TokenKind.Comma or TokenKind.Semicolon or TokenKind.Colon or TokenKind.Dot || text[last].Word is Word.And))
        {
            last--;
        }

        into[^1] = into[^1] with { End = Math.Max(text[last].End, into[^1].Start + 1) };
    }

    /// <summary>Passes «, and in this regard,»: the lexeme after what links clauses; -1 where nothing does.</summary>
    private int SkipLink(int at)
    {
        ref readonly var lexeme = ref text[at];
        var links = lexeme.Kind is TokenKind.Comma or TokenKind.Semicolon || lexeme.Word == Word.And || text.EndsSentence(at)
            || (lexeme.Kind == TokenKind.Close && IsLabel(at)) || IsAsWellAs(at);
        if (!links || lexeme.Mention >= 0 && lexeme.Word == Word.And)
        {
            return -1;
        }

        var i = IsAsWellAs(at) ? at + 3 : at + 1;
        while (text[i].Kind == TokenKind.Comma || text[i].Word is Word.And or Word.But)
        {
            i++;
        }

        return text.SkipFronting(i);
    }

    private bool IsAccepted(int boundary, in ActHead head, bool follows)
    {
        var bare = text[boundary].Word == Word.And || IsAsWellAs(boundary);
        var hasAnd = bare || text[boundary + 1].Word == Word.And || text[boundary].Kind is TokenKind.Semicolon or TokenKind.Dot or TokenKind.Close;
        var traits = head.Verb.Traits;
        switch (head.Form)
        {
            case VerbForm.Finite:
                return ((traits & VerbTraits.Noun) == 0 || IsObject(head.Next)) && !(bare && IsInRelative(boundary));
            case VerbForm.Past when boundary == clause:
                return true;
            case VerbForm.Past:
                return follows ? hasAnd && IsObject(head.Next) : IsObject(head.Next) || text[head.Next].Word == Word.To;
            case VerbForm.Base:
                return ((traits & VerbTraits.Noun) == 0 || IsObject(head.Next) || text[head.Next].Word == Word.To)
                    && ((traits & VerbTraits.Weak) == 0 || !bare) && !(bare && IsInRelative(boundary));
            case VerbForm.Adjective when !hasAnd && text[head.Next].Word == Word.By && head.Id.StartsWith("be-", StringComparison.Ordinal):
                // «attacks, inspired by hatred»
                return false;
            default:
                // «the collection and sharing of information»: a noun.
                var isNoun = head.Form == VerbForm.Participle && text[head.Next].Word == Word.Of && !head.Id.Contains('-', StringComparison.Ordinal);
                var isWeak = (traits & VerbTraits.Weak) != 0 && !(head.Verb.Asks && IsOwnAsking(boundary, head));
                // «and addressing their needs»: what is common in narrative counts where it states something, «and considering that».
                var isContent = isWeak && (traits & VerbTraits.Narrative) != 0 && text[head.Next].Word != Word.That;
                return !isNoun && !isContent && (!isWeak || hasAnd) && !(bare && HasGerund(boundary, isWeak));
        }
    }

    /// <summary>
    /// «…, calling upon the parties to meet, and stressing …»: the preamble's own asking, where nothing before it
    /// could have asked («a letter, calling upon the Council to meet»).
    /// </summary>
    private bool IsOwnAsking(int boundary, in ActHead head)
    {
        if (head.Verb.Strength is null || !frames.IsDirect(head))
        {
            return false;
        }

        for (var i = clause; i < boundary; i++)
        {
            if (text[i].Is(WordClass.Speaking))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether an object begins here: «requests the», «demands that», «supports its».</summary>
    private bool IsObject(int at)
    {
        ref readonly var lexeme = ref text[at];
        return lexeme.Word is Word.That or Word.Him or Word.Her or Word.Them or Word.It || lexeme.Mention >= 0 || lexeme.Capital || lexeme.Kind == TokenKind.Comma
            || (lexeme.Is(WordClass.Lead) && lexeme.Kind == TokenKind.Word)
            || lexeme.Is(WordClass.Sharing);
    }

    /// <summary>«which monitors … and supports»: a relative clause without comma is still open.</summary>
    private bool IsInRelative(int boundary)
    {
        for (var i = boundary - 1; i > 0 && text[i].Kind == TokenKind.Word; i--)
        {
            if (text[i].Word is Word.Which or Word.Who || text[i].Word == Word.That && text[i - 1].Kind == TokenKind.Word && !text[i - 1].Is(WordClass.Verb))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// «by providing … and encouraging», «resolutions condemning … and deploring»: what a bare «and» links to is
    /// a gerund or a participle of the content, not the clause's own.
    /// </summary>
    /// <param name="boundary">The «and».</param>
    /// <param name="any">Any gerund counts; otherwise only the participle of a verb that states.</param>
    private bool HasGerund(int boundary, bool any)
    {
        for (var i = boundary - 1; i >= clause; i--)
        {
            ref readonly var lexeme = ref text[i];
            if (lexeme.Kind is TokenKind.Semicolon or TokenKind.Colon)
            {
                return false;
            }

            ref readonly var before = ref text[i - 1];
            var isLed = before.Is(WordClass.Preposition) || before.Word == Word.And;
            if (lexeme.Kind == TokenKind.Word && text.Text.AsSpan(lexeme.Start, lexeme.End - lexeme.Start) is { Length: > 5 } word
                && word.EndsWith("ing", StringComparison.Ordinal))
            {
                var verb = lexicon.FormsAt(lexeme.Number) is [{ Form: VerbForm.Participle } entry, ..] ? entry.Verb : null;
                var states = verb is not null && (verb.Traits & VerbTraits.Weak) == 0;
                var follows = before.Kind is TokenKind.Word or TokenKind.Number or TokenKind.Close && !before.Is(WordClass.Lead | WordClass.Adverb);
                if (any ? isLed || before.Kind == TokenKind.Comma || (verb is not null && follows) : states && follows)
                {
                    return true;
                }
            }

            if (lexeme.Kind == TokenKind.Comma && !any)
            {
                return false;
            }
        }

        return false;
    }

    private bool IsLabel(int close)
    {
        // «: (a) Calls upon», not «resolution 12 (1946) calling upon»
        ref readonly var label = ref text[close - 1];
        ref readonly var before = ref text[close - 3];
        var size = label.End - label.Start;
        return text[close - 2].Kind == TokenKind.Open
            && (label.Kind == TokenKind.Number ? size <= 2 : size <= 4)
            && (before.Kind is TokenKind.Comma or TokenKind.Semicolon or TokenKind.Colon or TokenKind.Dot || before.Word == Word.And || close < 3);
    }

    private bool IsAsWellAs(int at) => text[at].Word == Word.As && text[at + 1].Word == Word.Well && text[at + 2].Word == Word.As;
}
