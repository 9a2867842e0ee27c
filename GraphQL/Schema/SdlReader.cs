using KnowledgeGraph.GraphQL.Cost;
using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL;

/// <summary>From SDL definitions and their extensions to types; problems are collected, not thrown.</summary>
internal sealed class SdlReader(SchemaParts parts, IReadOnlyDictionary<string, ScalarCodec> codecs)
{
    private readonly List<FieldsTypeNode> fieldsTypes = [];
    private readonly List<UnionTypeNode> unions = [];
    private readonly List<EnumTypeNode> enums = [];
    private readonly List<InputTypeNode> inputs = [];
    private readonly List<SchemaNode> schemas = [];
    private readonly List<ScalarTypeNode> scalars = [];

    /// <summary>Reads all definitions; extensions may stand before what they extend.</summary>
    public void Read(IEnumerable<DocumentNode> documents)
    {
        var all = documents.SelectMany(d => d.Definitions.Select(node => (node, d.Source))).ToList();
        foreach (var (node, source) in all)
        {
            Declare(node, source);
        }

        foreach (var (node, source) in all)
        {
            Collect(node, source);
        }

        fieldsTypes.ForEach(FillFields);
        unions.ForEach(FillUnion);
        enums.ForEach(FillEnum);
        inputs.ForEach(FillInput);
        scalars.ForEach(FillScalar);
        FillRoots();
        foreach (var (node, _) in all)
        {
            if (node is DirectiveDefinitionNode directive)
            {
                Declare(directive);
            }
        }
    }

    private void Declare(DefinitionNode node, Source source)
    {
        if (node is not TypeDefinitionNode { IsExtension: false } definition)
        {
            return;
        }

        var name = definition.Name.Value;
        NamedType? type = definition switch
        {
            FieldsTypeNode { IsInterface: true } => new InterfaceType(name),
            FieldsTypeNode => new ObjectType(name),
            UnionTypeNode => new UnionType(name),
            EnumTypeNode => new EnumType(name),
            InputTypeNode => new InputObjectType(name),
            _ => Scalar(name),
        };
        if (type is null)
        {
            return;
        }

        type.Description = definition.Description?.Value;
        if (!parts.Types.TryAdd(name, type))
        {
            parts.Problems.Add(SchemaMessages.Twice("Type", name, source.LocationOf(definition.Name.Start)));
        }
    }

    private ScalarType? Scalar(string name)
    {
        if ((BuiltInScalars.Find(name) ?? codecs.GetValueOrDefault(name)) is { } codec)
        {
            return new ScalarType(name, codec);
        }

        parts.Problems.Add(SchemaMessages.NoCodec(name));
        return new ScalarType(name, BuiltInScalars.Find("String")!);
    }

    private void Collect(DefinitionNode node, Source source)
    {
        switch (node)
        {
            case SchemaNode schema:
                schemas.Add(schema);
                break;
            case DirectiveDefinitionNode:
                break;
            case TypeDefinitionNode definition when !Fits(definition):
                parts.Problems.Add(SchemaMessages.ExtendsNothing(definition.Name.Value));
                break;
            case FieldsTypeNode type:
                fieldsTypes.Add(type);
                break;
            case UnionTypeNode type:
                unions.Add(type);
                break;
            case EnumTypeNode type:
                enums.Add(type);
                break;
            case InputTypeNode type:
                inputs.Add(type);
                break;
            case ScalarTypeNode type:
                scalars.Add(type);
                break;
            default:
                parts.Problems.Add(SchemaMessages.NotTypeSystem(source.LocationOf(node.Start)));
                break;
        }
    }

    private bool Fits(TypeDefinitionNode definition) => (definition, parts.Types.GetValueOrDefault(definition.Name.Value)) switch
    {
        (FieldsTypeNode { IsInterface: true }, InterfaceType) => true,
        (FieldsTypeNode { IsInterface: false }, ObjectType) => true,
        (UnionTypeNode, UnionType) or (EnumTypeNode, EnumType) or (InputTypeNode, InputObjectType) or (ScalarTypeNode, ScalarType) => true,
        _ => !definition.IsExtension,
    };

    private void FillFields(FieldsTypeNode node)
    {
        if (parts.Types[node.Name.Value] is not FieldsType type)
        {
            return;
        }

        foreach (var reference in node.Interfaces)
        {
            if (Find(reference.Name, type.Name) is InterfaceType implemented)
            {
                type.Interfaces.Add(implemented);
            }
            else if (parts.Types.ContainsKey(reference.Name))
            {
                parts.Problems.Add(SchemaMessages.NotAnInterface(type.Name, reference.Name));
            }
        }

        foreach (var field in node.Fields)
        {
            var where = $"{type.Name}.{field.Name.Value}";
            if (Resolve(field.Type, where) is not { } fieldType)
            {
                continue;
            }

            var definition = new FieldDefinition(field.Name.Value, fieldType, Inputs(field.Arguments, where))
            {
                Description = field.Description?.Value,
                DeprecationReason = DeprecationOf(field.Directives),
                Cost = CostReader.Read(field, fieldType),
            };
            if (!type.Fields.TryAdd(definition.Name, definition))
            {
                parts.Problems.Add($"Field \"{where}\" is defined more than once.");
            }
        }
    }

    private void FillUnion(UnionTypeNode node)
    {
        if (parts.Types[node.Name.Value] is not UnionType type)
        {
            return;
        }

        foreach (var reference in node.Members)
        {
            if (Find(reference.Name, type.Name) is not ObjectType member)
            {
                if (parts.Types.ContainsKey(reference.Name))
                {
                    parts.Problems.Add(SchemaMessages.NotAMember(type.Name, reference.Name));
                }
            }
            else if (type.Members.Contains(member))
            {
                parts.Problems.Add($"Union \"{type.Name}\" includes \"{member.Name}\" more than once.");
            }
            else
            {
                type.Members.Add(member);
            }
        }
    }

