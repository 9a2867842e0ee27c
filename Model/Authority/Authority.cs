using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace KnowledgeGraph.Model;

/// <summary>What is known before any document is read: instruments, bodies, Goals, States and the rest.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class Authority
{
    private readonly FrozenDictionary<EntityId, AuthorityRecord> byId;
    private readonly FrozenDictionary<EntityId, EntityId> byFormerId;

    /// <summary>Takes records with unique identifiers.</summary>
    /// <exception cref="ArgumentException">Two records share an identifier.</exception>
    public Authority(IEnumerable<AuthorityRecord> records)
    {
        Records = [.. records.OrderBy(r => r.Id)];
        byId = Records.ToFrozenDictionary(r => r.Id);
        byFormerId = Records.SelectMany(r => r.FormerIds, (r, former) => KeyValuePair.Create(former, r.Id)).ToFrozenDictionary();
    }

    /// <summary>All records, in order of identifier.</summary>
    public IReadOnlyList<AuthorityRecord> Records { get; }

    /// <summary>Finds a record by its identifier or one that it had before.</summary>
    public bool TryFind(EntityId id, [NotNullWhen(true)] out AuthorityRecord? record) =>
        byId.TryGetValue(Current(id), out record);

    /// <summary>The identifier that stands today for one that may be retired.</summary>
    public EntityId Current(EntityId id) => byFormerId.TryGetValue(id, out var current) ? current : id;

    /// <summary>The relations that the records state: PART_OF, SUPPLEMENTS, HAS_SOURCE, ESTABLISHED_BY; each once, in order.</summary>
    public IEnumerable<Relation> Relations()
    {
        foreach (var record in Records)
        {
            if (record.Parent is { } parent)
            {
                var type = record.Id.Kind == EntityKind.Instrument ? RelationType.Supplements : RelationType.PartOf;
                yield return new Relation(type, record.Id.Value, parent.Value) { FromAuthority = true };
            }

            foreach (var text in record.Texts)
            {
                yield return new Relation(RelationType.HasSource, record.Id.Value, text.Value) { FromAuthority = true };
            }

            if (record.EstablishedBy is { } established)
            {
                yield return new Relation(RelationType.EstablishedBy, record.Id.Value, established.Value) { FromAuthority = true };
            }
        }
    }
}
