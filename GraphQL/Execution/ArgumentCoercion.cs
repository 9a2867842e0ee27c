using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>From a field's argument literals to values (section 6.4.1, CoerceArgumentValues).</summary>
internal static class ArgumentCoercion
{
    /// <summary>The arguments, when no variable is in them and all fit; null otherwise.</summary>
    public static ArgumentSet? Constants(FieldDefinition definition, FieldNode node)
    {
        if (definition.Arguments.Length == 0)
        {
            return ArgumentSet.None;
        }

        if (Array.Exists(node.Arguments, a => HasVariable(a.Value)))
        {
            return null;
        }

        try
        {
            return Coerce(definition, node, null);
        }
        catch (ArgumentFailure)
        {
            // Said again when the field runs, as its error.
            return null;
        }
    }

    /// <summary>The arguments for given variables.</summary>
    /// <exception cref="ArgumentFailure">One is missing or does not fit.</exception>
    public static ArgumentSet Coerce(FieldDefinition definition, FieldNode node, IReadOnlyDictionary<string, object?>? variables)
    {
        var values = new object?[definition.Arguments.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = Coerce(definition.Arguments[i], node, variables);
        }

        try
        {
            return new ArgumentSet(values, definition.Resolver?.Converters ?? []);
        }
        catch (FormatException failure)
        {
            throw new ArgumentFailure($"An argument of \"{definition.Name}\" is not what it takes: {failure.Message}", node.Start);
        }
    }

    private static object? Coerce(InputValue argument, FieldNode node, IReadOnlyDictionary<string, object?>? variables)
    {
        var given = Array.Find(node.Arguments, a => a.Name.Value == argument.Name);
        var isMissing = given is null || (given.Value is VariableNode variable && variables?.ContainsKey(variable.Name) != true);
        if (isMissing)
        {
            return argument.HasDefault ? argument.Default
                : argument.Type.IsNonNull ? throw new ArgumentFailure($"Argument \"{argument.Name}\" of required type \"{argument.Type}\" was not provided.", given?.Value.Start ?? node.Start)
                : ArgumentSet.Absent;
        }

        if (Literals.TryCoerce(given!.Value, argument.Type, variables, out var value))
        {
            return value;
        }

        var isNull = given.Value is NullValueNode || (given.Value is VariableNode v && variables![v.Name] is null);
        throw new ArgumentFailure(
            isNull && argument.Type.IsNonNull
                ? $"Argument \"{argument.Name}\" of non-null type \"{argument.Type}\" must not be null."
                : $"Argument \"{argument.Name}\" has the invalid value {Printer.Print(given.Value)}.",
            given.Value.Start);
    }

    private static bool HasVariable(ValueNode value) => value switch
    {
        VariableNode => true,
        ListValueNode list => Array.Exists(list.Items, HasVariable),
        ObjectValueNode fields => Array.Exists(fields.Fields, f => HasVariable(f.Value)),
        _ => false,
    };
}

/// <summary>An argument that is missing or does not fit, with its place in the document.</summary>
internal sealed class ArgumentFailure(string message, int offset) : Exception(message)
{
    /// <summary>Offset in the document.</summary>
    public int Offset { get; } = offset;
}
