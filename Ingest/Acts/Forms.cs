namespace KnowledgeGraph.Ingest.Acts;

/// <summary>A set of <see cref="VerbForm"/>s.</summary>
[Flags]
internal enum Forms
{
    None = 0,
    Base = 1 << VerbForm.Base,
    Finite = 1 << VerbForm.Finite,
    Past = 1 << VerbForm.Past,
    Participle = 1 << VerbForm.Participle,
    Adjective = 1 << VerbForm.Adjective,
    /// <summary>What a preamble's clauses begin with.</summary>
    Preambular = Participle | Adjective,
}
