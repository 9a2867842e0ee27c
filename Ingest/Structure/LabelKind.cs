namespace KnowledgeGraph.Ingest.Structure;

/// <summary>The form of a label at the start of a paragraph.</summary>
internal enum LabelKind
{
    /// <summary>No label.</summary>
    None,
    /// <summary><c>7.</c></summary>
    Number,
    /// <summary><c>(a)</c>, <c>a)</c>, <c>(i)</c>: whether it counts in letters or Roman numerals is the list's to say.</summary>
    Letter,
    /// <summary><c>(1)</c></summary>
    BracketedNumber,
    /// <summary><c>A.</c>, <c>IV.</c>: a letter or a Roman numeral.</summary>
    Capital,
    /// <summary><c>2.1.</c>, <c>A.53:</c> of annexes: several segments.</summary>
    Compound,
    /// <summary><c>•</c>, <c>–</c> and other signs of a list.</summary>
    Bullet,
    /// <summary><c>Article 6</c>, <c>Chapter VII</c>, <c>Annex I</c>.</summary>
    Division,
}
