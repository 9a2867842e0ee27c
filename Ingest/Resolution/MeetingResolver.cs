using KnowledgeGraph.Ingest.Extraction.Citations;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Ingest.Resolution;

/// <summary>Whose session or meeting an ordinal means, within one document.</summary>
internal sealed class MeetingResolver(Document document, Authority authority, NameResolver names)
{
    /// <summary>What a session or meeting is; null when its body, or the session that a meeting belongs to, is not known.</summary>
    public EntityId? Resolve(ResolvedText text, MeetingCitation citation)
    {
        if (Body(text, citation) is not { } body)
        {
            return null;
        }

        var inSession = !citation.IsSession && Organs.HasSessions(body, authority);
        if (inSession && (body != document.Body || document.Session is null))
        {
            // Without its session a meeting's number says nothing.
            return null;
        }

        var number = inSession ? $"{document.Session!.ToLowerInvariant()}/m{citation.Number}" : citation.Number;
        return EntityId.TryParse($"mtg:{body.Rest}/{number}", out var id) ? id : null;
    }

    private EntityId? Body(ResolvedText text, MeetingCitation citation)
    {
        if (citation.Organ.Kind == OrganReferenceKind.Named)
        {
            return text.Beginning(citation.Organ.Start, citation.Organ.Start) is { Entity: { Kind: EntityKind.Body } named }
                ? named
                : names.Body(text.Source, citation.Organ.Start, citation.Organ.End);
        }

        var own = document.Body is { } speaking && Organs.Meets(speaking, authority) ? document.Body : null;
        var farthest = citation.Organ.Kind == OrganReferenceKind.Its ? int.MaxValue : 60;
        var before = text.Before(citation.Start, id => id.Kind == EntityKind.Body && Organs.Meets(id, authority));
        if (before is { } entry && citation.Start - entry.Citation.End <= farthest && text.SameSentence(entry.Citation.End, citation.Start))
        {
            return entry.Entity;
        }

        return own;
    }
}
