namespace KnowledgeGraph.GraphQL.Types;

/// <summary>An object or interface type.</summary>
internal abstract class FieldsType(string name) : NamedType(name)
{
    /// <summary>By name; enumerates in the order of definition.</summary>
    public OrderedDictionary<string, FieldDefinition> Fields { get; } = new(StringComparer.Ordinal);

    /// <summary>Interfaces implemented, in the order of definition.</summary>
    public List<InterfaceType> Interfaces { get; } = [];
}

/// <summary>An object type.</summary>
internal sealed class ObjectType(string name) : FieldsType(name)
{
    /// <summary>The CLR type of its values; null when it is not known.</summary>
    public Type? ClrType { get; set; }
}

/// <summary>An interface type.</summary>
internal sealed class InterfaceType(string name) : FieldsType(name);

/// <summary>A union type.</summary>
internal sealed class UnionType(string name) : NamedType(name)
{
    public List<ObjectType> Members { get; } = [];
}

/// <summary>A field of an object or interface type.</summary>
internal sealed class FieldDefinition(string name, GraphType type, InputValue[] arguments)
{
    public string Name { get; } = name;

    public GraphType Type { get; } = type;

    public InputValue[] Arguments { get; } = arguments;

    public string? Description { get; init; }

    /// <summary>Null when the field is not deprecated.</summary>
    public string? DeprecationReason { get; init; }

    /// <summary>Weight and list sizes, for the analysis of cost.</summary>
    public required Cost.FieldCost Cost { get; set; }

    /// <summary>What computes it; null on interfaces.</summary>
    public Binding.FieldResolver? Resolver { get; set; }

    /// <summary>The argument of that name; null when there is none.</summary>
    public InputValue? Argument(string name) => InputValue.Find(Arguments, name);
}

/// <summary>An argument, or a field of an input object.</summary>
internal sealed class InputValue(string name, GraphType type)
{
    private object? coerced;
    private DefaultState state;

    private enum DefaultState
    {
        Unknown,
        InWork,
        Known,
    }

    public string Name { get; } = name;

    public GraphType Type { get; } = type;

    public string? Description { get; init; }

    public string? DeprecationReason { get; init; }

    /// <summary>The default as written; null when there is none.</summary>
    public Language.ValueNode? DefaultLiteral { get; init; }

    /// <summary>The default, coerced when it is first asked for: it may rest on defaults of an input object's fields.</summary>
    /// <exception cref="SchemaException">It is no value of the type, or rests on itself.</exception>
    public object? Default
    {
        get
        {
            if (state != DefaultState.Known)
            {
                Coerce();
            }

            return coerced;
        }
    }

    /// <summary>Whether there is a default.</summary>
    public bool HasDefault => DefaultLiteral is not null;

    /// <summary>Non-null without a default.</summary>
    public bool IsRequired => Type.IsNonNull && !HasDefault;

    /// <summary>The one of that name; null when there is none.</summary>
    public static InputValue? Find(InputValue[] all, string name)
    {
        foreach (var value in all)
        {
            if (value.Name == name)
            {
                return value;
            }
        }

        return null;
    }

    private void Coerce()
    {
        if (state == DefaultState.InWork)
        {
            throw new SchemaException([SchemaMessages.DefaultCycle(Name, Type)]);
        }

        state = DefaultState.InWork;
        if (DefaultLiteral is not null
            && !(Validation.LiteralCheck.Fits(DefaultLiteral, Type) && Execution.Literals.TryCoerce(DefaultLiteral, Type, null, out coerced)))
        {
            throw new SchemaException([SchemaMessages.BadDefault(Name, DefaultLiteral, Type)]);
        }

        state = DefaultState.Known;
    }
}
