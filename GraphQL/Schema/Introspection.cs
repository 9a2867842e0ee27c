using KnowledgeGraph.GraphQL.Binding;
using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL;

/// <summary>The introspection system and the specified directives (sections 3.13 and 4), as SDL and its resolvers.</summary>
internal static class Introspection
{
    /// <summary>What every schema holds without saying so.</summary>
    public const string Sdl = """"
        "Leaves out the field or fragment when `if` is true."
        directive @skip("Left out when true." if: Boolean!) on FIELD | FRAGMENT_SPREAD | INLINE_FRAGMENT
        "Takes in the field or fragment only when `if` is true."
        directive @include("Taken in when true." if: Boolean!) on FIELD | FRAGMENT_SPREAD | INLINE_FRAGMENT
        "Still served, but no longer to be used."
        directive @deprecated("Why, and what to use instead; CommonMark." reason: String! = "No longer supported") on FIELD_DEFINITION | ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION | ENUM_VALUE
        "Names the text that specifies a custom scalar."
        directive @specifiedBy("The address of that text." url: String!) on SCALAR
        "Exactly one field of the input object must be given, and it must not be null."
        directive @oneOf on INPUT_OBJECT

        "What the server can do: its types, directives and root operations."
        type __Schema {
          description: String
          "All types of the schema, these ones included."
          types: [__Type!]!
          queryType: __Type!
          "Null when there are no mutations."
          mutationType: __Type
          "Null when there are no subscriptions."
          subscriptionType: __Type
          directives: [__Directive!]!
        }

        "A type, named or wrapping another; `kind` says which of the fields have a value."
        type __Type {
          kind: __TypeKind!
          "Null for LIST and NON_NULL."
          name: String
          description: String
          "Only for custom scalars."
          specifiedByURL: String
          "Only for OBJECT and INTERFACE."
          fields(includeDeprecated: Boolean! = false): [__Field!]
          "Only for OBJECT and INTERFACE."
          interfaces: [__Type!]
          "Only for INTERFACE and UNION."
          possibleTypes: [__Type!]
          "Only for ENUM."
          enumValues(includeDeprecated: Boolean! = false): [__EnumValue!]
          "Only for INPUT_OBJECT."
          inputFields(includeDeprecated: Boolean! = false): [__InputValue!]
          "Only for LIST and NON_NULL."
          ofType: __Type
          "Only for INPUT_OBJECT."
          isOneOf: Boolean
        }

        "The kinds of types."
        enum __TypeKind { SCALAR OBJECT INTERFACE UNION ENUM INPUT_OBJECT LIST NON_NULL }

        "A field of an object or interface type."
        type __Field {
          name: String!
          description: String
          args(includeDeprecated: Boolean! = false): [__InputValue!]!
          type: __Type!
          isDeprecated: Boolean!
          deprecationReason: String
        }

        "An argument, or a field of an input object."
        type __InputValue {
          name: String!
          description: String
          type: __Type!
          "As a GraphQL literal."
          defaultValue: String
          isDeprecated: Boolean!
          deprecationReason: String
        }

        "A value of an enum."
        type __EnumValue {
          name: String!
          description: String
          isDeprecated: Boolean!
          deprecationReason: String
        }

        "A directive that documents can apply."
        type __Directive {
          name: String!
          description: String
          "Whether it may stand more than once at one place."
          isRepeatable: Boolean!
          locations: [__DirectiveLocation!]!
          args(includeDeprecated: Boolean! = false): [__InputValue!]!
        }

        "Where a directive may stand."
        enum __DirectiveLocation {
          QUERY MUTATION SUBSCRIPTION FIELD FRAGMENT_DEFINITION FRAGMENT_SPREAD INLINE_FRAGMENT VARIABLE_DEFINITION
          SCHEMA SCALAR OBJECT FIELD_DEFINITION ARGUMENT_DEFINITION INTERFACE UNION ENUM ENUM_VALUE INPUT_OBJECT INPUT_FIELD_DEFINITION
        }
        """";

    /// <summary>The description of a built-in scalar.</summary>
    public static string DescribeScalar(string name) => name switch
    {
        "Int" => "A signed 32-bit integer.",
        "Float" => "A finite number of double precision (IEEE 754).",
        "String" => "A text: a sequence of Unicode scalar values.",
        "Boolean" => "True or false.",
        _ => "An identifier: a text that means nothing but identity. Input may be a string or an integer.",
    };

    /// <summary>Makes the meta fields and gives every field above its resolver.</summary>
    public static MetaFields Bind(SchemaParts parts, Func<GraphQLSchema> schema)
    {
        Field<GraphQLSchema, string?>(parts, "__Schema", "description", s => s.Description);
        Field<GraphQLSchema, NamedType[]>(parts, "__Schema", "types", s => s.Types);
        Field<GraphQLSchema, GraphType>(parts, "__Schema", "queryType", s => s.Query);
        Field<GraphQLSchema, GraphType?>(parts, "__Schema", "mutationType", s => s.Mutation);
        Field<GraphQLSchema, GraphType?>(parts, "__Schema", "subscriptionType", s => s.Subscription);
        Field<GraphQLSchema, DirectiveDefinition[]>(parts, "__Schema", "directives", s => s.Directives);
        BindType(parts, schema);
        BindMembers(parts);

        var meta = (FieldsType)parts.Types["__Type"];
        var root = (FieldsType)parts.Types["__Schema"];
        var text = parts.Types["String"];
        var cost = new Cost.FieldCost(null, null, [], []);
        return new MetaFields(
            new FieldDefinition("__typename", new NonNullType(text), []) { Cost = cost, Resolver = new SourceResolver<object, string>(_ => "") },
            new FieldDefinition("__schema", new NonNullType(root), []) { Cost = cost, Resolver = new SourceResolver<object, GraphQLSchema>(_ => schema()) },
            new FieldDefinition("__type", meta, [new InputValue("name", new NonNullType(text))])
            {
                Cost = cost,
                Resolver = FieldResolver.Create(typeof(NamedType), (Func<ResolverContext, NamedType?>)(ctx => schema().Find(ctx.Argument<string>("name")!))),
            });
    }

