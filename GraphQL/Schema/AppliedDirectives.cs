using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.GraphQL.Validation;

namespace KnowledgeGraph.GraphQL;

/// <summary>Checks directives applied in SDL: known, in place, not repeated, with the arguments they take.</summary>
internal static class AppliedDirectives
{
    /// <summary>Adds everything wrong to the problems.</summary>
    public static void Check(DocumentNode sdl, SchemaParts parts)
    {
        foreach (var definition in sdl.Definitions)
        {
            switch (definition)
            {
                case SchemaNode node:
                    Check(node.Directives, "SCHEMA", "schema", parts);
                    break;
                case ScalarTypeNode node:
                    Check(node.Directives, "SCALAR", node.Name.Value, parts);
                    break;
                case FieldsTypeNode node:
                    Check(node.Directives, node.IsInterface ? "INTERFACE" : "OBJECT", node.Name.Value, parts);
                    foreach (var field in node.Fields)
                    {
                        var where = $"{node.Name}.{field.Name}";
                        Check(field.Directives, "FIELD_DEFINITION", where, parts);
                        Inputs(field.Arguments, "ARGUMENT_DEFINITION", where, parts);
                    }

                    break;
                case UnionTypeNode node:
                    Check(node.Directives, "UNION", node.Name.Value, parts);
                    break;
                case EnumTypeNode node:
                    Check(node.Directives, "ENUM", node.Name.Value, parts);
                    foreach (var value in node.Values)
                    {
                        Check(value.Directives, "ENUM_VALUE", $"{node.Name}.{value.Name}", parts);
                    }

                    break;
                case InputTypeNode node:
                    Check(node.Directives, "INPUT_OBJECT", node.Name.Value, parts);
                    Inputs(node.Fields, "INPUT_FIELD_DEFINITION", node.Name.Value, parts);
                    break;
                case DirectiveDefinitionNode node:
                    Inputs(node.Arguments, "ARGUMENT_DEFINITION", "@" + node.Name.Value, parts);
                    break;
            }
        }
    }

    private static void Inputs(InputValueNode[] inputs, string location, string where, SchemaParts parts)
    {
        foreach (var input in inputs)
        {
            Check(input.Directives, location, $"{where}, {input.Name}", parts);
        }
    }

    private static void Check(DirectiveNode[] directives, string location, string where, SchemaParts parts)
    {
        for (var i = 0; i < directives.Length; i++)
        {
            var name = directives[i].Name.Value;
            if (!parts.Directives.TryGetValue(name, out var definition))
            {
                parts.Problems.Add(SchemaMessages.UnknownDirective(where, name));
                continue;
            }

            if (!definition.Locations.Contains(location))
            {
                parts.Problems.Add(SchemaMessages.MisplacedDirective(where, name));
            }

            if (!definition.IsRepeatable && directives.Take(i).Any(d => d.Name.Value == name))
            {
                parts.Problems.Add(SchemaMessages.RepeatedDirective(where, name));
            }

            Arguments(directives[i], definition, where, parts);
        }
    }

    private static void Arguments(DirectiveNode applied, DirectiveDefinition definition, string where, SchemaParts parts)
    {
        foreach (var argument in applied.Arguments)
        {
            var name = argument.Name.Value;
            if (InputValue.Find(definition.Arguments, name) is not { } expected)
            {
                parts.Problems.Add(SchemaMessages.DirectiveArgument(where, definition.Name, name, "it has none of that name"));
            }
            else if (!LiteralCheck.Fits(argument.Value, expected.Type))
            {
                parts.Problems.Add(SchemaMessages.DirectiveArgument(where, definition.Name, name, $"{Printer.Print(argument.Value)} is no {expected.Type}"));
            }
        }

        foreach (var missing in definition.Arguments.Where(d => d.IsRequired && applied.Arguments.All(a => a.Name.Value != d.Name)))
        {
            parts.Problems.Add(SchemaMessages.DirectiveArgument(where, definition.Name, missing.Name, "it is required"));
        }
    }
}
