namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>A position in the response: a cell, and the container (object or list) that it belongs to.</summary>
/// <param name="Container">Index of the container's header.</param>
/// <param name="Cell">Index of the cell.</param>
internal readonly record struct Place(int Container, int Cell);
