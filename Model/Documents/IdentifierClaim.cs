namespace KnowledgeGraph.Model;

/// <summary>
/// What decides between two sources that claim one identifier: agreement with the file's name, then the
/// better reader, then the smaller hash of the content. The order of ingest never decides.
/// </summary>
/// <param name="AgreesWithName">The printed symbol or number agrees with the source's file name.</param>
/// <param name="ReaderRank">How faithful the reader is; more is better.</param>
public sealed record IdentifierClaim(bool AgreesWithName, int ReaderRank);
