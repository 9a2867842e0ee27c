using KnowledgeGraph.Search;

namespace KnowledgeGraph.GraphApi.Types;

/// <summary>Hits, with what helps to read them.</summary>
internal sealed class SearchConnection(SearchRequest request, SearchAnswer answer) : Connection<SearchHit>(answer.Hits, request.Page.After)
{
    public string? DidYouMean => answer.DidYouMean;

    public IReadOnlyList<string> Ignored => answer.Ignored;

    public string? MostExcluding => answer.MostExcluding;

    public Facets Facets { get; } = new(request);
}

/// <summary>Counts over all hits of a request; each is computed when it is asked for.</summary>
internal sealed record Facets(SearchRequest Request);
