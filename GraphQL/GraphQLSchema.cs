using System.Collections.Frozen;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL;

/// <summary>A schema whose every field has its resolver.</summary>
/// <remarks>Immutable, thread-safe. Made by <see cref="SchemaBuilder"/>.</remarks>
public sealed class GraphQLSchema
{
    private readonly FrozenDictionary<string, NamedType> types;
    private readonly ObjectType[][] possibleTypes;

    internal GraphQLSchema(SchemaParts parts, MetaFields meta)
    {
        MetaFields = meta;
        Description = parts.Description;
        Query = parts.Query!;
        Mutation = parts.Mutation;
        Subscription = parts.Subscription;
        Types = [.. parts.Types.Values];
        Directives = [.. parts.Directives.Values];
        types = parts.Types.ToFrozenDictionary(StringComparer.Ordinal);
        TypeResolvers = parts.TypeResolvers;
        for (var i = 0; i < Types.Length; i++)
        {
            Types[i].Index = i;
        }

        possibleTypes = [.. Types.Select(PossibleTypesOf)];
        ClrTypes = Types.OfType<ObjectType>().Where(t => t.ClrType is not null)
            .GroupBy(t => t.ClrType!).ToFrozenDictionary(g => g.Key, g => g.ToArray());
    }

    internal string? Description { get; }

    internal ObjectType Query { get; }

    internal ObjectType? Mutation { get; }

    internal ObjectType? Subscription { get; }

    /// <summary>All named types, those of introspection last.</summary>
    internal NamedType[] Types { get; }

    internal DirectiveDefinition[] Directives { get; }

    /// <summary>Functions that say an abstract type's object type, by the abstract type's name.</summary>
    internal IReadOnlyDictionary<string, Func<object, string?>> TypeResolvers { get; }

    /// <summary>Object types by the CLR type of their values.</summary>
    internal FrozenDictionary<Type, ObjectType[]> ClrTypes { get; }

    /// <summary>The schema as text, without what the specification itself defines.</summary>
    public string ToSdl() => SchemaPrinter.Print(this);

    internal NamedType? Find(string name) => types.GetValueOrDefault(name);

    internal DirectiveDefinition? FindDirective(string name) => Array.Find(Directives, d => d.Name == name);

    internal ObjectType? Root(OperationKind kind) => kind switch
    {
        OperationKind.Query => Query,
        OperationKind.Mutation => Mutation,
        _ => Subscription,
    };

    /// <summary>The object types that a value of a composite type may have.</summary>
    internal ObjectType[] PossibleTypes(NamedType type) => possibleTypes[type.Index];

    /// <summary>Whether an object of a composite type can be one of another.</summary>
    internal bool Overlap(NamedType a, NamedType b) => a == b || PossibleTypes(a).Intersect(PossibleTypes(b)).Any();

    /// <summary>Whether every value of one type is one of the other.</summary>
    internal static bool IsSubtype(GraphType sub, GraphType super) => (sub, super) switch
    {
        (NonNullType a, NonNullType b) => IsSubtype(a.Inner, b.Inner),
        (_, NonNullType) => false,
        (NonNullType a, _) => IsSubtype(a.Inner, super),
        (ListType a, ListType b) => IsSubtype(a.Item, b.Item),
        (ListType, _) or (_, ListType) => false,
        _ => sub == super
            || (super is UnionType union && sub is ObjectType member && union.Members.Contains(member))
            || (super is InterfaceType @interface && sub is FieldsType type && type.Interfaces.Contains(@interface)),
    };

    /// <summary>The field of that name on a composite type, meta fields included; null when there is none.</summary>
    internal FieldDefinition? FindField(NamedType? parent, string name)
    {
        if (name.StartsWith("__", StringComparison.Ordinal))
        {
            switch (name)
            {
                case "__typename" when parent is FieldsType or UnionType:
                    return MetaFields.Typename;
                case "__schema" when parent == Query:
                    return MetaFields.Schema;
                case "__type" when parent == Query:
                    return MetaFields.Type;
            }
        }

        return (parent as FieldsType)?.Fields.GetValueOrDefault(name);
    }

    /// <summary>The fields that every query has without saying so.</summary>
    internal MetaFields MetaFields { get; }

    private ObjectType[] PossibleTypesOf(NamedType type) => type switch
    {
        ObjectType one => [one],
        UnionType union => [.. union.Members],
        InterfaceType @interface => [.. Types.OfType<ObjectType>().Where(t => t.Interfaces.Contains(@interface))],
        _ => [],
    };
}
