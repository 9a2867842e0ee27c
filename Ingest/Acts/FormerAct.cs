using KnowledgeGraph.Model;

namespace KnowledgeGraph.Ingest.Acts;

/// <summary>The act before, for pronouns: «urges those that have not», «requests him to», «demands that it cease».</summary>
/// <param name="Addressees">Whom it asks.</param>
/// <param name="Object">The lexeme where its object begins; -1 when there is no act before.</param>
internal readonly record struct FormerAct(IReadOnlyList<Addressee> Addressees, int Object);
