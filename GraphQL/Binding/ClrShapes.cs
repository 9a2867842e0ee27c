using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Binding;

/// <summary>How CLR types correspond to the schema's.</summary>
internal static class ClrShapes
{
    /// <summary>The element type of a sequence; null for strings, dictionaries and what is no sequence.</summary>
    public static Type? ElementOf(Type clr)
    {
        if (clr == typeof(string))
        {
            return null;
        }

        if (clr.IsArray)
        {
            return clr.GetElementType();
        }

        var sequence = clr.IsGenericType && clr.GetGenericTypeDefinition() == typeof(IEnumerable<>)
            ? clr
            : clr.GetInterfaces().FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEnumerable<>));
        return sequence?.GetGenericArguments()[0];
    }

    /// <summary>Why values of a CLR type cannot be values of an output type; null when they can.</summary>
    public static string? Mismatch(GraphType type, Type clr)
    {
        clr = System.Nullable.GetUnderlyingType(clr) ?? clr;
        if (clr == typeof(object))
        {
            return null;
        }

        return type.Nullable switch
        {
            ListType list => ElementOf(clr) is { } element ? Mismatch(list.Item, element) : "it is no list",
            ScalarType scalar => scalar.Codec.CanSerialize(clr) ? null : $"{scalar.Name} cannot be written from it",
            EnumType @enum => EnumMismatch(@enum, clr),
            ObjectType { ClrType: { } expected } => expected.IsAssignableFrom(clr) || clr.IsAssignableFrom(expected) ? null : $"values of the type are {Name(expected)}",
            _ => IsLeafLike(clr) ? "it is no object" : null,
        };
    }

    /// <summary>A CLR type's name as C# writes it.</summary>
    public static string Name(Type clr)
    {
        if (!clr.IsGenericType)
        {
            return clr.Name;
        }

        var arguments = string.Join(", ", clr.GetGenericArguments().Select(Name));
        return $"{clr.Name[..clr.Name.IndexOf('`')]}<{arguments}>";
    }

    private static string? EnumMismatch(EnumType type, Type clr)
    {
        if (clr == typeof(string))
        {
            return null;
        }

        if (!clr.IsEnum)
        {
            return "it is neither an enum nor a name";
        }

        var extra = EnumNames.All(clr).Where(name => !type.Values.ContainsKey(name)).ToList();
        return extra.Count > 0 ? $"the schema has no value for its {string.Join(", ", extra)}" : null;
    }

    private static bool IsLeafLike(Type clr) => clr.IsPrimitive || clr.IsEnum || clr == typeof(string) || clr == typeof(decimal);
}
