namespace KnowledgeGraph.Ingest.Extraction.Citations;

/// <summary>How a citation says whose provision it is.</summary>
internal enum ProvisionOwner
{
    /// <summary>Not at all.</summary>
    None,
    /// <summary>By name: <c>of the Convention</c>, or a symbol before it.</summary>
    Named,
    /// <summary>By <c>its</c>.</summary>
    Its,
    /// <summary>By <c>thereof</c>.</summary>
    Thereof,
    /// <summary>This very text: <c>above</c>, <c>of the present resolution</c>, <c>of this Protocol</c>.</summary>
    Self,
    /// <summary>The article that it stands in: <c>of this article</c>.</summary>
    SelfArticle,
    /// <summary>The article cited last: <c>of that article</c>.</summary>
    ThatArticle,
    /// <summary>Something that has no identifier: a report, rules of procedure.</summary>
    Other,
}
