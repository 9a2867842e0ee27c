using System.Globalization;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Tests;

/// <summary>Resolvers for any schema, of which <c>node/differential.mjs</c> has the same.</summary>
internal static class MockResolvers
{
    /// <summary>A server of a schema whose values follow from the names and types of fields.</summary>
    /// <remarks>Later: every field answers after a detour over the thread pool.</remarks>
    public static GraphQLEngine Engine(string sdl, GraphQLOptions options, bool later = false)
    {
        GraphQLSchema? schema = null;
        var builder = SchemaBuilder.FromSdl(sdl);
        builder = later
            ? builder.Fallback(async ctx =>
            {
                await Task.Yield();
                return Resolve(schema!, ctx);
            })
            : builder.Fallback(ctx => Resolve(schema!, ctx));
        foreach (var name in new[] { "Date", "DateTime" })
        {
            if (sdl.Contains($"scalar {name}", StringComparison.Ordinal))
            {
                builder.Scalar(name, StandardScalars.Date);
            }
        }

        var probe = builder.Build();
        foreach (var type in probe.Types.Where(t => t is InterfaceType or UnionType))
        {
            builder.ResolveType(type.Name, value => ((Mock)value).TypeName);
        }

        schema = builder.Build();
        return new GraphQLEngine(schema, options);
    }

    private static object? Resolve(GraphQLSchema schema, ResolverContext context)
    {
        var name = context.FieldName;
        return name.StartsWith("null", StringComparison.Ordinal) ? null
            : name.StartsWith("fail", StringComparison.Ordinal) ? throw new InvalidOperationException("failed")
            : name.StartsWith("bad", StringComparison.Ordinal) ? "no such value"
            : name.StartsWith("echo", StringComparison.Ordinal) ? Echo(context.Values())
            : Value(schema, context.Definition.Type, name, 0);
    }

    private static object Value(GraphQLSchema schema, GraphType type, string name, int index) => type.Nullable switch
    {
        ListType list => new[] { Value(schema, list.Item, name, 0), Value(schema, list.Item, name, 1) },
        EnumType @enum => @enum.Values.GetAt(index % @enum.Values.Count).Key,
        ScalarType scalar => scalar.Name switch
        {
            "Int" => (name.Length * 7) + index,
            "Float" => name.Length + 0.25 + index,
            "Boolean" => name.Length % 2 == 1,
            "ID" => "id-" + name,
            "Date" or "DateTime" => new DateOnly(2001, 2, 1 + index),
            _ => $"{name}-{index} «é» \U0001F409",
        },
        NamedType composite => new Mock(Concrete(schema, composite, index + name.Length)),
        _ => throw new InvalidOperationException(),
    };

    private static string Concrete(GraphQLSchema schema, NamedType type, int index)
    {
        if (type is ObjectType)
        {
            return type.Name;
        }

        var names = schema.PossibleTypes(type).Select(t => t.Name).Order(StringComparer.Ordinal).ToList();
        return names[index % names.Count];
    }

    private static string Echo(object? value) => value switch
    {
        null => "null",
        string text => $"'{text}'",
        bool flag => flag ? "true" : "false",
        0.0 => "0",
        double number => number == Math.Floor(number) && Math.Abs(number) < 1e21
            ? number.ToString("F0", CultureInfo.InvariantCulture)
            : number.ToString("R", CultureInfo.InvariantCulture).Replace('E', 'e'),
        DateOnly date => $"'{date:yyyy-MM-dd}'",
        IReadOnlyDictionary<string, object?> map => "{" + string.Join(",", map.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => $"{p.Key}:{Echo(p.Value)}")) + "}",
        object?[] list => "[" + string.Join(",", list.Select(Echo)) + "]",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private sealed record Mock(string TypeName);
}
