namespace KnowledgeGraph.Model;

/// <summary>A thing that documents speak of.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Name">The authority file's name, else the commonest spelling, then the smallest.</param>
/// <param name="Curated">False when no authority record covers it.</param>
public sealed record Entity(EntityId Id, string Name, bool Curated)
{
    /// <summary>What sort of thing it is.</summary>
    public EntityKind Kind => Id.Kind;
}
