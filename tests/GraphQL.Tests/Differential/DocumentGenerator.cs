using System.Globalization;
using System.Text;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Tests;

/// <summary>One document of a comparison.</summary>
internal sealed record Trial(string Query, Dictionary<string, object?>? Variables = null, string? OperationName = null);

/// <summary>Writes random documents for a schema: mostly valid, some with one thing wrong.</summary>
/// <remarks>The same seed gives the same documents.</remarks>
internal sealed class DocumentGenerator(GraphQLSchema schema, int seed)
{
    private const int MaxDepth = 4;

    private readonly Random random = new(seed);
    private readonly List<string> fragments = [];
    private readonly List<string> variables = [];
    private readonly Dictionary<string, object?> values = [];
    private double errorRate;
    private int aliases;

    /// <summary>Writes the next document.</summary>
    public Trial Next()
    {
        fragments.Clear();
        variables.Clear();
        values.Clear();
        errorRate = random.Next(3) == 0 ? 0.04 : 0;
        var kinds = Enum.GetValues<OperationKind>().Where(k => schema.Root(k) is not null && k != OperationKind.Subscription).ToList();
        var kind = kinds[random.Next(kinds.Count)];
        var body = Selections(schema.Root(kind)!, 0);
        var head = kind.ToString().ToLowerInvariant() + (Chance(0.5) ? " Q" : "") + (variables.Count > 0 ? $"({string.Join(", ", variables)})" : "")
            + (Chance(0.05) ? " @mark(label: \"x\")" : "");
        var text = new StringBuilder();
        if (Chance(0.1))
        {
            text.Append("\"What it is for.\"\n");
        }

        text.Append(variables.Count == 0 && kind == OperationKind.Query && text.Length == 0 && Chance(0.3) ? "" : head + " ").Append(body);
        foreach (var fragment in fragments)
        {
            text.Append('\n').Append(fragment);
        }

        var query = text.ToString();
        return new Trial(Chance(0.08) ? Damage(query) : query, new Dictionary<string, object?>(values));
    }

    private string Selections(NamedType type, int depth)
    {
        var text = new StringBuilder("{");
        var count = 1 + random.Next(depth == 0 ? 4 : 3);
        for (var i = 0; i < count; i++)
        {
            text.Append(' ').Append(Selection(type, depth));
        }

        return text.Append(" }").ToString();
    }

    private string Selection(NamedType type, int depth)
    {
        var roll = random.Next(12);
        if (roll == 0 && depth < MaxDepth)
        {
            var condition = Condition(type);
            return $"...{(Chance(0.2) ? "" : " on " + condition)}{Conditional()} {Selections(Chance(0.02) ? type : Find(condition) ?? type, depth + 1)}";
        }

        if (roll == 1 && depth < MaxDepth && fragments.Count < 4)
        {
            var name = "F" + fragments.Count.ToString(CultureInfo.InvariantCulture);
            fragments.Add("");
            var index = fragments.Count - 1;
            var condition = Condition(type);
            fragments[index] = $"fragment {name} on {condition} {Selections(Find(condition) ?? type, depth + 1)}";
            return $"...{(Wrong() ? "Fx" : name)}{Conditional()}";
        }

        if (roll == 2 || type is not FieldsType fields)
        {
            return (Chance(0.3) ? "t: " : "") + "__typename";
        }

        return Field(fields, depth);
    }

    private string Field(FieldsType type, int depth)
    {
        var candidates = type.Fields.Values.Where(f => depth < MaxDepth || f.Type.Named is ScalarType or EnumType).ToList();
        if (candidates.Count == 0)
        {
            return "__typename";
        }

        var field = candidates[random.Next(candidates.Count)];
        var alias = field.Arguments.Length > 0 && Chance(0.85) ? $"u{++aliases}: " : Chance(0.1) ? $"a{random.Next(5)}: " : Wrong() ? "name: " : "";
        var name = Wrong() ? field.Name + "x" : field.Name;
        var below = field.Type.Named is ScalarType or EnumType ? (Wrong() ? " { x }" : "") : Wrong() ? "" : " " + Selections(field.Type.Named, depth + 1);
        return alias + name + Arguments(field) + Conditional() + below;
    }

    private string Arguments(FieldDefinition field)
    {
        var given = field.Arguments.Where(a => (a.IsRequired && !Wrong()) || Chance(0.4)).Select(a => $"{(Wrong() ? a.Name + "s" : a.Name)}: {Argument(a)}").ToList();
        if (given.Count > 0 && Wrong())
        {
            given.Add(given[0]);
        }

        return given.Count == 0 ? "" : $"({string.Join(", ", given)})";
    }

    private string Argument(InputValue argument)
    {
        if (!Chance(0.3) || variables.Count > 5)
        {
            return Literal(argument.Type, 0);
        }

        return Variable(argument.Type, argument.HasDefault);
    }

    private string Variable(GraphType type, bool hasDefault)
    {
        var name = "v" + variables.Count.ToString(CultureInfo.InvariantCulture);
        var declared = Wrong() ? "Boolean" : Chance(0.2) && type is not NonNullType ? type + "!" : hasDefault && type is NonNullType nonNull && Chance(0.3) ? nonNull.Inner.ToString()! : type.ToString()!;
        var fallback = Chance(0.2) ? " = " + Literal(type, 1) : "";
        variables.Add($"${name}: {declared}{fallback}");
        if (Chance(0.85))
        {
            values[name] = Plain(type, 0);
        }

        return "$" + (Wrong() ? name + "z" : name);
    }

