namespace KnowledgeGraph.GraphQL.Language;

/// <summary>Where directives can stand (section 3.13).</summary>
internal static class DirectiveLocations
{
    /// <summary>In executable documents.</summary>
    public static readonly string[] Executable =
    [
        "QUERY", "MUTATION", "SUBSCRIPTION", "FIELD", "FRAGMENT_DEFINITION", "FRAGMENT_SPREAD", "INLINE_FRAGMENT",
        "VARIABLE_DEFINITION",
    ];

    /// <summary>In type systems.</summary>
    public static readonly string[] TypeSystem =
    [
        "SCHEMA", "SCALAR", "OBJECT", "FIELD_DEFINITION", "ARGUMENT_DEFINITION", "INTERFACE", "UNION", "ENUM",
        "ENUM_VALUE", "INPUT_OBJECT", "INPUT_FIELD_DEFINITION",
    ];

    /// <summary>Whether a location of that name exists.</summary>
    public static bool Exists(string name) => Executable.Contains(name) || TypeSystem.Contains(name);
}
