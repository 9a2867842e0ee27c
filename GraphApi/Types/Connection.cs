using KnowledgeGraph.Store;

namespace KnowledgeGraph.GraphApi.Types;

/// <summary>A Relay connection over one page.</summary>
/// <remarks><c>hasPreviousPage</c> says whether the page was asked for with <c>after</c>: pages are read forward only.</remarks>
internal class Connection<T>(Page<T> page, string? after)
{
    public int TotalCount => page.TotalCount;

    public IReadOnlyList<Edge<T>> Edges => page.Nodes;

    public IEnumerable<T> Nodes => page.Nodes.Select(e => e.Node);

    public PageInfo PageInfo { get; } = new(
        page.HasNext,
        after is not null,
        page.Nodes.Count > 0 ? page.Nodes[0].Cursor : null,
        page.Nodes.Count > 0 ? page.Nodes[^1].Cursor : null);
}

/// <summary>The ends of a page.</summary>
internal sealed record PageInfo(bool HasNextPage, bool HasPreviousPage, string? StartCursor, string? EndCursor);
