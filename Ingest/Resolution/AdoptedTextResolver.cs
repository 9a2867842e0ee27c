using System.Globalization;
using KnowledgeGraph.Ingest.Extraction.Citations;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Ingest.Resolution;

/// <summary>Which organ's resolution or decision a number means, within one document.</summary>
/// <remarks>
/// By its form (<c>1540 (2004)</c> is the Security Council's), by the organ named, by «its», by the same number cited with its
/// organ elsewhere in the document, by the body that speaks. Mutable; one a document.
/// </remarks>
internal sealed class AdoptedTextResolver(Document document, Authority authority, NameResolver names)
{
    /// <summary>The General Assembly numbers resolutions by session and number from this session on.</summary>
    private const int FirstSlashSession = 31;

    private readonly Dictionary<(bool IsDecision, string Number), EntityId> known = [];
    private EntityId? last;

    /// <summary>Notes the numbers that the document cites with their organ.</summary>
    public void Introduce(IReadOnlyList<TextCitations> texts)
    {
        foreach (var text in texts)
        {
            foreach (var citation in text.Citations)
            {
                if (citation is AdoptedTextCitation { Organ.Kind: OrganReferenceKind.Named } adopted && names.Body(text, adopted.Organ.Start, adopted.Organ.End) is { } organ)
                {
                    known.TryAdd((adopted.IsDecision, adopted.Number), organ);
                }
            }
        }
    }

    /// <summary>What a number names; null when its organ is not known.</summary>
    public EntityId? Resolve(ResolvedText text, AdoptedTextCitation citation)
    {
        var organ = Organ(text, citation);
        if (organ is not { } body || body.Kind != EntityKind.Body || !EntityId.TryParse($"{(citation.IsDecision ? "dec" : "res")}:{body.Rest}/{citation.Number}", out var id))
        {
            return null;
        }

        known.TryAdd((citation.IsDecision, citation.Number), body);
        last = id;
        return id;
    }

    /// <summary>What «that resolution» refers to: the one cited last; null when none was.</summary>
    public EntityId? ResolveReference() => last;

    private EntityId? Organ(ResolvedText text, AdoptedTextCitation citation)
    {
        if (citation.Organ.Kind == OrganReferenceKind.Named)
        {
            return names.Body(text.Source, citation.Organ.Start, citation.Organ.End) ?? ByForm(citation);
        }

        var its = citation.Organ.Kind == OrganReferenceKind.Its;
        switch (citation.Form)
        {
            case NumberForm.YearInBrackets:
                return its && Adopter() is { } year && year != Organs.GeneralAssembly && year != Organs.EconomicAndSocialCouncil ? year : Organs.SecurityCouncil;
            case NumberForm.Bare:
                return document.Body == Organs.SecurityCouncil || known.ContainsKey((citation.IsDecision, citation.Number)) ? Organs.SecurityCouncil : null;
            case NumberForm.Roman:
                return its && document.Body is { } own && own != Organs.SecurityCouncil && Organs.IsPrincipal(own) ? own : Organs.GeneralAssembly;
            case NumberForm.Special:
                return document.Body?.Value == "body:hrc" ? document.Body : Organs.GeneralAssembly;
        }

        if (its && Possessor(text, citation) is { } possessor)
        {
            return possessor;
        }

        if ((!its || Adopter() is null) && known.TryGetValue((citation.IsDecision, citation.Number), out var organ))
        {
            return organ;
        }

        return citation.Form == NumberForm.Year ? OfYear(its) : OfSession(text, citation, its);
    }

    private EntityId? OfYear(bool its) =>
        its && Adopter() is { } own && own != Organs.GeneralAssembly && own != Organs.SecurityCouncil ? own : Organs.EconomicAndSocialCouncil;

    private EntityId? OfSession(ResolvedText text, AdoptedTextCitation citation, bool its)
    {
        var session = int.Parse(citation.Number.AsSpan(0, citation.Number.IndexOf('/')), CultureInfo.InvariantCulture);
        var own = Adopter();
        if (own is { } body)
        {
            var counts = body == Organs.GeneralAssembly ? session >= FirstSlashSession : !Organs.IsPrincipal(body);
            var past = !int.TryParse(document.Session, CultureInfo.InvariantCulture, out var current) || session <= current;
            if (counts && (its || past))
            {
                return body;
            }
        }

        if (Subject(text, citation) is { } subject)
        {
            return subject;
        }

        if (session >= FirstSlashSession)
        {
            return Organs.GeneralAssembly;
        }

        return own is { } only && !Organs.IsPrincipal(only) ? only : null;
    }

    /// <summary>The organ that speaks, or that the issuing group reports to; null when the document is a secretariat's.</summary>
    private EntityId? Adopter()
    {
        var body = document.Body;
        for (var depth = 0; depth < 4 && body is { } id; depth++)
        {
            if (Organs.Adopts(id, authority))
            {
                return id;
            }

            body = authority.TryFind(id, out var record) ? record.Parent : null;
        }

        return null;
    }

    /// <summary>«the Commission, in its resolution 1994/87»: the body just before.</summary>
    private EntityId? Possessor(ResolvedText text, AdoptedTextCitation citation)
    {
        const int Farthest = 40;
        var before = text.Before(citation.Start, id => id.Kind == EntityKind.Body && Organs.Adopts(id, authority));
        return before is { } entry && citation.Start - entry.Citation.End <= Farthest && text.SameSentence(entry.Citation.End, citation.Start) ? entry.Entity : null;
    }

    /// <summary>«In its resolution 5/4, …, the Conference decided»: the body after, when the text opens with the citation.</summary>
    private EntityId? Subject(ResolvedText text, AdoptedTextCitation citation)
    {
        const int Opening = 24;
        var opens = citation.ListStart <= Opening || text.Source.Text.AsSpan(0, citation.ListStart).TrimEnd().EndsWith(" in", StringComparison.OrdinalIgnoreCase);
        return opens && text.After(citation.End, id => id.Kind == EntityKind.Body && Organs.Adopts(id, authority)) is { } entry && text.SameSentence(citation.End, entry.Citation.Start)
            ? entry.Entity
            : null;
    }

    private static EntityId? ByForm(AdoptedTextCitation citation) => citation.Form switch
    {
        NumberForm.YearInBrackets => Organs.SecurityCouncil,
        NumberForm.Roman or NumberForm.Special => Organs.GeneralAssembly,
        _ => null,
    };
}