    private void FillEnum(EnumTypeNode node)
    {
        if (parts.Types[node.Name.Value] is not EnumType type)
        {
            return;
        }

        foreach (var value in node.Values)
        {
            var added = type.Values.TryAdd(value.Name.Value, new EnumValue(value.Name.Value)
            {
                Description = value.Description?.Value, DeprecationReason = DeprecationOf(value.Directives),
            });
            if (!added)
            {
                parts.Problems.Add($"Enum value \"{type.Name}.{value.Name}\" is defined more than once.");
            }
        }
    }

    private void FillInput(InputTypeNode node)
    {
        if (parts.Types[node.Name.Value] is not InputObjectType type)
        {
            return;
        }

        type.Fields = [.. type.Fields, .. Inputs(node.Fields, type.Name)];
        type.IsOneOf |= node.Directives.Any(d => d.Name.Value == "oneOf");
        foreach (var twice in type.Fields.GroupBy(f => f.Name).Where(g => g.Count() > 1))
        {
            parts.Problems.Add($"Input field \"{type.Name}.{twice.Key}\" is defined more than once.");
        }
    }

    private void FillScalar(ScalarTypeNode node)
    {
        if (parts.Types[node.Name.Value] is ScalarType type && StringArgument(node.Directives, "specifiedBy", "url") is { } url)
        {
            type.SpecifiedByUrl = url;
        }
    }

    private void FillRoots()
    {
        if (!schemas.Any(s => !s.IsExtension))
        {
            parts.Query = parts.Types.GetValueOrDefault("Query") as ObjectType;
            parts.Mutation = parts.Types.GetValueOrDefault("Mutation") as ObjectType;
            parts.Subscription = parts.Types.GetValueOrDefault("Subscription") as ObjectType;
        }

        foreach (var schema in schemas)
        {
            parts.Description ??= schema.Description?.Value;
            foreach (var root in schema.OperationTypes)
            {
                FillRoot(root);
            }
        }

        if (schemas.Count(s => !s.IsExtension) > 1)
        {
            parts.Problems.Add("The schema is defined more than once.");
        }
    }

    private void FillRoot(OperationTypeNode root)
    {
        if (Find(root.Type.Name, "schema") is not ObjectType type)
        {
            parts.Problems.Add(SchemaMessages.RootNotObject(root.Kind.ToString().ToLowerInvariant(), root.Type.Name));
            return;
        }

        var taken = root.Kind switch
        {
            OperationKind.Query => parts.Query,
            OperationKind.Mutation => parts.Mutation,
            _ => parts.Subscription,
        };
        if (taken is not null)
        {
            parts.Problems.Add($"The schema names its {root.Kind.ToString().ToLowerInvariant()} type more than once.");
        }

        switch (root.Kind)
        {
            case OperationKind.Query:
                parts.Query = type;
                break;
            case OperationKind.Mutation:
                parts.Mutation = type;
                break;
            default:
                parts.Subscription = type;
                break;
        }
    }

    private void Declare(DirectiveDefinitionNode node)
    {
        var definition = new DirectiveDefinition(
            node.Name.Value, Inputs(node.Arguments, "@" + node.Name.Value), [.. node.Locations.Select(l => l.Value)], node.IsRepeatable)
        {
            Description = node.Description?.Value,
        };
        if (!parts.Directives.TryAdd(definition.Name, definition))
        {
            parts.Problems.Add($"Directive \"@{definition.Name}\" is defined more than once.");
        }
    }

    private InputValue[] Inputs(InputValueNode[] nodes, string where)
    {
        var result = new List<InputValue>();
        foreach (var node in nodes)
        {
            var place = $"{where}, {node.Name.Value}";
            if (Resolve(node.Type, place) is not { } type)
            {
                continue;
            }

            if (result.Any(r => r.Name == node.Name.Value))
            {
                parts.Problems.Add($"{where}: \"{node.Name}\" is defined more than once.");
            }

            result.Add(new InputValue(node.Name.Value, type)
            {
                Description = node.Description?.Value,
                DeprecationReason = DeprecationOf(node.Directives),
                DefaultLiteral = node.Default,
            });
        }

        return [.. result];
    }

    private GraphType? Resolve(TypeNode node, string where) => node switch
    {
        NonNullTypeNode nonNull => Resolve(nonNull.Inner, where) is { } inner ? new NonNullType(inner) : null,
        ListTypeNode list => Resolve(list.Item, where) is { } item ? new ListType(item) : null,
        _ => Find(((NamedTypeNode)node).Name, where),
    };

    private NamedType? Find(string name, string where)
    {
        if (parts.Types.TryGetValue(name, out var type))
        {
            return type;
        }

        if (BuiltInScalars.Find(name) is { } codec)
        {
            parts.Types[name] = new ScalarType(name, codec) { Description = Introspection.DescribeScalar(name) };
            return parts.Types[name];
        }

        parts.Problems.Add(SchemaMessages.UnknownType(name, where));
        return null;
    }

    private static string? DeprecationOf(DirectiveNode[] directives) =>
        directives.Any(d => d.Name.Value == "deprecated")
            ? StringArgument(directives, "deprecated", "reason") ?? "No longer supported"
            : null;

    private static string? StringArgument(DirectiveNode[] directives, string directive, string argument) =>
        directives.FirstOrDefault(d => d.Name.Value == directive)?.Arguments
            .FirstOrDefault(a => a.Name.Value == argument)?.Value is StringValueNode text ? text.Value : null;
}
