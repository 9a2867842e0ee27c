using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL;

/// <summary>Writes a schema as SDL.</summary>
internal static class SchemaPrinter
{
    private const string DefaultReason = "No longer supported";

    /// <summary>All but what the specification defines; types in the order of definition.</summary>
    public static string Print(GraphQLSchema schema)
    {
        var definitions = new List<DefinitionNode>();
        if (Root(schema) is { } root)
        {
            definitions.Add(root);
        }

        definitions.AddRange(schema.Directives.Where(d => !d.IsSpecified).Select(Directive));
        definitions.AddRange(schema.Types.Where(t => !t.IsIntrospection && !BuiltInScalars.IsBuiltIn(t.Name)).Select(Type));
        return Printer.Print(new DocumentNode { Start = 0, Source = new Source(""), Definitions = [.. definitions] });
    }

    private static SchemaNode? Root(GraphQLSchema schema)
    {
        var roots = Enum.GetValues<OperationKind>().Select(kind => (kind, type: schema.Root(kind))).Where(r => r.type is not null).ToList();
        return schema.Description is null && roots.All(r => r.type!.Name == r.kind.ToString())
            ? null
            : new SchemaNode
            {
                Start = 0,
                Description = Text(schema.Description),
                OperationTypes = [.. roots.Select(r => new OperationTypeNode { Start = 0, Kind = r.kind, Type = Named(r.type!) })],
            };
    }

    private static DefinitionNode Type(NamedType type) => type switch
    {
        ScalarType scalar => new ScalarTypeNode
        {
            Start = 0,
            Description = Text(type.Description),
            Name = Name(type.Name),
            Directives = scalar.SpecifiedByUrl is null ? [] : [Directive("specifiedBy", "url", scalar.SpecifiedByUrl)],
        },
        FieldsType fields => new FieldsTypeNode
        {
            Start = 0,
            Description = Text(type.Description),
            Name = Name(type.Name),
            IsInterface = type is InterfaceType,
            Interfaces = [.. fields.Interfaces.Select(Named)],
            Fields = [.. fields.Fields.Values.Select(Field)],
        },
        UnionType union => new UnionTypeNode
        {
            Start = 0, Description = Text(type.Description), Name = Name(type.Name), Members = [.. union.Members.Select(Named)],
        },
        EnumType @enum => new EnumTypeNode
        {
            Start = 0, Description = Text(type.Description), Name = Name(type.Name), Values = [.. @enum.Values.Values.Select(Value)],
        },
        _ => new InputTypeNode
        {
            Start = 0,
            Description = Text(type.Description),
            Name = Name(type.Name),
            Directives = ((InputObjectType)type).IsOneOf ? [new DirectiveNode { Start = 0, Name = Name("oneOf"), Arguments = [] }] : [],
            Fields = [.. ((InputObjectType)type).Fields.Select(Input)],
        },
    };

    private static DirectiveDefinitionNode Directive(DirectiveDefinition directive) => new()
    {
        Start = 0,
        Description = Text(directive.Description),
        Name = Name(directive.Name),
        Arguments = [.. directive.Arguments.Select(Input)],
        IsRepeatable = directive.IsRepeatable,
        Locations = [.. directive.Locations.Select(Name)],
    };

    private static FieldDefinitionNode Field(FieldDefinition field) => new()
    {
        Start = 0,
        Description = Text(field.Description),
        Name = Name(field.Name),
        Arguments = [.. field.Arguments.Select(Input)],
        Type = Reference(field.Type),
        Directives = Deprecated(field.DeprecationReason),
    };

    private static InputValueNode Input(InputValue input) => new()
    {
        Start = 0,
        Description = Text(input.Description),
        Name = Name(input.Name),
        Type = Reference(input.Type),
        Default = input.DefaultLiteral,
        Directives = Deprecated(input.DeprecationReason),
    };

    private static EnumValueDefinitionNode Value(EnumValue value) => new()
    {
        Start = 0, Description = Text(value.Description), Name = Name(value.Name), Directives = Deprecated(value.DeprecationReason),
    };

    private static TypeNode Reference(GraphType type) => type switch
    {
        NonNullType nonNull => new NonNullTypeNode { Start = 0, Inner = Reference(nonNull.Inner) },
        ListType list => new ListTypeNode { Start = 0, Item = Reference(list.Item) },
        _ => Named((NamedType)type),
    };

    private static DirectiveNode[] Deprecated(string? reason) => reason switch
    {
        null => [],
        DefaultReason => [new DirectiveNode { Start = 0, Name = Name("deprecated"), Arguments = [] }],
        _ => [Directive("deprecated", "reason", reason)],
    };

    private static DirectiveNode Directive(string name, string argument, string value) => new()
    {
        Start = 0,
        Name = Name(name),
        Arguments = [new ArgumentNode { Start = 0, Name = Name(argument), Value = Text(value)! }],
    };

    private static NamedTypeNode Named(NamedType type) => new() { Start = 0, Name = type.Name };

    private static Name Name(string name) => new(name, 0);

    private static StringValueNode? Text(string? text) => text is null ? null : new StringValueNode { Start = 0, Value = text, IsBlock = false };
}
