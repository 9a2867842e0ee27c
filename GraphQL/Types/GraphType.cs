namespace KnowledgeGraph.GraphQL.Types;

/// <summary>A type of the schema, named or wrapping another.</summary>
/// <remarks>Mutable while the schema is built, immutable and thread-safe afterwards. Wrapping types are compared
/// by <see cref="SameAs"/>, named ones by reference.</remarks>
internal abstract class GraphType
{
    /// <summary>The innermost type.</summary>
    public abstract NamedType Named { get; }

    /// <summary>The type without an outer <c>!</c>.</summary>
    public virtual GraphType Nullable => this;

    /// <summary>Whether null is refused.</summary>
    public bool IsNonNull => this is NonNullType;

    /// <summary>Scalar, enum or input object inside.</summary>
    public bool IsInput => Named is ScalarType or EnumType or InputObjectType;

    /// <summary>Anything but an input object inside.</summary>
    public bool IsOutput => Named is not InputObjectType;

    /// <summary>Structural equality.</summary>
    public bool SameAs(GraphType other) => (this, other) switch
    {
        (NonNullType a, NonNullType b) => a.Inner.SameAs(b.Inner),
        (ListType a, ListType b) => a.Item.SameAs(b.Item),
        _ => ReferenceEquals(this, other),
    };
}

/// <summary><c>[T]</c></summary>
internal sealed class ListType(GraphType item) : GraphType
{
    private readonly string text = $"[{item}]";

    public GraphType Item { get; } = item;

    public override NamedType Named => Item.Named;

    public override string ToString() => text;
}

/// <summary><c>T!</c></summary>
internal sealed class NonNullType(GraphType inner) : GraphType
{
    private readonly string text = $"{inner}!";

    public GraphType Inner { get; } = inner;

    public override NamedType Named => Inner.Named;

    public override GraphType Nullable => Inner;

    public override string ToString() => text;
}

/// <summary>A type with a name of its own.</summary>
internal abstract class NamedType(string name) : GraphType
{
    public string Name { get; } = name;

    public string? Description { get; set; }

    /// <summary>Position among the schema's types; for tables by type.</summary>
    public int Index { get; set; }

    public override NamedType Named => this;

    /// <summary>Whether it belongs to the introspection system.</summary>
    public bool IsIntrospection => Name.StartsWith("__", StringComparison.Ordinal);

    public override string ToString() => Name;
}
