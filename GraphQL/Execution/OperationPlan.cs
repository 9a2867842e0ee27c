using System.Text.Json;
using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>An operation made ready to run, for one set of values of the variables that <c>@skip</c> and <c>@include</c> use.</summary>
/// <remarks>
/// Thread-safe. Selections of object types below the root are collected when they are first reached, and kept: a
/// document over many abstract types costs only what its data reaches.
/// </remarks>
internal sealed class OperationPlan
{
    private readonly Lock gate = new();
    private readonly FieldCollector collector;
    private int fieldCount;

    public OperationPlan(GraphQLSchema schema, OperationNode operation, IReadOnlyDictionary<string, FragmentNode> fragments, IReadOnlyDictionary<string, object?> conditions)
    {
        Schema = schema;
        Operation = operation;
        collector = new FieldCollector(schema, fragments, conditions);
        var root = schema.Root(operation.Kind)!;
        Root = new ObjectPlan(root, Plan(root, collector.Collect(root, [operation.Selections])));
    }

    /// <summary>The schema it is made for.</summary>
    public GraphQLSchema Schema { get; }

    /// <summary>The operation as parsed.</summary>
    public OperationNode Operation { get; }

    /// <summary>The root selection.</summary>
    public ObjectPlan Root { get; }

    /// <summary>How many fields are planned so far; grows.</summary>
    public int FieldCount => Volatile.Read(ref fieldCount);

    /// <summary>The selection of a field's value when it is of an object type.</summary>
    public ObjectPlan Selection(FieldPlan field, ObjectType type)
    {
        var known = field.Selections;
        foreach (var plan in known)
        {
            if (plan.Type == type)
            {
                return plan;
            }
        }

        lock (gate)
        {
            known = field.Selections;
            if (Array.Find(known, p => p.Type == type) is { } made)
            {
                return made;
            }

            var plan = new ObjectPlan(type, Plan(type, collector.Collect(type, field.Nodes.Select(n => n.Selections!))));
            field.Selections = [.. known, plan];
            return plan;
        }
    }

    /// <summary>Whether a path of fields is selected below a field, in any of its types.</summary>
    public bool Selects(FieldPlan field, string path)
    {
        var dot = path.IndexOf('.', StringComparison.Ordinal);
        var name = dot < 0 ? path : path[..dot];
        if (field.Nodes[0].Selections is null)
        {
            return false;
        }

        foreach (var type in Schema.PossibleTypes(field.Definition.Type.Named))
        {
            var found = Array.Find(Selection(field, type).Fields, f => f.Definition.Name == name);
            if (found is not null && (dot < 0 || Selects(found, path[(dot + 1)..])))
            {
                return true;
            }
        }

        return false;
    }

    private FieldPlan[] Plan(ObjectType type, OrderedDictionary<string, List<FieldNode>> groups)
    {
        var fields = new FieldPlan[groups.Count];
        for (var i = 0; i < fields.Length; i++)
        {
            var (name, nodes) = groups.GetAt(i);
            var definition = Schema.FindField(type, nodes[0].Name.Value)!;
            fields[i] = new FieldPlan(fieldCount++, name, definition, [.. nodes]);
        }

        return fields;
    }
}

/// <summary>The fields selected on an object type, in the order of the response.</summary>
internal sealed class ObjectPlan(ObjectType type, FieldPlan[] fields)
{
    public ObjectType Type { get; } = type;

    public FieldPlan[] Fields { get; } = fields;
}

/// <summary>How a leaf's value reaches the response.</summary>
internal enum LeafKind : byte
{
    /// <summary>No leaf, or a list.</summary>
    None,
    Int,
    Float,
    Text,
    Boolean,
    Enum,

    /// <summary>A custom scalar.</summary>
    Custom,
    Typename,
}

/// <summary>One key of the response: a field, and all the places of the document that select it.</summary>
internal sealed class FieldPlan
{
    public FieldPlan(int index, string responseName, FieldDefinition definition, FieldNode[] nodes)
    {
        Index = index;
        ResponseName = responseName;
        Encoded = JsonEncodedText.Encode(responseName);
        Definition = definition;
        Nodes = nodes;
        Leaf = definition.Name == "__typename" ? LeafKind.Typename : LeafOf(definition.Type.Nullable);
        Constants = ArgumentCoercion.Constants(definition, nodes[0]);
    }

    /// <summary>Position in the request's table of arguments.</summary>
    public int Index { get; }

    public string ResponseName { get; }

    public JsonEncodedText Encoded { get; }

    public FieldDefinition Definition { get; }

    public FieldNode[] Nodes { get; }

    public LeafKind Leaf { get; }

    /// <summary>The arguments, when no variable is in them; null when they must be coerced a request.</summary>
    public ArgumentSet? Constants { get; }

    /// <summary>Selections by object type, as far as they were reached.</summary>
    public ObjectPlan[] Selections { get; set; } = [];

    private static LeafKind LeafOf(GraphType type) => type switch
    {
        EnumType => LeafKind.Enum,
        ScalarType { Name: "Int" } => LeafKind.Int,
        ScalarType { Name: "Float" } => LeafKind.Float,
        ScalarType { Name: "Boolean" } => LeafKind.Boolean,
        ScalarType { Name: "String" or "ID" } => LeafKind.Text,
        ScalarType => LeafKind.Custom,
        _ => LeafKind.None,
    };
}
