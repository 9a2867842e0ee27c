using KnowledgeGraph.Ingest.Extraction.Citations;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Ingest.Resolution;

/// <summary>From a provision as cited to its identifier, once its owner is known.</summary>
internal sealed class ProvisionResolver(Document document)
{
    /// <summary>Resolves a provision; false when it is no mention: its owner has no identifier.</summary>
    public bool TryResolve(ResolvedText text, ProvisionCitation citation, out EntityId? entity, out IReadOnlyList<EntityId> candidates)
    {
        entity = null;
        candidates = [];
        switch (citation.Owner)
        {
            case ProvisionOwner.Other:
                return false;
            case ProvisionOwner.Self:
                entity = Provision(document.Work, citation.Path);
                return entity is not null;
            case ProvisionOwner.SelfArticle:
                entity = OfArticle(text.Source.Paragraph.Entity, citation.Path);
                return entity is not null;
            case ProvisionOwner.ThatArticle:
                entity = text.Before(citation.Start, id => id.Kind == EntityKind.Article) is { } last ? OfArticle(last.Entity, citation.Path) : null;
                return entity is not null;
            case ProvisionOwner.Named:
                if (text.Beginning(citation.OwnerStart, citation.OwnerLimit) is not { } named)
                {
                    return false;
                }

                entity = named.Entity is { } owner ? Provision(owner, citation.Path) : null;
                candidates = named.Entity is null ? [.. named.Candidates.Select(c => Provision(c, citation.Path)).OfType<EntityId>()] : [];
                return entity is not null || candidates.Count > 0;
            case ProvisionOwner.Its or ProvisionOwner.Thereof:
                var nearest = text.Before(citation.Start, id => id.Kind == EntityKind.Instrument || (!citation.IsArticle && id.Kind is EntityKind.Resolution or EntityKind.Decision));
                entity = nearest is { Entity: { } before } ? Provision(before, citation.Path) : null;
                return entity is not null;
            default:
                if (IsHeading(text.Source.Text, citation))
                {
                    return false;
                }

                entity = WithoutOwner(text, citation) is { } found ? Provision(found, citation.Path) : null;
                return true;
        }
    }

    /// <summary>«Article 8», «Article 8. Marking»: the heading of an article of this text, or of one annexed to it.</summary>
    private static bool IsHeading(string text, ProvisionCitation citation) =>
        citation.Start == 0 && (citation.End == text.Length || text[citation.End] is '.' or ':' or '\n');

    /// <summary>The instrument of the article cited before, else the one named before, else the document's own, else the Charter for its organs.</summary>
    private EntityId? WithoutOwner(ResolvedText text, ProvisionCitation citation)
    {
        var article = text.Before(citation.Start, id => id.Kind == EntityKind.Article);
        if (article is { Entity: { } cited })
        {
            var owner = cited;
            while (owner.Kind == EntityKind.Article && owner.Parent is { } parent)
            {
                owner = parent;
            }

            return owner;
        }

        if (text.Before(citation.Start, id => id.Kind == EntityKind.Instrument) is { Entity: { } named })
        {
            return named;
        }

        if (document.Work.Kind == EntityKind.Instrument)
        {
            return document.Work;
        }

        return Organs.IsPrincipal(document.Body) && char.IsUpper(text.Source.Text[citation.Start]) ? Organs.Charter : null;
    }

    /// <summary>The provision of an owner; null when it has none that can be named.</summary>
    private static EntityId? Provision(EntityId owner, string path) => owner.Kind switch
    {
        EntityKind.Instrument => EntityId.TryParse($"art:{owner.Rest}/{path}", out var article) ? article : null,
        EntityKind.Resolution or EntityKind.Decision or EntityKind.Document => EntityId.TryParse($"{owner.Value}~{TextPath(path)}", out var provision) ? provision : null,
        _ => null,
    };

    private static EntityId? OfArticle(EntityId? here, string path)
    {
        if (here is not { Kind: EntityKind.Article } provision)
        {
            return null;
        }

        var first = provision.Value.IndexOf('/');
        var end = provision.Value.IndexOf('/', first + 1);
        return EntityId.TryParse($"{(end < 0 ? provision.Value : provision.Value[..end])}/{path}", out var id) ? id : null;
    }

    /// <summary>Sections and chapters of texts are their numbers as printed, small: <c>ii/8</c>, <c>c/16</c>.</summary>
    private static string TextPath(string path)
    {
        var segments = path.Split('/');
        for (var i = 0; i < segments.Length; i++)
        {
            var dash = segments[i].IndexOf('-');
            if (dash > 0 && segments[i].AsSpan(0, dash) is "section" or "chapter" or "part")
            {
                var number = segments[i][(dash + 1)..];
                segments[i] = int.TryParse(number, out var value) ? SmallRoman(value) : number;
            }
        }

        return string.Join('/', segments);
    }

    private static string SmallRoman(int value)
    {
        ReadOnlySpan<(int Value, string Sign)> signs = [(100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")];
        var roman = "";
        foreach (var (size, sign) in signs)
        {
            for (; value >= size; value -= size)
            {
                roman += sign;
            }
        }

        return roman;
    }
}
