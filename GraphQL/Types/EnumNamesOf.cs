namespace KnowledgeGraph.GraphQL.Types;

/// <summary>The UPPER_SNAKE names of a CLR enum's members, without boxing.</summary>
/// <typeparam name="T">A CLR enum.</typeparam>
internal static class EnumNamesOf<T>
{
    // The tuple stands in for a constraint: callers know only at run time that T is an enum. No box is made.
    private static readonly Dictionary<ValueTuple<T>, string> Names = Enum.GetNames(typeof(T))
        .Select(name => ((T)Enum.Parse(typeof(T), name), Naming.ToUpperSnake(name)))
        .DistinctBy(pair => pair.Item1)
        .ToDictionary(pair => ValueTuple.Create(pair.Item1), pair => pair.Item2);

    /// <summary>The name of a member; null for a value that is none.</summary>
    public static string? Find(T member) => Names.GetValueOrDefault(ValueTuple.Create(member));
}
