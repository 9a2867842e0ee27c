using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Validation;

/// <summary>What the rules of section 5 say.</summary>
internal static class ValidationMessages
{
    public const string TooManyErrors = "There are more errors than are told; validation stopped.";
    public const string TooComplex = "The document is too complex to validate: too many fields, fragments or variables would have to be compared. Use fewer fragments and aliases.";
    public const string LoneAnonymous = "An anonymous operation must be the only one of its document; name it.";

    public static string NotExecutable(string what) => $"The {what} definition is not executable; requests hold operations and fragments only.";

    public static string NoOperationType(OperationKind kind) => $"The schema has no {kind.ToString().ToLowerInvariant()} type.";

    public static string OperationTwice(string name) => $"There can be only one operation named \"{name}\".";

    public static string SeveralRootFields(string? name) => $"{Subscription(name)} must select only one top-level field.";

    public static string IntrospectionRoot(string? name) => $"{Subscription(name)} must not select an introspection field at its top level.";

    public static string ConditionOnRoot(string? name, string directive) =>
        $"{Subscription(name)} must not use \"@{directive}\" at its top level.";

    public static string UnknownField(string field, string type, string suggestion) => $"Cannot query field \"{field}\" on type \"{type}\".{suggestion}";

    public static string NoIntrospection(string field) => $"Introspection is switched off on this server; \"{field}\" cannot be asked for.";

    public static string IntrospectionDepth(int limit) => $"Lists of introspection nest {limit} times or more here; ask for types one by one.";

    public static string NoSelection(string field, GraphType type) =>
        $"Field \"{field}\" of type \"{type}\" must have a selection of subfields. Did you mean \"{field} {{ … }}\"?";

    public static string SelectionOnLeaf(string field, GraphType type) => $"Field \"{field}\" must not have a selection since type \"{type}\" has no subfields.";

    public static string EmptySelection(string operation) => $"Operation \"{operation}\" must select at least one field.";

    public static string Conflict(string name, string reason) =>
        $"Fields \"{name}\" conflict because {reason}. Use different aliases on the fields to fetch both if this was intentional.";

    public static string UnknownArgument(string argument, string field, string suggestion) => $"Unknown argument \"{argument}\" on field \"{field}\".{suggestion}";

    public static string UnknownDirectiveArgument(string argument, string directive, string suggestion) =>
        $"Unknown argument \"{argument}\" on directive \"@{directive}\".{suggestion}";

    public static string ArgumentTwice(string name) => $"There can be only one argument named \"{name}\".";

    public static string MissingArgument(string field, InputValue argument) =>
        $"Argument \"{argument.Name}\" of type \"{argument.Type}\" on field \"{field}\" is required, but it was not provided.";

    public static string MissingDirectiveArgument(string directive, InputValue argument) =>
        $"Argument \"{argument.Name}\" of type \"{argument.Type}\" on directive \"@{directive}\" is required, but it was not provided.";

    public static string FragmentTwice(string name) => $"There can be only one fragment named \"{name}\".";

    public static string UnknownType(string name, string suggestion) => $"Unknown type \"{name}\".{suggestion}";

    public static string FragmentOnLeaf(string name, string type) => $"Fragment \"{name}\" cannot condition on the non-composite type \"{type}\".";

    public static string InlineOnLeaf(string type) => $"Fragment cannot condition on the non-composite type \"{type}\".";

    public static string UnusedFragment(string name) => $"Fragment \"{name}\" is never used.";

    public static string UnknownFragment(string name, string suggestion) => $"Unknown fragment \"{name}\".{suggestion}";

    public static string FragmentCycle(string name, string via) => $"Cannot spread fragment \"{name}\" within itself{via}.";

    public static string ImpossibleSpread(string name, NamedType parent, NamedType type) =>
        $"Fragment \"{name}\" cannot be spread here as objects of type \"{parent}\" can never be of type \"{type}\".";

    public static string ImpossibleInline(NamedType parent, NamedType type) =>
        $"Fragment cannot be spread here as objects of type \"{parent}\" can never be of type \"{type}\".";

    public static string BadValue(GraphType type, string found, string why) =>
        $"Expected a value of type \"{type}\", found {CoercionMessages.Cut(found)}{(why.Length > 0 ? "; " + why : ".")}";

    public static string InputFieldTwice(string name) => $"There can be only one input field named \"{name}\".";

    public static string UnknownDirective(string name, string suggestion) => $"Unknown directive \"@{name}\".{suggestion}";

    public static string MisplacedDirective(string name, string location) => $"Directive \"@{name}\" may not be used on {location}.";

    public static string DirectiveTwice(string name) => $"The directive \"@{name}\" can only be used once at this location.";

    public static string VariableTwice(string name) => $"There can be only one variable named \"${name}\".";

    public static string VariableNotInput(string name, string type) => $"Variable \"${name}\" cannot be of the non-input type \"{type}\".";

    public static string UndefinedVariable(string name, string? operation) =>
        operation is null ? $"Variable \"${name}\" is not defined." : $"Variable \"${name}\" is not defined by operation \"{operation}\".";

    public static string UnusedVariable(string name, string? operation) =>
        operation is null ? $"Variable \"${name}\" is never used." : $"Variable \"${name}\" is never used in operation \"{operation}\".";

    public static string VariableMismatch(string name, GraphType type, GraphType expected) =>
        $"Variable \"${name}\" of type \"{type}\" used in position expecting type \"{expected}\".";

    public static string NullableOneOf(string name, GraphType type, GraphType input) =>
        $"Variable \"${name}\" is of type \"{type}\" but must be non-nullable to be used for OneOf input object \"{input}\".";

    private static string Subscription(string? name) => name is null ? "An anonymous subscription" : $"Subscription \"{name}\"";
}
