using KnowledgeGraph.Model;
using KnowledgeGraph.Store;

namespace KnowledgeGraph.Search;

/// <summary>What a query found.</summary>
/// <param name="Hits">The page asked for.</param>
/// <param name="DidYouMean">A better spelling, when few or none were found; else null.</param>
/// <param name="Ignored">Parts of the query that were not understood, in order.</param>
/// <param name="MostExcluding">When nothing was found: the part that excludes the most; else null.</param>
public sealed record SearchAnswer(
    Page<SearchHit> Hits,
    string? DidYouMean,
    IReadOnlyList<string> Ignored,
    string? MostExcluding);

/// <summary>A paragraph found.</summary>
/// <param name="Paragraph">Its identifier.</param>
/// <param name="Score">Higher is better; comparable within one answer only.</param>
/// <param name="Snippet">Its best window.</param>
/// <param name="Explanation">Why it is a hit and where its score comes from.</param>
public sealed record SearchHit(ParagraphId Paragraph, double Score, Snippet Snippet, string Explanation);

/// <summary>Part of a paragraph's text, of whole words, with what matched.</summary>
/// <param name="Text">The words; an ellipsis at a cut end.</param>
/// <param name="Highlights">Half-open UTF-16 spans of <paramref name="Text"/>, ascending, apart.</param>
public sealed record Snippet(string Text, IReadOnlyList<TextSpan> Highlights);

/// <summary>A half-open span in UTF-16 units.</summary>
public readonly record struct TextSpan(int Start, int End);

/// <summary>What hits can be counted by.</summary>
public enum Facet
{
    /// <summary>The kind of document.</summary>
    DocumentKind,
    /// <summary>Who adopted or issued it.</summary>
    Body,
    /// <summary>The year of its date; newest first.</summary>
    Year,
    /// <summary>The kind of paragraph.</summary>
    ParagraphKind,
    /// <summary>The verbs of its acts.</summary>
    Verb,
    /// <summary>Whom its acts address.</summary>
    Addressee,
    /// <summary>The entities that it mentions.</summary>
    Entity,
}

/// <summary>A value with how many hits have it.</summary>
/// <param name="Value">As a filter takes it: an identifier, a year, a kind in upper snake case, a verb.</param>
/// <param name="Name">As a person reads it.</param>
/// <param name="Count">How many paragraphs.</param>
public sealed record FacetCount(string Value, string Name, int Count);

/// <summary>A paragraph that shares wording with a text.</summary>
/// <param name="Paragraph">Its identifier.</param>
/// <param name="Similarity">From 0 to 1; 1 for the same words.</param>
/// <param name="Strength">How close.</param>
/// <param name="Diff">From the older words to the newer ones.</param>
public sealed record PrecedentHit(ParagraphId Paragraph, double Similarity, PrecedentStrength Strength, IReadOnlyList<DiffPart> Diff);

/// <summary>How close two paragraphs are.</summary>
public enum PrecedentStrength
{
    /// <summary>The same words, punctuation and capitals apart.</summary>
    Identical,
    /// <summary>The main clause is carried over with small edits.</summary>
    Near,
    /// <summary>A distinctive clause is carried over, or the whole is recast.</summary>
    Adapted,
}

/// <summary>A run of words in a comparison.</summary>
public sealed record DiffPart(DiffOperation Operation, string Text);

/// <summary>What became of a run of words.</summary>
public enum DiffOperation
{
    /// <summary>In both.</summary>
    Equal,
    /// <summary>Only in the newer.</summary>
    Insert,
    /// <summary>Only in the older.</summary>
    Delete,
}

/// <summary>A document that shares language with another.</summary>
public sealed record SimilarDocument(DocumentId Document, int SharedParagraphs, double Similarity);

/// <summary>A suggestion.</summary>
/// <param name="Label">As a person reads it.</param>
/// <param name="Entity">The entity meant; null for a phrase.</param>
/// <param name="Query">The query to run; null for an entity's page.</param>
public sealed record Suggestion(string Label, EntityId? Entity, string? Query);
