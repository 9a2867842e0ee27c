namespace KnowledgeGraph.Ingest.Extraction;

/// <summary>How a name stands for its record; the stronger first.</summary>
internal enum NameForm : byte
{
    /// <summary>The record's name or an alias: it alone, in any case.</summary>
    Name,
    /// <summary>An acronym: exactly in this case.</summary>
    Acronym,
    /// <summary>A name that other records share; the document's own words tell which.</summary>
    Short,
    /// <summary>A State's adjective: no mention of the State.</summary>
    Adjective,
}
