namespace KnowledgeGraph.Store;

/// <summary>Which part of a list is asked for.</summary>
/// <param name="First">How many at most; from 0.</param>
/// <param name="After">The cursor of the last one seen; null for the start. Cursors are opaque, and stay right while
/// documents are added: each names the place after which to go on, not a count.
/// One that is not of this list is a <see cref="FormatException"/>.</param>
public sealed record PageRequest(int First, string? After = null);

/// <summary>A part of a list.</summary>
/// <param name="Nodes">The elements, with the cursor of each.</param>
/// <param name="TotalCount">How many the whole list has.</param>
/// <param name="HasNext">Whether more follow.</param>
public sealed record Page<T>(IReadOnlyList<Edge<T>> Nodes, int TotalCount, bool HasNext);

/// <summary>An element of a list with its cursor.</summary>
public sealed record Edge<T>(T Node, string Cursor);
