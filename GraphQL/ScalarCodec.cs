using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL;

/// <summary>How a custom scalar's values are read from requests and written to responses.</summary>
/// <remarks>Immutable, thread-safe. Built in ones know more about literals than custom ones can.</remarks>
public abstract class ScalarCodec
{
    /// <summary>The CLR type that resolvers and arguments use.</summary>
    public abstract Type ClrType { get; }

    /// <summary>Reads a value.</summary>
    /// <param name="value">A string, bool, long, double, list (<see cref="List{T}"/> of object) or string-keyed
    /// dictionary; never null.</param>
    /// <exception cref="FormatException">It is no value of the scalar; the message says why and is shown to the client.</exception>
    public abstract object Parse(object value);

    /// <summary>Writes a resolver's value.</summary>
    /// <returns>A string, bool, int, long or double, or a list or string-keyed dictionary of these.</returns>
    /// <exception cref="FormatException">It is no value of the scalar.</exception>
    public abstract object Serialize(object value);

    /// <summary>Whether a resolver may give values of a CLR type.</summary>
    internal virtual bool CanSerialize(Type type) => ClrType.IsAssignableFrom(type);

    /// <summary>Reads a literal without variables in it.</summary>
    /// <exception cref="FormatException">It is no value of the scalar.</exception>
    internal virtual object ParseLiteral(ValueNode literal) =>
        Parse(Execution.Literals.ToPlain(literal, null) ?? throw new FormatException());
}
