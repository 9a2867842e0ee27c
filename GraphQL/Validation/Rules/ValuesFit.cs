using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>5.6.1, 5.6.2, 5.6.4: literals are of the expected type, with the input fields that it has and needs.</summary>
internal sealed class ValuesFit : ValidationRule
{
    public override void Value(ValidationContext context, ValueNode value, GraphType? type)
    {
        if (type is not null)
        {
            Check(context, value, type);
        }
    }

    private static void Check(ValidationContext context, ValueNode value, GraphType type)
    {
        switch (value)
        {
            case VariableNode:
                break;
            case NullValueNode:
                if (type.IsNonNull)
                {
                    Bad(context, value, type, "");
                }

                break;
            case ListValueNode list when type.Nullable is ListType listType:
                foreach (var item in list.Items)
                {
                    Check(context, item, listType.Item);
                }

                break;
            case ObjectValueNode map when type.Named is InputObjectType input:
                Object(context, map, input);
                break;
            default:
                Leaf(context, value, type);
                break;
        }
    }

    private static void Object(ValidationContext context, ObjectValueNode value, InputObjectType type)
    {
        foreach (var field in type.Fields)
        {
            if (field.IsRequired && !Array.Exists(value.Fields, f => f.Name.Value == field.Name))
            {
                context.Report(CoercionMessages.RequiredField(type.Name, field.Name, field.Type), value.Start);
            }
        }

        if (type.IsOneOf)
        {
            OneOf(context, value, type);
        }

        foreach (var field in value.Fields)
        {
            if (type.Field(field.Name.Value) is { } definition)
            {
                Check(context, field.Value, definition.Type);
            }
            else
            {
                var suggestion = context.Suggest(field.Name.Value, type.Fields.Select(f => f.Name));
                context.Report(CoercionMessages.UnknownField(type.Name, field.Name.Value, suggestion), field.Start);
            }
        }
    }

    private static void OneOf(ValidationContext context, ObjectValueNode value, InputObjectType type)
    {
        if (value.Fields.DistinctBy(f => f.Name.Value).Count() != 1)
        {
            context.Report(CoercionMessages.OneOfCount(type.Name), value.Start);
        }
        else if (value.Fields[^1].Value is NullValueNode)
        {
            context.Report(CoercionMessages.OneOfNull(type.Name, value.Fields[0].Name.Value), value.Start);
        }
    }

    private static void Leaf(ValidationContext context, ValueNode value, GraphType type)
    {
        switch (type.Named)
        {
            case EnumType @enum when value is not EnumValueNode node || !@enum.Values.ContainsKey(node.Name):
                var name = (value as EnumValueNode)?.Name ?? (value as StringValueNode)?.Value;
                var suggestion = name is null ? "" : context.Suggest(name, @enum.Values.Keys, "the enum value ");
                context.Report(
                    value is EnumValueNode
                        ? CoercionMessages.NoEnumValue(@enum.Name, $"\"{name}\"", suggestion)
                        : CoercionMessages.EnumNotString(@enum.Name, Printer.Print(value)) + suggestion,
                    value.Start);
                break;
            case EnumType:
                break;
            case ScalarType scalar:
                try
                {
                    scalar.Codec.ParseLiteral(value);
                }
                catch (FormatException failure)
                {
                    Bad(context, value, type, failure.Message);
                }

                break;
            default:
                Bad(context, value, type, "");
                break;
        }
    }

    private static void Bad(ValidationContext context, ValueNode value, GraphType type, string why) =>
        context.Report(ValidationMessages.BadValue(type, Printer.Print(value), why), value.Start);
}
