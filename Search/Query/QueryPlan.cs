using KnowledgeGraph.Search.Ranking;

namespace KnowledgeGraph.Search.Query;

/// <summary>What a query means for one state of the index.</summary>
/// <param name="Matcher">Which paragraphs match.</param>
/// <param name="Concepts">What they are scored by; empty when nothing is.</param>
/// <param name="Pairs">Words that follow each other, with how far apart.</param>
/// <param name="Parts">The conditions that must all hold, as written, for saying which excludes the most.</param>
/// <param name="Highlights">What is marked in snippets.</param>
/// <param name="Ignored">What was not understood, in order.</param>
/// <param name="Corrected">The query with words of the index in place of unknown ones; null when none is unknown.</param>
internal sealed record QueryPlan(
    Matcher Matcher,
    IReadOnlyList<Concept> Concepts,
    IReadOnlyList<(PostingsLeaf First, PostingsLeaf Second, int Gap)> Pairs,
    IReadOnlyList<PlanPart> Parts,
    Highlights Highlights,
    IReadOnlyList<string> Ignored,
    string? Corrected);

/// <summary>A condition that must hold.</summary>
/// <param name="Label">As the query writes it, or the filter's name and value.</param>
/// <param name="Matcher">Which paragraphs it lets through.</param>
internal sealed record PlanPart(string Label, Matcher Matcher);