    private string Conditional()
    {
        if (!Chance(0.08))
        {
            return "";
        }

        var directive = Chance(0.5) ? "skip" : "include";
        var value = Chance(0.5) ? (Chance(0.5) ? "true" : "false") : Variable(new NonNullType(schema.Find("Boolean")!), false);
        return $" @{(Wrong() ? "skp" : directive)}(if: {value})";
    }

    private string Literal(GraphType type, int depth)
    {
        if (Wrong())
        {
            return Odd();
        }

        return type switch
        {
            NonNullType nonNull => Literal(nonNull.Inner, depth),
            _ when Chance(0.07) => "null",
            ListType list when Chance(0.15) => Literal(list.Item, depth),
            ListType list => $"[{string.Join(", ", Enumerable.Range(0, random.Next(3)).Select(_ => Literal(list.Item, depth + 1)))}]",
            EnumType @enum => @enum.Values.GetAt(random.Next(@enum.Values.Count)).Key,
            InputObjectType input => InputLiteral(input, depth),
            _ => ((ScalarType)type).Name switch
            {
                "Int" => random.Next(-50, 5000).ToString(CultureInfo.InvariantCulture),
                "Float" => Chance(0.5) ? "1.5e2" : "-7",
                "Boolean" => Chance(0.5) ? "true" : "false",
                "ID" => Chance(0.5) ? "12" : "\"x:1\"",
                "Date" or "DateTime" => "\"2010-11-12\"",
                _ => Chance(0.2) ? "\"\"\"\n    block\n      text\n    \"\"\"" : "\"t \\u00e9 \\\"q\\\"\"",
            },
        };
    }

    private string InputLiteral(InputObjectType input, int depth)
    {
        if (depth > 3)
        {
            return input.Fields.Any(f => f.IsRequired) ? "{from: 1}" : "{}";
        }

        var chosen = input.IsOneOf ? [input.Fields[random.Next(input.Fields.Length)]] : input.Fields.Where(f => f.IsRequired || Chance(0.35)).ToArray();
        var members = chosen.Select(f => $"{(Wrong() ? f.Name + "q" : f.Name)}: {(Chance(0.1) && variables.Count < 6 ? Variable(f.Type, f.HasDefault) : Literal(f.Type, depth + 1))}").ToList();
        return $"{{{string.Join(", ", members)}}}";
    }

    private object? Plain(GraphType type, int depth)
    {
        if (Chance(0.04))
        {
            return random.Next(6) switch { 0 => null, 1 => "odd", 2 => 3_000_000_000L, 3 => 1.5, 4 => new List<object?> { 1L }, _ => true };
        }

        return type switch
        {
            NonNullType nonNull => Plain(nonNull.Inner, depth),
            _ when Chance(0.07) => null,
            ListType list when Chance(0.15) => Plain(list.Item, depth),
            ListType list => Enumerable.Range(0, random.Next(3)).Select(_ => Plain(list.Item, depth + 1)).ToList(),
            EnumType @enum => @enum.Values.GetAt(random.Next(@enum.Values.Count)).Key,
            InputObjectType input when depth < 4 => (input.IsOneOf ? [input.Fields[random.Next(input.Fields.Length)]] : input.Fields.Where(f => f.IsRequired || Chance(0.35)))
                .ToDictionary(f => Chance(0.01) ? f.Name + "q" : f.Name, f => Plain(f.Type, depth + 1)),
            InputObjectType => new Dictionary<string, object?>(),
            _ => ((ScalarType)type).Name switch
            {
                "Int" => (long)random.Next(-50, 5000),
                "Float" => Chance(0.5) ? 2.25 : 4L,
                "Boolean" => Chance(0.5),
                "ID" => Chance(0.5) ? 12L : "x:1",
                "Date" or "DateTime" => "2010-11-12",
                _ => "text «é»",
            },
        };
    }

    private string Condition(NamedType type)
    {
        if (Wrong())
        {
            return Chance(0.5) ? "Nowhere" : "Int";
        }

        var possible = schema.PossibleTypes(type);
        return Chance(0.03) ? schema.Types[random.Next(schema.Types.Length)].Name
            : type is ObjectType && Chance(0.5) && possible[0].Interfaces.Count > 0 ? possible[0].Interfaces[0].Name
            : possible[random.Next(possible.Length)].Name;
    }

    private NamedType? Find(string name) => schema.Find(name) is { } type and (FieldsType or UnionType) ? type : null;

    private string Odd()
    {
        string[] odd = ["1", "1.5", "\"s\"", "true", "NOPE", "{a: 1}", "[1]", "99999999999", "$undefined", "{}", "\"2010-02-30\""];
        return odd[random.Next(odd.Length)];
    }

    private string Damage(string query)
    {
        var at = random.Next(query.Length);
        string[] inserts = ["{", "}", "(", ")", "\"", "$", "@", "...", "!", "#", "\n", "%", "01", "é", "\\", "'", "on", "|", "\u0007", "1.e"];
        return random.Next(4) switch
        {
            0 => query.Remove(at, 1),
            1 => query[..at],
            2 => query.Insert(at, query.Substring(at, Math.Min(9, query.Length - at))),
            _ => query.Insert(at, inserts[random.Next(inserts.Length)]),
        };
    }

    private bool Wrong() => errorRate > 0 && Chance(errorRate);

    private bool Chance(double share) => random.NextDouble() < share;
}
