using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>From a request's variables to coerced values (section 6.1.2, CoerceVariableValues).</summary>
internal sealed class VariableCoercion
{
    private const int MaxErrors = 50;

    /// <summary>Shared by all requests without variables; never written.</summary>
    private static readonly Dictionary<string, object?> None = [];

    private readonly GraphQLSchema schema;
    private readonly Source source;
    private readonly bool suggest;
    private readonly List<GraphQLError> errors = [];
    private VariableDefinitionNode current = null!;

    private VariableCoercion(GraphQLSchema schema, Source source, bool suggest)
    {
        this.schema = schema;
        this.source = source;
        this.suggest = suggest;
    }

    /// <summary>Coerces all variables of an operation.</summary>
    /// <remarks>Errors: every value that does not fit, at most fifty; empty when all fit.</remarks>
    /// <returns>A value by name, for each variable that was given or has a default.</returns>
    public static IReadOnlyDictionary<string, object?> Coerce(
        GraphQLSchema schema, Source source, OperationNode operation, IReadOnlyDictionary<string, object?>? given, bool suggest, out IReadOnlyList<GraphQLError> errors)
    {
        errors = [];
        if (operation.Variables.Length == 0)
        {
            return None;
        }

        var result = new Dictionary<string, object?>(operation.Variables.Length, StringComparer.Ordinal);
        var coercion = new VariableCoercion(schema, source, suggest);
        foreach (var definition in operation.Variables)
        {
            if (coercion.errors.Count < MaxErrors)
            {
                coercion.Variable(definition, given, result);
            }
        }

        errors = coercion.errors;
        return result;
    }

    /// <summary>The type that a reference in a document stands for; null when its name is unknown.</summary>
    public static GraphType? Resolve(GraphQLSchema schema, TypeNode node) => node switch
    {
        NonNullTypeNode nonNull => Resolve(schema, nonNull.Inner) is { } inner ? new NonNullType(inner) : null,
        ListTypeNode list => Resolve(schema, list.Item) is { } item ? new ListType(item) : null,
        _ => schema.Find(((NamedTypeNode)node).Name),
    };

    private void Variable(VariableDefinitionNode definition, IReadOnlyDictionary<string, object?>? given, Dictionary<string, object?> result)
    {
        current = definition;
        var name = definition.Variable.Name;
        var type = Resolve(schema, definition.Type)!;
        object? value = null;
        if (given?.TryGetValue(name, out value) != true)
        {
            if (definition.Default is not null)
            {
                Literals.TryCoerce(definition.Default, type, null, out value);
                result[name] = value;
            }
            else if (type.IsNonNull)
            {
                Error($"Variable \"${name}\" of required type \"{type}\" was not provided.");
            }

            return;
        }

        if (value is null && type.IsNonNull)
        {
            Error($"Variable \"${name}\" of non-null type \"{type}\" must not be null.");
            return;
        }

        result[name] = Value(value, type, null);
    }

    private object? Value(object? value, GraphType type, Step? path)
    {
        if (type is NonNullType nonNull)
        {
            if (value is not null)
            {
                return Value(value, nonNull.Inner, path);
            }

            Invalid(value, path, CoercionMessages.NotNull(type));
            return null;
        }

        return value is null ? null : type switch
        {
            ListType list => List(value, list, path),
            InputObjectType input => Object(value, input, path),
            EnumType @enum => Enum(value, @enum, path),
            _ => Scalar(value, (ScalarType)type, path),
        };
    }

    private object?[] List(object value, ListType type, Step? path)
    {
        if (value is not IReadOnlyList<object?> items)
        {
            return [Value(value, type.Item, path)];
        }

        var result = new object?[items.Count];
        for (var i = 0; i < result.Length; i++)
        {
            result[i] = Value(items[i], type.Item, new Step(path, i));
        }

        return result;
    }

    private InputObject? Object(object value, InputObjectType type, Step? path)
    {
        if (value is not IReadOnlyDictionary<string, object?> map)
        {
            Invalid(value, path, CoercionMessages.NotAnObject(type.Name));
            return null;
        }

        var result = new InputObject(type);
        foreach (var field in type.Fields)
        {
            if (map.TryGetValue(field.Name, out var given))
            {
                result[field.Name] = Value(given, field.Type, new Step(path, field.Name));
            }
            else if (field.HasDefault)
            {
                result[field.Name] = field.Default;
            }
            else if (field.Type.IsNonNull)
            {
                Invalid(value, path, CoercionMessages.RequiredField(type.Name, field.Name, field.Type));
            }
        }

        foreach (var unknown in map.Keys.Where(k => type.Field(k) is null))
        {
            var near = Suggestions.For(unknown, type.Fields.Select(f => f.Name), enabled: suggest);
            Invalid(value, path, CoercionMessages.UnknownField(type.Name, CoercionMessages.Cut(unknown), near));
        }

        OneOf(value, result, type, path);
        return result;
    }

    private void OneOf(object value, InputObject result, InputObjectType type, Step? path)
    {
        if (!type.IsOneOf)
        {
            return;
        }

        if (result.Count != 1)
        {
            Invalid(value, path, CoercionMessages.OneOfCount(type.Name));
        }
        else if (result.First() is { Value: null } only && ((IReadOnlyDictionary<string, object?>)value)[only.Key] is null)
        {
            Invalid(value, path, CoercionMessages.OneOfNull(type.Name, only.Key));
        }
    }

    private string? Enum(object value, EnumType type, Step? path)
    {
        if (value is string name && type.Values.ContainsKey(name))
        {
            return name;
        }

        Invalid(value, path, value is string text
            ? CoercionMessages.NoEnumValue(type.Name, CoercionMessages.Describe(text), Suggestions.For(text, type.Values.Keys, "the enum value ", suggest))
            : CoercionMessages.EnumNotString(type.Name, value));
        return null;
    }

    private object? Scalar(object value, ScalarType type, Step? path)
    {
        try
        {
            return type.Codec.Parse(value);
        }
        catch (FormatException failure)
        {
            Invalid(value, path, failure.Message);
            return null;
        }
    }

    private void Invalid(object? value, Step? path, string why)
    {
        var at = path is null ? "" : $" at \"{current.Variable.Name}{path}\"";
        Error($"Variable \"${current.Variable.Name}\" got the invalid value {CoercionMessages.Describe(value)}{at}: {why}");
    }

    private void Error(string message)
    {
        if (errors.Count < MaxErrors)
        {
            errors.Add(new GraphQLError(message, ErrorCodes.BadVariable) { Locations = [source.LocationOf(current.Start)] });
        }
    }

    private sealed record Step(Step? Parent, object Key)
    {
        public override string ToString() => $"{Parent}{(Key is int ? $"[{Key}]" : $".{Key}")}";
    }
}
