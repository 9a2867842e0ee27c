using KnowledgeGraph.Ingest.Extraction;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Ingest.Acts;

/// <summary>A paragraph cut into lexemes, with the mentions that cover them.</summary>
/// <remarks>Mutable, for one thread; filled anew for each paragraph, so that paragraphs share its memory.</remarks>
internal sealed class ClauseText(ActLexicon lexicon)
{
    private static readonly Lexeme Outside = new(0, 0, 0, Word.None, WordClass.None, TokenKind.Other, false, -1);
    private readonly TokenBuffer tokens = new();
    private readonly List<Mention> mentions = [];
    private Lexeme[] lexemes = new Lexeme[256];

    /// <summary>The text that offsets are in.</summary>
    internal string Text => tokens.Text;

    /// <summary>How many lexemes.</summary>
    internal int Count { get; private set; }

    /// <summary>The lexeme at a place; one that is nothing before the first and after the last.</summary>
    internal ref readonly Lexeme this[int index]
    {
        get
        {
            if ((uint)index < (uint)Count)
            {
                return ref lexemes[index];
            }

            return ref Outside;
        }
    }

    /// <summary>An outermost mention of the paragraph's own text.</summary>
    internal Mention MentionAt(int index) => mentions[index];

    /// <summary>Takes a paragraph.</summary>
    internal void Read(string text, IReadOnlyList<Mention> found)
    {
        lexicon.Tokenizer.Read(text, tokens);
        KeepOutermost(found);
        if (lexemes.Length < tokens.Count)
        {
            lexemes = new Lexeme[tokens.Count * 2];
        }

        Count = 0;
        var mention = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            ref readonly var token = ref tokens[i];
            // Hyphens hide no name, stray signs of a poor text layer («Calls _ upon») no verb.
            if (token.Kind is TokenKind.Hyphen or TokenKind.Other)
            {
                continue;
            }

            while (mention < mentions.Count && mentions[mention].End <= token.Start)
            {
                mention++;
            }

            var covered = mention < mentions.Count && mentions[mention].Start < token.End ? mention : -1;
            lexemes[Count++] = new Lexeme(
                token.Start, token.End, token.Word, lexicon.WordOf(token.Word), lexicon.ClassOf(token.Word), token.Kind, token.Capital, covered);
        }
    }

    /// <summary>The first lexeme after the mention that covers one; the next lexeme where none does.</summary>
    internal int After(int index)
    {
        var mention = this[index].Mention;
        index++;
        while (mention >= 0 && index < Count && lexemes[index].Mention == mention)
        {
            index++;
        }

        return index;
    }

    /// <summary>Whether an apostrophe follows, as in «States’ efforts» and «UNODC’s».</summary>
    internal bool IsPossessive(int index)
    {
        ref readonly var lexeme = ref this[index];
        return this[index + 1].Kind == TokenKind.Possessive
            || (lexeme.End < Text.Length && lexeme.End > 0 && Text[lexeme.End] is '’' or '\'' && Text[lexeme.End - 1] is 's' or 'S');
    }

    /// <summary>Whether a full stop ends a sentence here, rather than an abbreviation.</summary>
    internal bool EndsSentence(int index)
    {
        if (this[index].Kind != TokenKind.Dot)
        {
            return false;
        }

        ref readonly var before = ref this[index - 1];
        ref readonly var after = ref this[index + 1];
        var length = before.End - before.Start;
        return after.Start > this[index].End
            && (after.Capital || after.Kind is TokenKind.Quote or TokenKind.Open)
            && (before.Kind != TokenKind.Word || length > 3 || (length > 1 && !before.Capital && !IsAbbreviation(before)));
    }

    /// <summary>Passes «In this regard,», «to that end», «where appropriate,».</summary>
    internal int SkipFronting(int at)
    {
        var i = at;
        if (this[i].Word == Word.And)
        {
            i++;
            at++;
        }

        if (this[i].Word == Word.In && this[i + 1].Word == Word.Particular)
        {
            return i + 2;
        }

        if (this[i].Word is Word.In or Word.To or Word.For or Word.At && this[i + 1].Word is Word.This or Word.That or Word.The or Word.These or Word.Those)
        {
            var noun = this[i + 2].Word == Word.Same ? i + 3 : i + 2;
            if (this[noun].Word is Word.Regard or Word.Respect or Word.Context or Word.Connection or Word.End or Word.Ends or Word.Purpose or Word.Time or Word.Effect or Word.Spirit)
            {
                i = noun + 1;
            }
        }
        else if (this[i].Word == Word.Where && this[i + 1].Word == Word.Appropriate)
        {
            i += 2;
        }
        else if (this[i].Is(WordClass.Adverb) && this[i + 1].Kind == TokenKind.Comma)
        {
            i++;
        }
        else
        {
            return at;
        }

        return this[i].Kind == TokenKind.Comma ? i + 1 : i;
    }

    private bool IsAbbreviation(in Lexeme lexeme) =>
        Text.AsSpan(lexeme.Start, lexeme.End - lexeme.Start) is "no" or "vol" or "art" or "para" or "pp" or "sect";

    private void KeepOutermost(IReadOnlyList<Mention> found)
    {
        mentions.Clear();
        var sorted = true;
        foreach (var mention in found)
        {
            if (mention.Footnote is null)
            {
                sorted &= mentions.Count == 0 || mentions[^1].Start <= mention.Start;
                mentions.Add(mention);
            }
        }

        if (!sorted)
        {
            mentions.Sort(static (a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.End.CompareTo(a.End));
        }

        var kept = 0;
        for (var i = 0; i < mentions.Count; i++)
        {
            var mention = mentions[i];
            if (kept > 0 && mention.Start < mentions[kept - 1].End)
            {
                if (mention.End - mention.Start > mentions[kept - 1].End - mentions[kept - 1].Start)
                {
                    mentions[kept - 1] = mention;
                }

                continue;
            }

            mentions[kept++] = mention;
        }

        mentions.RemoveRange(kept, mentions.Count - kept);
    }
}
