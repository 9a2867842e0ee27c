namespace KnowledgeGraph.Search;

/// <summary>A query.</summary>
/// <param name="Text">In the query language (docs/query-language.md); null or blank for the filter alone.</param>
/// <param name="Filter">Conditions besides the text; null for none.</param>
/// <param name="Order">The order of hits, ties by document and position.</param>
/// <param name="Page">Which part of the hits.</param>
public sealed record SearchRequest(string? Text, ParagraphFilter? Filter, SearchOrder Order, Store.PageRequest Page);

/// <summary>Orders of hits.</summary>
public enum SearchOrder
{
    /// <summary>Best first.</summary>
    Relevance,
    /// <summary>Newest document first.</summary>
    DateDescending,
    /// <summary>Oldest document first.</summary>
    DateAscending,
}
