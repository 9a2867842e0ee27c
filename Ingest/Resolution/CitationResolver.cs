using KnowledgeGraph.Ingest.Extraction.Citations;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Ingest.Resolution;

/// <summary>From the citations of a text to its mentions: names first, then what hangs on them.</summary>
/// <remarks>Mutable; one a document; texts in their order.</remarks>
internal sealed class CitationResolver(Document document, Authority authority, NameResolver names)
{
    /// <summary>A text's order is its paragraph's position shifted by this, plus the place of the footnote.</summary>
    public const int FootnoteBits = 8;

    private readonly AdoptedTextResolver adoptedTexts = new(document, authority, names);
    private readonly MeetingResolver meetings = new(document, authority, names);
    private readonly ProvisionResolver provisions = new(document);
    private readonly ResolvedText text = new();

    /// <summary>Notes what the whole document says of the numbers that it cites.</summary>
    public void Introduce(IReadOnlyList<TextCitations> texts) => adoptedTexts.Introduce(texts);

    /// <summary>Adds a text's mentions, in order of start and end.</summary>
    public void Resolve(TextCitations source, List<Mention> into)
    {
        text.Reset(source);
        foreach (var citation in source.Citations)
        {
            if (citation is NameCitation or FormNameCitation or ShortFormCitation)
            {
                if (names.TryResolve(source, citation, out var entity, out var candidates))
                {
                    text.Add(citation, entity, candidates);
                }
            }
            else if (citation is SymbolCitation symbol)
            {
                text.Add(symbol, symbol.Entity);
            }
            else if (citation is GoalCitation goal)
            {
                text.Add(goal, EntityId.Parse("sdg:" + goal.Number));
            }
        }

        foreach (var citation in source.Citations)
        {
            if (citation is AdoptedTextCitation adopted)
            {
                text.Add(adopted, adoptedTexts.Resolve(text, adopted));
            }
            else if (citation is AdoptedTextReference && adoptedTexts.ResolveReference() is { } referred)
            {
                text.Add(citation, referred);
            }
        }

        foreach (var citation in source.Citations)
        {
            if (citation is MeetingCitation meeting && meetings.Resolve(text, meeting) is { } held)
            {
                text.Add(meeting, held);
            }
            else if (citation is ProvisionCitation provision && provisions.TryResolve(text, provision, out var entity, out var candidates))
            {
                text.Add(provision, entity, candidates);
            }
        }

        AddMentions(source, into);
    }

    private void AddMentions(TextCitations source, List<Mention> into)
    {
        var from = into.Count;
        foreach (var entry in text.Entries)
        {
            var citation = entry.Citation;
            into.Add(new Mention(entry.Entity, source.Text[citation.Start..citation.End], citation.Start, citation.End)
            {
                Footnote = source.Footnote?.Id,
                Candidates = entry.Candidates,
            });
        }

        into.Sort(from, into.Count - from, ByPlace.Instance);
        for (var i = into.Count - 1; i > from; i--)
        {
            if (into[i].Start == into[i - 1].Start && into[i].End == into[i - 1].End && into[i].Entity == into[i - 1].Entity)
            {
                into.RemoveAt(i);
            }
        }
    }

    private sealed class ByPlace : IComparer<Mention>
    {
        public static readonly ByPlace Instance = new();

        public int Compare(Mention? x, Mention? y)
        {
            var order = x!.Start.CompareTo(y!.Start);
            order = order != 0 ? order : x.End.CompareTo(y.End);
            return order != 0 ? order : string.CompareOrdinal(x.Entity?.Value, y.Entity?.Value);
        }
    }
}
