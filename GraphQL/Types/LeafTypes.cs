namespace KnowledgeGraph.GraphQL.Types;

/// <summary>A scalar type, built in or custom.</summary>
internal sealed class ScalarType(string name, ScalarCodec codec) : NamedType(name)
{
    public ScalarCodec Codec { get; } = codec;

    public string? SpecifiedByUrl { get; set; }
}

/// <summary>An enum type.</summary>
internal sealed class EnumType(string name) : NamedType(name)
{
    /// <summary>By name; enumerates in the order of definition.</summary>
    public OrderedDictionary<string, EnumValue> Values { get; } = new(StringComparer.Ordinal);

    /// <summary>The name of a resolver's value, a name or a CLR enum's member; null when it is none of this enum.</summary>
    public string? NameOf(object value)
    {
        var name = value as string ?? (value is Enum member ? EnumNames.Of(member) : null);
        return name is not null && Values.ContainsKey(name) ? name : null;
    }
}

/// <summary>One value of an enum.</summary>
internal sealed class EnumValue(string name)
{
    public string Name { get; } = name;

    public string? Description { get; init; }

    public string? DeprecationReason { get; init; }
}

/// <summary>An input object type.</summary>
internal sealed class InputObjectType(string name) : NamedType(name)
{
    /// <summary>In the order of definition.</summary>
    public InputValue[] Fields { get; set; } = [];

    /// <summary>Whether exactly one field must be given (<c>@oneOf</c>).</summary>
    public bool IsOneOf { get; set; }

    /// <summary>The field of that name; null when there is none.</summary>
    public InputValue? Field(string name) => InputValue.Find(Fields, name);
}

/// <summary>A directive that documents can apply.</summary>
internal sealed class DirectiveDefinition(string name, InputValue[] arguments, string[] locations, bool isRepeatable)
{
    public string Name { get; } = name;

    public InputValue[] Arguments { get; } = arguments;

    public string[] Locations { get; } = locations;

    public bool IsRepeatable { get; } = isRepeatable;

    public string? Description { get; init; }

    /// <summary>Whether the specification itself defines it.</summary>
    public bool IsSpecified => Name is "skip" or "include" or "deprecated" or "specifiedBy" or "oneOf";
}
