using KnowledgeGraph.Model;

namespace KnowledgeGraph.Store.Sqlite;

/// <summary>A document as rows without keys: all that can be worked out before it is its turn to be written.</summary>
internal sealed record PreparedDocument(
    Document Document,
    DocumentId Claimed,
    IdentifierClaim Claim,
    string Fields,
    string Rules,
    byte[] Fingerprint,
    IReadOnlyList<PreparedParagraph> Paragraphs,
    IReadOnlyList<PreparedStatement> Statements,
    IReadOnlyDictionary<EntityId, PreparedReference> References,
    IReadOnlyList<PreparedUnresolved> Unresolved);

/// <summary>A paragraph's row, and how often it mentions what.</summary>
internal readonly record struct PreparedParagraph(Paragraph Paragraph, byte[] Content, IReadOnlyDictionary<EntityId, int> Mentions);

/// <summary>A relation that the document says.</summary>
internal readonly record struct PreparedStatement(RelationType Type, PreparedNode From, PreparedNode To, string Verb, bool Authority, int Count, byte[] Evidence);

/// <summary>A relation's end: the document itself, one of its paragraphs by position, an entity, or anything else by identifier.</summary>
internal readonly record struct PreparedNode(int Table, int Position, EntityId Entity, string External);

/// <summary>What a document has to do with an entity.</summary>
internal sealed class PreparedReference
{
    /// <summary>Paragraphs that mention it.</summary>
    internal int Paragraphs { get; set; }

    /// <summary>Mentions of it.</summary>
    internal int Mentions { get; set; }

    /// <summary>How the document spells it; null when it does not.</summary>
    internal string? Name { get; set; }

    /// <summary>How much that spelling counts.</summary>
    internal int Weight { get; set; }
}

/// <summary>A reference that could not be resolved.</summary>
internal readonly record struct PreparedUnresolved(string Text, int Count, int Position, string Candidates);
