namespace KnowledgeGraph.Ingest.Structure;

/// <summary>What a line of a title block says.</summary>
internal enum TitleRole
{
    /// <summary>None of the others: a title, an agenda item's title, a masthead.</summary>
    Words,
    /// <summary>Nothing that a paragraph would hold: distribution, language, place, date, session, symbol.</summary>
    Imprint,
    /// <summary>The name of a body.</summary>
    Masthead,
    /// <summary>«Agenda item 98 (t)».</summary>
    AgendaItem,
    /// <summary>«Resolution 9/2», «71/48. The illicit trade …».</summary>
    Number,
    /// <summary>«Adopted by …», «Resolution adopted by … on …», «of 3 April 1991».</summary>
    Adoption,
    /// <summary>«[on the report of the First Committee …]».</summary>
    Bracket,
    /// <summary>«Mexico: draft resolution».</summary>
    Sponsor,
    /// <summary>«Note by the Secretariat», «Report of the Secretary-General».</summary>
    ByLine,
    /// <summary>A letter alone: the part of a resolution.</summary>
    Suffix,
}
