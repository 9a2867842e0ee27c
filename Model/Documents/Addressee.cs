namespace KnowledgeGraph.Model;

/// <summary>Who is asked to act.</summary>
/// <param name="Entity">A body, a State or a class of actors.</param>
/// <param name="Of">The instrument whose parties are meant; null when none.</param>
/// <param name="Start">First UTF-16 unit in the paragraph's text.</param>
/// <param name="End">One past the last unit.</param>
public sealed record Addressee(EntityId Entity, EntityId? Of, int Start, int End);