    private static void BindType(SchemaParts parts, Func<GraphQLSchema> schema)
    {
        const string Type = "__Type";
        Field<GraphType, string>(parts, Type, "kind", KindOf);
        Field<GraphType, string?>(parts, Type, "name", t => (t as NamedType)?.Name);
        Field<GraphType, string?>(parts, Type, "description", t => (t as NamedType)?.Description);
        Field<GraphType, string?>(parts, Type, "specifiedByURL", t => (t as ScalarType)?.SpecifiedByUrl);
        Field<GraphType, IEnumerable<GraphType>?>(parts, Type, "interfaces", t => (t as FieldsType)?.Interfaces);
        Field<GraphType, IEnumerable<GraphType>?>(parts, Type, "possibleTypes", t => t is InterfaceType or UnionType ? schema().PossibleTypes((NamedType)t) : null);
        Field<GraphType, GraphType?>(parts, Type, "ofType", t => t switch { NonNullType n => n.Inner, ListType l => l.Item, _ => null });
        Field<GraphType, bool?>(parts, Type, "isOneOf", t => (t as InputObjectType)?.IsOneOf);
        Context(parts, Type, "fields", ctx => (ctx.Parent<GraphType>() as FieldsType)?.Fields.Values.Where(f => Shown(ctx, f.DeprecationReason)));
        Context(parts, Type, "enumValues", ctx => (ctx.Parent<GraphType>() as EnumType)?.Values.Values.Where(v => Shown(ctx, v.DeprecationReason)));
        Context(parts, Type, "inputFields", ctx => (ctx.Parent<GraphType>() as InputObjectType)?.Fields.Where(f => Shown(ctx, f.DeprecationReason)));
    }

    private static void BindMembers(SchemaParts parts)
    {
        Field<FieldDefinition, string>(parts, "__Field", "name", f => f.Name);
        Field<FieldDefinition, string?>(parts, "__Field", "description", f => f.Description);
        Context(parts, "__Field", "args", ctx => ctx.Parent<FieldDefinition>().Arguments.Where(a => Shown(ctx, a.DeprecationReason)));
        Field<FieldDefinition, GraphType>(parts, "__Field", "type", f => f.Type);
        Field<FieldDefinition, bool>(parts, "__Field", "isDeprecated", f => f.DeprecationReason is not null);
        Field<FieldDefinition, string?>(parts, "__Field", "deprecationReason", f => f.DeprecationReason);
        Field<InputValue, string>(parts, "__InputValue", "name", v => v.Name);
        Field<InputValue, string?>(parts, "__InputValue", "description", v => v.Description);
        Field<InputValue, GraphType>(parts, "__InputValue", "type", v => v.Type);
        Field<InputValue, string?>(parts, "__InputValue", "defaultValue", v => v.DefaultLiteral is null ? null : Printer.Print(v.DefaultLiteral));
        Field<InputValue, bool>(parts, "__InputValue", "isDeprecated", v => v.DeprecationReason is not null);
        Field<InputValue, string?>(parts, "__InputValue", "deprecationReason", v => v.DeprecationReason);
        Field<EnumValue, string>(parts, "__EnumValue", "name", v => v.Name);
        Field<EnumValue, string?>(parts, "__EnumValue", "description", v => v.Description);
        Field<EnumValue, bool>(parts, "__EnumValue", "isDeprecated", v => v.DeprecationReason is not null);
        Field<EnumValue, string?>(parts, "__EnumValue", "deprecationReason", v => v.DeprecationReason);
        Field<DirectiveDefinition, string>(parts, "__Directive", "name", d => d.Name);
        Field<DirectiveDefinition, string?>(parts, "__Directive", "description", d => d.Description);
        Field<DirectiveDefinition, bool>(parts, "__Directive", "isRepeatable", d => d.IsRepeatable);
        Field<DirectiveDefinition, string[]>(parts, "__Directive", "locations", d => d.Locations);
        Context(parts, "__Directive", "args", ctx => ctx.Parent<DirectiveDefinition>().Arguments.Where(a => Shown(ctx, a.DeprecationReason)));
    }

    private static bool Shown(ResolverContext context, string? reason) => reason is null || context.Argument<bool>("includeDeprecated");

    private static string KindOf(GraphType type) => type switch
    {
        NonNullType => "NON_NULL",
        ListType => "LIST",
        ScalarType => "SCALAR",
        ObjectType => "OBJECT",
        InterfaceType => "INTERFACE",
        UnionType => "UNION",
        EnumType => "ENUM",
        _ => "INPUT_OBJECT",
    };

    private static void Field<TSource, TResult>(SchemaParts parts, string type, string field, Func<TSource, TResult> get) =>
        ((FieldsType)parts.Types[type]).Fields[field].Resolver = new SourceResolver<TSource, TResult>(get);

    private static void Context<TResult>(SchemaParts parts, string type, string field, Func<ResolverContext, TResult> get) =>
        ((FieldsType)parts.Types[type]).Fields[field].Resolver = FieldResolver.Create(typeof(TResult), get);
}
