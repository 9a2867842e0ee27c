using KnowledgeGraph.Model;

namespace KnowledgeGraph.Store;

/// <summary>An entity mentioned beside another.</summary>
/// <param name="Entity">The other entity.</param>
/// <param name="Paragraphs">How many paragraphs mention both.</param>
public sealed record CoMention(EntityRecord Entity, int Paragraphs);

/// <summary>How many paragraphs of a year's documents.</summary>
public sealed record YearCount(int Year, int Count);

/// <summary>
/// A chain: <c>Nodes[i]</c> and <c>Nodes[i + 1]</c> are joined by <c>Relations[i]</c>, in either direction. A work and its
/// texts count as one node, named by the work; a relation's end may be one of its texts.
/// </summary>
public sealed record GraphPath(IReadOnlyList<string> Nodes, IReadOnlyList<RelationRecord> Relations);

/// <summary>A part of the graph. A work and its texts count as one node, named by the work; a relation's end may be one of its texts.</summary>
/// <param name="Nodes">In the order found, the ones asked for first.</param>
/// <param name="Relations">Those among the nodes, in order of identifier.</param>
/// <param name="Truncated">Whether the limit cut it.</param>
public sealed record Subgraph(IReadOnlyList<string> Nodes, IReadOnlyList<RelationRecord> Relations, bool Truncated);

/// <summary>A reference that could not be resolved.</summary>
/// <param name="Text">Its words, white space folded.</param>
/// <param name="Count">How often.</param>
/// <param name="Candidates">What it may mean, in order of identifier.</param>
/// <param name="Example">The first paragraph that has it.</param>
public sealed record UnresolvedReference(string Text, int Count, IReadOnlyList<EntityId> Candidates, ParagraphId Example);

/// <summary>A file that could not be ingested.</summary>
/// <param name="Source">The path under the inbox, or the name given.</param>
/// <param name="Reason">What, where, limit and what to do.</param>
/// <param name="Stage"><c>read</c>, <c>structure</c>, <c>extract</c> or <c>store</c>.</param>
/// <param name="At">When it failed last, UTC.</param>
/// <param name="Attempts">How often it was tried; from 1.</param>
public sealed record IngestFailure(string Source, string Reason, string Stage, DateTimeOffset At, int Attempts)
{
    /// <summary>SHA-256 of the content that failed, lower-case hexadecimal; null when it could not be read at all.</summary>
    public string? Hash { get; init; }

    /// <summary>Where the file is on the machine that read it; null when it is no file of its own. Never shown to callers of the API.</summary>
    public string? Path { get; init; }

    /// <summary>When it is tried again, UTC; null when only a change of the file or a person will help.</summary>
    public DateTimeOffset? RetryAt { get; init; }
}

/// <summary>Counts over a store.</summary>
public sealed record StoreStatistics(
    int Documents,
    int Paragraphs,
    IReadOnlyDictionary<EntityKind, int> Entities,
    IReadOnlyDictionary<RelationType, int> Relations,
    int UnresolvedMentions,
    DateTimeOffset? UpdatedAt);
