using KnowledgeGraph.Ingest.Resolution;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Ingest.Relations;

/// <summary>The entities that a document's mentions, addressees and relations name, with their names.</summary>
/// <remarks>
/// Immutable and thread-safe. A record's name is the authority's. Numbers, symbols, provisions and sessions have names made from
/// their identifiers, so that every document gives them the same. Other names are the commonest spelling, then the smallest.
/// </remarks>
internal sealed class EntityNames(Authority authority)
{
    /// <summary>In order of identifier, each once.</summary>
    public IReadOnlyList<Entity> Of(IReadOnlyList<Paragraph> paragraphs, IReadOnlyList<Relation> relations)
    {
        var spellings = new SortedDictionary<EntityId, Dictionary<string, int>?>();
        foreach (var paragraph in paragraphs)
        {
            foreach (var mention in paragraph.Mentions)
            {
                if (mention.Entity is { } entity)
                {
                    Count(spellings, entity, mention.Text);
                }
            }

            foreach (var addressee in paragraph.Acts.SelectMany(a => a.Addressees))
            {
                spellings.TryAdd(addressee.Entity, null);
                if (addressee.Of is { } instrument)
                {
                    spellings.TryAdd(instrument, null);
                }
            }
        }

        foreach (var relation in relations)
        {
            foreach (var end in (ReadOnlySpan<string>)[relation.From, relation.To])
            {
                if (!end.Contains('@') && EntityId.TryParse(end, out var entity))
                {
                    spellings.TryAdd(entity, null);
                }
            }
        }

        return [.. spellings.Select(s => new Entity(s.Key, NameOf(s.Key, s.Value), authority.TryFind(s.Key, out _)))];
    }

    private void Count(SortedDictionary<EntityId, Dictionary<string, int>?> spellings, EntityId entity, string text)
    {
        if (!spellings.TryGetValue(entity, out var counts) || counts is null)
        {
            counts = IsNamedByText(entity) ? new Dictionary<string, int>(StringComparer.Ordinal) : null;
            spellings[entity] = counts;
        }

        if (counts is not null && Slug.Of(text) == entity.Rest.ToString())
        {
            var name = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            counts[name] = counts.GetValueOrDefault(name) + 1;
        }
    }

    private bool IsNamedByText(EntityId entity) =>
        entity.Kind is EntityKind.Body or EntityKind.Instrument or EntityKind.Event or EntityKind.Publication or EntityKind.Programme or EntityKind.System && !authority.TryFind(entity, out _);

    private string NameOf(EntityId entity, Dictionary<string, int>? spellings)
    {
        if (authority.TryFind(entity, out var record))
        {
            return record.Name;
        }

        if (spellings is { Count: > 0 })
        {
            return spellings.OrderByDescending(s => s.Value).ThenBy(s => s.Key, StringComparer.Ordinal).First().Key;
        }

        return FormalName.Of(entity, authority);
    }
}
