namespace KnowledgeGraph.GraphQL;

/// <summary>A place in a document's text.</summary>
/// <param name="Line">Counted from 1; lines end with LF, CR or CRLF.</param>
/// <param name="Column">Counted from 1, in UTF-16 units.</param>
public readonly record struct ErrorLocation(int Line, int Column);
