using KnowledgeGraph.GraphQL.Binding;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>The coerced arguments of a field, once a request, or once a plan when no variable is in them.</summary>
/// <remarks>Immutable after construction, thread-safe.</remarks>
internal sealed class ArgumentSet
{
    /// <summary>Stands for an argument that was not given and has no default.</summary>
    public static readonly object Absent = new();

    /// <summary>No arguments at all.</summary>
    public static readonly ArgumentSet None = new([], []);

    private readonly object?[] values;
    private readonly object?[] bound;

    /// <summary>Takes coerced values, converted by the resolver's converters.</summary>
    /// <exception cref="FormatException">A value is not what the resolver's CLR type takes.</exception>
    public ArgumentSet(object?[] values, ArgumentConverter?[] converters)
    {
        this.values = values;
        bound = converters.Length == 0 ? values : new object?[values.Length];
        for (var i = 0; i < converters.Length; i++)
        {
            bound[i] = values[i] is { } value && !ReferenceEquals(value, Absent) ? converters[i]?.Convert(value) : null;
        }
    }

    /// <summary>Whether an argument was given or has a default.</summary>
    public bool Has(FieldPlan field, string name) => !ReferenceEquals(values[IndexOf(field, name)], Absent);

    /// <summary>An argument as a CLR type.</summary>
    public T? Get<T>(FieldPlan field, string name)
    {
        var index = IndexOf(field, name);
        var value = values[index];
        if (value is null || ReferenceEquals(value, Absent))
        {
            return default;
        }

        if (value is T typed)
        {
            return typed;
        }

        var argument = field.Definition.Arguments[index];
        var converter = ConverterCache<T>.Find(argument);
        return (T)converter.Convert(value);
    }

    /// <summary>All that were given or have a default, by name.</summary>
    public Dictionary<string, object?> Values(FieldPlan field)
    {
        var result = new Dictionary<string, object?>(StringComparer.Ordinal);
        for (var i = 0; i < values.Length; i++)
        {
            if (!ReferenceEquals(values[i], Absent))
            {
                result[field.Definition.Arguments[i].Name] = values[i];
            }
        }

        return result;
    }

    /// <summary>An argument as the resolver's method takes it; null when it is null or absent.</summary>
    public object? Bound(int index) => bound[index];

    private static int IndexOf(FieldPlan field, string name)
    {
        var arguments = field.Definition.Arguments;
        for (var i = 0; i < arguments.Length; i++)
        {
            if (arguments[i].Name == name)
            {
                return i;
            }
        }

        throw new ArgumentException($"Field \"{field.Definition.Name}\" has no argument \"{name}\".", nameof(name));
    }

    private static class ConverterCache<T>
    {
        private static readonly System.Runtime.CompilerServices.ConditionalWeakTable<InputValue, ArgumentConverter> Known = [];

        public static ArgumentConverter Find(InputValue argument) => Known.GetValue(argument, static a =>
            ArgumentConverter.Find(a.Type, typeof(T), out var why)
                ?? throw new ArgumentException($"Argument \"{a.Name}\" of type {a.Type} is no {ClrShapes.Name(typeof(T))}: {why}."));
    }
}
