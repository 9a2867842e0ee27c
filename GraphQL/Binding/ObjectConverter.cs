using System.Reflection;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Binding;

/// <summary>From an input object to a record or class: constructor parameters and settable properties, by name without case.</summary>
/// <remarks>A field that was not given keeps the parameter's default or the property's initial value.</remarks>
internal sealed class ObjectConverter : ArgumentConverter
{
    private readonly ConstructorInfo constructor;
    private readonly ParameterInfo[] parameters;
    private readonly Dictionary<string, PropertyInfo> properties = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, ArgumentConverter> converters = new(StringComparer.Ordinal);

    private ObjectConverter(ConstructorInfo constructor)
    {
        this.constructor = constructor;
        parameters = constructor.GetParameters();
    }

    /// <inheritdoc/>
    public override object Convert(object value)
    {
        var input = (InputObject)value;
        var arguments = new object?[parameters.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            var parameter = parameters[i];
            var field = input.Keys.FirstOrDefault(k => Same(k, parameter.Name!));
            arguments[i] = field is not null ? Converted(field, input[field])
                : parameter.HasDefaultValue ? parameter.DefaultValue
                : null;
        }

        var result = constructor.Invoke(arguments);
        foreach (var (name, given) in input)
        {
            if (properties.TryGetValue(name, out var property))
            {
                property.SetValue(result, Converted(name, given));
            }
        }

        return result;
    }

    /// <summary>Finds the conversion; input objects that contain themselves are converted by the same instance.</summary>
    public static ArgumentConverter? Find(InputObjectType type, Type clr, Dictionary<(InputObjectType, Type), ObjectConverter> known, out string why)
    {
        why = "";
        if (typeof(IReadOnlyDictionary<string, object?>).IsAssignableFrom(clr) && clr.IsAssignableFrom(typeof(InputObject)))
        {
            return Find((GraphType)type, typeof(object), known, out why);
        }

        if (known.TryGetValue((type, clr), out var found))
        {
            return found;
        }

        var constructor = clr.IsAbstract || clr.IsPrimitive || clr == typeof(string)
            ? null
            : clr.GetConstructors().Where(c => !IsCopy(c, clr)).OrderByDescending(c => c.GetParameters().Length).FirstOrDefault();
        if (constructor is null)
        {
            return null;
        }

        var result = new ObjectConverter(constructor);
        known[(type, clr)] = result;
        foreach (var field in type.Fields)
        {
            if (!result.TryAdd(field, clr, known, out why))
            {
                return null;
            }
        }

        return result;
    }

    private static bool IsCopy(ConstructorInfo constructor, Type clr) =>
        constructor.GetParameters() is [var only] && only.ParameterType == clr;

    private bool TryAdd(InputValue field, Type clr, Dictionary<(InputObjectType, Type), ObjectConverter> known, out string why)
    {
        var parameter = parameters.FirstOrDefault(p => Same(p.Name!, field.Name));
        var property = clr.GetProperties().FirstOrDefault(p => Same(p.Name, field.Name) && p.CanWrite);
        var target = parameter?.ParameterType ?? property?.PropertyType;
        if (target is null)
        {
            why = $"{clr.Name} has no parameter or settable property for \"{field.Name}\"";
            return false;
        }

        var converter = Find(field.Type, target, known, out why);
        if (converter is null)
        {
            why = $"{clr.Name}.{field.Name}: {why}";
            return false;
        }

        converters[field.Name] = converter;
        if (parameter is null)
        {
            properties[field.Name] = property!;
        }

        return true;
    }

    private object? Converted(string field, object? value) => value is null ? null : converters[field].Convert(value);

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
