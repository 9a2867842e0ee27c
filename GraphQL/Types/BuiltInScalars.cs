using System.Globalization;
using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Types;

/// <summary>The five scalars of section 3.5, coerced to the letter.</summary>
internal static class BuiltInScalars
{
    /// <summary>By name.</summary>
    public static ScalarCodec? Find(string name) => name switch
    {
        "Int" => IntCodec.Instance,
        "Float" => FloatCodec.Instance,
        "String" => StringCodec.Instance,
        "Boolean" => BooleanCodec.Instance,
        "ID" => IdCodec.Instance,
        _ => null,
    };

    /// <summary>Whether the specification defines a scalar of that name.</summary>
    public static bool IsBuiltIn(string name) => Find(name) is not null;

    private sealed class IntCodec : ScalarCodec
    {
        public static readonly IntCodec Instance = new();

        public override Type ClrType => typeof(int);

        public override object Parse(object value) => value switch
        {
            long and (< int.MinValue or > int.MaxValue) => throw new FormatException(CoercionMessages.IntRange(value)),
            long number => (int)number,
            double number when Math.Floor(number) != number || !double.IsFinite(number) => throw new FormatException(CoercionMessages.NotAnInt(value)),
            double and (< int.MinValue or > int.MaxValue) => throw new FormatException(CoercionMessages.IntRange(value)),
            double number => (int)number,
            _ => throw new FormatException(CoercionMessages.NotAnInt(value)),
        };

        public override object Serialize(object value) => value switch
        {
            int => value,
            long number when number is >= int.MinValue and <= int.MaxValue => (int)number,
            short or byte or sbyte or ushort => Convert.ToInt32(value, CultureInfo.InvariantCulture),
            uint number when number <= int.MaxValue => (int)number,
            double number when Math.Floor(number) == number && number is >= int.MinValue and <= int.MaxValue => (int)number,
            bool flag => flag ? 1 : 0,
            long or uint or ulong => throw new FormatException(CoercionMessages.IntRange(value)),
            _ => throw new FormatException(CoercionMessages.NotAnInt(value)),
        };

        internal override bool CanSerialize(Type type) =>
            type == typeof(int) || type == typeof(short) || type == typeof(byte) || type == typeof(ushort)
            || type == typeof(sbyte) || type == typeof(uint) || type == typeof(long);

        internal override object ParseLiteral(ValueNode literal) =>
            literal is not IntValueNode node ? throw new FormatException(CoercionMessages.NotAnInt(Printer.Print(literal)))
            : int.TryParse(node.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number
            : throw new FormatException(CoercionMessages.IntRange(CoercionMessages.Cut(node.Text)));
    }

    private sealed class FloatCodec : ScalarCodec
    {
        public static readonly FloatCodec Instance = new();

        public override Type ClrType => typeof(double);

        public override object Parse(object value) => value switch
        {
            double number when double.IsFinite(number) => number,
            long number => (double)number,
            _ => throw new FormatException(CoercionMessages.NotAFloat(value)),
        };

        public override object Serialize(object value) => value switch
        {
            double number when double.IsFinite(number) => value,
            float number when float.IsFinite(number) => (double)number,
            decimal or int or long or short or byte or uint or ulong => Convert.ToDouble(value, CultureInfo.InvariantCulture),
            bool flag => flag ? 1.0 : 0.0,
            _ => throw new FormatException(CoercionMessages.NotAFloat(value)),
        };

        internal override bool CanSerialize(Type type) =>
            type == typeof(double) || type == typeof(float) || type == typeof(decimal) || type == typeof(int)
            || type == typeof(long) || type == typeof(short) || type == typeof(byte);

        internal override object ParseLiteral(ValueNode literal)
        {
            var text = literal switch
            {
                IntValueNode node => node.Text,
                FloatValueNode node => node.Text,
                _ => throw new FormatException(CoercionMessages.NotAFloat(Printer.Print(literal))),
            };

            // Section 3.5.2: a literal outside the finite range of IEEE 754 raises an error.
            var number = double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
            return double.IsFinite(number) ? number : throw new FormatException(CoercionMessages.NotAFloat(CoercionMessages.Cut(text)));
        }
    }

    private sealed class StringCodec : ScalarCodec
    {
        public static readonly StringCodec Instance = new();

        public override Type ClrType => typeof(string);

        public override object Parse(object value) => value as string ?? throw new FormatException(CoercionMessages.NotAString(value));

        public override object Serialize(object value) => value switch
        {
            string => value,
            bool flag => flag ? "true" : "false",
            int or long or double or float or decimal or short or byte or uint or ulong => Convert.ToString(value, CultureInfo.InvariantCulture)!,
            char or Guid or Uri => value.ToString()!,
            ValueType and not Enum => value.ToString() ?? "",
            _ => throw new FormatException(CoercionMessages.NotAString(value)),
        };

        internal override bool CanSerialize(Type type) => type == typeof(string) || type == typeof(Uri) || IdCodec.IsTextLike(type);

        internal override object ParseLiteral(ValueNode literal) =>
            literal is StringValueNode node ? node.Value : throw new FormatException(CoercionMessages.NotAString(Printer.Print(literal)));
    }

    private sealed class BooleanCodec : ScalarCodec
    {
        public static readonly BooleanCodec Instance = new();

        private static readonly object True = true;
        private static readonly object False = false;

        public override Type ClrType => typeof(bool);

        public override object Parse(object value) => value is bool ? value : throw new FormatException(CoercionMessages.NotABoolean(value));

        public override object Serialize(object value) => value switch
        {
            bool => value,
            int number => number != 0,
            long number => number != 0,
            double number when double.IsFinite(number) => number != 0,
            _ => throw new FormatException(CoercionMessages.NotABoolean(value)),
        };

        internal override bool CanSerialize(Type type) => type == typeof(bool);

        internal override object ParseLiteral(ValueNode literal) =>
            literal is BooleanValueNode node ? (node.Value ? True : False) : throw new FormatException(CoercionMessages.NotABoolean(Printer.Print(literal)));
    }

    private sealed class IdCodec : ScalarCodec
    {
        public static readonly IdCodec Instance = new();

        public override Type ClrType => typeof(string);

        /// <summary>Value types that are identifiers or the like: what has a text of its own.</summary>
        public static bool IsTextLike(Type type) => type.IsValueType && type != typeof(bool) && !type.IsEnum;

        public override object Parse(object value) => value switch
        {
            string => value,
            long number => number.ToString(CultureInfo.InvariantCulture),
            double number when Math.Floor(number) == number && double.IsFinite(number) => number.ToString("R", CultureInfo.InvariantCulture),
            _ => throw new FormatException(CoercionMessages.NotAnId(value)),
        };

        public override object Serialize(object value) => value switch
        {
            string => value,
            int or long or short or uint or ulong => Convert.ToString(value, CultureInfo.InvariantCulture)!,
            double number when Math.Floor(number) == number => number.ToString("R", CultureInfo.InvariantCulture),
            bool or double or float or decimal or Enum => throw new FormatException(CoercionMessages.NotAnId(value)),
            ValueType => value.ToString()!,
            _ => throw new FormatException(CoercionMessages.NotAnId(value)),
        };

        internal override bool CanSerialize(Type type) => type == typeof(string) || IsTextLike(type);

        internal override object ParseLiteral(ValueNode literal) => literal switch
        {
            StringValueNode node => node.Value,
            IntValueNode node => node.Text,
            _ => throw new FormatException(CoercionMessages.NotAnId(Printer.Print(literal))),
        };
    }
}
