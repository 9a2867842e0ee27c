using System.Collections;
using System.Globalization;
using System.Text;

namespace KnowledgeGraph.GraphQL.Types;

/// <summary>What is said about a value that does not fit its type.</summary>
internal static class CoercionMessages
{
    private const int Shown = 80;

    public static string IntRange(object value) => $"Int cannot represent {Describe(value)}: it is no 32-bit signed integer.";

    public static string NotAnInt(object value) => $"Int cannot represent the non-integer value {Describe(value)}.";

    public static string NotAFloat(object value) => $"Float cannot represent {Describe(value)}: it is no finite number.";

    public static string NotAString(object value) => $"String cannot represent the non-string value {Describe(value)}.";

    public static string NotABoolean(object value) => $"Boolean cannot represent the non-boolean value {Describe(value)}.";

    public static string NotAnId(object value) => $"ID cannot represent {Describe(value)}: it is no string or integer.";

    public static string NoEnumValue(string type, string value, string suggestion) =>
        $"Value {value} does not exist in enum \"{type}\".{suggestion}";

    public static string EnumNotString(string type, object value) =>
        $"Enum \"{type}\" cannot represent the non-enum value {Describe(value)}.";

    public static string NotNull(GraphType type) => $"Expected a value of the non-null type \"{type}\", found null.";

    public static string NotAnObject(string type) => $"Expected type \"{type}\" to be an object.";

    public static string RequiredField(string type, string field, GraphType fieldType) =>
        $"Field \"{type}.{field}\" of required type \"{fieldType}\" was not provided.";

    public static string UnknownField(string type, string field, string suggestion) =>
        $"Field \"{field}\" is not defined by type \"{type}\".{suggestion}";

    public static string OneOfCount(string type) => $"OneOf input object \"{type}\" must specify exactly one key.";

    public static string OneOfNull(string type, string field) => $"Field \"{type}.{field}\" must be non-null.";

    /// <summary>A text of bounded length.</summary>
    public static string Cut(string text) => text.Length <= Shown ? text : text[..Shown] + "…";

    /// <summary>A value as the client wrote it, shortened.</summary>
    public static string Describe(object? value) => Cut(value switch
    {
        null => "null",
        string text => "\"" + Cut(text) + "\"",
        bool flag => flag ? "true" : "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        IDictionary<string, object?> map => DescribeMap(map),
        IEnumerable list => "[" + string.Join(", ", list.Cast<object?>().Take(4).Select(Describe)) + "]",
        _ => value.GetType().Name,
    });

    private static string DescribeMap(IDictionary<string, object?> map)
    {
        var text = new StringBuilder("{");
        foreach (var (key, value) in map.Take(4))
        {
            text.Append(text.Length > 1 ? ", " : "").Append(key).Append(": ").Append(Describe(value));
        }

        return text.Append('}').ToString();
    }
}
