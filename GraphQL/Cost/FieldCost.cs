namespace KnowledgeGraph.GraphQL.Cost;

/// <summary>What one field costs, and how many elements its list may have.</summary>
/// <param name="Weight">Cost of one call; null for the default: 1 for composite fields, 0 for leaves.</param>
/// <param name="AssumedSize">Elements of a list whose size no argument says; null for the default.</param>
/// <param name="SlicingArguments">Names of arguments that bound the number of elements.</param>
/// <param name="SizedFields">Fields of the result that hold the elements; empty when the result itself is the list.</param>
internal sealed record FieldCost(int? Weight, int? AssumedSize, string[] SlicingArguments, string[] SizedFields)
{
    /// <summary>Arguments that bound a list by convention: a number by its value, a list by its length.</summary>
    public static readonly string[] ConventionalSlices = ["first", "last", "limit", "ids"];

    /// <summary>Fields of a Relay connection that hold its elements.</summary>
    public static readonly string[] ConventionalSized = ["edges", "nodes"];
}
