using System.Globalization;
using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>From literals and variables to values (sections 3.4 to 3.12, input coercion).</summary>
/// <remarks>
/// Coerced values are null, int, double, string, bool, a custom scalar's CLR value, an enum value's name,
/// <c>object?[]</c> for lists, and <see cref="InputObject"/>.
/// </remarks>
internal static class Literals
{
    /// <summary>A literal without regard to a type: string, bool, long, double, list, dictionary; enum values as strings.</summary>
    public static object? ToPlain(ValueNode literal, IReadOnlyDictionary<string, object?>? variables) => literal switch
    {
        StringValueNode node => node.Value,
        EnumValueNode node => node.Name,
        BooleanValueNode node => node.Value,
        IntValueNode node => long.TryParse(node.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : double.Parse(node.Text, CultureInfo.InvariantCulture),
        FloatValueNode node => double.Parse(node.Text, CultureInfo.InvariantCulture),
        ListValueNode node => node.Items.Select(item => ToPlain(item, variables)).ToList(),
        ObjectValueNode node => ToDictionary(node, variables),
        VariableNode node => variables?.GetValueOrDefault(node.Name),
        _ => null,
    };

    /// <summary>Coerces a literal whose fit the validation has checked already.</summary>
    /// <returns>False when it does not fit after all, because of a variable without a value or with null.</returns>
    public static bool TryCoerce(ValueNode literal, GraphType type, IReadOnlyDictionary<string, object?>? variables, out object? value)
    {
        value = null;
        if (literal is VariableNode variable)
        {
            return variables is not null && variables.TryGetValue(variable.Name, out value) && (value is not null || !type.IsNonNull);
        }

        if (type is NonNullType nonNull)
        {
            return literal is not NullValueNode && TryCoerce(literal, nonNull.Inner, variables, out value);
        }

        return literal is NullValueNode || type switch
        {
            ListType list => TryCoerceList(literal, list, variables, out value),
            InputObjectType input => TryCoerceObject(literal, input, variables, out value),
            EnumType @enum => TryCoerceEnum(literal, @enum, out value),
            _ => TryCoerceScalar(literal, (ScalarType)type, variables, out value),
        };
    }

    private static bool TryCoerceList(ValueNode literal, ListType type, IReadOnlyDictionary<string, object?>? variables, out object? value)
    {
        value = null;
        if (literal is not ListValueNode list)
        {
            var single = TryCoerce(literal, type.Item, variables, out var item);
            value = single ? new[] { item } : null;
            return single;
        }

        var items = new object?[list.Items.Length];
        for (var i = 0; i < items.Length; i++)
        {
            if (IsMissing(list.Items[i], variables))
            {
                if (type.Item.IsNonNull)
                {
                    return false;
                }
            }
            else if (!TryCoerce(list.Items[i], type.Item, variables, out items[i]))
            {
                return false;
            }
        }

        value = items;
        return true;
    }

    private static bool TryCoerceObject(ValueNode literal, InputObjectType type, IReadOnlyDictionary<string, object?>? variables, out object? value)
    {
        value = null;
        if (literal is not ObjectValueNode node)
        {
            return false;
        }

        var result = new InputObject(type);
        foreach (var field in type.Fields)
        {
            var given = Array.Find(node.Fields, f => f.Name.Value == field.Name);
            if (given is null || IsMissing(given.Value, variables))
            {
                if (field.HasDefault)
                {
                    result[field.Name] = field.Default;
                }
                else if (field.Type.IsNonNull)
                {
                    return false;
                }
            }
            else if (TryCoerce(given.Value, field.Type, variables, out var item))
            {
                result[field.Name] = item;
            }
            else
            {
                return false;
            }
        }

        value = result;
        return !type.IsOneOf || (result.Count == 1 && result.Values.First() is not null && node.Fields.Length == 1);
    }

    private static bool TryCoerceEnum(ValueNode literal, EnumType type, out object? value)
    {
        var found = literal is EnumValueNode node && type.Values.TryGetValue(node.Name, out var member) ? member : null;
        value = found?.Name;
        return found is not null;
    }

    private static bool TryCoerceScalar(ValueNode literal, ScalarType type, IReadOnlyDictionary<string, object?>? variables, out object? value)
    {
        try
        {
            value = literal is ListValueNode or ObjectValueNode
                ? type.Codec.Parse(ToPlain(literal, variables)!)
                : type.Codec.ParseLiteral(literal);
            return true;
        }
        catch (FormatException)
        {
            value = null;
            return false;
        }
    }

    private static bool IsMissing(ValueNode literal, IReadOnlyDictionary<string, object?>? variables) =>
        literal is VariableNode variable && variables?.ContainsKey(variable.Name) != true;

    private static Dictionary<string, object?> ToDictionary(ObjectValueNode node, IReadOnlyDictionary<string, object?>? variables)
    {
        var map = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var field in node.Fields)
        {
            map[field.Name.Value] = ToPlain(field.Value, variables);
        }

        return map;
    }
}
