using KnowledgeGraph.Ingest.Extraction;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Ingest.Acts;

/// <summary>Chooses the grammar for a paragraph from its kind, its document's and its first word.</summary>
/// <remarks>For one thread.</remarks>
internal sealed class ParagraphReader
{
    private readonly DocumentKind kind;
    private readonly ClauseText text;
    private readonly HeadReader heads;
    private readonly ClauseReader clauses;
    private readonly ReportReader reports;

    internal ParagraphReader(ActLexicon lexicon, DocumentKind kind)
    {
        this.kind = kind;
        text = new ClauseText(lexicon);
        heads = new HeadReader(lexicon, text);
        var addressees = new AddresseeReader(lexicon, text);
        clauses = new ClauseReader(lexicon, text, heads, new Frames(text, heads, addressees));
        reports = new ReportReader(lexicon, text, heads, addressees, clauses);
    }

    private bool IsDecision => kind is DocumentKind.Decision or DocumentKind.DraftDecision;

    private bool IsAdopted => IsDecision || kind is DocumentKind.Resolution or DocumentKind.DraftResolution;

    /// <summary>Reads a paragraph.</summary>
    /// <param name="paragraph">With its mentions.</param>
    /// <param name="place">Its kind; for an item that of the paragraph that it stands under.</param>
    internal List<Act> Read(Paragraph paragraph, ParagraphKind place)
    {
        var acts = new List<Act>();
        if (paragraph.Kind is ParagraphKind.Title or ParagraphKind.Heading or ParagraphKind.Footnote)
        {
            return acts;
        }

        text.Read(paragraph.Text, paragraph.Mentions);
        if (text.Count == 0)
        {
            return acts;
        }

        switch (paragraph.Kind)
        {
            case ParagraphKind.Preambular:
                ReadPreamble(acts);
                break;
            case ParagraphKind.Item:
                ReadItem(place, acts);
                break;
            case ParagraphKind.Operative:
                ReadOperative(acts);
                break;
            default:
                ReadBody(paragraph, acts);
                break;
        }

        return acts;
    }

    private void ReadPreamble(List<Act> into)
    {
        clauses.Read(0, heads.TryRead(0, Forms.Finite, out _) ? Forms.Finite : Forms.Preambular, into);
        if (into.Count == 0)
        {
            ReadAfterSubject(Forms.Preambular | Forms.Finite, into);
        }
    }

    private void ReadOperative(List<Act> into)
    {
        var forms = IsDecision ? Forms.Finite | Forms.Past : Forms.Finite;
        if (heads.TryRead(0, Forms.Base, out var misprint) && (misprint.Verb.Strength is not null || (misprint.Verb.Traits & (VerbTraits.Weak | VerbTraits.Narrative)) == 0))
        {
            // «Request the Office to»: what «We» of a declaration do, or a misprint.
            forms = Forms.Base;
        }

        clauses.Read(0, forms, into);
        if (into.Count > 0)
        {
            return;
        }

        if (heads.TryRead(0, Forms.Preambular, out _))
        {
            clauses.Read(0, Forms.Preambular, into);
        }
        else if (kind is not (DocumentKind.Resolution or DocumentKind.DraftResolution))
        {
            clauses.Read(0, Forms.Past, into);
        }
        else
        {
            ReadAfterSubject(Forms.Finite, into);
        }

        if (into.Count == 0)
        {
            // «The Government of Chad should …», «The parties are invited to …»
            reports.Read(isNarrator: false, into);
        }
    }

    private void ReadItem(ParagraphKind place, List<Act> into)
    {
        if (place == ParagraphKind.Preambular)
        {
            ReadPreamble(into);
            return;
        }

        var forms = IsDecision ? Forms.Finite | Forms.Past : Forms.Finite;
        if (heads.TryRead(0, forms, out var head) && !IsNoun(head))
        {
            clauses.Read(0, forms, into);
        }
        else if (!IsAdopted)
        {
            reports.Read(isNarrator: false, into);
        }
    }

    /// <summary>«Requests for assistance», in a list of things.</summary>
    private bool IsNoun(in ActHead head) =>
        (head.Verb.Traits & VerbTraits.Noun) != 0 && text[head.Next].Word is Word.From or Word.Of or Word.By or Word.For;

    private void ReadBody(Paragraph paragraph, List<Act> into)
    {
        if (IsAdopted)
        {
            ReadAfterSubject(IsDecision ? Forms.Finite | Forms.Past | Forms.Preambular : Forms.Finite | Forms.Preambular, into);
        }
        else if (paragraph.Text[^1] is ',' && heads.TryRead(0, Forms.Preambular, out _))
        {
            // A draft's preamble inside a report.
            clauses.Read(0, Forms.Preambular, into);
            return;
        }

        if (into.Count == 0)
        {
            reports.Read(kind is not DocumentKind.Letter, into);
        }
    }

    /// <summary>«The Security Council, Having considered …», «At its 9th meeting, the General Assembly … decided».</summary>
    private void ReadAfterSubject(Forms forms, List<Act> into)
    {
        for (var i = 0; i < text.Count; i++)
        {
            if (text[i].Mention < 0 || text.MentionAt(text[i].Mention).Entity is not { Kind: EntityKind.Body })
            {
                continue;
            }

            var fronted = i == 0 || (i == 1 && text[0].Word == Word.The)
                || (text[i - 1].Word == Word.The && text[i - 2].Kind == TokenKind.Comma && text[0].Is(WordClass.Preposition));
            if (fronted)
            {
                clauses.Read(text.After(i), forms, into);
            }

            return;
        }
    }
}
