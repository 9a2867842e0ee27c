using KnowledgeGraph.Model;

namespace KnowledgeGraph.Ingest.Relations;

/// <summary>HAS_SOURCE from footnotes at an instrument's name, and SUPPLEMENTS from «Protocol …, supplementing the … Convention».</summary>
internal sealed class SourceRule
{
    private readonly Dictionary<EntityId, EntityId> instrumentOfText = [];

    /// <summary>Knows whose text each document is by authority.</summary>
    public SourceRule(Authority authority)
    {
        foreach (var record in authority.Records)
        {
            foreach (var text in record.Texts)
            {
                instrumentOfText.TryAdd(text, record.Id);
            }
        }
    }

    /// <summary>Adds a paragraph's.</summary>
    public void Apply(Paragraph paragraph, RelationCollector relations)
    {
        foreach (var footnote in paragraph.Footnotes)
        {
            if (InstrumentAt(paragraph, footnote.At) is { } instrument && SourceOf(paragraph, footnote) is { } source && source.Entity is { } text && !IsOfAnother(instrument, text))
            {
                relations.Add(RelationType.HasSource, instrument.Value, text.Value, new Evidence(paragraph.Id, footnote.Id, source.Start, source.End));
            }
        }

        foreach (var mention in paragraph.Mentions)
        {
            if (mention.Entity is { Kind: EntityKind.Instrument } whole && mention.Text.IndexOf("supplementing", StringComparison.OrdinalIgnoreCase) is > 0 and var word)
            {
                var inner = paragraph.Mentions.FirstOrDefault(m => m.Footnote == mention.Footnote && m.Entity is { Kind: EntityKind.Instrument } id && id != whole
                    && m.Start >= mention.Start + word && m.End <= mention.End);
                if (inner is { Entity: { } supplemented })
                {
                    relations.Add(RelationType.Supplements, whole.Value, supplemented.Value, new Evidence(paragraph.Id, mention.Footnote, mention.Start, mention.End));
                }
            }
        }
    }

    /// <summary>The longest instrument's name that ends at a footnote's mark, signs apart.</summary>
    private static EntityId? InstrumentAt(Paragraph paragraph, int at)
    {
        Mention? best = null;
        foreach (var mention in paragraph.Mentions)
        {
            if (mention.Footnote is null && mention.Entity is { Kind: EntityKind.Instrument } && mention.End <= at && at <= paragraph.Text.Length
                && !HasLetter(paragraph.Text.AsSpan(mention.End, at - mention.End)) && !IsInOther(paragraph, mention) && (best is null || mention.Start < best.Start))
            {
                best = mention;
            }
        }

        return best?.Entity;
    }

    /// <summary>The end of the name of a conference, body or document: «Meeting to Consider the Implementation of the Programme».</summary>
    private static bool IsInOther(Paragraph paragraph, Mention instrument) => paragraph.Mentions.Any(m =>
        m.Footnote is null && m.Entity is { Kind: EntityKind.Event or EntityKind.Body or EntityKind.Publication or EntityKind.Programme } && m.Start < instrument.Start && m.End >= instrument.End);

    /// <summary>The first document or resolution that a footnote names; not what it says to «see also», nor anything of an «Ibid.».</summary>
    private static Mention? SourceOf(Paragraph paragraph, Footnote footnote)
    {
        var end = footnote.Text.IndexOf("see also", StringComparison.OrdinalIgnoreCase);
        end = end < 0 ? footnote.Text.Length : end;
        return footnote.Text.StartsWith("Ibid", StringComparison.Ordinal)
            ? null
            : paragraph.Mentions.FirstOrDefault(m => m.Footnote == footnote.Id && m.Start < end && m.Entity is { Kind: EntityKind.Document or EntityKind.Resolution });
    }

    // Marks are misprinted now and then: a text that the authority gives to another instrument is not this one's.
    private bool IsOfAnother(EntityId instrument, EntityId text) => instrumentOfText.TryGetValue(text, out var known) && known != instrument;

    private static bool HasLetter(ReadOnlySpan<char> between)
    {
        foreach (var c in between)
        {
            if (char.IsLetterOrDigit(c))
            {
                return true;
            }
        }

        return false;
    }
}
