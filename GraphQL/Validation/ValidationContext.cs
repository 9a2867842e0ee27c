using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Validation;

/// <summary>A use of a variable, with the type expected there.</summary>
/// <param name="Node">The use.</param>
/// <param name="Type">Null when the type is unknown.</param>
/// <param name="Parent">Type of the value around it; null for a whole argument.</param>
/// <param name="HasDefault">Whether the argument or input field has a default.</param>
internal readonly record struct VariableUse(VariableNode Node, GraphType? Type, GraphType? Parent, bool HasDefault);

/// <summary>What rules know of the place at which the walk is, and where they report.</summary>
/// <remarks>Mutable, one document each.</remarks>
internal sealed class ValidationContext(GraphQLSchema schema, DocumentNode document, GraphQLOptions options)
{
    private const int MaxWork = 200_000;

    private readonly List<GraphQLError> errors = [];
    private readonly Dictionary<DefinitionNode, DefinitionUses> uses = [];
    private readonly Dictionary<OperationNode, FragmentNode[]> reachable = [];
    private Dictionary<string, FragmentNode>? fragments;
    private int work;

    public GraphQLSchema Schema { get; } = schema;

    public DocumentNode Document { get; } = document;

    public GraphQLOptions Options { get; } = options;

    public IReadOnlyList<GraphQLError> Errors => errors;

    /// <summary>Type on which the selections stand; null when it is unknown or no composite type.</summary>
    public NamedType? ParentType { get; set; }

    /// <summary>Type of the field or fragment; null when it is unknown.</summary>
    public GraphType? Type { get; set; }

    /// <summary>Definition of the field; null when it is unknown.</summary>
    public FieldDefinition? Field { get; set; }

    /// <summary>Definition of the directive whose arguments are looked at; null for a field's, or when unknown.</summary>
    public DirectiveDefinition? Directive { get; set; }

    /// <summary>Whether the walk is in the arguments of a directive.</summary>
    public bool InDirective { get; set; }

    /// <summary>The argument definitions that apply; null when they are unknown.</summary>
    public InputValue[]? ArgumentDefinitions => InDirective ? Directive?.Arguments : Field?.Arguments;

    /// <summary>Fragments by name; of several with one name, the last.</summary>
    public Dictionary<string, FragmentNode> Fragments => fragments ??= FragmentsOf(Document);

    /// <summary>What one definition itself uses; complete when the whole document is walked.</summary>
    public DefinitionUses UsesOf(DefinitionNode definition)
    {
        if (!uses.TryGetValue(definition, out var found))
        {
            uses[definition] = found = new DefinitionUses();
        }

        return found;
    }

    /// <summary>The fragments that an operation reaches, itself and through others, each once.</summary>
    public FragmentNode[] ReachableFrom(OperationNode operation)
    {
        if (reachable.TryGetValue(operation, out var known))
        {
            return known;
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        var found = new List<FragmentNode>();
        var queue = new Queue<FragmentSpreadNode>(UsesOf(operation).Spreads);
        while (queue.TryDequeue(out var spread))
        {
            Spend(1);
            if (names.Add(spread.Name.Value) && Fragments.TryGetValue(spread.Name.Value, out var fragment))
            {
                found.Add(fragment);
                UsesOf(fragment).Spreads.ForEach(queue.Enqueue);
            }
        }

        return reachable[operation] = [.. found];
    }

    /// <summary>Uses of variables in an operation and the fragments that it reaches.</summary>
    public IEnumerable<VariableUse> VariablesOf(OperationNode operation)
    {
        foreach (var use in UsesOf(operation).Variables)
        {
            yield return use;
        }

        foreach (var fragment in ReachableFrom(operation))
        {
            foreach (var use in UsesOf(fragment).Variables)
            {
                Spend(1);
                yield return use;
            }
        }
    }

    /// <summary>Reports an error at offsets of the document.</summary>
    /// <exception cref="ValidationStopped">There are enough errors.</exception>
    public void Report(string message, params ReadOnlySpan<int> offsets)
    {
        var locations = new ErrorLocation[offsets.Length];
        for (var i = 0; i < offsets.Length; i++)
        {
            locations[i] = Document.Source.LocationOf(offsets[i]);
        }

        Add(new GraphQLError(message, ErrorCodes.ValidationFailed) { Locations = locations });
    }

    /// <summary>Counts work that can grow faster than the document.</summary>
    /// <exception cref="ValidationStopped">It has grown too far.</exception>
    public void Spend(int amount)
    {
        work += amount;
        if (work > MaxWork)
        {
            errors.Add(new GraphQLError(ValidationMessages.TooComplex, ErrorCodes.LimitExceeded));
            throw new ValidationStopped();
        }
    }

    /// <summary>"Did you mean", unless it is switched off.</summary>
    public string Suggest(string name, IEnumerable<string> candidates, string prefix = "") =>
        Suggestions.For(name, candidates, prefix, Options.Suggestions);

    private void Add(GraphQLError error)
    {
        errors.Add(error);
        if (errors.Count >= Options.MaxValidationErrors)
        {
            errors.Add(new GraphQLError(ValidationMessages.TooManyErrors, ErrorCodes.ValidationFailed));
            throw new ValidationStopped();
        }
    }

    private static Dictionary<string, FragmentNode> FragmentsOf(DocumentNode document)
    {
        var result = new Dictionary<string, FragmentNode>(StringComparer.Ordinal);
        foreach (var definition in document.Definitions)
        {
            if (definition is FragmentNode fragment)
            {
                result[fragment.Name.Value] = fragment;
            }
        }

        return result;
    }
}

/// <summary>Variables and spreads of one operation or fragment, in the order of its text.</summary>
internal sealed class DefinitionUses
{
    public List<VariableUse> Variables { get; } = [];

    public List<FragmentSpreadNode> Spreads { get; } = [];
}

/// <summary>Ends a validation early; what was found so far stands.</summary>
internal sealed class ValidationStopped : Exception;
