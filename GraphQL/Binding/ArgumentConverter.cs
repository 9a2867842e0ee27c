using System.Collections;
using System.Reflection;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Binding;

/// <summary>From a coerced argument to a CLR type: lists, records for input objects, enums, identifiers parsed from text.</summary>
/// <remarks>Immutable, thread-safe. Made once an argument, when the schema is built.</remarks>
internal abstract class ArgumentConverter
{
    /// <summary>Converts a value, never null.</summary>
    /// <exception cref="FormatException">A text is not what the CLR type's <c>Parse</c> takes.</exception>
    public abstract object Convert(object value);

    /// <summary>Finds the conversion.</summary>
    /// <remarks>When there is none, <c>why</c> says what does not fit.</remarks>
    public static ArgumentConverter? Find(GraphType type, Type clr, out string why) => Find(type, clr, [], out why);

    /// <summary>The same, with the conversions of input objects found so far: they may contain themselves.</summary>
    protected static ArgumentConverter? Find(GraphType type, Type clr, Dictionary<(InputObjectType, Type), ObjectConverter> known, out string why)
    {
        clr = System.Nullable.GetUnderlyingType(clr) ?? clr;
        why = "";
        if (clr == typeof(object))
        {
            return Same.Instance;
        }

        var result = type.Nullable switch
        {
            ListType list => FindList(list, clr, known, out why),
            EnumType @enum => FindEnum(@enum, clr, out why),
            InputObjectType input => ObjectConverter.Find(input, clr, known, out why),
            ScalarType scalar => FindScalar(scalar, clr),
            _ => null,
        };
        if (result is null && why.Length == 0)
        {
            why = "no conversion is known";
        }

        return result;
    }

    private static ArgumentConverter? FindScalar(ScalarType scalar, Type clr)
    {
        if (clr.IsAssignableFrom(scalar.Codec.ClrType))
        {
            return Same.Instance;
        }

        if (scalar.Codec.ClrType == typeof(string))
        {
            return TextConverter.Find(clr);
        }

        return scalar.Codec.ClrType == typeof(int) && (clr == typeof(long) || clr == typeof(double)) ? new Number(clr)
            : scalar.Codec.ClrType == typeof(double) && (clr == typeof(float) || clr == typeof(decimal)) ? new Number(clr)
            : null;
    }

    private static Member? FindEnum(EnumType type, Type clr, out string why)
    {
        why = "";
        if (clr == typeof(string))
        {
            return new Member(null);
        }

        if (!clr.IsEnum)
        {
            return null;
        }

        var missing = type.Values.Keys.Where(name => EnumNames.Member(clr, name) is null).ToList();
        why = missing.Count > 0 ? $"{clr.Name} has no member for {string.Join(", ", missing)}" : "";
        return missing.Count > 0 ? null : new Member(clr);
    }

    private static Many? FindList(ListType list, Type clr, Dictionary<(InputObjectType, Type), ObjectConverter> known, out string why)
    {
        why = "";
        var element = ClrShapes.ElementOf(clr);
        if (element is null)
        {
            return null;
        }

        var item = Find(list.Item, element, known, out why);
        var isSet = clr.IsAssignableFrom(typeof(HashSet<>).MakeGenericType(element)) && !clr.IsAssignableFrom(element.MakeArrayType());
        var concrete = isSet ? typeof(HashSet<>).MakeGenericType(element)
            : clr.IsAssignableFrom(element.MakeArrayType()) ? element.MakeArrayType()
            : clr.IsAssignableFrom(typeof(List<>).MakeGenericType(element)) ? typeof(List<>).MakeGenericType(element)
            : null;
        return item is null || concrete is null ? null : new Many(item, element, concrete);
    }

    private sealed class Same : ArgumentConverter
    {
        public static readonly Same Instance = new();

        public override object Convert(object value) => value;
    }

    private sealed class Number(Type clr) : ArgumentConverter
    {
        public override object Convert(object value) =>
            System.Convert.ChangeType(value, clr, System.Globalization.CultureInfo.InvariantCulture);
    }

    private sealed class Member(Type? clr) : ArgumentConverter
    {
        public override object Convert(object value) => clr is null ? value : EnumNames.Member(clr, (string)value)!;
    }

    private sealed class Many(ArgumentConverter item, Type element, Type concrete) : ArgumentConverter
    {
        public override object Convert(object value)
        {
            var items = (object?[])value;
            var array = Array.CreateInstance(element, items.Length);
            for (var i = 0; i < items.Length; i++)
            {
                array.SetValue(items[i] is { } one ? item.Convert(one) : null, i);
            }

            return concrete.IsArray ? array : Activator.CreateInstance(concrete, (IEnumerable)array)!;
        }
    }

    private sealed class TextConverter(Func<string, object> parse) : ArgumentConverter
    {
        public static TextConverter? Find(Type clr)
        {
            if (clr.GetMethod("Parse", BindingFlags.Public | BindingFlags.Static, [typeof(string)]) is { } method && clr.IsAssignableFrom(method.ReturnType))
            {
                return new TextConverter(text => Call(() => method.Invoke(null, [text])!));
            }

            if (clr.GetMethod("Parse", BindingFlags.Public | BindingFlags.Static, [typeof(string), typeof(IFormatProvider)]) is { } parsable)
            {
                return new TextConverter(text => Call(() => parsable.Invoke(null, [text, System.Globalization.CultureInfo.InvariantCulture])!));
            }

            return clr.GetConstructor([typeof(string)]) is { } constructor
                ? new TextConverter(text => Call(() => constructor.Invoke([text])))
                : null;
        }

        public override object Convert(object value) => parse((string)value);

        private static object Call(Func<object> call)
        {
            try
            {
                return call();
            }
            catch (TargetInvocationException thrown) when (thrown.InnerException is FormatException or ArgumentException or OverflowException)
            {
                throw new FormatException(thrown.InnerException.Message, thrown.InnerException);
            }
        }
    }
}
