using KnowledgeGraph.Model;

namespace KnowledgeGraph.Search.Segments;

/// <summary>The entities of a segment while it is built, the wholes above them included, in order of identifier.</summary>
internal sealed class EntityTable
{
    private readonly Dictionary<EntityId, int> numbers;
    private readonly int[] wholes;

    internal EntityTable(IEnumerable<EntityId> named)
    {
        var all = new HashSet<EntityId>();
        foreach (var entity in named)
        {
            for (EntityId? e = entity; e is { } id && all.Add(id); e = id.Parent)
            {
            }
        }

        EntityId[] sorted = [.. all.Order()];
        Names = [.. sorted.Select(e => e.Value)];
        numbers = new Dictionary<EntityId, int>(sorted.Length);
        for (var i = 0; i < sorted.Length; i++)
        {
            numbers.Add(sorted[i], i);
        }

        wholes = [.. sorted.Select(e => e.Parent is { } whole ? numbers[whole] : -1)];
    }

    /// <summary>Identifiers, ordinal order.</summary>
    internal string[] Names { get; }

    internal int OrdinalOf(EntityId entity) => numbers[entity];

    /// <summary>The whole that an entity is a part of; -1 when it is none.</summary>
    internal int WholeOf(int ordinal) => wholes[ordinal];
}
