using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL;

/// <summary>Finds input objects of which no finite value exists (section 3.10).</summary>
internal static class InputCycles
{
    /// <summary>Adds one problem a cycle.</summary>
    public static void Check(SchemaParts parts)
    {
        var inputs = parts.Types.Values.OfType<InputObjectType>().ToList();
        var finite = new HashSet<InputObjectType>();
        var grew = true;
        while (grew)
        {
            grew = false;
            foreach (var type in inputs)
            {
                grew |= IsFinite(type, finite) && finite.Add(type);
            }
        }

        foreach (var type in inputs.Where(t => !finite.Contains(t)))
        {
            parts.Problems.Add(type.IsOneOf
                ? SchemaMessages.OneOfCycle(type.Name)
                : SchemaMessages.InputCycle(type.Name + "." + type.Fields.First(f => Needs(f.Type) is { } next && !finite.Contains(next)).Name));
        }
    }

    private static bool IsFinite(InputObjectType type, HashSet<InputObjectType> finite) =>
        type.IsOneOf
            ? type.Fields.Any(f => f.Type.Nullable is ListType || f.Type.Named is not InputObjectType next || finite.Contains(next))
            : type.Fields.All(f => Needs(f.Type) is not { } next || finite.Contains(next));

    private static InputObjectType? Needs(GraphType type) => (type as NonNullType)?.Inner as InputObjectType;
}
