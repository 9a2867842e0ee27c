using KnowledgeGraph.Search;

namespace KnowledgeGraph.GraphApi.Inputs;

/// <summary>The enum <c>DocumentOrder</c>.</summary>
internal enum DocumentsOrder
{
    /// <summary>Newest first.</summary>
    DateDesc,
    /// <summary>Oldest first.</summary>
    DateAsc,
    /// <summary>By title.</summary>
    Title,
}

/// <summary>The enum <c>EntityOrder</c>.</summary>
internal enum EntityOrder
{
    /// <summary>Most mentioned first.</summary>
    MentionsDesc,
    /// <summary>By name.</summary>
    Name,
}

/// <summary>The enum <c>SearchOrder</c>.</summary>
internal enum HitOrder
{
    /// <summary>Best first.</summary>
    Relevance,
    /// <summary>Newest document first.</summary>
    DateDesc,
    /// <summary>Oldest document first.</summary>
    DateAsc,
}

/// <summary>The API's orders as the ports'.</summary>
internal static class Orders
{
    internal static Store.DocumentOrder ToStore(this DocumentsOrder order) => order switch
    {
        DocumentsOrder.DateAsc => Store.DocumentOrder.DateAscending,
        DocumentsOrder.Title => Store.DocumentOrder.Title,
        _ => Store.DocumentOrder.DateDescending,
    };

    internal static SearchOrder ToSearch(this HitOrder order) => order switch
    {
        HitOrder.DateAsc => SearchOrder.DateAscending,
        HitOrder.DateDesc => SearchOrder.DateDescending,
        _ => SearchOrder.Relevance,
    };
}
