using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL;

/// <summary>Checks a schema against section 3 ("Type Validation"), and coerces its default values.</summary>
internal static class SchemaRules
{
    /// <summary>Adds everything wrong to the problems.</summary>
    public static void Check(SchemaParts parts, DocumentNode sdl)
    {
        if (parts.Query is null)
        {
            parts.Problems.Add(SchemaMessages.NoQuery);
        }

        foreach (var same in new[] { parts.Query, parts.Mutation, parts.Subscription }.OfType<ObjectType>().GroupBy(t => t).Where(g => g.Count() > 1))
        {
            parts.Problems.Add(SchemaMessages.SameRoot(same.Key.Name));
        }

        foreach (var type in parts.Types.Values)
        {
            Check(type, parts);
        }

        foreach (var directive in parts.Directives.Values)
        {
            Inputs(directive.Arguments, "@" + directive.Name, parts);
            Name(directive.Name, "@" + directive.Name, parts);
        }

        InputCycles.Check(parts);
        AppliedDirectives.Check(sdl, parts);
    }

    private static void Check(NamedType type, SchemaParts parts)
    {
        if (!type.IsIntrospection)
        {
            switch (type)
            {
                case FieldsType { Fields.Count: 0 }:
                    parts.Problems.Add(SchemaMessages.Empty(type.Name, "fields"));
                    break;
                case UnionType { Members.Count: 0 }:
                    parts.Problems.Add(SchemaMessages.Empty(type.Name, "member types"));
                    break;
                case EnumType { Values.Count: 0 }:
                    parts.Problems.Add(SchemaMessages.Empty(type.Name, "values"));
                    break;
                case InputObjectType { Fields.Length: 0 }:
                    parts.Problems.Add(SchemaMessages.Empty(type.Name, "input fields"));
                    break;
            }
        }

        switch (type)
        {
            case FieldsType fields:
                Fields(fields, parts);
                Interfaces(fields, parts);
                break;
            case EnumType @enum when !type.IsIntrospection:
                foreach (var value in @enum.Values.Keys)
                {
                    Name(value, $"{type.Name}.{value}", parts);
                }

                break;
            case InputObjectType input:
                Inputs(input.Fields, input.Name, parts);
                OneOf(input, parts);
                break;
        }
    }

    private static void Fields(FieldsType type, SchemaParts parts)
    {
        foreach (var field in type.Fields.Values)
        {
            var where = $"{type.Name}.{field.Name}";
            if (!type.IsIntrospection)
            {
                Name(field.Name, where, parts);
            }

            if (!field.Type.IsOutput)
            {
                parts.Problems.Add(SchemaMessages.NotAnOutput(where, field.Type));
            }

            Inputs(field.Arguments, where, parts);
        }
    }

    private static void Inputs(InputValue[] inputs, string where, SchemaParts parts)
    {
        foreach (var input in inputs)
        {
            var place = $"{where}, {input.Name}";
            Name(input.Name, place, parts);
            if (!input.Type.IsInput)
            {
                parts.Problems.Add(SchemaMessages.NotAnInput(place, input.Type));
                continue;
            }

            if (input.IsRequired && input.DeprecationReason is not null)
            {
                parts.Problems.Add(SchemaMessages.RequiredDeprecated(place));
            }

            Default(input, place, parts);
        }
    }

    private static void Default(InputValue input, string where, SchemaParts parts)
    {
        try
        {
            _ = input.Default;
        }
        catch (SchemaException failure)
        {
            parts.Problems.AddRange(failure.Problems.Select(p => $"{where}: {p}"));
        }
    }

    private static void OneOf(InputObjectType type, SchemaParts parts)
    {
        foreach (var field in type.Fields.Where(f => type.IsOneOf && (f.Type.IsNonNull || f.HasDefault)))
        {
            parts.Problems.Add(SchemaMessages.OneOfField(type.Name, field.Name));
        }
    }

    private static void Interfaces(FieldsType type, SchemaParts parts)
    {
        foreach (var @interface in type.Interfaces)
        {
            if (@interface == type)
            {
                parts.Problems.Add(SchemaMessages.ImplementsItself(type.Name));
                continue;
            }

            foreach (var inherited in @interface.Interfaces.Where(i => i != @interface && !type.Interfaces.Contains(i)))
            {
                parts.Problems.Add(SchemaMessages.MissingInterface(type.Name, inherited.Name, @interface.Name));
            }

            foreach (var expected in @interface.Fields.Values)
            {
                Implements(type, @interface, expected, parts);
            }
        }
    }

    private static void Implements(FieldsType type, InterfaceType @interface, FieldDefinition expected, SchemaParts parts)
    {
        if (!type.Fields.TryGetValue(expected.Name, out var found))
        {
            parts.Problems.Add(SchemaMessages.MissingInterfaceField(type.Name, @interface.Name, expected.Name));
            return;
        }

        if (!GraphQLSchema.IsSubtype(found.Type, expected.Type))
        {
            parts.Problems.Add(SchemaMessages.InterfaceFieldType(type.Name, @interface.Name, expected, found));
        }

        if (found.DeprecationReason is not null && expected.DeprecationReason is null)
        {
            parts.Problems.Add(SchemaMessages.DeprecatedImplementation(type.Name, @interface.Name, expected.Name));
        }

        foreach (var argument in expected.Arguments)
        {
            if (found.Argument(argument.Name)?.Type.SameAs(argument.Type) != true)
            {
                parts.Problems.Add(SchemaMessages.InterfaceArgument(type.Name, @interface.Name, expected.Name, argument.Name));
            }
        }

        foreach (var extra in found.Arguments.Where(a => a.IsRequired && expected.Argument(a.Name) is null))
        {
            parts.Problems.Add(SchemaMessages.ExtraRequiredArgument(type.Name, expected.Name, extra.Name));
        }
    }

    private static void Name(string name, string where, SchemaParts parts)
    {
        if (name.StartsWith("__", StringComparison.Ordinal))
        {
            parts.Problems.Add(SchemaMessages.ReservedName(name, where));
        }
    }
}
